"""What stands beside the text: notes, comments, text boxes, pictures, heads and feet of pages."""

from collections.abc import Iterator
from typing import NamedTuple

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from parcli.intake.word.structure import chosen
from parcli.ooxml.parts import part_element, root_of
from parcli.ooxml.xml import Element, tag
from parcli.text.message import Message

_BOX = tag("w:txbxContent")
_PICTURES = (tag("a:blip"), tag("v:imagedata"))
_ID = tag("w:id")

_NOTES = {
    tag("w:footnoteReference"): (
        RELATIONSHIP_TYPE.FOOTNOTES,
        tag("w:footnote"),
        Message("chú thích cuối trang"),
    ),
    tag("w:endnoteReference"): (
        RELATIONSHIP_TYPE.ENDNOTES,
        tag("w:endnote"),
        Message("chú thích cuối văn bản"),
    ),
    tag("w:commentReference"): (
        RELATIONSHIP_TYPE.COMMENTS,
        tag("w:comment"),
        Message("bình luận"),
    ),
}
_MARGINS = {
    RELATIONSHIP_TYPE.HEADER: Message("đầu trang"),
    RELATIONSHIP_TYPE.FOOTER: Message("chân trang"),
}


class Note(NamedTuple):
    """A note of some kind, and its content."""

    what: Message
    content: Element


class Notes:
    """The notes and comments of a document, by the marks in its text that lead to them."""

    def __init__(self, part: Part) -> None:
        self._notes = {
            (mark, each.get(_ID)): Note(what, each)
            for mark, (kind, name, what) in _NOTES.items()
            if (notes := part_element(part, kind)) is not None
            for each in notes.iterfind(name)
        }

    def take(self, mark: Element) -> Note | None:
        """Give the note that a mark leads to, once: a file may lead to it without end."""
        return self._notes.pop((mark.tag, mark.get(_ID)), None)


def boxes(drawing: Element) -> Iterator[Element]:
    """Give the text boxes of a drawing, not those within them."""
    for each in drawing:
        if each.tag == _BOX:
            yield each
        else:
            yield from boxes(chosen(each))


def has_picture(drawing: Element) -> bool:
    """Whether a drawing shows a picture, in which words may stand."""
    return next(drawing.iter(*_PICTURES), None) is not None


def margins(part: Part) -> Iterator[Note]:
    """Give the heads and feet of the document's pages."""
    targets = {
        relation.target_part: _MARGINS[relation.reltype]
        for relation in part.rels.values()
        if relation.reltype in _MARGINS and not relation.is_external
    }
    for target, what in targets.items():
        content = root_of(target)
        if content is not None:
            yield Note(what, content)
