"""Tables whose rows came from a loop: columns nobody filled, cells that go on, rows and pages."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from parcli.documents.wording import DITTO
from parcli.word.layout.looks import TWIPS_IN_MM, Element, Looks, line_widths, number_of, text_of
from parcli.word.layout.sheets import Sheet, millimetres, width_of

_OPTIONAL = "ND30 Đầu cột tùy chọn"
_NOTE = "ND30 Chú thích bảng"

_NARROW_MM = 20  # a column of numbers needs no more room than it has
_MARGINS_MM = 3  # of a cell, left and right together
_LINE_MM = 0.41  # a line of text of one point's size, with what stands between lines
_PADDING_MM = 1.5
_USABLE = 0.8  # of a page: the heading is repeated on it, and heights are estimated

_P, _TR, _TC, _VAL = qn("w:p"), qn("w:tr"), qn("w:tc"), qn("w:val")
_GRID = qn("w:tblGrid")
_SPAN = f"{qn('w:tcPr')}/{qn('w:gridSpan')}"


def drop_empty_columns(table: Element, looks: Looks) -> None:
    """Leave out each optional column without text, and give its room to the wide ones."""
    rows = [row.findall(_TC) for row in table.findall(_TR)]
    grid = table.find(_GRID)
    headings = rows[0] if rows and grid is not None and len(grid) == len(rows[0]) else []
    full = [cells for cells in rows[1:] if len(cells) == len(headings)]
    for column in reversed(range(len(headings))):
        is_optional = any(looks.of(p).name == _OPTIONAL for p in headings[column].iter(_P))
        if is_optional and not any(text_of(cells[column]).strip() for cells in full):
            _drop_column(table, column)


def _drop_column(table: Element, column: int) -> None:
    grid = table.find(_GRID)
    columns = list(grid)
    for row in table.findall(_TR):
        cells = row.findall(_TC)
        if len(cells) == len(columns):
            row.remove(cells[column])
        elif (span := cells[-1].find(_SPAN)) is not None:  # a heading over all columns
            span.set(_VAL, str(_spanned(span) - 1))
    grid.remove(columns[column])
    _widen(table, millimetres(columns[column], "w"))


def _widen(table: Element, surplus: float) -> None:
    """Share room out among the wide columns, each in its proportion."""
    columns = list(table.find(_GRID))
    widths = [millimetres(column, "w") for column in columns]
    wide = sum(width for width in widths if width > _NARROW_MM)
    for number, width in enumerate(widths):
        if width > _NARROW_MM:
            widths[number] = width + surplus * width / wide
        _set_width(columns[number], widths[number])
    for row in table.findall(_TR):
        start = 0
        for cell in row.findall(_TC):
            span = cell.find(_SPAN)
            end = start + _spanned(span)
            _set_width(cell.get_or_add_tcPr().get_or_add_tcW(), sum(widths[start:end]))
            start = end


def _spanned(span: Element | None) -> int:
    return int(number_of(span, _VAL)) or 1


def _set_width(element: Element, width: float) -> None:
    if element.tag == qn("w:tcW"):
        element.set(qn("w:type"), "dxa")
    element.set(qn("w:w"), str(round(width * TWIPS_IN_MM)))


def join_dittos(table: Element) -> None:
    """Join each cell that says “như trên” to the one above it."""
    above: list[Element] = []
    for row in table.findall(_TR):
        cells = row.findall(_TC)
        for number, cell in enumerate(cells):
            if len(above) == len(cells) and _is_ditto(cell):
                _merge(above[number], "restart")
                _merge(cell, "continue")
                _empty(cell)
        above = cells


def _is_ditto(cell: Element) -> bool:
    return text_of(cell).strip() == DITTO


def _merge(cell: Element, how: str) -> None:
    properties = cell.get_or_add_tcPr()
    if properties.find(qn("w:vMerge")) is None:
        merged = OxmlElement("w:vMerge")
        merged.set(_VAL, how)
        before = (qn("w:tcW"), qn("w:gridSpan"))  # the order of the schema
        properties.insert(sum(child.tag in before for child in properties), merged)


def _empty(cell: Element) -> None:
    for paragraph in cell.iter(_P):
        for run in paragraph.findall(qn("w:r")):
            paragraph.remove(run)


def keep_with_what_is_said(table: Element) -> None:
    """Keep a table, a signature block too, on the page of the text that stands before it."""
    before = table.getprevious()
    if before is not None and before.tag == _P and text_of(before).strip():
        before.get_or_add_pPr().get_or_add_keepNext()


def keep_with_its_note(table: Element, looks: Looks) -> None:
    """Keep the last row on the page of the note below the table: alone there, it explains none."""
    after, rows = table.getnext(), table.findall(_TR)
    if rows and after is not None and looks.of(after).name == _NOTE:
        _keep_with_next(rows[-1])


def keep_together(table: Element, looks: Looks, sheet: Sheet) -> None:
    """Keep the rows of one task on one page, where they fit on one."""
    for rows in _together(table):
        if sum(_height(row, looks, sheet) for row in rows) > sheet.height * _USABLE:
            continue
        for row in rows[:-1]:
            _keep_with_next(row)


def _keep_with_next(row: Element) -> None:
    for paragraph in row.iter(_P):
        paragraph.get_or_add_pPr().get_or_add_keepNext()


def _together(table: Element) -> Iterator[list[Element]]:
    """Give the rows that go together: one, and those below whose first cell says “như trên”."""
    rows: list[Element] = []
    for row in table.findall(_TR):
        first = row.find(_TC)
        if rows and not (first is not None and _is_ditto(first)):
            yield rows
            rows = []
        rows.append(row)
    yield rows


def let_long_rows_split(table: Element, looks: Looks, sheet: Sheet) -> None:
    """Let a row be split that is longer than a page: else what does not fit is lost."""
    for row in table.findall(_TR):
        whole = row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}")
        if whole is not None and _height(row, looks, sheet) > sheet.height * _USABLE:
            whole.getparent().remove(whole)


def _height(row: Element, looks: Looks, sheet: Sheet) -> float:
    """Estimate how high a row is, in millimetres."""
    heights = (_text_height(cell, looks, sheet) for cell in row.findall(_TC))
    return max(heights, default=0.0) + _PADDING_MM


def _text_height(cell: Element, looks: Looks, sheet: Sheet) -> float:
    room = max(width_of(cell, sheet) - _MARGINS_MM, 1)
    height = 0.0
    for paragraph in cell.iter(_P):
        look = looks.of(paragraph)
        widths = line_widths(text_of(paragraph), look, room)
        # A word longer than the cell goes on over several lines.
        lines = sum(max(1, -(-width // room)) for width in widths)
        height += lines * look.size * _LINE_MM
    return height
