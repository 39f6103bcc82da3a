"""From a sheet to a document whose parts and components are known."""

from collections.abc import Iterator, Sequence

from parcli.word.form.heading import recognise_heading
from parcli.word.form.parts import Document, Kind, Part, Piece, appendix_heading, split
from parcli.word.form.sheet import Line, Sheet
from parcli.word.form.signing import recognise_signing
from parcli.word.form.text import recognise_text


def recognise(sheet: Sheet) -> Document:
    """Recognise the parts of a document and what their lines are."""
    parts = (_part(kind, lines) for kind, lines in split(sheet))
    return Document(sheet, tuple(parts))


def _part(kind: Kind, lines: tuple[Line, ...]) -> Part:
    if kind == "appendix":
        return Part(kind, lines, tuple(_appendix(lines)))
    heading = recognise_heading(lines)
    signing, end = recognise_signing(lines[heading.end :])
    between = lines[heading.end : heading.end + end]
    text = tuple(line for line in between if not (line.cell or line.boxed))
    return Part(
        kind,
        lines,
        (*heading.pieces, *recognise_text(text), *signing),
        heading.header,
        heading.authority,
        text,
        next((line for line in reversed(between) if not line.is_blank), None),
    )


def _appendix(lines: Sequence[Line]) -> Iterator[Piece]:
    """Recognise the heading of an appendix, its title, and `(Kèm theo …)`."""
    written = [line for line in lines if not line.is_blank]
    yield Piece("phu-luc", written[0])
    found = appendix_heading(written[0])
    titled = bool(found and found["title"])
    opened = False
    for at, line in enumerate(written[1:], 1):
        with_text = line.folded.startswith(("(kem theo", "(ban hanh kem theo"))
        if line.cell and line.cell.columns > 1:
            return
        if with_text or opened:
            opened = ")" not in line.text
            yield Piece("kem-theo", line)
            if not opened:
                return
        elif not titled and (at == 1 or (line.is_centred and (line.is_bold or line.is_capital))):
            yield Piece("ten-phu-luc", line)
        else:
            return
