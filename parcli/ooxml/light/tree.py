"""The XML of a part as a tree of bounded size, and what may be left of it."""

from typing import Any

from lxml import etree  # type: ignore[import-untyped]

Element = Any  # lxml has no types

MOST_CELLS = 200_000
# A cell takes four, so that a tree is no larger than such cells make it.
MOST_TAGS = 5 * MOST_CELLS


class TooLargeError(Exception):
    """There is more in the workbook than a plan can be."""


class Budget:
    """How many cells, and texts beside them, may still come."""

    def __init__(self) -> None:
        self._left = MOST_CELLS

    def take(self, number: int) -> None:
        """Take so many away.

        Raises:
            TooLargeError: there were not so many left.
        """
        self._left -= number
        if self._left < 0:
            raise TooLargeError


def parsed(data: bytes) -> Element:
    """Parse the XML of a part, without anything that it asks to be put in.

    Raises:
        TooLargeError: it has more elements than the cells of a plan take.
        ValueError: it declares a document type.
    """
    if data.count(b"<") > MOST_TAGS:
        raise TooLargeError
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("DOCTYPE")
    return root


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def keep_children(element: Element, names: tuple[str, ...]) -> None:
    """Drop the children of other names."""
    for child in list(element):
        if local(child) not in names:
            element.remove(child)


def keep_attributes(element: Element, names: tuple[str, ...]) -> None:
    """Drop the other attributes."""
    for name in set(element.attrib) - set(names):
        del element.attrib[name]
