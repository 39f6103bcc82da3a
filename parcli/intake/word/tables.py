"""Tables read to rectangles: merged cells whole, uneven rows filled up, columns as seen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.intake.source import Cell, Line, Place, Table
from parcli.intake.word.grid import columns
from parcli.intake.word.structure import CELL, ROW, inner, is_gone
from parcli.ooxml.xml import Element, child, number, tag, value
from parcli.text.message import Message
from parcli.text.numbers import format_number

MOST_CELLS = 200_000
"""Positions that the tables of one file may have: the longest plans have a tenth of it."""

_MOST_COLUMNS = 63  # Word's own limit

_CellLines = Callable[[Element, Place], Iterable[Line]]


class _Span(NamedTuple):
    """A cell of a row: its edges in Word's grid, its elements, its merging with cells above."""

    left: int
    right: int
    elements: list[Element]
    merge: str | None


@dataclass
class _Draft:
    """A cell while the rows that it may go on in are read."""

    place: Place
    lines: Sequence[Line]
    width: int
    merges: bool
    height: int = 1

    def goes_on(self, left: int, right: int) -> bool:
        """Whether a cell below that is said to be merged is merged with this one."""
        return self.merges and (self.place.column - 1, self.width) == (left, right - left)

    def finished(self) -> Cell:
        return Cell(self.place, tuple(self.lines), self.width, self.height)


class TableReader:
    """Reads the tables of the file `name`.

    `lines` reads a cell, `unseen` is told of the cells that Word does not show.
    """

    def __init__(
        self, name: str, lines: _CellLines, unseen: Callable[[Element, Place], None]
    ) -> None:
        self._name = name
        self._lines = lines
        self._unseen = unseen
        self._positions = 0

    def read(self, table: Element, at: int) -> Table | None:
        """Read the table with the number `at`; None where it has no cells.

        Raises:
            ParcliError: it is larger than any table that a person makes.
        """
        seen = (row for row in inner(table, ROW) if not is_gone(child(row, "w:trPr")))
        rows = [_spans(row) for row in islice(seen, MOST_CELLS + 1)]
        edges = columns([[(span.left, span.right) for span in row] for row in rows], _grid(table))
        width = max(edges.values(), default=0)
        self._positions += len(rows) * width
        if self._positions > MOST_CELLS or max(map(len, rows), default=0) > _MOST_COLUMNS:
            raise self._too_large(at)
        if not width:
            return None
        drafts: list[list[_Draft | None]] = []
        for row in rows:
            drafts.append([None] * width)
            self._row(row, edges, drafts, at)
        return _finished(drafts, at)

    def _too_large(self, table: int) -> ParcliError:
        return ParcliError(
            Message("{file}: bảng {table} quá lớn để đọc", file=self._name, table=table),
            Message(
                "bảng của Word có tối đa {columns} cột; cả tệp đọc được tối đa {cells} ô",
                columns=_MOST_COLUMNS,
                cells=format_number(MOST_CELLS),
            ),
        )

    def _row(
        self,
        row: Sequence[_Span],
        edges: Mapping[int, int],
        drafts: list[list[_Draft | None]],
        table: int,
    ) -> None:
        """Read a row's cells into the last of the drafts' rows."""
        here = drafts[-1]
        for span in row:
            left, right = edges[span.left], edges[span.right]
            above = drafts[-2][left] if len(drafts) > 1 else None
            if span.merge == "continue" and above and above.goes_on(left, right):
                above.height += 1
                for element in span.elements:
                    self._unseen(element, above.place)
                here[left:right] = [above] * (right - left)
            else:
                place = Place(table, len(drafts), left + 1)
                lines = [line for element in span.elements for line in self._lines(element, place)]
                draft = _Draft(place, lines, right - left, merges=span.merge is not None)
                here[left:right] = [draft] * (right - left)


def _finished(drafts: Sequence[Sequence[_Draft | None]], at: int) -> Table:
    """Make the table, with an empty cell wherever a row has none."""
    made: dict[Place, Cell] = {}

    def cell(place: Place, draft: _Draft | None) -> Cell:
        if draft is None:
            return Cell(place)
        if draft.place not in made:
            made[draft.place] = draft.finished()
        return made[draft.place]

    return Table(
        Place(at),
        tuple(
            tuple(cell(Place(at, row, column), draft) for column, draft in enumerate(each, 1))
            for row, each in enumerate(drafts, 1)
        ),
    )


def _spans(row: Element) -> list[_Span]:
    """Find the cells of a row in Word's grid."""
    spans: list[_Span] = []
    left = _count(value(child(row, "w:trPr"), "w:gridBefore"), 0)
    for cell in inner(row, CELL):
        properties = child(cell, "w:tcPr")
        if child(properties, "w:cellDel") is not None:
            continue
        right = left + _count(value(properties, "w:gridSpan"), 1)
        if spans and _merge(properties, "w:hMerge") == "continue":
            spans[-1].elements.append(cell)
            spans[-1] = spans[-1]._replace(right=right)
        else:
            spans.append(_Span(left, right, [cell], _merge(properties, "w:vMerge")))
        left = right
    return spans


def _count(text: str | None, least: int) -> int:
    """Read how many columns a cell spans; what no table can have is as if not said."""
    read = number(text)
    return int(read) if read is not None and least <= read <= _MOST_COLUMNS else least


def _merge(properties: Element | None, name: str) -> str | None:
    merge = child(properties, name)
    if merge is None:
        return None
    return "restart" if merge.get(tag("w:val")) == "restart" else "continue"


def _grid(table: Element) -> list[int]:
    """Read how wide the columns of Word's grid are."""
    grid = child(table, "w:tblGrid")
    found = [] if grid is None else grid.iterfind(tag("w:gridCol"))
    return [int(number(each.get(tag("w:w"))) or 0) for each in found]
