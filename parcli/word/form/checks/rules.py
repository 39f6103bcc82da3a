"""The lines drawn under tiêu ngữ, the agency's name and the subject: drawn, and how long."""

from collections.abc import Iterator, Sequence

from parcli.text.message import Message
from parcli.word.form.checks.words import measure, of_line, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document, Part
from parcli.word.form.sheet import Drawn, Line
from parcli.word.law import RULES, ComponentId

_TOLERANCE = 0.15
_SAID = {
    "tieu-ngu": Message("dài bằng dòng chữ"),
    "co-quan-ban-hanh": Message("dài từ 1/3 đến 1/2 dòng chữ"),
    "trich-yeu": Message("dài từ 1/3 đến 1/2 dòng chữ"),
}
_NO_RULE = Message("không có đường kẻ bên dưới")
_DRAWN = Message("đường kẻ ngang, nét liền, bên dưới")


def rules_drawn(document: Document) -> Iterator[FormFinding]:
    """A line is drawn under the three; underlining is no line."""
    for part, name in _ruled(document):
        lines = part.of(name)
        if any(run.look.underlined for run in lines[-1].visible):
            yield of_line(name, "rule", lines[-1], Message("gạch chân chữ"), _DRAWN)
        elif not _under(document, part, name):
            yield of_line(name, "rule", lines[-1], _NO_RULE, _DRAWN)


def rule_lengths(document: Document) -> Iterator[FormFinding]:
    """The lines are as long as the decree says, beside the text above them."""
    for part, name in _ruled(document):
        rule, lines = RULES[name], part.of(name)
        known = [drawn.length_mm for drawn in _under(document, part, name) if drawn.length_mm]
        if not known:
            continue
        least, most = _text_lengths(document, lines)
        if not most:  # the text has no size to measure
            continue
        length = known[0]
        shortest = rule.shortest * least * (1 - _TOLERANCE)
        longest = rule.longest * most * (1 + _TOLERANCE)
        if not shortest <= length <= longest:
            share = round(100 * length / most)
            text = Message(
                "đường kẻ dài {length} mm, bằng {share}% dòng chữ",
                length=measure(length),
                share=share,
            )
            yield softened(of_line(name, "rule-length", lines[-1], text, _SAID[name]))


def _ruled(document: Document) -> Iterator[tuple[Part, ComponentId]]:
    """Give the components that have a line under them.

    In a text issued with another `(Kèm theo …)` comes between the subject and the line.
    """
    for part in document.parts:
        for name in RULES:
            pointed = name == "trich-yeu" and part.of("kem-theo")
            if part.of(name) and part.kind != "appendix" and not pointed:
                yield part, name


def no_rule_under_subject_of_letter(document: Document) -> Iterator[FormFinding]:
    """Under `V/v …` there is no line."""
    for line in document.main.of("trich-yeu-cong-van"):
        if line.drawn or any(run.look.underlined for run in line.visible):
            yield of_line(
                "trich-yeu-cong-van",
                "rule",
                line,
                Message("có đường kẻ hoặc gạch chân"),
                Message("không kẻ dưới trích yếu công văn"),
            )


def _under(document: Document, part: Part, name: ComponentId) -> list[Drawn]:
    """Give the lines drawn under a component: at its last line, or on blank lines after it.

    A drawing may hang on any paragraph near its place, so those in the header left over by the
    text beside them count too.
    """
    lines = part.of(name)
    if not lines:
        return []
    last = lines[-1]
    near = _with_border(document, last)
    following = part.lines[_index(part.lines, last) + 1 :]
    for line in following:
        if not line.is_blank or line.cell != last.cell:
            break
        near += _with_border(document, line)
    if near or name == "trich-yeu":
        return near or [d for line in lines for d in line.drawn]
    header = [drawn for line in part.header for drawn in line.drawn]
    return [Drawn(None)] if len(header) >= _RULES_IN_HEADER else []


_RULES_IN_HEADER = 2


def _index(lines: Sequence[Line], wanted: Line) -> int:
    """Find the line; a piece of a line parted at tabs is where its paragraph is."""
    same = (at for at, line in enumerate(lines) if line is wanted)
    return next(same, next(at for at, line in enumerate(lines) if line.number == wanted.number))


def _with_border(document: Document, line: Line) -> list[Drawn]:
    """Give what is drawn at a line; a border is as long as the paragraph is wide."""
    sides = line.layout.left_mm + line.layout.right_mm
    border = Drawn(_room(document, line) - sides) if line.layout.has_border else None
    return [*line.drawn, border] if border else list(line.drawn)


def _room(document: Document, line: Line) -> float:
    """Give how wide a line may be: its cell, else the page between the margins."""
    if line.cell and line.cell.width_mm:
        return line.cell.width_mm
    return document.sheet.sections[line.section].text_mm


def _text_lengths(document: Document, lines: Sequence[Line]) -> tuple[float, float]:
    """Give the least and the most that “the line of text” may be, where it wraps over several."""
    widths = [line.width_mm for line in lines]
    room = _room(document, lines[-1])
    return (room / 2, room) if max(widths) > room else (min(widths), max(widths))
