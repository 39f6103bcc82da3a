"""How far a point reaches: its first and last day, both included; pure calendar arithmetic."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple, NoReturn

from parcli.deadline.error import PhraseError
from parcli.deadline.recur import period_after
from parcli.model.deadline import (
    Day,
    DayOf,
    Edge,
    Every,
    Half,
    LastWorkingDay,
    Month,
    MonthOf,
    Named,
    NineMonths,
    Period,
    Place,
    Point,
    Quarter,
    Year,
)
from parcli.text.message import Message
from parcli.workdays import WorkCalendar


class Extent(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date


class Anchor(NamedTuple):
    """What a point is counted from: the year, and in a recurring part the period."""

    year: int | None
    calendar: WorkCalendar
    period: Extent | None = None
    every: Every | None = None


def extent(point: Point, anchor: Anchor) -> Extent:
    """Give the first and the last day of a point (Civil Code 2015, art. 146)."""
    if isinstance(point, Edge):
        return _edge(point, anchor)
    if isinstance(point, LastWorkingDay):
        return _last_working_day(point, anchor)
    if isinstance(point, Period | MonthOf | DayOf):
        return _inside(point, anchor)
    year = _year(point.year, point.shift, anchor, point.place)
    if isinstance(point, Day):
        return _day(point, year, anchor)
    return _span(point, year)


def _span(span: Named, year: int) -> Extent:
    match span:
        case Month(month):
            return months(year, month, 1)
        case Quarter(quarter):
            return months(year, quarter * 3 - 2, 3)
        case Half(half):
            return months(year, half * 6 - 5, 6)
        case NineMonths():
            return months(year, 1, 9)
        case Year():
            return months(year, 1, 12)


def months(year: int, month: int, count: int) -> Extent:
    """Give `count` calendar months from the one named."""
    last = month + count - 1
    return Extent(date(year, month, 1), date(year, last, monthrange(year, last)[1]))


def add_months(day: date, count: int) -> date:
    """Go on to the same day of a later month, or to the last one it has (Civil Code, art. 148)."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _year(year: int | None, shift: int, anchor: Anchor, place: Place) -> int:
    if year is not None:
        return year
    if anchor.year is None:
        message = Message("kế hoạch có nhiều năm mà thời hạn không nêu năm nào")
        raise PhraseError(place, "no-year", message, Message("viết thêm năm, như “/2020”"))
    return anchor.year + shift


def _day(point: Day, year: int, anchor: Anchor) -> Extent:
    """Give a day; 29/02 of each year is the last of February, of one year it must exist."""
    length = monthrange(year, point.month)[1]
    if point.day > length and anchor.period is None:
        why = Message(
            "tháng {month}/{year} có {days} ngày", month=point.month, year=year, days=length
        )
        _refuse(point.place, why)
    day = date(year, point.month, min(point.day, length))
    return Extent(day, day)


def _last_working_day(point: LastWorkingDay, anchor: Anchor) -> Extent:
    span = extent(point.of, anchor)
    day = anchor.calendar.last_working_day(span.first, span.last)
    if day is None:
        _refuse(point.place, Message("khoảng này không có ngày làm việc nào"))
    return Extent(day, day)


def _edge(point: Edge, anchor: Anchor) -> Extent:
    span = extent(point.of, anchor)
    if point.side == "middle":
        day = _middle(span)
    else:
        day = span.first if point.side == "start" else span.last
    return Extent(day, day)


def _middle(span: Extent) -> date:
    """Give the 15th of the (middle) month, and 30/6 of a year (Civil Code, art. 146)."""
    count = span.last.month - span.first.month + 1
    if count == 12:  # noqa: PLR2004
        return date(span.first.year, 6, 30)
    return add_months(span.first, count // 2).replace(day=15)


def _inside(point: Period | MonthOf | DayOf, anchor: Anchor) -> Extent:
    assert anchor.period is not None  # noqa: S101  # the parser puts these in a rhythm only
    if isinstance(point, Period):
        period = anchor.period
        for _ in range(point.later):
            period = Extent(*period_after(point.every, period.first))
        return period
    span = extent(point.of, anchor)
    if isinstance(point, MonthOf):
        return months(span.first.year, span.first.month + point.nth - 1, 1)
    day = min(span.first + timedelta(days=point.day - 1), span.last)
    return Extent(day, day)


def _refuse(place: Place, why: Message) -> NoReturn:
    raise PhraseError(place, "impossible", Message("không có ngày này"), why)
