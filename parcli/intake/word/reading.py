"""The whole document in order: its paragraphs, its tables, and what stands beside them."""

from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from parcli.intake.source import Line, Paragraph, Place, Source, Table
from parcli.intake.word.beside import Notes, margins
from parcli.intake.word.paragraphs import Paragraphs
from parcli.intake.word.structure import CELL, FOREIGN, PARAGRAPH, ROW, TABLE, inner, joined
from parcli.intake.word.styles import Styles
from parcli.intake.word.tables import TableReader
from parcli.ooxml.lists import Lists
from parcli.ooxml.parts import part_element
from parcli.ooxml.xml import Element
from parcli.text.message import Message


def read_word(document: Document, name: str) -> Source:
    """Read a Word document; `name` is how people know the file.

    Raises:
        ParcliError: a table is larger than any that a person makes.
    """
    reader = _Reader(document, name)
    blocks = tuple(reader.blocks(document.element.body))
    reader.tell_margins()
    return Source(name, blocks, tuple(reader.paragraphs.asides))


class _Reader:
    """Reads blocks one after another, counting them."""

    def __init__(self, document: Document, name: str) -> None:
        self._part = document.part
        styles = Styles(part_element(self._part, RELATIONSHIP_TYPE.STYLES))
        lists = Lists(part_element(self._part, RELATIONSHIP_TYPE.NUMBERING))
        self.paragraphs = Paragraphs(styles, lists, Notes(self._part))
        self._tables = TableReader(name, self._cell, self._tell_unseen)

    def blocks(self, body: Element) -> Iterator[Paragraph | Table]:
        """Read the blocks of the body in order."""
        paragraph = table = 0
        for elements in joined(inner(body, PARAGRAPH, TABLE, FOREIGN)):
            element = elements[-1]
            if element.tag == TABLE:
                table += 1
                read = self._tables.read(element, table)
                if read:
                    yield read
            elif element.tag == PARAGRAPH:
                place = Place(paragraph=paragraph + 1)
                lines = self.paragraphs.lines(elements, place)
                paragraph += bool(lines)
                yield from (Paragraph(place, line) for line in lines)
            else:
                place = Place(paragraph=paragraph + 1)
                self.paragraphs.note(place, Message("phần chèn từ tệp khác, không đọc được"))

    def tell_margins(self) -> None:
        """Tell what the heads and feet of pages say, where it is more than a page number."""
        for note in margins(self._part):
            text = self.paragraphs.plain(note.content, None)
            if any(map(str.isalpha, text)):
                self.paragraphs.aside(None, note.what, text)

    def _cell(self, cell: Element, place: Place) -> Iterator[Line]:
        """Read a cell's lines; a table within it is lines of it too."""
        for elements in joined(inner(cell, PARAGRAPH, TABLE)):
            if elements[-1].tag == PARAGRAPH:
                yield from self.paragraphs.lines(elements, place)
            else:
                self.paragraphs.note(place, Message("bảng trong ô, đọc thành các dòng của ô"))
                for row in inner(elements[-1], ROW):
                    for inner_cell in inner(row, CELL):
                        yield from self._cell(inner_cell, place)

    def _tell_unseen(self, cell: Element, place: Place) -> None:
        text = self.paragraphs.plain(cell, place)
        self.paragraphs.aside(place, Message("chữ trong ô gộp mà Word không hiện"), text)
