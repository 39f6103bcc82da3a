"""A section's sheet, margins, page numbers, headers and footers."""

from collections.abc import Mapping, Sequence
from typing import Literal

from docx.opc.part import Part

from parcli.ooxml.xml import Element, child, is_on, millimetres, number, tag, value
from parcli.word.form.sheet import Margin, Section

MarginPlace = Literal["header", "footer"]
MarginPages = Literal["default", "first", "even"]
MarginParts = Mapping[tuple[MarginPlace, MarginPages], Part]
"""The parts of headers and footers: by `header` or `footer`, and the pages they are for."""

_PLACES: tuple[MarginPlace, ...] = ("header", "footer")
_PAGES: Mapping[str, MarginPages] = {"first": "first", "even": "even"}
_USUAL_WIDTH, _USUAL_HEIGHT = 12240 * 25.4 / 1440, 15840 * 25.4 / 1440
_USUAL_MARGIN = 25.4


def margin_parts(properties: Element | None, part: Part) -> MarginParts:
    """Give the headers and footers that a section names; the others are as in the one before."""
    found: dict[tuple[MarginPlace, MarginPages], Part] = {}
    if properties is None:
        return found
    for place in _PLACES:
        for reference in properties.iterfind(tag(f"w:{place}Reference")):
            relation = part.rels.get(reference.get(tag("r:id"), ""))
            pages = _PAGES.get(reference.get(tag("w:type"), ""), "default")
            if relation is not None and not relation.is_external:
                found[place, pages] = relation.target_part
    return found


def section_of(properties: Element | None, margins: Sequence[Margin]) -> Section:
    """Read what a section says; where it says nothing, what Word takes."""

    def length(name: str, side: str, usual: float) -> float:
        read = millimetres(value(properties, name, f"w:{side}"))
        return usual if read is None else abs(read)  # less than nothing: fixed, not at least

    first = child(properties, "w:titlePg")
    gutter = length("w:pgMar", "gutter", 0)
    start = number(value(properties, "w:pgNumType", "w:start"))
    return Section(
        width_mm=length("w:pgSz", "w", _USUAL_WIDTH),
        height_mm=length("w:pgSz", "h", _USUAL_HEIGHT),
        top_mm=length("w:pgMar", "top", _USUAL_MARGIN),
        bottom_mm=length("w:pgMar", "bottom", _USUAL_MARGIN),
        left_mm=length("w:pgMar", "left", _USUAL_MARGIN) + gutter,
        right_mm=length("w:pgMar", "right", _USUAL_MARGIN),
        first_differs=first is not None and is_on(first),
        starts_at=None if start is None else int(start),
        number_format=value(properties, "w:pgNumType", "w:fmt") or "decimal",
        margins=tuple(margins),
    )
