"""The paragraphs of a Word file with their text, in the order in which they stand in its parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

PartName = Literal["body", "header", "footer", "footnotes"]

# An element of lxml, which has no types.
Element = Any

TEXT, DELETED_TEXT = qn("w:t"), qn("w:delText")
_P, _R, _TR, _TBL = qn("w:p"), qn("w:r"), qn("w:tr"), qn("w:tbl")
_SECTION = f"{qn('w:pPr')}/{qn('w:sectPr')}"


class Part(NamedTuple):
    """A part of the document that is filled."""

    name: PartName
    root: Element


class Piece(NamedTuple):
    """Where a run's text stands in the text of its paragraph."""

    start: int
    end: int
    run: Element


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A paragraph; `number`, `table` and `row` count from 1 in its part."""

    part: PartName
    element: Element
    number: int
    table: int | None = None
    row: int | None = None

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The text, run by run; a text box inside the paragraph has paragraphs of its own."""
        found: list[Piece] = []
        at = 0
        for text in self._texts():
            end = at + len(text.text or "")
            found.append(Piece(at, end, next(text.iterancestors(_R), text.getparent())))
            at = end
        return tuple(found)

    @cached_property
    def text(self) -> str:
        """The paragraph's text as it stands, without what was deleted with changes tracked."""
        return "".join(text.text or "" for text in self._texts())

    def _texts(self) -> Iterator[Element]:
        return (t for t in self.element.iter(TEXT) if next(t.iterancestors(_P)) is self.element)

    @property
    def ends_section(self) -> bool:
        """Whether the paragraph ends a section: page size and header go with it."""
        return self.element.find(_SECTION) is not None

    @property
    def container(self) -> Element:
        """What the paragraph lies in: the body, a cell, a header."""
        return self.element.getparent()

    @property
    def row_elements(self) -> tuple[Element, ...]:
        """The rows the paragraph lies in, of the innermost table first."""
        return tuple(self.element.iterancestors(_TR))

    @property
    def table_element(self) -> Element | None:
        """The table the paragraph lies in."""
        return next(self.element.iterancestors(_TBL), None)


def parts_of(document: Document) -> Iterator[Part]:
    """Give the parts in the order in which a template is filled."""
    yield Part("body", document.element.body)
    kinds: tuple[tuple[PartName, str], ...] = (
        ("header", RELATIONSHIP_TYPE.HEADER),
        ("footer", RELATIONSHIP_TYPE.FOOTER),
    )
    for name, kind in kinds:
        for relationship in document.part.rels.values():
            if relationship.reltype == kind:
                yield Part(name, parse_xml(relationship.target_part.blob))
    for part in document.part.package.parts if document.part.package else ():
        if part.content_type == CONTENT_TYPE.WML_FOOTNOTES:
            yield Part("footnotes", parse_xml(part.blob))


def paragraphs_of(part: Part) -> Iterator[Paragraph]:
    """Give the paragraphs of a part, those in tables and text boxes where they stand."""
    tables = {table: number for number, table in enumerate(part.root.iter(_TBL), 1)}
    rows = {row: at for table in tables for at, row in enumerate(table.iterchildren(_TR), 1)}
    for number, element in enumerate(part.root.iter(_P), 1):
        row = next(element.iterancestors(_TR), None)
        table = next(element.iterancestors(_TBL), None)
        yield Paragraph(part.name, element, number, tables.get(table), rows.get(row))
