"""The year at a glance: a lane an area, a column a month, a mark a work on its due date."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from parcli.exports.html.work import Work, quarter_of
from parcli.status.judge import State
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number

_MONTHS = range(1, 13)

_MOST = 24
"""So many works of one area and month have a mark each."""


class Mark(NamedTuple):
    """A work on its due date; `target` is its row."""

    target: str
    state: State
    label: str


class Cell(NamedTuple):
    """A month of a lane; of the month of the day seen, `ahead` are the marks from that day on.

    `more` counts the works that have no mark, and `wanted` is the filter that shows them.
    """

    marks: tuple[Mark, ...]
    ahead: tuple[Mark, ...]
    more: str
    wanted: str


class Month(NamedTuple):
    """A month; `is_now` where the day seen is in it."""

    short: str
    name: str
    is_now: bool


class Lane(NamedTuple):
    """An area, with a cell a month."""

    name: str
    cells: tuple[Cell, ...]


class Year(NamedTuple):
    """The lanes of a year; of several years one is shown at once."""

    year: int
    is_shown: bool
    months: tuple[Month, ...]
    lanes: tuple[Lane, ...]
    counted: str


@dataclass(frozen=True)
class Years:
    """Lays the works of a plan out; `of_plan` is the part of the filter that names the plan."""

    on: date
    translate: Translate
    of_plan: Mapping[str, str]

    def of(self, works: Iterable[Work]) -> tuple[Year, ...]:
        """Give the years in which something falls due."""
        years: dict[int, list[Work]] = {}
        for work in works:
            if work.due:
                years.setdefault(work.due.year, []).append(work)
        shown = min(years, key=lambda year: (abs(year - self.on.year), year), default=0)
        return tuple(
            Year(
                year,
                year == shown,
                tuple(self._month(year, month) for month in _MONTHS),
                tuple(self._lanes(years[year])),
                Message("{count} việc", count=format_number(len(years[year]))).render(
                    self.translate
                ),
            )
            for year in sorted(years)
        )

    def _month(self, year: int, month: int) -> Month:
        name = Message("Tháng {month}/{year}", month=month, year=year).render(self.translate)
        short = Message("T{month}", month=month).render(self.translate)
        return Month(short, name, (year, month) == (self.on.year, self.on.month))

    def _lanes(self, works: Iterable[Work]) -> Iterator[Lane]:
        lanes: dict[tuple[str, str], list[list[Work]]] = {}
        for work in works:
            if work.due:
                lane = lanes.setdefault((work.area, work.area_name), [[] for _ in _MONTHS])
                lane[work.due.month - 1].append(work)
        for (_, name), months in lanes.items():
            yield Lane(name, tuple(map(self._cell, months)))

    def _cell(self, works: list[Work]) -> Cell:
        works = sorted(works, key=lambda work: work.due or self.on)
        marked, others = works[:_MOST], works[_MOST:]
        gone = [work for work in marked if not self._is_ahead(work)]
        return Cell(
            tuple(map(_mark, gone)),
            tuple(_mark(work) for work in marked if self._is_ahead(work)),
            f"+{format_number(len(others))}" if others else "",
            self._wanted(others[0]) if others else "",
        )

    def _is_ahead(self, work: Work) -> bool:
        """Whether it falls due from the day seen on, in the month of that day."""
        due = work.due
        return (
            due is not None
            and due >= self.on
            and (due.year, due.month) == (self.on.year, self.on.month)
        )

    def _wanted(self, work: Work) -> str:
        return urlencode({**self.of_plan, "area": work.area, "quarter": quarter_of(work.due)})


def _mark(work: Work) -> Mark:
    label = f"{work.due_text} · {work.reference} {work.product}: {work.summary}"
    return Mark(work.id, work.state, label)
