"""How the paragraphs of the text are set: justified, indented, apart, their lines apart."""

from collections.abc import Iterator
from itertools import pairwise

from parcli.text.message import Message
from parcli.word.form.checks.words import measure, of_line
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document, Piece
from parcli.word.form.sheet import Line
from parcli.word.law import BODY, ComponentId

_SET: frozenset[ComponentId] = frozenset({"can-cu", "dieu", "khoan", "diem", "noi-dung"})
_TOLERANCE_MM = 0.3
_TOLERANCE_PT = 0.1
_TOLERANCE_LINES = 0.02
# A line of Times New Roman is so much higher than its size.
_SINGLE = 1.15


def alignment(document: Document) -> Iterator[FormFinding]:
    """Paragraphs are justified; where one fits a line, nobody can see whether it is."""
    for piece in _paragraphs(document):
        line = piece.line
        room = document.sheet.sections[line.section].text_mm
        if line.layout.alignment != "both" and line.layout.first_mm + line.width_mm > room:
            yield _finding(piece, "alignment", Message("không canh đều hai lề"), _JUSTIFIED)


_JUSTIFIED = Message("canh đều cả hai lề")


def indent(document: Document) -> Iterator[FormFinding]:
    """The first line begins 1 cm or 1.27 cm in."""
    for piece in _paragraphs(document):
        first = piece.line.layout.first_mm
        by_tab = piece.line.raw.startswith("\t")
        if not by_tab and all(abs(first - right) > _TOLERANCE_MM for right in BODY.indents_mm):
            yield _finding(
                piece,
                "indent",
                Message("chữ đầu dòng lùi {length} cm", length=_centimetres(first)),
                Message("lùi 1 cm hoặc 1,27 cm"),
            )


def spacing(document: Document) -> Iterator[FormFinding]:
    """Paragraphs are at least 6 pt apart."""
    for part in document.parts:
        pieces = {id(piece.line): piece for piece in part.pieces if piece.component in _SET}
        for above, line in pairwise(part.text):
            if id(line) not in pieces or id(above) not in pieces or not line.first:
                continue
            apart = above.layout.after_pt + line.layout.before_pt
            if line.layout.contextual and above.layout.style == line.layout.style:
                apart = 0
            if apart < BODY.spacing_min_pt - _TOLERANCE_PT:
                yield _finding(
                    pieces[id(line)],
                    "spacing",
                    Message("cách đoạn trên {points} pt", points=measure(apart)),
                    Message("cách tối thiểu 6 pt"),
                )


def line_spacing(document: Document) -> Iterator[FormFinding]:
    """Lines are single at the least, one and a half at the most."""
    for piece in _paragraphs(document):
        lines = _lines(piece.line)
        if not BODY.lines_min - _TOLERANCE_LINES <= lines <= BODY.lines_max + _TOLERANCE_LINES:
            yield _finding(
                piece,
                "line-spacing",
                Message("giãn dòng {lines} lines", lines=measure(lines)),
                Message("từ dòng đơn đến 1,5 lines"),
            )


def _lines(line: Line) -> float:
    layout = line.layout
    if layout.lines is not None:
        return layout.lines
    size = max((run.look.size for run in line.visible), default=1) or 1
    lines = layout.line_pt / (size * _SINGLE)
    return max(1.0, lines) if layout.at_least else lines


def _paragraphs(document: Document) -> Iterator[Piece]:
    """Give the paragraphs of texts; what follows a line break has no first line of its own."""
    for part in document.parts:
        for piece in part.pieces:
            if piece.component in _SET and piece.line.first:
                yield piece


def _finding(piece: Piece, side: str, found: Message, wanted: Message) -> FormFinding:
    # All are paragraphs of the text here: one finding says it for recitals and clauses alike.
    return of_line("noi-dung", side, piece.line, found, wanted)


def _centimetres(length: float) -> str:
    return f"{length / 10:.2f}".rstrip("0").rstrip(".").replace(".", ",")
