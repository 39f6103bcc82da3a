"""Dates as Vietnamese documents write them, and back."""

import re
from datetime import date

from parcli.text.message import Message

WEEKDAYS = (
    Message("thứ Hai"),
    Message("thứ Ba"),
    Message("thứ Tư"),
    Message("thứ Năm"),
    Message("thứ Sáu"),
    Message("thứ Bảy"),
    Message("Chủ nhật"),
)
"""The days of the week, Monday first."""

_PLAIN = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LAST_ZERO_DAY = 9
_LAST_ZERO_MONTH = 2


def format_date(day: date) -> str:
    """Print a date as dd/mm/yyyy."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def weekday_name(day: date) -> Message:
    """Name the day of the week."""
    return WEEKDAYS[day.weekday()]


def official_date(day: date) -> str:
    """Write a date as a document does: “ngày 05 tháng 3 năm 2026”.

    Days under 10 and months 1 and 2 take a zero (NĐ 30/2020/NĐ-CP, PL I, mục II.4).
    """
    number, month = _numbers(day)
    return f"ngày {number} tháng {month} năm {day.year}"


def slashed_date(day: date) -> str:
    """Write a date inside a sentence of a document: “05/01/2026”, “27/3/2026”.

    Zeros stand as in the full form.
    """
    number, month = _numbers(day)
    return f"{number}/{month}/{day.year}"


def _numbers(day: date) -> tuple[str, str]:
    number = f"{day.day:02}" if day.day <= _LAST_ZERO_DAY else str(day.day)
    month = f"{day.month:02}" if day.month <= _LAST_ZERO_MONTH else str(day.month)
    return number, month


def parse_date(text: str) -> date | None:
    """Read dd/mm/yyyy (also with dashes or points) or an ISO date; None where it is none."""
    text = text.strip()
    try:
        if found := _ISO.fullmatch(text):
            year, month, day = (int(part) for part in found.groups())
            return date(year, month, day)
        if found := _PLAIN.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            return date(year, month, day)
    except ValueError:
        return None
    return None
