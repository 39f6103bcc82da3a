"""A document as it was read: its paragraphs and tables in order, each with its place."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from parcli.text.message import Message


class Place(NamedTuple):
    """Where words stand, as a person counts: from 1; what does not apply is 0 or empty.

    In a table `row` and `column` are those of the cell's upper left corner; a sheet's rows and
    columns are the spreadsheet's own.
    """

    table: int = 0
    row: int = 0
    column: int = 0
    paragraph: int = 0
    sheet: str = ""

    @property
    def in_words(self) -> Message:
        """Say where it is, for somebody who has the file open."""
        if self.sheet and not self.row:
            return Message("trang “{sheet}”", sheet=self.sheet)
        if self.sheet:
            cell = f"{_letters(self.column)}{self.row}" if self.column else str(self.row)
            return Message("trang “{sheet}”, ô {cell}", sheet=self.sheet, cell=cell)
        if self.table and self.row:
            return Message(
                "bảng {table}, dòng {row}, cột {column}",
                table=self.table,
                row=self.row,
                column=self.column,
            )
        if self.table:
            return Message("bảng {table}", table=self.table)
        return Message("đoạn {paragraph}", paragraph=self.paragraph)


def _letters(column: int) -> str:
    """Give the letters of a spreadsheet's column: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: NFC, plain spaces, none at its ends.

    `label` is the number or mark that Word itself printed before it (`1.1`, `a)`, `-`), which is
    no part of `text`. `level` is the outline level of a heading, from 1.
    """

    text: str
    label: str = ""
    is_bold: bool = False
    level: int | None = None

    @property
    def printed(self) -> str:
        """The line as it is seen on paper."""
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line that stands outside tables."""

    place: Place
    line: Line


@dataclass(frozen=True)
class Cell:
    """A cell; merged, it is as wide and as high as the columns and rows it covers."""

    place: Place
    lines: tuple[Line, ...] = ()
    width: int = 1
    height: int = 1

    @cached_property
    def text(self) -> str:
        """All it says, a line a line, as seen on paper."""
        return "\n".join(line.printed for line in self.lines if line.printed)


@dataclass(frozen=True)
class Table:
    """A table as a rectangle: a merged cell stands in every position that it covers."""

    place: Place
    rows: tuple[tuple[Cell, ...], ...]

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every cell once, in reading order."""
        return tuple({cell.place: cell for row in self.rows for cell in row}.values())


class Aside(NamedTuple):
    """Words of the file that are no part of its text: a footnote, a text box, a page head."""

    place: Place | None
    what: Message
    text: str


@dataclass(frozen=True)
class Source:
    """A whole document; `name` is how people know the file."""

    name: str
    blocks: tuple[Paragraph | Table, ...]
    asides: tuple[Aside, ...] = ()

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
