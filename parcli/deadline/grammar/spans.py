"""Spans of time: months, quarters, six and nine months, years, and the year after a point."""

from dataclasses import replace

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.faults import impossible, refuse_lunar, refuse_slash
from parcli.deadline.grammar.vocabulary import HALF_NAMES, HALVES, MONTH_WORDS, YEARS_AWAY
from parcli.model.deadline import Half, Month, Named, NineMonths, Quarter, Year
from parcli.text.message import Message
from parcli.text.numbers import from_roman

FIRST_YEAR, LAST_YEAR = 1975, 2099
SEPARATORS = ("/", "-", ".")
_LOOKALIKES = str.maketrans(
    {"l": "I", "1": "I", "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "ⅰ": "I", "ⅱ": "II"}
)
_GLUED_ROMANS = {"qi": 1, "qii": 2, "qiii": 3, "qiv": 4}
_MONTHS_HINT = Message("một năm có 12 tháng: viết tháng 1 đến tháng 12")
_QUARTERS_HINT = Message("một năm có bốn quý: viết quý I đến quý IV")
_YEAR_DIGITS = 4

YearShift = tuple[int | None, int]


def read_span(cursor: Cursor, *, bare_year: bool = False) -> Named | None:
    """Read a span; “năm” alone is the plan's year only where `bare_year` allows it."""
    start = cursor.i
    refuse_lunar(cursor)
    for reader in (_part_of_year, _month, _quarter, _roman_quarter, _numeric_month, _year):
        found = reader(cursor)
        if found is not None:
            return replace(found, place=cursor.place(start))
        cursor.i = start
    if bare_year and cursor.take("năm"):
        return Year(place=cursor.place(start))
    return None


# --- parts of a year -----------------------------------------------------------------------------
def _part_of_year(cursor: Cursor) -> Named | None:
    """Read “6 tháng đầu năm”, “nửa cuối năm”, “9 tháng đầu năm”, “3 tháng cuối năm”."""
    half = cursor.phrase(HALF_NAMES)
    if half:
        return Half(half, *year_of_named(cursor))
    months = cursor.number(1, 9) or cursor.phrase(MONTH_WORDS)
    if months is None or not cursor.take("tháng"):
        return None
    which = cursor.phrase(HALVES)
    if which is None or not cursor.take("năm"):
        return None
    year, shift = year_of_named(cursor)
    if months == 9 and which == 1:  # noqa: PLR2004
        return NineMonths(year, shift)
    if months == 3:  # noqa: PLR2004
        return Quarter(1 if which == 1 else 4, year, shift)
    return Half(which, year, shift) if months == 6 else None  # noqa: PLR2004


def year_of_named(cursor: Cursor) -> YearShift:
    """Read the year after a phrase that ends in “năm”: “6 tháng đầu năm 2020”."""
    cursor.i -= 1
    found = read_year_after(cursor)
    if found == (None, 0):
        cursor.take("năm")
    return found


# --- months --------------------------------------------------------------------------------------
def _month(cursor: Cursor) -> Month | None:
    start = cursor.i
    short = cursor.take("t")
    if not short and not cursor.take("tháng"):
        return None
    cursor.take(".")
    if short and cursor.now.number < 0:
        return None
    month = read_month_number(cursor)
    if month is None:
        return None
    refuse_slash(cursor, start, "tháng")
    return Month(month, *read_year_after(cursor))


def read_month_number(cursor: Cursor) -> int | None:
    """Read the number of a month, in figures or words; a thirteenth month is a fault."""
    month = cursor.now.number
    if month < 0:
        return cursor.phrase(MONTH_WORDS)
    cursor.step()
    if not 1 <= month <= 12:  # noqa: PLR2004
        impossible(cursor, cursor.i - 1, _MONTHS_HINT)
    return month


def _numeric_month(cursor: Cursor) -> Month | None:
    """Read 12/2025."""
    start = cursor.i
    month = cursor.number(0, 99)
    if month is None or not cursor.at(*SEPARATORS):
        return None
    year, shift = read_year_after(cursor)
    if year is None:
        return None
    if not 1 <= month <= 12:  # noqa: PLR2004
        impossible(cursor, start, _MONTHS_HINT)
    return Month(month, year, shift)


# --- quarters ------------------------------------------------------------------------------------
def _quarter(cursor: Cursor) -> Quarter | None:
    start = cursor.i
    glued = _GLUED_ROMANS.get(cursor.now.text.lower())
    if glued:
        cursor.step()
        return Quarter(glued, *read_year_after(cursor))
    if not cursor.take("quý", "q"):
        return None
    cursor.take(".")
    number = read_quarter_number(cursor)
    if number is None:
        return None
    refuse_slash(cursor, start, "quý")
    return Quarter(number, *read_year_after(cursor))


def read_quarter_number(cursor: Cursor) -> int | None:
    """Read the number of a quarter: IV, 4, 04, bốn; a fifth quarter is a fault."""
    number: int | None = cursor.now.number
    if number == -1:
        number = from_roman(cursor.now.text.translate(_LOOKALIKES))
    if number is None:
        return cursor.phrase(MONTH_WORDS)
    cursor.step()
    if not 1 <= number <= 4:  # noqa: PLR2004
        impossible(cursor, cursor.i - 1, _QUARTERS_HINT)
    return number


def _roman_quarter(cursor: Cursor) -> Quarter | None:
    """Read IV/2020."""
    start = cursor.i
    number = from_roman(cursor.now.text) if cursor.now.kind == "word" else None
    if number is None:
        return None
    cursor.step()
    year, shift = read_year_after(cursor)
    if year is None:
        return None
    if number > 4:  # noqa: PLR2004
        impossible(cursor, start, _QUARTERS_HINT)
    return Quarter(number, year, shift)


# --- years ---------------------------------------------------------------------------------------
def _year(cursor: Cursor) -> Year | None:
    shift = cursor.phrase(YEARS_AWAY)
    if shift is not None:
        return Year(None, shift)
    cursor.take("năm")
    year = _year_number(cursor)
    return None if year is None else Year(year)


def read_year_after(cursor: Cursor) -> YearShift:
    """Read the year after a point (/2020, năm 2020, năm sau): the year, or the years away."""
    start = cursor.i
    cursor.take("của", ",")
    shift = cursor.phrase(YEARS_AWAY)
    if shift is not None:
        return None, shift
    if cursor.take("năm"):
        year = _year_number(cursor)
        if year is not None:
            return year, 0
    cursor.i = start
    return _year_after_sign(cursor), 0


def _year_after_sign(cursor: Cursor) -> int | None:
    start = cursor.i
    while cursor.take(*SEPARATORS):
        pass
    cursor.take("năm")
    year = _year_number(cursor)
    if year is None:
        cursor.i = start
    return year


def _year_number(cursor: Cursor) -> int | None:
    if len(cursor.now.text) != _YEAR_DIGITS or cursor.now.number < 0:
        return None
    year = cursor.now.number
    cursor.step()
    if not FIRST_YEAR <= year <= LAST_YEAR:
        hint = Message("viết năm từ {first} đến {last}", first=FIRST_YEAR, last=LAST_YEAR)
        impossible(cursor, cursor.i - 1, hint)
    return year
