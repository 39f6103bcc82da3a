"""Names and values of WordprocessingML, read leniently: what is no value is as if absent."""

from collections.abc import Iterator
from functools import cache
from typing import Any

Element = Any  # lxml has no types
"""An element of the document's XML."""

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
}

_LARGEST = 1e9
_TWIPS_IN_MM = 1440 / 25.4
TWIPS_IN_POINT = 20
EMU_IN_MM = 36000


@cache
def tag(name: str) -> str:
    """Give the full name of `w:p`."""
    space, local = name.split(":")
    return f"{{{_SPACES[space]}}}{local}"


VAL = tag("w:val")


def child(element: Element | None, name: str) -> Element | None:
    """Give the first child of the name."""
    return None if element is None else next(element.iterchildren(tag(name)), None)


def value(element: Element | None, name: str, attribute: str = "w:val") -> str | None:
    """Give an attribute of the first child of the name."""
    found = child(element, name)
    return None if found is None else found.get(tag(attribute))


def number(text: str | None) -> float | None:
    """Read a number; None for anything that cannot measure a document."""
    try:
        read = float(text or "")
    except ValueError:
        return None
    return read if abs(read) <= _LARGEST else None  # not so for what is no number (NaN) either


def millimetres(twips: str | None) -> float | None:
    """Read a length in twentieths of a point."""
    read = number(twips)
    return None if read is None else read / _TWIPS_IN_MM


def is_on(element: Element) -> bool:
    """Whether a switch (`<w:b/>`, `<w:b w:val="0"/>`) is on."""
    return element.get(VAL, "1") not in ("0", "false", "off", "none")


def elements(element: Element | None) -> Iterator[Element]:
    """Give the children that are elements: no comments, no processing instructions."""
    children = () if element is None else element
    return (each for each in children if isinstance(each.tag, str))
