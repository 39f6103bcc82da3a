"""Faults of single points of time: no such day, two readings, a short year."""

from typing import NoReturn

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.vocabulary import LUNAR
from parcli.text.message import Message


def impossible(cursor: Cursor, start: int, hint: Message) -> NoReturn:
    """Refuse a day, month, quarter or year that does not exist."""
    text = cursor.text(start, cursor.i)
    cursor.fail("impossible", start, Message("không có “{text}”", text=text), hint)


def two_readings(cursor: Cursor, start: int, hint: Message, stop: int | None = None) -> NoReturn:
    """Refuse what can be read in two ways."""
    text = cursor.text(start, cursor.i if stop is None else stop)
    message = Message("“{text}” hiểu được theo hai cách", text=text)
    cursor.fail("two-readings", start, message, hint, stop)


def refuse_lunar(cursor: Cursor) -> None:
    """Refuse tháng Giêng and tháng Chạp: months of the lunar calendar (Civil Code, art. 145.3)."""
    start = cursor.i
    if cursor.phrase(LUNAR):
        hint = Message("thời hạn tính theo dương lịch: viết tháng 1, tháng 12")
        message = Message("“{text}” là tháng âm lịch", text=cursor.text(start, cursor.i))
        cursor.fail("two-readings", start, message, hint)


def refuse_slash(cursor: Cursor, start: int, unit: str) -> None:
    """Refuse “tháng 5/6”, “quý I/II” and “tháng 12/25”."""
    after = cursor.ahead(1)
    if not cursor.at("/") or after.kind not in ("number", "word") or len(after.text) > 2:  # noqa: PLR2004
        return
    cursor.step(2)
    if after.number > 12:  # noqa: PLR2004
        two_readings(cursor, start, Message("viết năm đủ bốn chữ số, như 2025"))
    hint = Message(
        "viết “{unit} … - …” cho cả khoảng, “{unit} … và …” cho từng thời điểm", unit=unit
    )
    two_readings(cursor, start, hint)
