"""The form of documents for people: for the terminal, and as Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from parcli.lint.finding import Severity
from parcli.reports.colour import Shade, paint
from parcli.reports.form_rows import (
    CheckedForm,
    Departure,
    departures,
    others,
    place,
    summary,
)
from parcli.reports.grid import Cell, Paragraph, grid
from parcli.text.markdown import md
from parcli.text.message import Message, Translate
from parcli.text.normal import printable

_WARNING = Message("cảnh báo")
_SHADES: dict[Severity, Shade] = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
_COLUMNS = (Message("Chỗ"), Message("Điều thấy"), Message("Cần"), Message("Căn cứ"))
_SHARE = 0.68


def as_table(
    forms: Sequence[CheckedForm], translate: Translate, columns: int, *, colour: bool
) -> str:
    """Lay the findings out for the terminal, one document after another."""
    blocks = []
    for checked in forms:
        shade: Shade = "bold" if checked.rows else "green"
        heading = paint(printable(summary(checked).render(translate)), shade, colour=colour)
        rows = (_cells(each, translate) for each in departures(checked.rows))
        blocks.append("\n".join([heading, *grid(rows, columns, share=_SHARE, colour=colour)]))
    laws = sorted({row.article.partition(", ")[0] for each in forms for row in each.rows})
    if laws:
        basis = Message("Căn cứ: {laws}", laws=", ".join(laws))
        blocks.append(paint(basis.render(translate), "dim", colour=colour))
    return "\n\n".join(blocks) + "\n"


def _cells(departure: Departure, translate: Translate) -> tuple[Cell, Cell, Cell]:
    row = departure.row
    where = [Paragraph(place(row).render(translate), _SHADES[row.severity])]
    if row.page:
        where.append(Paragraph(Message("trang {page}", page=row.page).render(translate)))
    if row.severity is Severity.WARNING:
        where.append(Paragraph(_WARNING.render(translate), "yellow"))
    wanted = Message("cần: {wanted}", wanted=_joined(departure.wanted, translate))
    what = [
        Paragraph(_found(departure, translate), "bold"),
        Paragraph(wanted.render(translate)),
        *(Paragraph(text, "dim") for text in _context(departure, translate)),
    ]
    return where, what, [Paragraph(_within_the_law(row.article), "dim")]


def _within_the_law(article: str) -> str:
    """Leave the decree's own number out: the last line says it once."""
    return article.partition(", ")[2]


def _found(departure: Departure, translate: Translate) -> str:
    found = _joined(departure.found, translate)
    return Message("{subject}: {found}", subject=departure.row.subject, found=found).render(
        translate
    )


def _joined(messages: Iterable[Message], translate: Translate) -> str:
    return "; ".join(message.render(translate) for message in messages)


def _context(departure: Departure, translate: Translate) -> Iterator[str]:
    """Give the text of the place, unless the finding quotes it, and the other places."""
    row = departure.row
    if row.text and row.text not in _joined(departure.found, str):
        yield f"“{row.text}”"
    also = others(row)
    if also:
        yield also.render(translate)


def as_markdown(forms: Sequence[CheckedForm], translate: Translate) -> str:
    """Give a table a document."""
    names = " | ".join(name.render(translate) for name in _COLUMNS)
    blocks = []
    for checked in forms:
        lines = [f"## {md(summary(checked).render(translate))}"]
        if checked.rows:
            lines += ["", f"| {names} |", "|---|---|---|---|"]
        for departure in departures(checked.rows):
            row = departure.row
            where = [place(row).render(translate)]
            if row.severity is Severity.WARNING:
                where.append(_WARNING.render(translate))
            what = [_found(departure, translate), *_context(departure, translate)]
            wanted = _joined(departure.wanted, translate)
            cells = ("; ".join(where), "; ".join(what), wanted, row.article)
            lines.append(f"| {' | '.join(map(md, cells))} |")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"
