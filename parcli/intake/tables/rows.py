"""The rows of a table of tasks: what each says in which column, and what kind of row it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from parcli.intake.source import Cell, Place
from parcli.intake.tables.heads import ROLES, Kind
from parcli.intake.tables.labels import read_label
from parcli.intake.tables.layout import Layout, TaskTable
from parcli.intake.tables.marks import marked_terms
from parcli.intake.told import Who, Words
from parcli.text.normal import fold

_SAME = frozenset(
    ("-nt-", "nt", "nhu tren", "nhu tren.", '"', "''", "//", "″", "〃", "”", "“", "-//-")
)
_LONGEST_MARK = 10
_SUMS = ("tong cong", "tong so", "cong:")


@dataclass(frozen=True)
class Row:
    """One row: its cells by what they hold, those that say something."""

    place: Place
    layout: Layout
    cells: Mapping[Kind, Cell]
    others: tuple[tuple[str, Cell], ...] = ()
    spans: bool = False
    """Whether the cell of the task covers columns beside its own."""
    marks: tuple[Cell, ...] = ()
    """The marks in columns of months or quarters, from which its deadline was read."""

    def text(self, kind: Kind) -> str:
        """What the cell says, on one line; nothing where there is none."""
        cell = self.cells.get(kind)
        return " ".join(cell.text.split()) if cell else ""

    def head(self, kind: Kind) -> str:
        """The head of the column that holds this."""
        kinds = self.layout.kinds
        return self.layout.heads[kinds.index(kind)] if kind in kinds else ""

    @cached_property
    def who(self) -> tuple[Who, ...]:
        """The words on who does it, column by column."""
        return tuple(
            Who(Words(cell.text, cell.place), ROLES[kind])
            for kind, cell in self.cells.items()
            if kind in ROLES
        )

    @property
    def heads_tasks(self) -> bool:
        """Whether it says a title alone, as a row that stands over others does."""
        rest = self.cells.keys() - {"no", "task", "area"}
        return "task" in self.cells and not rest and not self.others

    @property
    def continues(self) -> bool:
        """Whether it says more of the task above: it has neither number nor title."""
        return not self.cells.keys() & {"no", "task"}


def rows_of(table: TaskTable) -> Iterator[Row]:
    """Give the rows that say something."""
    for cells in table.rows:
        row = _row(table.layout, cells)
        if row.cells or row.others:
            yield row


def _row(layout: Layout, cells: tuple[Cell, ...]) -> Row:
    task = layout.kinds.index("task")
    marked = marked_terms(cells, layout) if layout.terms else None
    marks = marked.marks if marked else ()
    order = sorted(range(len(cells)), key=lambda column: column != task)
    mine: dict[Kind, Cell] = {"deadline": marked.deadline} if marked else {}
    others: list[tuple[str, Cell]] = []
    seen: set[Place] = {mark.place for mark in marks}
    for column in order:
        cell, kind = cells[column], layout.kinds[column]
        if cell.place in seen or not cell.text:
            continue
        seen.add(cell.place)
        if kind and kind not in mine and kind != "term":
            mine[kind] = cell
        else:
            others.append((layout.heads[column] if kind in (None, "term") else "", cell))
    if "no" in mine and "task" not in mine and read_label(mine["no"].text) is None:
        mine["task"] = mine.pop("no")  # a title from the first column on: `I. Cải cách thể chế`
    spans = cells[task].width > 1 and layout.kinds.count("task") < cells[task].width
    place = max((cell.place for cell in cells), key=lambda place: place.row)
    return Row(place, layout, mine, tuple(others), spans, marks)


def counts_columns(row: Row) -> bool:
    """Whether the row numbers the columns: 1, 2, 3 … or (1) … (5), A, B, 1 …."""
    said = [cell.text for cell in row.cells.values()] + [cell.text for _, cell in row.others]
    return len(said) > 2 and all(read_label(text) for text in said)  # noqa: PLR2004


def repeats_head(row: Row) -> bool:
    """Whether the row is the head once more, as it is at the top of every page."""
    said = [(row.head(kind), cell) for kind, cell in row.cells.items()]
    said += row.others
    return len(said) > 1 and all(head and fold(cell.text) in fold(head) for head, cell in said)


def is_sum(row: Row) -> bool:
    """Whether the row adds up the ones above."""
    return fold(row.text("task") or row.text("no")).startswith(_SUMS)


def is_same(cell: Cell) -> bool:
    """Whether the cell says: as above."""
    return len(cell.text) <= _LONGEST_MARK and fold(cell.text) in _SAME
