"""Parts counted from an event: “không quá 30 ngày kể từ …”, “ngay sau khi …”."""

from collections.abc import Callable
from typing import NamedTuple

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.faults import impossible, two_readings
from parcli.deadline.grammar.points import read_point
from parcli.deadline.grammar.vocabulary import AT_LEAST, AT_ONCE, BACK_FROM, COUNTED, SINCE, UNITS
from parcli.model.deadline import Relative, Unit
from parcli.text.message import Message
from parcli.text.numbers import from_words

_MOST = 9999
_BIG_UNITS: tuple[Unit, ...] = ("month", "year")
_MOST_MONTHS = 999
FreeText = Callable[[Cursor], int]
"""Where the words that a part keeps as they are come to their end."""


class Term(NamedTuple):
    """So many days, working days, months or years, and whether at most or at least so many."""

    amount: int
    unit: Unit
    led: str | None


def read_relative(cursor: Cursor, end_of_words: FreeText) -> Relative | None:
    """Read a part counted from an event."""
    start = cursor.i
    for reader in (_at_once, _term_first, _event_first):
        found = reader(cursor, end_of_words)
        if found is not None:
            return found
        cursor.i = start
    return None


def _at_once(cursor: Cursor, end_of_words: FreeText) -> Relative | None:
    """Read “ngay sau khi EVENT”."""
    start = cursor.i
    how = cursor.phrase(AT_ONCE)
    if how is None:
        return None
    event = _event(cursor, start, how, end_of_words)
    return Relative(event, place=cursor.place(start))


def _term_first(cursor: Cursor, end_of_words: FreeText) -> Relative | None:
    """Read “trong vòng 05 ngày làm việc kể từ EVENT”, “ít nhất 05 ngày trước khi EVENT”."""
    start = cursor.i
    term = read_term(cursor)
    if term is None:
        return None
    cursor.take(",")
    at_from = cursor.i
    how = cursor.phrase(SINCE)
    back = None if how else cursor.phrase(BACK_FROM)
    if how or back:
        event = _event(cursor, at_from, how or back or "", end_of_words)
        return _counted(cursor, start, term, event, back=back is not None)
    if term.led or term.unit in ("day", "working-day"):
        cursor.i = at_from
        _no_event(cursor, start)
    return None


def _event_first(cursor: Cursor, end_of_words: FreeText) -> Relative | None:
    """Read “sau khi EVENT 05 ngày”, “trước khi EVENT ít nhất 05 ngày”."""
    start = cursor.i
    back = cursor.phrase(BACK_FROM)
    how = back or cursor.phrase(SINCE)
    if how is None:
        return None
    at_event = cursor.i
    stop = end_of_words(cursor)
    for at_term in range(at_event + 1, stop):
        cursor.i = at_term
        term = read_term(cursor)
        if term is not None and cursor.i == stop:
            break
    else:
        cursor.i = stop
        _refuse_uncounted(cursor, start, how, back=back is not None)
        return None
    event_end = at_term - (cursor.tokens[at_term - 1].text == ",")
    text = _event_text(cursor, at_event, event_end, how)
    if not text:
        _no_event(cursor, start)
    return _counted(cursor, start, term, text, back=back is not None)


def _counted(cursor: Cursor, start: int, term: Term, event: str, *, back: bool) -> Relative:
    """Make the part; “ít nhất … kể từ” and “không quá … trước khi” name the earliest day only."""
    if term.led == ("most" if back else "least"):
        text = cursor.text(start, cursor.i)
        message = Message("“{text}” chỉ cho biết ngày sớm nhất, không có hạn cuối", text=text)
        hint = Message("viết “không quá … ngày kể từ …” hoặc “ít nhất … ngày trước khi …”")
        cursor.fail("after-only", start, message, hint)
    place = cursor.place(start)
    return Relative(event, term.amount, term.unit, before=back, place=place)


def _refuse_uncounted(cursor: Cursor, start: int, how: str, *, back: bool) -> None:
    """Refuse “sau khi EVENT” alone; leave the rest to other readers."""
    if how != "khi":
        return
    text = cursor.text(start, cursor.i)
    if back:
        message = Message("“{text}” không nói trước bao nhiêu ngày", text=text)
        hint = Message("viết “ít nhất 05 ngày trước khi …”")
        cursor.fail("unknown", start, message, hint)
    message = Message("“{text}” chỉ cho biết ngày sớm nhất, không có hạn cuối", text=text)
    hint = Message("viết “ngay sau khi …” hoặc “trong vòng … ngày kể từ khi …”")
    cursor.fail("after-only", start, message, hint)


# --- the term ------------------------------------------------------------------------------------
def read_term(cursor: Cursor) -> Term | None:
    """Read “không quá 30 (ba mươi) ngày”, “ít nhất 05 ngày làm việc”, “ba tháng”."""
    start = cursor.i
    led = cursor.phrase(COUNTED)
    if cursor.phrase(AT_LEAST) is not None:
        led = "least"
    at_count = cursor.i
    count = _read_count(cursor)
    if count is None:
        cursor.i = start
        return None
    found = cursor.phrase(UNITS)
    if found is None:
        if led and cursor.at("-", ",") and cursor.ahead(1).number >= 0:
            cursor.step(2)
            two_readings(cursor, at_count, Message("viết một số nguyên: “05 ngày”, “45 ngày”"))
        cursor.i = start
        return None
    unit, times = found
    most = _MOST_MONTHS if unit in _BIG_UNITS else _MOST
    if not 1 <= count <= most:
        impossible(cursor, at_count, Message("viết một số từ 1 đến {most}", most=most))
    return Term(count * times, unit, led)


def _read_count(cursor: Cursor) -> int | None:
    """Read a whole number, in words or figures, that a repetition in brackets must match."""
    start = cursor.i
    count = _number_in_words(cursor) if cursor.now.number < 0 else cursor.now.number
    if count is None:
        return None
    if cursor.now.number >= 0:
        cursor.step()
    if cursor.take("("):
        repeated = _number_in_words(cursor) if cursor.now.number < 0 else cursor.now.number
        if cursor.now.number >= 0:
            cursor.step()
        if repeated is None or not cursor.take(")"):
            return None
        if repeated != count:
            two_readings(
                cursor, start, Message("số viết bằng chữ phải khớp với số viết bằng chữ số")
            )
    return count


def _number_in_words(cursor: Cursor) -> int | None:
    """Read the longest number in words before a unit: “ba mươi”, “năm”."""
    start = cursor.i
    for length in (5, 4, 3, 2, 1):
        if start + length > cursor.stop:
            continue
        number = from_words(" ".join(token.text for token in cursor.tokens[start : start + length]))
        after = cursor.ahead(length)
        if number is not None and (after.keys and (")" in after.keys or _is_unit(after.keys))):
            cursor.step(length)
            return number
    return None


def _is_unit(keys: tuple[str, ...]) -> bool:
    return any(key in UNITS.by_first for key in keys)


# --- the event -----------------------------------------------------------------------------------
def _event(cursor: Cursor, start: int, how: str, end_of_words: FreeText) -> str:
    at_event = cursor.i
    read_point(cursor)  # an event that is a day must be one that exists
    cursor.i = at_event
    stop = end_of_words(cursor)
    text = _event_text(cursor, at_event, stop, how)
    cursor.i = max(at_event, stop)
    if not text:
        _no_event(cursor, start)
    return text


def _event_text(cursor: Cursor, at_event: int, stop: int, how: str) -> str:
    """Give the event's words as written; “ngày” belongs to them, “khi” does not."""
    if at_event >= stop:
        return ""
    return cursor.text(at_event - (how == "ngày"), stop).strip()


def _no_event(cursor: Cursor, start: int) -> None:
    text = cursor.text(start, cursor.i)
    message = Message("“{text}” không nói tính từ đâu", text=text)
    cursor.fail("no-event", start, message, Message("viết thêm “kể từ ngày …” hoặc “sau khi …”"))
