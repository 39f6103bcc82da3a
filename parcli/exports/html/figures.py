"""The figures of the page: the official summary of all the work, and of each group of it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from parcli.exports.html.names import Names
from parcli.status.judge import State
from parcli.status.tally import Rate, Standing, Tally
from parcli.status.tally_words import (
    CELL_NAMES,
    OTHERS_NAME,
    count,
    fraction,
    group_name,
    others_line,
    percent,
    rate_lines,
    total_line,
)
from parcli.text.message import Message, Translate

TABLE = "works"
"""The id of the heading of the table of every work."""


class Cell(NamedTuple):
    """A cell of the official summary: how many, and what share of all that is owed."""

    state: State | None
    name: str
    amount: int
    figure: str
    share: str


class Figures(NamedTuple):
    """A tally in figures; `parts` are the cells of its bar."""

    tally: Tally
    total: str
    cells: tuple[Cell, ...]
    done: str
    done_share: str

    @property
    def parts(self) -> Iterator[tuple[Cell, int]]:
        """Give the cells that hold something, each with where it begins in the bar."""
        begin = 0
        for cell in self.cells:
            if cell.amount:
                yield cell, begin
            begin += cell.amount


class Whole(NamedTuple):
    """The summary of all the work: its figures, and the same in official sentences."""

    figures: Figures
    total: str
    others: str
    rates: tuple[str, ...]


class Row(NamedTuple):
    """A group with its figures; `target` is where it leads, `wanted` the filter set there.

    `under` stands below the name: the office, where several plans may have one name.
    """

    name: str
    under: str
    target: str
    wanted: str
    figures: Figures


def figures_of(tally: Tally, translate: Translate) -> Figures:
    """Give a tally in figures."""
    done = tally.over_due_or_done()["completed"]
    cells = [
        _cell(state, name, tally.counts[state], tally.total, translate)
        for state, name in CELL_NAMES.items()
    ]
    cells.append(_cell(None, OTHERS_NAME, tally.others, tally.total, translate))
    return Figures(
        tally,
        count(tally.total),
        tuple(cells),
        fraction(done) if done.among else "",
        percent(done),
    )


def _cell(
    state: State | None, name: Message, amount: int, total: int, translate: Translate
) -> Cell:
    share = percent(Rate(amount, total))
    return Cell(state, name.render(translate), amount, count(amount), share)


def whole_of(tally: Tally, translate: Translate) -> Whole:
    """Give the summary of all the work."""
    return Whole(
        figures_of(tally, translate),
        total_line(tally, translate),
        others_line(tally, translate),
        tuple(line.render(translate) for line in rate_lines(tally)) if tally.total else (),
    )


def rows_of(
    standing: Standing, translate: Translate, names: Names, of_plan: Mapping[str, str]
) -> tuple[Row, ...]:
    """Give the groups with their figures; `of_plan` is the part of the filter that names a plan."""
    by = standing.by
    return tuple(
        Row(
            group_name(group, standing, translate),
            "",
            TABLE,
            urlencode({**of_plan, by.value: names.group(group, by)}),
            figures_of(group.tally, translate),
        )
        for group in standing.groups
    )
