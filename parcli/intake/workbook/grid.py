"""One sheet as cells that say something, each standing in every position it covers."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet.worksheet import Worksheet

from parcli.intake.source import Cell, Line, Place
from parcli.intake.workbook.shown import shown
from parcli.text.normal import nfc

# Word and Excel hide these in text; XML writes controls as _x000D_.
_HIDDEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_BREAK = re.compile(r"\r\n?|\n|\v|\u2028")

Position = tuple[int, int]
Piece = tuple[str, bool]


class Grid:
    """The cells of a sheet with text in them, by position; comments, formulas without a result."""

    def __init__(self, sheet: Worksheet) -> None:
        self.name = sheet.title
        self.covering: dict[Position, Cell] = {}
        self.not_computed: list[tuple[Place, str]] = []
        self.comments: list[tuple[Place, str]] = []
        sizes = {
            (merged.min_row, merged.min_col): (merged.size["columns"], merged.size["rows"])
            for merged in sheet.merged_cells.ranges
        }
        for cell in _cells(sheet):
            place = Place(row=cell.row, column=cell.column, sheet=self.name)
            if cell.comment and (said := _clean(cell.comment.text)):
                self.comments.append((place, said))
            if cell.data_type == "f":
                self.not_computed.append((place, str(cell.value)))
            elif lines := tuple(_lines(cell)):
                width, height = sizes.get((cell.row, cell.column), (1, 1))
                self._put(Cell(place, lines, width, height))

    def _put(self, cell: Cell) -> None:
        row, column = cell.place.row, cell.place.column
        for below in range(cell.height):
            for right in range(cell.width):
                self.covering.setdefault((row + below, column + right), cell)

    @cached_property
    def rows(self) -> dict[int, tuple[Cell, ...]]:
        """The cells in each row that has some, each once, from left to right."""
        ordered = sorted(self.covering)
        return {
            row: tuple(dict.fromkeys(self.covering[position] for position in positions))
            for row, positions in groupby(ordered, key=lambda position: position[0])
        }

    def blocks(self) -> Iterator[list[int]]:
        """Give runs of rows without a blank one in between."""
        for _, run in groupby(enumerate(self.rows), key=lambda pair: pair[1] - pair[0]):
            yield [row for _, row in run]

    def columns_of(self, rows: set[int]) -> tuple[int, ...]:
        """Give the columns that have something in these rows."""
        return tuple(sorted({column for row, column in self.covering if row in rows}))


def _cells(sheet: Worksheet) -> list[SheetCell]:
    """Give the cells there are, in reading order: to ask for the others would make them."""
    there = sheet._cells  # noqa: SLF001 (iter_rows fills a sheet up to its farthest cell)
    ordered = (cell for _, cell in sorted(there.items()))
    return [cell for cell in ordered if isinstance(cell, SheetCell)]


def _lines(cell: SheetCell) -> Iterator[Line]:
    """Give the lines of a cell; one is bold where all that is seen of it is."""
    is_bold = bool(cell.font.b)
    line: list[Piece] = []
    for text, bold in _pieces(cell, is_bold=is_bold):
        first, *others = _BREAK.split(text)
        line.append((first, bold))
        for other in others:
            yield from _line(line)
            line = [(other, bold)]
    yield from _line(line)


def _pieces(cell: SheetCell, *, is_bold: bool) -> Iterator[Piece]:
    if not isinstance(cell.value, CellRichText):
        yield _unescaped(shown(cell.value, cell.number_format)), is_bold
        return
    for piece in cell.value:
        if isinstance(piece, TextBlock):
            yield _unescaped(piece.text), bool(piece.font.b)
        else:
            yield _unescaped(piece), is_bold


def _line(pieces: list[Piece]) -> Iterator[Line]:
    if text := _clean("".join(text for text, _ in pieces)):
        yield Line(text, is_bold=all(bold for text, bold in pieces if text.strip()))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _clean(text: str) -> str:
    seen = _HIDDEN.sub("", nfc(text))
    if not seen.isprintable():
        seen = "".join(char for char in seen if char.isspace() or char.isprintable())
    return " ".join(seen.split())
