"""Sheets to paragraphs and tables: what stands alone above a table heads it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, groupby

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from parcli.errors import ParcliError
from parcli.intake.source import Aside, Cell, Line, Paragraph, Place, Source, Table
from parcli.intake.workbook.grid import Grid
from parcli.text.message import Message

# Names that Excel and its likes give: they head nothing.
_UNNAMED = re.compile(r"(?:Sheet|Trang[ _]tính|Bảng[ _]tính)[ _]?\d*(?: \(\d+\))?", re.IGNORECASE)
_MOST_POSITIONS = 400_000


def read_workbook(workbook: Workbook, name: str) -> Source:
    """Read a workbook: of each sheet its name, the lines above its tables, and the tables.

    Blank rows part the tables of a sheet; blank columns are left out. What is hidden is read like
    the rest, and told of as an aside; so is a formula without a result, whose cell is empty.

    Raises:
        ParcliError: the tables are far too wide or too long.
    """
    numbers = count(1)
    blocks: list[Paragraph | Table] = []
    asides: list[Aside] = []
    for sheet in workbook.worksheets:
        grid = Grid(sheet)
        if grid.covering and not _UNNAMED.fullmatch(grid.name):
            blocks.append(Paragraph(Place(sheet=grid.name), Line(grid.name, level=1)))
        blocks += _blocks(grid, numbers)
        asides += _asides(sheet, grid)
    return Source(name, tuple(blocks), tuple(asides))


def _blocks(grid: Grid, numbers: Iterator[int]) -> Iterator[Paragraph | Table]:
    parts = [_parted(grid, rows) for rows in grid.blocks()]
    in_tables = {row for _, rows in parts for row in rows}
    columns = grid.columns_of(in_tables)
    if len(in_tables) * len(columns) > _MOST_POSITIONS:
        raise ParcliError(
            Message("trang “{sheet}”: bảng quá rộng hoặc quá dài", sheet=grid.name),
            Message("xóa các ô thừa ở xa bảng rồi lưu lại"),
        )
    for alone, rows in parts:
        for cell in alone:
            yield from (Paragraph(cell.place, line) for line in cell.lines)
        if rows:
            yield _table(grid, rows, columns, next(numbers))


def _parted(grid: Grid, rows: list[int]) -> tuple[list[Cell], list[int]]:
    """Part a run of rows into the cells that stand alone above, and the rows of the table."""
    first = next((row for row in rows if len(grid.rows[row]) > 1), None)
    # What reaches down into the table from above is the table's.
    top = min(cell.place.row for cell in grid.rows[first]) if first else rows[-1] + 1
    alone = dict.fromkeys(cell for row in rows if row < top for cell in grid.rows[row])
    return list(alone), [row for row in rows if row >= top]


def _table(grid: Grid, rows: list[int], columns: tuple[int, ...], number: int) -> Table:
    cells: dict[Place, Cell] = {}

    def at(row: int, column: int) -> Cell:
        there = grid.covering.get((row, column))
        place = there.place if there else Place(row=row, column=column, sheet=grid.name)
        own = place._replace(table=number)
        if own not in cells:
            cells[own] = replace(there, place=own) if there else Cell(own)
        return cells[own]

    laid_out = tuple(tuple(at(row, column) for column in columns) for row in rows)
    return Table(Place(number, rows[0], columns[0], 0, grid.name), laid_out)


def _asides(sheet: Worksheet, grid: Grid) -> Iterator[Aside]:
    if not grid.covering:
        return
    if sheet.sheet_state != "visible":
        yield Aside(Place(sheet=grid.name), Message("trang đang ẩn, vẫn đọc"), grid.name)
    hidden = [row for row in grid.rows if sheet.row_dimensions[row].hidden]
    for first, last in _runs(hidden):
        place = Place(row=first, sheet=grid.name)
        yield Aside(place, Message("hàng đang ẩn, vẫn đọc"), _span(str(first), str(last)))
    columns = Counter(column for _, column in grid.covering)
    filled = {column for column, cells in columns.items() if cells > 1}  # not with its head alone
    for first, last in _runs(sorted(filled & _hidden_columns(sheet, max(columns)))):
        place = Place(row=min(grid.rows), column=first, sheet=grid.name)
        letters = get_column_letter(first), get_column_letter(last)
        yield Aside(place, Message("cột đang ẩn, vẫn đọc"), _span(*letters))
    for place, said in grid.comments:
        yield Aside(place, Message("nhận xét ở ô"), said)
    for place, formula in grid.not_computed:
        what = Message("công thức chưa tính, coi như ô trống; mở bằng Excel rồi lưu lại")
        yield Aside(place, what, formula)


def _hidden_columns(sheet: Worksheet, last: int) -> set[int]:
    return {
        column
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden
        for column in range(dimension.min or 1, min(dimension.max or 1, last) + 1)
    }


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Give the first and the last of numbers that follow one another."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        own = [number for _, number in run]
        yield own[0], own[-1]


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"
