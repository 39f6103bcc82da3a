"""The sheet on which each block of a document stands, and the room a cell or a page has."""

from collections.abc import Iterator
from typing import NamedTuple

from docx.oxml.ns import qn

from parcli.word.law import PAGE
from parcli.word.layout.looks import TWIPS_IN_MM, Element, number_of

_END = f"{qn('w:pPr')}/{qn('w:sectPr')}"


class Sheet(NamedTuple):
    """The room for text on a page, in millimetres."""

    width: float
    height: float


# A4 with the decree's margins, where an office's template says nothing.
_USUAL = Sheet(PAGE.width_mm - PAGE.left_min_mm - PAGE.right_max_mm, PAGE.height_mm - 40)


def blocks(body: Element) -> Iterator[tuple[Element, Sheet]]:
    """Give what stands in the body, each block with the sheet of its section."""
    waiting: list[Element] = []
    for block in body:
        waiting.append(block)
        end = block if block.tag == qn("w:sectPr") else block.find(_END)
        if end is not None:
            sheet = _sheet(end)
            yield from ((before, sheet) for before in waiting)
            waiting = []
    yield from ((block, _USUAL) for block in waiting)


def _sheet(section: Element) -> Sheet:
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        return _USUAL

    def room(length: str, *sides: str) -> float:
        return millimetres(size, length) - sum(millimetres(margins, side) for side in sides)

    return Sheet(room("w", "left", "right"), room("h", "top", "bottom"))


def millimetres(element: Element, name: str) -> float:
    """Read a length that an element states in twentieths of a point; 0 where it does not."""
    return number_of(element, qn(f"w:{name}")) / TWIPS_IN_MM


def width_of(cell: Element, sheet: Sheet) -> float:
    """Give the width of a cell, its margins with it; its share of the page where none is stated."""
    stated = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    is_length = stated is not None and stated.get(qn("w:type"), "dxa") == "dxa"
    width = millimetres(stated, "w") if is_length else 0
    return width or sheet.width / len(cell.getparent().findall(qn("w:tc")))
