"""Every cell of every table and where it went: for the terminal, and as Markdown."""

from collections.abc import Iterator

from parcli.reports.grid import Cell, Paragraph, grid
from parcli.reports.import_view import FateRow, Imported, placed
from parcli.reports.import_words import all_placed, counted, standing
from parcli.reports.task_page import Page
from parcli.text.markdown import md
from parcli.text.message import Message, Translate

_HEAD = (Message("Chỗ"), Message("Chữ trong ô"), Message("Đi đâu"))
_MOST_LINES = 4


def audit_page(imported: Imported, page: Page) -> str:
    """Lay out place, words and key of every cell; the count comes last."""
    lines = page.say(counted(imported.source, imported.counts), indent=0)
    rows = (_cells(row, page.translate) for row in imported.fates)
    lines += ["", *grid(rows, page.width, share=0.55, colour=page.colour)]
    lines += ["", *page.say(all_placed(placed(imported.fates)), indent=0)]
    if imported.comparison:
        lines += page.say(standing(imported), indent=0)
    if imported.written:
        lines += page.say(Message("Đã viết: {files}", files="; ".join(imported.written)), indent=0)
    return "\n".join(lines) + "\n"


def _cells(row: FateRow, translate: Translate) -> tuple[Cell, Cell, Cell]:
    text = " ".join(row.text.split())
    return (
        [Paragraph(row.place.words.render(translate), "cyan")],
        [Paragraph(text, None, _MOST_LINES)],
        [*(Paragraph(name) for name in row.names), *_reason(row, translate)],
    )


def _reason(row: FateRow, translate: Translate) -> Iterator[Paragraph]:
    if row.reason:
        yield Paragraph(f"({row.reason.render(translate)})", "dim")
    elif not row.keys:
        yield Paragraph(translate("(chưa rõ đi đâu)"), "red")


def audit_markdown(imported: Imported, translate: Translate) -> str:
    """Give the same as one table."""
    head = [name.render(translate) for name in _HEAD]
    lines = [f"| {' | '.join(head)} |", "|---|---|---|"]
    for row in imported.fates:
        went = [*row.names, *(part.text for part in _reason(row, translate))]
        cells = (row.place.words.render(translate), " ".join(row.text.split()), "; ".join(went))
        lines.append(f"| {' | '.join(map(md, cells))} |")
    lines += ["", all_placed(placed(imported.fates)).render(translate)]
    return "\n".join(lines) + "\n"
