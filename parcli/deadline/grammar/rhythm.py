"""How often: “hàng quý”, “6 tháng/lần”, “một năm hai lần”, “Quý, 6 tháng, năm”."""

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.faults import two_readings
from parcli.deadline.grammar.vocabulary import (
    AT_LEAST,
    CADENCES,
    EACH,
    HALVES,
    MONTH_WORDS,
    TIMES,
    YEARS_AWAY,
)
from parcli.model.deadline import Every
from parcli.text.message import Message
from parcli.text.numbers import from_roman

_UNITS = ("tuần", "tháng", "quý", "năm")
_COUNT_HINT = Message(
    "viết hàng tuần, hàng tháng, hàng quý, 6 tháng/lần, 9 tháng hoặc hàng năm; "
    "nhịp khác thì nêu từng thời điểm"
)


def read_rhythm(cursor: Cursor) -> Every | None:
    """Read a rhythm that is plain on its own."""
    start = cursor.i
    cursor.phrase(AT_LEAST)
    cursor.words("định", "kỳ")
    counted = _lengths_first(cursor) or _times_first(cursor)
    if counted:
        return counted
    cursor.i = start
    if cursor.phrase(EACH) is not None:
        every = _length(cursor)
        if every is not None:
            _once(cursor)
            return every
    cursor.i = start
    return None


def read_length(cursor: Cursor) -> Every | None:
    """Read a length that may recur, as it stands in a list: “quý”, “6 tháng”, “cả năm”."""
    start = cursor.i
    cursor.phrase(EACH)
    cursor.take("cả")
    every = _length(cursor)
    if every is None:
        cursor.i = start
    return every


def _length(cursor: Cursor) -> Every | None:
    """Read “quý”, “6 tháng”; not a named one such as “quý I”, “năm 2020”, “6 tháng đầu năm”."""
    count = _count(cursor) or 1
    unit = _unit(cursor)
    every = CADENCES.get((count, unit)) if unit else None
    if every is None or cursor.now.number >= 0 or from_roman(cursor.now.text):
        return None
    half = cursor.peek(HALVES) is not None and "năm" in cursor.ahead(1).keys
    return None if half or cursor.peek(YEARS_AWAY) is not None else every


def _lengths_first(cursor: Cursor) -> Every | None:
    """Read “6 tháng/lần”, “mỗi năm 01 lần”, “quý một lần”, “một năm hai lần”."""
    start = cursor.i
    cursor.take("mỗi")
    length = _count(cursor) or 1
    unit = _unit(cursor)
    if unit is not None:
        cursor.take("/", "mỗi")
        times = _count(cursor) or 1
        if cursor.take("lần"):
            return _every(cursor, start, times, length, unit)
    cursor.i = start
    return None


def _times_first(cursor: Cursor) -> Every | None:
    """Read “01 lần/năm”, “một lần mỗi quý”."""
    start = cursor.i
    times = _count(cursor)
    if times is not None and cursor.take("lần") and cursor.take("/", "mỗi", "một", "trong", "hàng"):
        length = _count(cursor) or 1
        unit = _unit(cursor)
        if unit is not None:
            return _every(cursor, start, times, length, unit)
    cursor.i = start
    return None


def _every(cursor: Cursor, start: int, times: int, length: int, unit: str) -> Every:
    every = CADENCES.get((length, unit)) if times == 1 else None
    if length == 1 and every is None:
        every = TIMES.get((times, unit))
    if every is None:
        two_readings(cursor, start, _COUNT_HINT)
    return every


def _count(cursor: Cursor) -> int | None:
    """Read a count; “năm” is taken for the unit, never for five."""
    if cursor.at("năm"):
        return None
    return cursor.number(1, 99) or cursor.phrase(MONTH_WORDS)


def _unit(cursor: Cursor) -> str | None:
    if cursor.at("quý") and "định" in cursor.ahead(1).keys:
        return None
    return next((unit for unit in _UNITS if cursor.take(unit)), None)


def _once(cursor: Cursor) -> None:
    """Step over “một lần” after “mỗi quý”."""
    start = cursor.i
    cursor.take("/")
    if not (_count(cursor) in (None, 1) and cursor.take("lần")):
        cursor.i = start
