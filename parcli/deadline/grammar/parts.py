"""One part of a deadline: each reader in turn, the most exact first."""

from typing import NamedTuple

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.faults import two_readings
from parcli.deadline.grammar.other import read_adhoc, read_continuous, starts_external
from parcli.deadline.grammar.relative import read_relative
from parcli.deadline.grammar.remarks import end_of_words
from parcli.deadline.grammar.rhythm import read_rhythm
from parcli.deadline.grammar.vocabulary import AT_ONCE, INTRODUCERS
from parcli.deadline.grammar.windows import read_dated
from parcli.model.deadline import Every, External, Part, Recurring
from parcli.text.message import Message

_STRONG: tuple[str | None, ...] = ("before", "until", "within")


class Found(NamedTuple):
    """A part with the remark read along with it."""

    part: Part
    note: str | None = None


def read_part(cursor: Cursor, every: Every | None = None) -> Found | None:
    """Read one part; in a rhythm (`every`) a bare “ngày 20” belongs to it."""
    start = cursor.i
    continuous = read_continuous(cursor)
    if continuous is not None:
        return Found(continuous)
    rhythm = read_rhythm(cursor)
    if rhythm is not None:
        return Found(Recurring(rhythm))
    dated = read_dated(cursor, every) if cursor.peek(AT_ONCE) is None else None
    if dated is not None:
        return Found(*dated)
    relative = read_relative(cursor, end_of_words)
    if relative is not None:
        return Found(relative)
    cursor.i = start
    return _adhoc(cursor) or _external(cursor)


def _adhoc(cursor: Cursor) -> Found | None:
    """Read “đột xuất”; whose request it is, is a remark."""
    start = cursor.i
    found = read_adhoc(cursor)
    if found is None:
        return None
    part, may_name = found
    if may_name and cursor.at("của", "từ", "bằng"):
        cursor.i = end_of_words(cursor)
        return Found(part, cursor.text(start, cursor.i))
    return Found(part)


def _external(cursor: Cursor) -> Found | None:
    """Read “theo kế hoạch của tỉnh”; a deadline of its own among the words is refused."""
    start = cursor.i
    if not starts_external(cursor):
        return None
    at_words = cursor.i
    stop = end_of_words(cursor)
    if stop <= at_words:
        cursor.i = start
        return None
    for i in range(at_words, stop):
        cursor.i = i
        if cursor.peek(INTRODUCERS) in _STRONG and not cursor.at("đến", "tới"):
            timed = read_dated(cursor)
            if timed is not None:
                two_readings(cursor, i, Message("viết “…, hoặc theo …” để nêu cả hai"))
    cursor.i = stop
    return Found(External(cursor.text(at_words, stop)))
