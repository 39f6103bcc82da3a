"""Where blocks, rows and cells stand, through all that may be wrapped around them."""

from collections.abc import Iterable, Iterator

from parcli.ooxml.xml import Element, child, tag

PARAGRAPH = tag("w:p")
TABLE = tag("w:tbl")
ROW = tag("w:tr")
CELL = tag("w:tc")
FOREIGN = tag("w:altChunk")

_ALTERNATIVES = tag("mc:AlternateContent")
_CHOICES = (tag("mc:Choice"), tag("mc:Fallback"))
LEFT_OUT = frozenset(
    map(
        tag,
        ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sdtPr"),
    )
)
"""What holds no words that are seen: properties, and what was deleted or moved elsewhere."""

_GONE = (tag("w:del"), tag("w:moveFrom"))


def chosen(element: Element) -> Element:
    """Give what stands for the element: of alternatives one, the first that is there."""
    if element.tag != _ALTERNATIVES:
        return element
    choices = (element.find(name) for name in _CHOICES)
    return next((each for each in choices if each is not None), element)


def inner(container: Element, *names: str) -> Iterator[Element]:
    """Give the elements of these names, in order, not looking inside them."""
    for each in container:
        if each.tag in names:
            yield each
        elif each.tag not in LEFT_OUT:
            yield from inner(chosen(each), *names)


def joined(blocks: Iterable[Element]) -> Iterator[list[Element]]:
    """Give the blocks one by one, but with a paragraph all those that run on into it.

    A paragraph runs on into the next where its end was deleted, the deletion being tracked.
    """
    together: list[Element] = []
    for block in blocks:
        if together and block.tag != PARAGRAPH:
            yield together
            together = []
        together.append(block)
        if block.tag != PARAGRAPH or not is_gone(child(child(block, "w:pPr"), "w:rPr")):
            yield together
            together = []
    if together:
        yield together


def is_gone(properties: Element | None) -> bool:
    """Whether a row or the end of a paragraph was deleted, the deletion being tracked."""
    return properties is not None and next(properties.iterchildren(*_GONE), None) is not None
