"""Cells: text that stays text and fits, days that a workbook can count, blanks with their frame."""

from datetime import date

from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from parcli.exports.xlsx.looks import Looks
from parcli.text.dates import format_date
from parcli.text.normal import printable
from parcli.tracking import Cell

# What a cell can hold, in the units of UTF-16.
_LONGEST = 32_767

# The day from which a workbook counts.
_FIRST_YEAR = 1900

# A text that begins so is taken for a formula when its cell is edited, unless it is quoted.
_FORMULA = ("=", "+", "-", "@")


def put(sheet: Worksheet, row: int, column: int, value: Cell, looks: Looks) -> None:
    """Write a cell of a table."""
    if isinstance(value, int):
        sheet.write_number(row, column, value, looks.whole)
    elif isinstance(value, date) and value.year >= _FIRST_YEAR:
        sheet.write_datetime(row, column, value, looks.day)
    elif value:
        text = value if isinstance(value, str) else format_date(value)
        is_quoted = text.startswith(_FORMULA)
        put_text(sheet, row, column, text, looks.quoted if is_quoted else looks.text)
    else:
        sheet.write_blank(row, column, None, looks.text)


def put_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """Write a text in a look of its own."""
    sheet.write_string(row, column, fitting(text), look)


def fitting(text: str) -> str:
    """Give the text with control characters made visible, cut to what a cell can hold."""
    if not text.isprintable():
        text = "\n".join(map(printable, text.splitlines()))
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST:
        return text
    return units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
