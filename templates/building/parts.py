"""The pieces a template is put together from: paragraphs, tables, sections, each as its XML."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from parcli.word.law import PAGE
from templates.building.styles import GRID, HIDDEN, STRONG, TWIPS_IN_MM, style_id

# The least margins the decree allows, but the right one: what the offices print with.
_TOP = _BOTTOM = round(PAGE.top_min_mm * TWIPS_IN_MM)
_LEFT = round(PAGE.left_min_mm * TWIPS_IN_MM)
_RIGHT = round(PAGE.right_max_mm * TWIPS_IN_MM)
_BREAK, _BREAK_REMARK = "ND30 Ngắt phần", "{# Ngắt phần, không xóa dòng này #}"
_HEADER = round(10 * TWIPS_IN_MM)
PORTRAIT_MM = PAGE.width_mm - PAGE.left_min_mm - PAGE.right_max_mm
LANDSCAPE_MM = PAGE.height_mm - PAGE.left_min_mm - PAGE.right_max_mm


def twips(millimetres: float) -> int:
    """Give a length in twentieths of a point."""
    return round(millimetres * TWIPS_IN_MM)


def strong(text: str) -> str:
    """Write characters in bold inside a paragraph."""
    return _run(text, f'<w:rPr><w:rStyle w:val="{style_id(STRONG)}"/></w:rPr>')


def _run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, *texts: str, section: str = "") -> str:
    """Write a paragraph; with `section` a section of the document ends in it.

    A text that is a run already stands as it is.
    """
    runs = "".join(text if text.startswith("<w:r>") else _run(text) for text in texts)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{section}</w:pPr>{runs}</w:p>'


def command(text: str) -> str:
    """Write a line of the template that prints nothing: a loop, a condition, their ends."""
    return paragraph("ND30 Lệnh", text)


def section(*, landscape: bool, headers: str) -> str:
    """Write the end of a section: its sheet, its margins, pages counted from 1."""
    width, height = twips(PAGE.width_mm), twips(PAGE.height_mm)
    if landscape:
        width, height = height, width
    turned = ' w:orient="landscape"' if landscape else ""
    return (
        f'<w:sectPr>{headers}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{_TOP}" w:right="{_RIGHT}" w:bottom="{_BOTTOM}" w:left="{_LEFT}"'
        f' w:header="{_HEADER}" w:footer="{_HEADER}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def section_break(ending: str) -> str:
    """End a section in a paragraph that takes no room.

    It says in a remark what it is for: without text it seems to be of no use, to the staff who edit
    the template and to LibreOffice, which joins it to its neighbour.
    """
    return paragraph(_BREAK, _BREAK_REMARK, section=ending)


def after_last_table() -> str:
    """Write the paragraph that Word wants between a table and the end of the document."""
    return paragraph(_BREAK, _BREAK_REMARK)


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width, and how its cells are set."""

    heading: str
    width_mm: float
    field: str
    centred: bool = False
    optional: bool = False
    """Left out of a table in which nobody has filled it."""


def hidden_table(widths_mm: Sequence[float], *rows: str) -> str:
    """Write a table without borders, in which two blocks stand side by side."""
    return _table(_look(HIDDEN, widths_mm), widths_mm, rows)


def row(*cells: str, is_header: bool = False) -> str:
    """Write a row, which is not split over two pages; a header row is repeated on each."""
    header = "<w:tblHeader/>" if is_header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{''.join(cells)}</w:tr>"


def cell(width_mm: float, *paragraphs: str, span: int = 1, middle: bool = False) -> str:
    """Write a cell."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    place = '<w:vAlign w:val="center"/>' if middle else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width_mm)}" w:type="dxa"/>{spanned}{place}</w:tcPr>'
        f"{''.join(paragraphs)}</w:tc>"
    )


def list_table(columns: Sequence[Column], loop: str, item: str, group: str = "") -> str:
    """Write a table with a heading and a row for each item of a loop.

    Args:
        columns: The columns; each prints `item.field`.
        loop: The list that is gone through.
        item: What one of its items is called in the template.
        group: The field that, where it is filled, makes the item a heading over all columns.
    """
    widths = [column.width_mm for column in columns]
    heads = (
        cell(
            column.width_mm,
            paragraph(
                "ND30 Đầu cột tùy chọn" if column.optional else "ND30 Đầu cột", column.heading
            ),
            middle=True,
        )
        for column in columns
    )
    rows = [
        row(*heads, is_header=True),
        _command_row(f"{{%tr for {item} in {loop} %}}", widths),
        *(_grouped(columns, item, group) if group else [_data_row(columns, item)]),
        _command_row("{%tr endfor %}", widths),
    ]
    return _table(_look(GRID, widths), widths, rows)


def _grouped(columns: Sequence[Column], item: str, group: str) -> list[str]:
    widths = [column.width_mm for column in columns]
    first, *others = columns
    heading = row(
        cell(first.width_mm, paragraph("ND30 Số nhóm", f"{{{{ {item}.{first.field} }}}}")),
        cell(
            sum(widths[1:]),
            paragraph("ND30 Ô nhóm", f"{{{{ {item}.{group} }}}}"),
            span=len(others),
        ),
    )
    return [
        _command_row(f"{{%tr if {item}.{group} %}}", widths),
        heading,
        _command_row("{%tr else %}", widths),
        _data_row(columns, item),
        _command_row("{%tr endif %}", widths),
    ]


def _data_row(columns: Sequence[Column], item: str) -> str:
    return row(
        *(
            cell(
                column.width_mm,
                paragraph(
                    "ND30 Ô giữa" if column.centred else "ND30 Ô chữ",
                    f"{{{{ {item}.{column.field} }}}}",
                ),
            )
            for column in columns
        )
    )


def _command_row(text: str, widths: Sequence[float]) -> str:
    return row(cell(sum(widths), command(text), span=len(widths)))


def command_row(text: str, widths_mm: Sequence[float]) -> str:
    """Write a row of the template that prints nothing."""
    return _command_row(text, widths_mm)


def _look(style: str, widths: Sequence[float]) -> str:
    return (
        f'<w:tblStyle w:val="{style_id(style)}"/><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
    )


def _table(look: str, widths: Sequence[float], rows: Sequence[str]) -> str:
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{look}<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
