"""Points of time: days, first and last days of spans, and days inside a recurring period."""

from collections.abc import Callable
from dataclasses import replace

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.faults import impossible, refuse_lunar, two_readings
from parcli.deadline.grammar.spans import (
    FIRST_YEAR,
    LAST_YEAR,
    read_month_number,
    read_quarter_number,
    read_span,
    read_year_after,
)
from parcli.deadline.grammar.vocabulary import (
    BEGINNING_DAYS,
    EDGES,
    LATER,
    NTH_MONTHS,
    OF_EACH,
    WEEKDAYS,
)
from parcli.model.deadline import (
    Day,
    DayOf,
    Edge,
    Every,
    Half,
    LastWorkingDay,
    Month,
    MonthOf,
    NineMonths,
    Period,
    Point,
    Span,
)
from parcli.text.message import Message

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CENTURY = 2000
_INSIDE: dict[str, Every] = {"tháng": "month", "quý": "quarter"}


def read_point(
    cursor: Cursor, every: Every | None = None, *, bare_year: bool = False
) -> Point | None:
    """Read a point; in a named rhythm (`every`) a bare “ngày 20” or “tháng cuối” belongs to it."""
    start = cursor.i
    refuse_lunar(cursor)
    readers: tuple[Callable[[], Point | None], ...] = (
        lambda: _iso_day(cursor),
        lambda: _day(cursor),
        lambda: _day_of_month(cursor, every),
        lambda: _edge(cursor),
        lambda: read_span(cursor, bare_year=bare_year),
        lambda: _inside(cursor, every),
    )
    for reader in readers:
        point = reader()
        if point is not None:
            return replace(point, place=cursor.place(start))
        cursor.i = start
    return None


# --- days of the calendar ------------------------------------------------------------------------
def _iso_day(cursor: Cursor) -> Day | None:
    """Read 2020-12-31."""
    cursor.take("ngày")
    start = cursor.i
    year = cursor.now.number
    if len(cursor.now.text) != 4 or not FIRST_YEAR <= year <= LAST_YEAR:  # noqa: PLR2004
        return None
    cursor.step()
    numbers = []
    for sign in ("-", "/"):
        while cursor.at(sign) and cursor.glued() and len(cursor.ahead(1).text) <= 2:  # noqa: PLR2004
            cursor.step()
            numbers.append(cursor.now.number)
            cursor.step()
    if len(numbers) != 2:  # noqa: PLR2004
        return None
    return _checked(cursor, start, Day(numbers[1], numbers[0], year))


def _day(cursor: Cursor) -> Day | None:
    """Read 31/12/2020, 31-12-2020, ngày 15/6, 15 tháng 6 năm 2020."""
    start = cursor.i
    named = cursor.phrase(BEGINNING_DAYS) is not None
    start = cursor.i
    number = cursor.now.number
    if number < 0 or len(cursor.now.text) > 2:  # noqa: PLR2004
        return None
    cursor.step()
    if cursor.take("tháng"):
        return _day_in_words(cursor, start, number, named=named)
    separator = cursor.now.text
    if not _separators(cursor):
        return None
    month = cursor.now.number
    if named and len(cursor.now.text) == 4:  # noqa: PLR2004
        cursor.step()
        impossible(cursor, start, Message("viết đủ ngày/tháng/năm, như 15/6/2020"))
    if month < 0 or len(cursor.now.text) > 2:  # noqa: PLR2004
        return None
    cursor.step()
    mixed = cursor.at("/", "-", ".") and not cursor.at(separator)
    year, shift = _year_of_day(cursor, separator)
    if separator != "/" and (mixed or (year is None and shift == 0)):
        _unsure(cursor, start, number, named=named)
    return _checked(cursor, start, Day(number, month, year, shift))


def _separators(cursor: Cursor) -> bool:
    sign = cursor.now.text
    if sign not in ("/", "-", "."):
        return False
    while cursor.take(sign):
        pass
    return True


def _day_in_words(cursor: Cursor, start: int, day: int, *, named: bool) -> Day | None:
    """Read what follows “15 tháng”; “6 tháng” alone is no day."""
    if cursor.now.number < 0 and not named:
        return None
    month = read_month_number(cursor)
    if month is None:
        return None
    return _checked(cursor, start, Day(day, month, *read_year_after(cursor)))


def _year_of_day(cursor: Cursor, separator: str) -> tuple[int | None, int]:
    """Read the year of a day; 31/12/20 is 2020."""
    short = cursor.ahead(1).number
    if cursor.at(separator) and len(cursor.ahead(1).text) == 2 and short >= 0:  # noqa: PLR2004
        cursor.step(2)
        return _CENTURY + short, 0
    return read_year_after(cursor)


def _unsure(cursor: Cursor, start: int, number: int, *, named: bool) -> None:
    """Refuse 5-6 and 1-6/2020 (a range?) and a lone 5.6 (a number?)."""
    if number <= 12 and (cursor.tokens[start + 1].text != "." or not named):  # noqa: PLR2004
        two_readings(
            cursor, start, Message("viết ngày như 15/6/2020; viết “từ … đến …” cho cả khoảng")
        )


def _checked(cursor: Cursor, start: int, day: Day) -> Day:
    """Refuse a day that no year has, and one that its own year has not."""
    leap = day.year is None or (day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0))
    if not 1 <= day.month <= 12:  # noqa: PLR2004
        if day.year is None and day.month > 12 and 1 <= day.day <= 12:  # noqa: PLR2004
            two_readings(cursor, start, Message("viết năm đủ bốn chữ số, như 12/2025"))
        impossible(cursor, start, Message("một năm có 12 tháng: viết ngày/tháng/năm"))
    days = _DAYS[day.month - 1] - (day.month == 2 and not leap)  # noqa: PLR2004
    if not 1 <= day.day <= days:
        hint = Message("tháng {month} có {days} ngày", month=day.month, days=days)
        impossible(cursor, start, hint)
    return day


# --- edges ---------------------------------------------------------------------------------------
def _edge(cursor: Cursor) -> Point | None:
    """Read “cuối tháng 6”, “đầu quý II”, “ngày làm việc cuối cùng của năm 2020”."""
    side = cursor.phrase(EDGES)
    if side is None:
        return None
    cursor.phrase(OF_EACH)
    span: Span | None = read_span(cursor, bare_year=True) or _month_of(cursor, None)
    if span is None:
        span = _period(cursor)
    if span is None or (side == "middle" and isinstance(span, Half | NineMonths)):
        return None
    return LastWorkingDay(span) if side == "worked" else Edge(side, span)


# --- inside a recurring period -------------------------------------------------------------------
def _inside(cursor: Cursor, every: Every | None) -> Point | None:
    weekday = cursor.phrase(WEEKDAYS)
    if weekday is not None:
        at_week = cursor.words("của", "tuần") or every == "week" or cursor.at("hàng", "mỗi", "các")
        return DayOf(weekday, Period("week")) if at_week else None
    return _month_of(cursor, every)


def _period(cursor: Cursor) -> Period | None:
    """Read “tháng” or “quý”, perhaps the next."""
    for word, every in _INSIDE.items():
        if cursor.take(word):
            return Period(every, cursor.phrase(LATER) or 0)
    return None


def _month_of(cursor: Cursor, every: Every | None) -> Month | MonthOf | None:
    """Read “tháng cuối quý”, “tháng đầu của quý sau”, “tháng cuối quý II/2020”."""
    start = cursor.i
    nth = cursor.phrase(NTH_MONTHS) if cursor.take("tháng") else None
    if nth is None:
        cursor.i = start
        return None
    cursor.phrase(OF_EACH)
    if cursor.take("quý"):
        number = read_quarter_number(cursor)
        if number is not None:
            return Month(number * 3 - 3 + nth, *read_year_after(cursor), place=cursor.place(start))
        return MonthOf(nth, Period("quarter", cursor.phrase(LATER) or 0), cursor.place(start))
    if every == "quarter":
        return MonthOf(nth, Period("quarter"), cursor.place(start))
    cursor.i = start
    return None


def _day_of_month(cursor: Cursor, every: Every | None) -> Point | None:
    """Read “ngày 10 của tháng cuối quý”, “ngày 20 hàng tháng”, “ngày 5 tháng sau”, “ngày 20”."""
    start = cursor.i
    if not cursor.take("ngày"):
        return None
    day = cursor.now.number
    if day < 0:
        return None
    cursor.step()
    if not 1 <= day <= 31:  # noqa: PLR2004
        impossible(cursor, start + 1, Message("một tháng có nhiều nhất 31 ngày"))
    at_month = cursor.i
    cursor.phrase(OF_EACH)
    at_word = cursor.i
    month = _month_of(cursor, every)
    if isinstance(month, Month):
        return _checked(cursor, start + 1, Day(day, month.month, month.year, month.shift))
    if month is not None:
        return DayOf(day, month)
    cursor.i = at_word
    if cursor.take("tháng"):
        return DayOf(day, Period("month", cursor.phrase(LATER) or 0))
    cursor.i = at_month
    return DayOf(day, Period("month")) if every == "month" else None
