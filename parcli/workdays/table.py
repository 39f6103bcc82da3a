"""The dated table of days off: what the State decided, day by day, with the document.

`data/days.csv` holds whole years; a year it does not hold is computed (`statute`). A holiday on a
weekend has its row too, so that the day can be explained. Where a row cites the Labour Code alone,
the day follows from the Code; "thông báo chưa xác định số" says that the Prime Minister's choice is
known from the press and the notice's number is not: Tết 2018, 2020 and 2021, the second day of
Quốc khánh 2021 and 2022.
"""

from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from parcli.text.message import Message


class Kind(StrEnum):
    """Why a day is off, or, for `SWAP_WORKED`, why a weekend day is worked."""

    HOLIDAY = "holiday"
    COMPENSATION = "compensation"  # nghỉ bù: a holiday fell on a weekly day of rest
    SWAP_OFF = "swap-off"  # hoán đổi: in exchange for a weekend day that is worked
    SWAP_WORKED = "swap-worked"
    WEEKEND = "weekend"


class DayOff(NamedTuple):
    """A day that is no ordinary day: its kind, its name, the document behind it.

    The names that law and decisions give are Vietnamese; our own are messages.
    """

    day: date
    kind: Kind
    name: str | Message
    decision: str


@cache
def decided_days() -> dict[date, DayOff]:
    """Read the table, once; the weekend days that are worked are in it, as `SWAP_WORKED`."""
    text = Path(__file__).with_name("data").joinpath("days.csv").read_text(encoding="utf-8")
    return {row.day: row for row in map(_row, text.splitlines()[1:])}


@cache
def decided_years() -> frozenset[int]:
    """Give the years that the table holds; answers about any other are provisional."""
    return frozenset(day.year for day in decided_days())


def _row(line: str) -> DayOff:
    # No field of ours holds a comma (a test says so), which spares the start-up the csv module.
    day, kind, name, decision = line.split(",")
    return DayOff(date.fromisoformat(day), Kind(kind), name, decision)
