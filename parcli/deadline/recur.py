"""The periods of a rhythm in the years of a plan, with their labels."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from parcli.model.deadline import Every

_MONTHS: dict[Every, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_NAMES: dict[Every, str] = {"quarter": "-Q", "half-year": "-H"}
_WEEK = timedelta(days=7)


class Period(NamedTuple):
    """One period of a rhythm: its label, its first and its last day."""

    label: str
    first: date
    last: date


def periods(every: Every, first_year: int, last_year: int) -> Iterator[Period]:
    """Give the periods of these years in order: Q1 to Q4, H1 and H2, nine months, ISO weeks."""
    if every == "week":
        yield from _weeks(first_year, last_year)
        return
    for year in range(first_year, last_year + 1):
        if every == "nine-month":
            yield Period(f"{year:04}-9M", date(year, 1, 1), date(year, 9, 30))
        else:
            yield from _of_year(every, year)


def _of_year(every: Every, year: int) -> Iterator[Period]:
    length = _MONTHS[every]
    for month in range(1, 13, length):
        last = month + length - 1
        number = last // length
        label = f"{year:04}"
        if every == "month":
            label += f"-{number:02}"
        elif every in _NAMES:
            label += f"{_NAMES[every]}{number}"
        yield Period(label, date(year, month, 1), date(year, last, monthrange(year, last)[1]))


def _weeks(first_year: int, last_year: int) -> Iterator[Period]:
    """Give the ISO weeks that touch the years; who asks keeps those that fall due in them."""
    monday = date(first_year, 1, 1)
    monday -= timedelta(days=monday.weekday())
    while monday.year <= last_year:
        year, week, _ = monday.isocalendar()
        yield Period(f"{year:04}-W{week:02}", monday, monday + timedelta(days=6))
        monday += _WEEK


def period_after(every: Every, first: date) -> tuple[date, date]:
    """Give the first and the last day of the period after the one that begins on `first`."""
    if every == "week":
        return first + _WEEK, first + _WEEK + timedelta(days=6)
    length = _MONTHS[every]
    year, month = divmod(first.year * 12 + first.month - 1 + length, 12)
    last_year, last = divmod(year * 12 + month + length - 1, 12)
    return date(year, month + 1, 1), date(last_year, last + 1, monthrange(last_year, last + 1)[1])
