"""Paper and margins."""

from collections.abc import Iterator
from typing import NamedTuple

from parcli.text.message import Message
from parcli.word.form.checks.words import measure, of_document
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document
from parcli.word.form.sheet import Section
from parcli.word.law import PAGE, article

_TOLERANCE_MM = 0.5


class _Side(NamedTuple):
    check: str
    name: Message
    least: float
    most: float


_TOP = _Side("page.margin-top", Message("Lề trên"), PAGE.top_min_mm, PAGE.top_max_mm)
_BOTTOM = _Side("page.margin-bottom", Message("Lề dưới"), PAGE.bottom_min_mm, PAGE.bottom_max_mm)
_LEFT = _Side("page.margin-left", Message("Lề trái"), PAGE.left_min_mm, PAGE.left_max_mm)
_RIGHT = _Side("page.margin-right", Message("Lề phải"), PAGE.right_min_mm, PAGE.right_max_mm)


def paper(document: Document) -> Iterator[FormFinding]:
    """Every section is on A4, along it or across."""
    for at, section in enumerate(document.sheet.sections):
        sides = sorted((section.width_mm, section.height_mm))
        if any(
            abs(side - right) > 2 * _TOLERANCE_MM
            for side, right in zip(sides, (PAGE.width_mm, PAGE.height_mm), strict=True)
        ):
            size = f"{measure(section.width_mm)} × {measure(section.height_mm)}"
            yield of_document(
                "page.size",
                Message("Khổ giấy"),
                Message("{size} mm", size=size),
                Message("A4 (210 × 297 mm)"),
                article("I.1"),
                section=at,
            )


def margins(document: Document) -> Iterator[FormFinding]:
    """The four margins of every section are within their bounds."""
    for at, section in enumerate(document.sheet.sections):
        if section.is_landscape and _is_turned(section):
            continue
        for side, length in zip(_SIDES, _lengths(section), strict=True):
            if not _within(length, side):
                yield of_document(
                    side.check,
                    side.name,
                    Message("{length} mm", length=measure(length)),
                    Message(
                        "{least}–{most} mm", least=measure(side.least), most=measure(side.most)
                    ),
                    article("I.3"),
                    section=at,
                )


_SIDES = (_TOP, _BOTTOM, _LEFT, _RIGHT)


def _lengths(section: Section) -> tuple[float, float, float, float]:
    return section.top_mm, section.bottom_mm, section.left_mm, section.right_mm


def _within(length: float, side: _Side) -> bool:
    return side.least - _TOLERANCE_MM <= length <= side.most + _TOLERANCE_MM


def _is_turned(section: Section) -> bool:
    """Whether the sheet was turned with its margins, so that it is bound along the same edge.

    The decree gives no margins of their own for sheets that are read across.
    """
    top, bottom, left, right = _lengths(section)
    for turned in ((left, right, bottom, top), (right, left, top, bottom)):
        if all(_within(length, side) for side, length in zip(_SIDES, turned, strict=True)):
            return True
    return False
