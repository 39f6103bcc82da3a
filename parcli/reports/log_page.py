"""The history of records for the terminal, and as Markdown."""

from collections.abc import Iterator

from parcli.progress.changes import Entry
from parcli.reports.colour import Shade, paint
from parcli.reports.grid import Cell, Paragraph, grid
from parcli.reports.log_rows import Group, Log, ending, heading, reference, title, what, whose
from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.text.normal import printable

# The last of the three columns of a grid stays empty.
_WHOLE_WIDTH = 0.97

_HEAD = (
    Message("Mã"),
    Message("Thay đổi"),
    Message("Sản phẩm"),
)


def as_table(log: Log, translate: Translate, width: int, *, colour: bool) -> str:
    """Lay the history out for the terminal, commit by commit."""
    lines = [paint(title(log).render(translate), "bold", colour=colour), ""]
    for group in log.groups():
        shade: Shade = "green" if group.commit else "yellow"
        lines.append(paint(printable(heading(group, translate)), shade, colour=colour))
        if group.commit and group.commit.subject:
            lines.append(paint(f"“{printable(group.commit.subject)}”", "dim", colour=colour))
        rows = [_row(entry, log, translate) for entry in group.entries]
        lines += [*grid(rows, width, share=_WHOLE_WIDTH, colour=colour), ""]
    return "\n".join([*lines, ending(log).render(translate)]) + "\n"


def _row(entry: Entry, log: Log, translate: Translate) -> tuple[Cell, Cell, Cell]:
    said, *before = what(entry.change, translate)
    text = [Paragraph(said), *(Paragraph(line, "dim") for line in before)]
    several = len(log.registers) > 1
    about = f"[{entry.plan}] {whose(entry, log)}" if several else whose(entry, log)
    code = reference(entry.change.slot)
    return [Paragraph(code, "cyan")], [*text, Paragraph(about.strip(), "dim")], []


def as_markdown(log: Log, translate: Translate) -> str:
    """Give the history as Markdown, a table a commit."""
    lines = [f"## {md(title(log).render(translate))}", ""]
    head = " | ".join(name.render(translate) for name in _HEAD)
    for group in log.groups():
        lines += [f"### {md(heading(group, translate))}", ""]
        if group.commit and group.commit.subject:
            lines += [md(group.commit.subject), ""]
        lines += [f"| {head} |", "|---|---|---|", *_table(group, log, translate), ""]
    return "\n".join([*lines, ending(log).render(translate)]) + "\n"


def _table(group: Group, log: Log, translate: Translate) -> Iterator[str]:
    for entry in group.entries:
        changed = "; ".join(what(entry.change, translate))
        cells = (reference(entry.change.slot), changed, whose(entry, log))
        yield f"| {' | '.join(md(cell) for cell in cells)} |"
