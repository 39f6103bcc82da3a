"""What a cell shows: its number or its day in the form that the sheet gives it."""

import re
from datetime import date, datetime, time, timedelta

from parcli.text.dates import format_date
from parcli.text.numbers import format_number

# What of a format is no pattern: colours and languages, room left free, literal letters.
_BESIDE = re.compile(r"\[(?!h)[^\]]*\]|_.|\*.|\\")
_LITERAL = re.compile(r'"[^"]*"|am/pm|a/p', re.IGNORECASE)
_PATTERN = re.compile(
    r'(?P<before>(?:"[^"]*"|[ (])*)'
    r"(?P<whole>[#0?,]+)(?:\.(?P<part>[#0?]+))?(?P<percent> ?%)?"
    r'(?P<after>(?:"[^"]*"|[ )])*)'
)
_WHOLE_FLOAT = 1e15


def shown(value: object, form: str) -> str:
    """Give the value as it is seen, by its number format.

    A day is dd/mm/yyyy, a month without its day mm/yyyy. Numbers that the format does not group are
    left as they were typed (1.1 may be the number of a task).
    """
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, form)
    if isinstance(value, date):
        return _day(value, _LITERAL.sub("", _BESIDE.sub("", form)).lower())
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = value // timedelta(minutes=1)
        return f"{minutes // 60}:{minutes % 60:02}"
    return "" if value is None else str(value)


def _day(day: date, pattern: str) -> str:
    if "y" in pattern and "d" not in pattern:
        return f"{day.month:02}/{day.year}" if "m" in pattern else str(day.year)
    clock = f" {day:%H:%M}" if isinstance(day, datetime) and "h" in pattern else ""
    return format_date(day) + clock.removesuffix(" 00:00")


def _number(value: float, form: str) -> str:
    found = _PATTERN.fullmatch(_BESIDE.sub("", form.partition(";")[0]))
    if not found:
        return _general(value)
    amount = value * 100 if found["percent"] else value
    part = found["part"] or ""
    needed, most = part.count("0"), len(part)
    if "," in found["whole"] or found["percent"]:
        digits = _rounded(format_number(amount, most), ",", most - needed)
    else:
        digits = _rounded(f"{amount:.{most}f}", ".", most - needed)
    digits = digits.zfill(
        found["whole"].count("0") + len(digits) - len(re.split("[.,]", digits)[0])
    )
    sign = found["percent"] or ""
    return _plain(found["before"]) + digits + sign + _plain(found["after"])


def _rounded(digits: str, point: str, optional: int) -> str:
    """Drop the zeros that the format does not ask for."""
    while optional and digits.endswith("0") and point in digits:
        digits, optional = digits[:-1], optional - 1
    return digits.removesuffix(point)


def _general(value: float) -> str:
    if value == int(value) and abs(value) < _WHOLE_FLOAT:
        return str(int(value))
    return f"{value:.10g}"


def _plain(literal: str) -> str:
    return literal.replace('"', "")
