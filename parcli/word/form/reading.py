"""Reading a Word document into a `Sheet`: all its lines in order, and its sections."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from parcli.ooxml.parts import part_element, root_of
from parcli.ooxml.xml import Element, child, elements, millimetres, tag, value
from parcli.word.form.drawing import is_underscores
from parcli.word.form.lists import Label, Lists
from parcli.word.form.package import theme_fonts
from parcli.word.form.paragraphs import BREAK, Content, content_of, style_of
from parcli.word.form.sections import MarginParts, margin_parts, section_of
from parcli.word.form.sheet import Cell, Drawn, Layout, Line, Margin, Run, Sheet
from parcli.word.form.styles import Properties, Styles, cell_margins, paragraph

_MOST_DEEP = 30
_CELL_MARGIN_MM = 1.9  # what Word leaves at each side of a cell, unless told otherwise


class _Place(NamedTuple):
    """Where the reader stands: which table style holds, which cell, in a text box or not."""

    table_style: str = ""
    cell: Cell | None = None
    boxed: bool = False
    depth: int = 0


def read_sheet(document: Document) -> Sheet:
    """Read the document."""
    part = document.part
    styles = Styles(part_element(part, RELATIONSHIP_TYPE.STYLES), theme_fonts(part))
    lists = Lists(part_element(part, RELATIONSHIP_TYPE.NUMBERING), styles)
    reader = _Reader(styles, lists)
    body = child(document.element, "w:body")
    reader.blocks(body, _Place())
    reader.end_section(child(body, "w:sectPr"))
    sections = []
    inherited: MarginParts = {}
    for number, properties in enumerate(reader.sections):
        inherited = {**inherited, **margin_parts(properties, part)}
        sections.append(section_of(properties, list(reader.margins(inherited, number))))
    return Sheet(tuple(reader.lines), tuple(sections))


class _Reader:
    """Goes through the document once, counting paragraphs, tables, sections and pages."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._paragraphs = 0
        self._tables = 0
        self._pages = 0
        self.lines: list[Line] = []
        self.sections: list[Element | None] = []

    def blocks(self, container: Element, place: _Place) -> None:
        """Read paragraphs and tables, also those in content controls."""
        if place.depth > _MOST_DEEP:
            return
        for each in elements(container):
            if each.tag == tag("w:p"):
                self._paragraph(each, place)
            elif each.tag == tag("w:tbl"):
                self._table(each, place)
            elif each.tag not in (tag("w:sectPr"), tag("w:del"), tag("w:moveFrom")):
                self.blocks(each, place._replace(depth=place.depth + 1))

    def end_section(self, properties: Element | None) -> None:
        """Close the section that is being read."""
        self.sections.append(properties)

    def _paragraph(self, element: Element, place: _Place) -> None:
        self._paragraphs += 1
        label = self._label(element)
        content = content_of(element, self._styles, place.table_style, label)
        layout = self._layout(element, place.table_style, label)
        self._pages += content.pages_before
        lines = list(_lines_of(content, layout))
        for at, line in enumerate(lines):
            self.lines.append(
                replace(
                    line,
                    number=self._paragraphs,
                    section=len(self.sections),
                    first=at == 0,
                    cell=place.cell,
                    boxed=place.boxed,
                    drawn=line.drawn + (content.drawn if at == len(lines) - 1 else ()),
                    page=self._pages + 1 if self._pages else None,
                )
            )
        self._pages += content.pages - content.pages_before
        for box in content.boxes:
            self.blocks(box, place._replace(boxed=True, depth=place.depth + 1))
        ending = child(child(element, "w:pPr"), "w:sectPr")
        if ending is not None:
            self.end_section(ending)

    def _label(self, element: Element) -> Label | None:
        style = self._styles.style(style_of(element, self._styles))
        listed = child(child(element, "w:pPr"), "w:numPr")
        return self._lists.label(
            value(listed, "w:numId") or style.list_id,
            value(listed, "w:ilvl") or style.list_level,
        )

    def _layout(self, element: Element, table_style: str, label: Label | None) -> Layout:
        style = style_of(element, self._styles)
        direct = paragraph(child(element, "w:pPr"))
        return self._styles.layout(table_style, style, label.paragraph if label else {}, direct)

    def _table(self, table: Element, place: _Place) -> None:
        self._tables += 1
        number = self._tables
        properties = child(table, "w:tblPr")
        style = value(properties, "w:tblStyle") or self._styles.usual("table")
        own = cell_margins(child(properties, "w:tblCellMar"))
        margins = {**self._styles.cell_margins(style), **own}
        for row_at, row in enumerate(_inner(table, "w:tr")):
            cells = list(_inner(row, "w:tc"))
            for at, cell in enumerate(cells):
                here = Cell(number, row_at, at, len(cells), _cell_width(cell, margins))
                inside = _Place(style, here, place.boxed, place.depth + 1)
                self.blocks(cell, inside)

    def margins(self, parts: MarginParts, section: int) -> Iterator[Margin]:
        """Read the headers and footers of a section; their paragraphs have no number."""
        for (place, pages), part in parts.items():
            lines: list[Line] = []
            numbered = None
            root = root_of(part)
            for element in root.iter(tag("w:p")) if root is not None else ():
                content = content_of(element, self._styles, "", None)
                layout = self._layout(element, "", None)
                new = [replace(line, section=section) for line in _lines_of(content, layout)]
                lines += new
                if content.has_page_field and numbered is None:
                    numbered = next((line for line in new if not line.is_blank), new[0])
            yield Margin(place, pages, tuple(lines), numbered)


def _inner(element: Element, name: str, depth: int = 0) -> Iterator[Element]:
    """Give rows or cells, also those wrapped in content controls or insertions."""
    for each in elements(element):
        if each.tag == tag(name):
            yield each
        elif depth <= _MOST_DEEP and each.tag in _WRAPPERS:
            yield from _inner(each, name, depth + 1)


_WRAPPERS = frozenset(map(tag, ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo")))


def _cell_width(cell: Element, margins: Properties) -> float | None:
    """Give the room for text in a cell: its width without the margins at its sides."""
    properties = child(cell, "w:tcPr")
    width = child(properties, "w:tcW")
    if width is None or width.get(tag("w:type"), "dxa") != "dxa":
        return None
    wide = millimetres(width.get(tag("w:w")))
    held = {**margins, **cell_margins(child(properties, "w:tcMar"))}
    sides = (millimetres(held.get(side)) for side in ("left", "right"))
    return wide and wide - sum(_CELL_MARGIN_MM if side is None else side for side in sides)


def _lines_of(content: Content, layout: Layout) -> Iterator[Line]:
    """Part a paragraph at its line breaks."""
    lines: list[list[Run]] = [[]]
    for run in content.runs:
        head, *rest = run.text.split(BREAK)
        lines[-1].append(Run(head, run.look))
        lines += [[Run(part, run.look)] for part in rest]
    for runs in lines:
        line = Line(0, tuple(run for run in runs if run.text), layout, 0)
        if is_underscores(line.raw):  # a line made of characters is a line, not text
            length = None if "\t" in line.raw else line.width_mm
            line = replace(line, runs=(), drawn=(Drawn(length),))
        yield line
