"""Parts without dates of their own: continuous, on request, fixed by another document."""

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.points import read_point
from parcli.deadline.grammar.rhythm import read_length
from parcli.deadline.grammar.spans import year_of_named
from parcli.deadline.grammar.vocabulary import ADHOC, CONTINUOUS, EXTERNAL, EXTERNAL_NOUNS
from parcli.deadline.grammar.windows import read_dated
from parcli.model.deadline import AdHoc, Continuous, Window, Year


def read_continuous(cursor: Cursor) -> Continuous | None:
    """Read “thường xuyên”, “thường xuyên, liên tục trong năm 2020”, “cả năm”."""
    part: Continuous | None = None
    while True:
        start = cursor.i
        if part is not None:
            cursor.take(",", "và", "-")
        found = cursor.phrase(CONTINUOUS)
        if found is None:
            cursor.i = start
            return _held(cursor, part) if part and part.last is None else part
        if found == "year":
            span = Year(*year_of_named(cursor), place=cursor.place(start))
            part = Continuous(span, span)
        else:
            part = part or Continuous()


def _held(cursor: Cursor, part: Continuous) -> Continuous:
    """Read the time that “thường xuyên” is held to: “trong năm”, “từ quý II đến quý IV”."""
    start = cursor.i
    apart = cursor.take(",") and not cursor.at("trong", "từ", "suốt", "năm", "giai")
    found = None if apart or cursor.at("trước", "hàng", "mỗi") else read_dated(cursor)
    held = found[0] if found and found[1] is None else None
    if isinstance(held, Window) and not held.before:
        return Continuous(held.first, held.last)
    if isinstance(held, Continuous):
        return held
    cursor.i = start
    return part


def read_adhoc(cursor: Cursor) -> tuple[AdHoc, bool] | None:
    """Read “đột xuất”, “khi có yêu cầu”; tell whether whose request may follow."""
    found = cursor.phrase(ADHOC)
    return None if found is None else (AdHoc(), found == "on request")


def starts_external(cursor: Cursor) -> bool:
    """Step over “theo”, “đúng theo”, “đúng” where words of another document follow."""
    start = cursor.i
    how = cursor.phrase(EXTERNAL)
    if how == "theo" and _is_reference(cursor):
        return True
    if how == "đúng" and cursor.peek(EXTERNAL_NOUNS) is not None:
        return True
    cursor.i = start
    return False


def _is_reference(cursor: Cursor) -> bool:
    """Tell whether words follow that are no time: “theo tháng 6” names no document."""
    start = cursor.i
    timed = read_point(cursor) is not None or read_length(cursor) is not None
    cursor.i = start
    return not (timed or cursor.at_end() or cursor.now.kind == "sign")
