"""Dated parts: “trước X”, “từ A đến B”, a list of dates, each year's, each month's."""

from dataclasses import replace
from typing import NamedTuple

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.faults import two_readings
from parcli.deadline.grammar.points import read_point
from parcli.deadline.grammar.remark_words import ROUNDS
from parcli.deadline.grammar.rhythm import read_rhythm
from parcli.deadline.grammar.shape import every_of, fill_years, is_day, with_year, year_of
from parcli.deadline.grammar.spans import read_month_number, read_quarter_number, read_year_after
from parcli.deadline.grammar.vocabulary import EACH, END_OF_RANGE, INTRODUCERS, ONWARD
from parcli.model.deadline import (
    Continuous,
    Day,
    Every,
    Month,
    Point,
    Quarter,
    Recurring,
    Series,
    Window,
    Year,
)
from parcli.text.message import Message
from parcli.text.numbers import from_roman

Dated = Window | Recurring | Series | Continuous
_OF_ROUNDS = ("", "before", "until", "within", "range")


class Item(NamedTuple):
    """One time in a list: what introduces it, and its ends (the same point for a single one)."""

    intro: str
    first: Point
    last: Point
    before: bool = False


def read_dated(cursor: Cursor, every: Every | None = None) -> tuple[Dated, str | None] | None:
    """Read a dated part, and the hour it may name; in a rhythm a bare day belongs to it."""
    start = cursor.i
    rounds = _read_rounds(cursor)
    if rounds is not None:
        return rounds, None
    cursor.i = start
    found = _read_plain(cursor, every)
    if found is None:
        cursor.i = start
    return found


# --- one introduction, one or more times ---------------------------------------------------------
def _read_plain(cursor: Cursor, every: Every | None) -> tuple[Dated, str | None] | None:
    start = cursor.i
    intro = cursor.phrase(INTRODUCERS) or ""
    hour = _read_hour(cursor, start)
    first = _read_item(cursor, intro, every)
    if first is None:
        return None
    _refuse_intro(cursor, start, intro)
    if intro == "from" and first.first is first.last and not first.before:
        cursor.phrase(ONWARD)
        return Continuous(first.first), hour
    items = [first, *_read_more(cursor, first, every)]
    if hour:
        items = [item._replace(intro="until") for item in items]
    part = _dated(cursor, start, items, yearly=_read_yearly(cursor, every))
    if isinstance(part, Recurring):
        _read_same_rhythm(cursor, part.every)
    return part, hour


def _read_same_rhythm(cursor: Cursor, every: Every) -> None:
    """Step over “hàng tuần” after “thứ Sáu”: it says again what the point says."""
    start = cursor.i
    if read_rhythm(cursor) != every:
        cursor.i = start


def _read_hour(cursor: Cursor, start: int) -> str | None:
    """Read “17 giờ 00” and keep it with its preposition; the day itself is then included."""
    if cursor.now.kind != "hour":
        return None
    cursor.step()
    hour = cursor.text(start, cursor.i)
    cursor.take(",")
    cursor.take("của")
    return hour


def _refuse_intro(cursor: Cursor, start: int, intro: str) -> None:
    text = cursor.text(start, cursor.i)
    if intro == "after":
        message = Message("“{text}” chỉ cho biết ngày sớm nhất, không có hạn cuối", text=text)
        cursor.fail(
            "after-only", start, message, Message("có phải là “trước …” hoặc “chậm nhất …”?")
        )
    if intro == "vague":
        two_readings(
            cursor, start, Message("viết một ngày hoặc một khoảng rõ ràng: “trước ngày 15/6”")
        )
    if intro == "not":
        message = Message("“{text}” không phải một thời hạn", text=text)
        cursor.fail("unknown", start, message, Message("viết thời hạn như “trước ngày 15/6/2020”"))


def _read_item(cursor: Cursor, intro: str, every: Every | None) -> Item | None:
    """Read a point, or a range of two."""
    days = _read_days(cursor)
    if days is not None and intro not in ("before", "until"):
        return days
    first = read_point(cursor, every, bare_year=bool(intro))
    if first is None:
        return None
    start = cursor.i
    ending: str | None = "until" if cursor.take("-") else cursor.phrase(END_OF_RANGE)
    if ending is None:
        return Item(intro, first, first)
    last = _read_like(cursor, first) or read_point(cursor, every, bare_year=True)
    if last is None:
        cursor.i = start
        return Item(intro, first, first)
    by_sign = cursor.tokens[start].kind == "sign"
    if by_sign and isinstance(last, Year) and not isinstance(first, Year):
        two_readings(cursor, start, Message("viết năm của từng mốc"))
    if intro in ("before", "until"):
        two_readings(cursor, start, Message("viết “từ … đến …”, hoặc chỉ một hạn cuối"))
    first, last = _share_year(first, last)
    return Item("range", first, last, ending == "before")


def _read_days(cursor: Cursor) -> Item | None:
    """Read “ngày 01 đến ngày 15/6/2020”: the first day takes the month of the last."""
    start = cursor.i
    cursor.take("ngày")
    number = cursor.number(1, 31)
    place = cursor.place(start)
    if number is None:
        cursor.i = start
        return None
    if cursor.phrase(END_OF_RANGE) or _is_spaced_dash(cursor):
        last = read_point(cursor)
        if isinstance(last, Day) and number < last.day:
            first = Day(number, last.month, last.year, last.shift, place)
            return Item("range", first, last)
    cursor.i = start
    return None


def _is_spaced_dash(cursor: Cursor) -> bool:
    """Step over a dash with a space before it; one without belongs to a date (15-6-2020)."""
    return not cursor.glued() and cursor.take("-")


def _read_like(cursor: Cursor, model: Point) -> Point | None:
    """Read the bare number of a further quarter or month: “Quý II-III”, “tháng 3, 6, 9”."""
    start = cursor.i
    if isinstance(model, Quarter) and _is_quarter_number(cursor):
        number = read_quarter_number(cursor)
        if number is not None:
            return Quarter(number, *read_year_after(cursor), place=cursor.place(start))
    if isinstance(model, Month) and cursor.now.number >= 0 and _stands_alone(cursor):
        number = read_month_number(cursor)
        if number is not None:
            return Month(number, *read_year_after(cursor), place=cursor.place(start))
    cursor.i = start
    return None


def _is_quarter_number(cursor: Cursor) -> bool:
    if cursor.now.number >= 0:
        return _stands_alone(cursor)
    return from_roman(cursor.now.text) is not None


def _stands_alone(cursor: Cursor) -> bool:
    """Tell whether the number is no day (6/6), count (6 tháng) or year."""
    after = cursor.ahead(1)
    if "/" in after.keys:
        return len(cursor.ahead(2).text) == 4  # noqa: PLR2004
    return len(cursor.now.text) <= 2 and not {"tháng", "ngày", "lần"} & set(after.keys)  # noqa: PLR2004


def _share_year(first: Point, last: Point) -> tuple[Point, Point]:
    """Give each end of a range the other's year where it has none."""
    return with_year(first, year_of(last)), with_year(last, year_of(first))


# --- lists ---------------------------------------------------------------------------------------
def _read_more(cursor: Cursor, first: Item, every: Every | None) -> list[Item]:
    """Read the further times of a list: “20/10, 20/11 và 20/12/2016”."""
    items = [first]
    while True:
        start = cursor.i
        if not _read_comma(cursor):
            break
        like = _read_like(cursor, items[-1].last)
        item = Item(first.intro, like, like) if like else _read_item(cursor, first.intro, every)
        if item is None or every_of(item.last):
            cursor.i = start
            break
        items.append(item)
    return items[1:]


def _read_comma(cursor: Cursor) -> bool:
    """Step over “,”, “và”, “, và”, “&”; a year that follows a comma is no new time."""
    return any([cursor.take(",", ";"), cursor.take("và", "&")])


def _read_rounds(cursor: Cursor) -> Dated | None:
    """Read “đợt 1: tháng 6/2020; đợt 2: tháng 12/2020”."""
    start = cursor.i
    items: list[Item] = []
    while cursor.phrase(ROUNDS) is not None and _read_round_number(cursor):
        cursor.take(":", "-", ",")
        intro = cursor.phrase(INTRODUCERS) or ""
        item = _read_item(cursor, intro, None)
        intro = item.intro if item else intro
        if item is None or intro not in _OF_ROUNDS:
            return None
        items.append(item)
        if not _read_comma(cursor):
            break
    return _dated(cursor, start, items, yearly=_read_yearly(cursor, None)) if items else None


def _read_round_number(cursor: Cursor) -> bool:
    if cursor.number(1, 99) is None and from_roman(cursor.now.text) is None:
        return cursor.take("nhất", "hai", "ba", "một", "tư")
    if cursor.tokens[cursor.i - 1].kind != "number":
        cursor.step()
    return True


def _read_yearly(cursor: Cursor, every: Every | None) -> bool:
    """Read “hàng năm” after a time."""
    start = cursor.i
    cursor.take("của")
    if cursor.phrase(EACH) is not None and cursor.take("năm") and cursor.now.number < 0:
        return True
    cursor.i = start
    return every == "year"


# --- making the part -----------------------------------------------------------------------------
def _dated(cursor: Cursor, start: int, items: list[Item], *, yearly: bool) -> Dated:
    place = cursor.place(start)
    rhythms = {every_of(item.last) for item in items} | {every_of(item.first) for item in items}
    if rhythms != {None}:
        if len(items) > 1 or len(rhythms) > 1:
            two_readings(cursor, start, Message("viết riêng từng thời hạn định kỳ"))
        return _recurring(cursor, start, items[0], rhythms.pop())
    years = {year_of(item.last) for item in items}
    if yearly and years == {None}:
        if len(items) == 1:
            return _recurring(cursor, start, items[0], "year")
        return Series(tuple(_windows(cursor, start, items)), yearly=True, place=place)
    windows = _windows(cursor, start, items)
    return windows[0] if len(windows) == 1 else Series(tuple(fill_years(windows)), place=place)


def _recurring(cursor: Cursor, start: int, item: Item, every: Every | None) -> Recurring:
    """Make a recurring part; a named day is the last one, the first is that of the period."""
    (window,) = _windows(cursor, start, [item])
    if window.first is not None and window.first == window.last and is_day(window.last):
        window = replace(window, first=None)
    assert every is not None  # noqa: S101  # the points name a rhythm
    return Recurring(every, None if window.last == Year() else window)


def _windows(cursor: Cursor, start: int, items: list[Item]) -> list[Window]:
    return [_window(cursor, start, item) for item in items]


def _window(cursor: Cursor, start: int, item: Item) -> Window:
    first = None if item.intro in ("before", "until") else item.first
    before = item.before or item.intro == "before"
    return Window(first, item.last, before, cursor.place(start))
