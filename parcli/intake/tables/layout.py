"""Which tables hold tasks, and what stands in each of their columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parcli.intake.source import Cell, Table
from parcli.intake.tables.heads import LONGEST, ROLES, TRACKED, Kind, kinds_of
from parcli.intake.tables.labels import read_label

_DEEPEST = 6
"""Rows above the head: a title, the money's unit."""

_TALLEST = 3
_FEWEST = 3

_TELLING: frozenset[Kind] = frozenset(("product", "deadline", "term", *ROLES))
"""Beside the task, one of these makes a table one of tasks."""


@dataclass(frozen=True)
class Layout:
    """The columns of a table of tasks: what each holds, and its head where that is not known."""

    kinds: tuple[Kind | None, ...]
    heads: tuple[str, ...]
    has_row_for_each: bool = False
    """Whether each product has a row of its own, so that a cell never lists several."""

    @property
    def is_tracked(self) -> bool:
        """Whether the table is kept while the plan is carried out."""
        return bool(TRACKED.intersection(self.kinds))

    @property
    def is_sure(self) -> bool:
        """Whether the heads leave no doubt that the rows are tasks."""
        known = {kind for kind in self.kinds if kind}
        return "no" in known or len(known & _TELLING) > 1 or self.is_tracked

    @property
    def terms(self) -> tuple[str, ...]:
        """The months or quarters over the columns whose marks are read as deadlines."""
        columns = zip(self.heads, self.kinds, strict=True)
        is_needed = "deadline" not in self.kinds
        return tuple(head for head, kind in columns if kind == "term" and is_needed)

    @property
    def unknown(self) -> tuple[int, ...]:
        """The columns whose heads say something that no key of a plan holds."""
        return tuple(
            column
            for column, (kind, head) in enumerate(zip(self.kinds, self.heads, strict=True))
            if kind is None and head
        )


@dataclass(frozen=True)
class TaskTable:
    """A table of tasks: what stands over its head, the rows of the head, the rows under it."""

    table: Table
    layout: Layout
    above: int
    body: int

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows under the head."""
        return self.table.rows[self.body :]

    @property
    def has_head(self) -> bool:
        """Whether it has a head of its own."""
        return self.body > self.above


def layout_of(table: Table) -> TaskTable | None:
    """Find the head of a table of tasks; None where it is none."""
    for first in range(min(_DEEPEST, len(table.rows))):
        for tall in _heights(table, first):
            layout = head_in(table.rows[first : first + tall])
            if layout:
                body = first + tall
                split = replace(
                    layout, has_row_for_each=_has_row_for_each(table.rows[body:], layout)
                )
                return TaskTable(table, split, first, body)
    return None


def _has_row_for_each(rows: Sequence[Sequence[Cell]], layout: Layout) -> bool:
    if "product" not in layout.kinds:
        return False
    task, product = layout.kinds.index("task"), layout.kinds.index("product")
    return any(
        upper[task].place == lower[task].place
        and upper[product].place != lower[product].place
        and bool(lower[product].text)
        for upper, lower in pairwise(rows)
    )


def continued(table: Table, before: TaskTable) -> TaskTable | None:
    """Take a table without a head as the rest of the one before, where its shape is the same."""
    rows = table.rows
    if not rows or len(rows[0]) != len(before.layout.kinds) or len(rows[0]) < _FEWEST:
        return None
    return TaskTable(table, before.layout, 0, 0)


def head_in(rows: Sequence[Sequence[Cell]]) -> Layout | None:
    """Read rows as a head: a task, and what belongs to one; None where they are none."""
    columns = [_words_over(column) for column in zip(*rows, strict=True)]
    if any(len(text) > LONGEST or read_label(text) for words in columns for text in words):
        return None
    kinds = kinds_of(columns)
    said = {words for words, kind in zip(columns, kinds, strict=True) if words and not kind}
    known = {kind for kind in kinds if kind}
    if "task" not in known and "product" in known:
        kinds = ["task" if kind == "product" else kind for kind in kinds]
        known = {kind for kind in kinds if kind}
    if "task" not in known or not known & _TELLING or len(said) > len(known):
        return None
    return Layout(tuple(kinds), tuple(" ".join(words) for words in columns))


def _words_over(column: Sequence[Cell]) -> tuple[str, ...]:
    cells = {cell.place: cell for cell in column}.values()
    return tuple(" ".join(cell.text.split()) for cell in cells if cell.text)


def _heights(table: Table, first: int) -> Iterator[int]:
    """Give how many rows a head from here may take: as many as its merged cells say."""
    row = table.rows[first]
    tall = max(cell.height for cell in row)
    is_one = len({cell.place for cell in row}) == 1
    is_grouped = any(a.place == b.place and a.text for a, b in pairwise(row)) and not is_one
    rest = len(table.rows) - first
    if 1 < tall <= _TALLEST and tall <= rest:
        yield tall
    if tall == 1 and is_grouped and rest > 1:
        yield 2
    yield 1
