"""Parts put together: refinements merged, dates joined into a series, alternatives refused."""

from dataclasses import replace
from typing import NamedTuple, NoReturn

from parcli.deadline.error import PhraseError
from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.shape import every_of, fill_years, is_day, needs_year
from parcli.model.deadline import (
    Continuous,
    Part,
    Recurring,
    Relative,
    Series,
    Window,
    Year,
)
from parcli.text.message import Message

_DATED = (Window, Series, Recurring, Relative)
_SHORTER = ("week", "month", "quarter", "half-year", "nine-month")


class Joined(NamedTuple):
    """A part, how it is joined to the one before it, and its tokens."""

    join: str
    part: Part
    start: int
    stop: int


def combine(cursor: Cursor, joined: list[Joined]) -> tuple[Part, ...]:
    """Put the parts together in the order written."""
    parts = [joined[0]]
    for item in joined[1:]:
        before = parts[-1]
        _refuse_choice(cursor, parts, item)
        merged = _merge(before.part, item)
        if merged is None:
            _refuse_clash(cursor, before, item)
            parts.append(item)
        else:
            parts[-1] = Joined(before.join, merged, before.start, item.stop)
    return tuple(dict.fromkeys(item.part for item in parts))


def _refuse_choice(cursor: Cursor, parts: list[Joined], item: Joined) -> None:
    """Refuse “tháng 6 hoặc tháng 7”: nobody can tell which of two dates is due."""
    before = parts[-1]
    if item.join == "or" and isinstance(before.part, _DATED) and isinstance(item.part, _DATED):
        _refuse(cursor, before.start, item.stop, Message("chọn một thời hạn, hoặc nối bằng “và”"))


def _refuse_clash(cursor: Cursor, before: Joined, item: Joined) -> None:
    """Refuse a start without an end beside other times, and a time glued to a rhythm."""
    open_ended = (
        isinstance(part, Continuous) and part.first and not part.last
        for part in (before.part, item.part)
    )
    ends = isinstance(before.part, Window | Series) and isinstance(item.part, Window | Series)
    both = isinstance(before.part, Recurring) and isinstance(item.part, Window | Series)
    if any(open_ended) or ends or (both and item.join in ("", ",")) or not item.join:
        _refuse(cursor, before.start, item.stop, Message("viết mỗi thời hạn thành một mục riêng"))


def _refuse(cursor: Cursor, start: int, stop: int, hint: Message) -> NoReturn:
    text = cursor.text(start, stop)
    message = Message("“{text}” hiểu được theo hai cách", text=text)
    raise PhraseError(cursor.place(start, stop), "two-readings", message, hint)


def _merge(before: Part, item: Joined) -> Part | None:
    """Give the one part that two make, or None where they stay two."""
    part = item.part
    if isinstance(before, Window | Series) and isinstance(part, Window | Series):
        return _series(before, part)
    if not isinstance(before, Recurring) or before.when or item.join not in ("", ","):
        return None
    if isinstance(part, Recurring) and part.every == before.every and part != before:
        return replace(part, within=before.within)
    return _hold(before, part, item.join) if isinstance(part, Window) else None


def _series(before: Window | Series, part: Window | Series) -> Series | None:
    """Put dates joined by a comma, a semicolon or “và” into one list."""
    windows = [
        window
        for each in (before, part)
        for window in (each.windows if isinstance(each, Series) else (each,))
    ]
    if any(isinstance(each, Series) and each.yearly for each in (before, part)):
        return None
    if len({window.before for window in windows if window.first is None}) > 1:
        return None
    place = (windows[0].place[0], windows[-1].place[1])
    return Series(tuple(fill_years(windows)), place=place)


def _hold(rhythm: Recurring, window: Window, join: str) -> Recurring | None:
    """Read “hàng năm, trước 15/12” as each year's day, “hàng quý năm 2020” as its limits."""
    if window.last == Year() and window.first == window.last:
        return rhythm
    if rhythm.every == "year" and needs_year(window):
        first = None if is_day(window.last) else window.first
        return Recurring("year", replace(window, first=first))
    if window.first is None or every_of(window.last) or is_day(window.last):
        return None
    if join and not isinstance(window.last, Year):
        return None
    return replace(rhythm, within=window)
