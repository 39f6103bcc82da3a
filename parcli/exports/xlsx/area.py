"""The sheet of an area: its lines under the columns of the table, ready to be kept and printed."""

from typing import NamedTuple

from xlsxwriter.utility import xl_range  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from parcli.errors import ParcliError
from parcli.exports.xlsx.cells import put, put_text
from parcli.exports.xlsx.heights import height_of
from parcli.exports.xlsx.looks import Looks
from parcli.status.judge import STATES
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number
from parcli.tracking import COLUMNS, AreaTable
from parcli.tracking.words import state_name

HEAD_ROW = 2

# How many digits wide each column is, in their order.
_WIDTHS = {
    "ref": 9, "no": 5, "task": 28, "product": 26, "lead": 15, "perform": 16, "coordinate": 17,
    "phrase": 14, "period": 10, "agency": 13, "first": 11, "due": 11, "state": 13, "done": 11,
    "document": 14, "percent": 8, "note": 17,
}  # fmt: skip

# What officers fill in; `parcli import` reads it back.
_TO_FILL = ("state", "done", "document", "percent", "note")

# These are hidden where the whole sheet leaves them empty.
_HIDEABLE = ("no", "lead", "perform", "coordinate", "period", "agency", "first")

# Lines that are added below get the choices and the colours too.
_SPARE_ROWS = 200
_MOST_ROWS = 1_048_576 - _SPARE_ROWS


class About(NamedTuple):
    """What stands over the table: the area, and a line on its plan and the day."""

    title: str
    line: str


def write_area(
    sheet: Worksheet,
    area: AreaTable,
    about: About,
    looks: Looks,
    choices: str,
    translate: Translate,
) -> None:
    """Write the sheet; `choices` is the range that holds the words of the states.

    Raises:
        ParcliError: the area has more lines than a sheet.
    """
    last = HEAD_ROW + len(area.lines)
    if last >= _MOST_ROWS:
        raise _too_long(area)
    put_text(sheet, 0, 0, about.title, looks.title)
    put_text(sheet, 1, 0, about.line, looks.subtitle)
    _write_lines(sheet, area, looks, translate)
    _keep_in_form(sheet, last + _SPARE_ROWS, looks, choices, translate)
    sheet.autofilter(HEAD_ROW, 0, last, len(COLUMNS) - 1)
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    sheet.repeat_rows(HEAD_ROW)
    sheet.print_area(0, 0, last, len(COLUMNS) - 1)
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, last, len(COLUMNS) - 1)})


def _write_lines(sheet: Worksheet, area: AreaTable, looks: Looks, translate: Translate) -> None:
    rows = [[column.cell(line, translate) for column in COLUMNS] for line in area.lines]
    sheet.set_row(HEAD_ROW, 32)
    for place, column in enumerate(COLUMNS):
        head = looks.to_fill if column.key in _TO_FILL else looks.head
        put_text(sheet, HEAD_ROW, place, column.name.render(translate), head)
        is_hidden = column.key in _HIDEABLE and not any(cells[place] for cells in rows)
        sheet.set_column(place, place, _WIDTHS[column.key], None, {"hidden": is_hidden})
    for row, cells in enumerate(rows, HEAD_ROW + 1):
        texts = [
            (c, wide) for c, wide in zip(cells, _WIDTHS.values(), strict=True) if isinstance(c, str)
        ]
        sheet.set_row(row, height_of(texts))
        for place, cell in enumerate(cells):
            put(sheet, row, place, cell, looks)


def _keep_in_form(
    sheet: Worksheet, last: int, looks: Looks, choices: str, translate: Translate
) -> None:
    """Offer the states to choose from, colour them by their words, and take no false values."""
    places = {column.key: (HEAD_ROW + 1, n, last, n) for n, column in enumerate(COLUMNS)}
    for state in STATES:
        words = state_name(state, translate).replace('"', '""')
        rule = {"type": "cell", "criteria": "==", "value": f'"{words}"'}
        sheet.conditional_format(*places["state"], rule | {"format": looks.states[state]})
    wrong = {"error_title": translate("Giá trị không dùng được")}
    of_states = {"validate": "list", "source": choices}
    sheet.data_validation(
        *places["state"],
        of_states | wrong | {"error_message": translate("Chọn một trạng thái trong danh sách.")},
    )
    whole = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 100}
    sheet.data_validation(
        *places["percent"],
        whole | wrong | {"error_message": translate("Cần số nguyên từ 0 đến 100.")},
    )
    days = {"validate": "date", "criteria": ">=", "value": "=DATE(1900,1,1)"}
    sheet.data_validation(
        *places["done"],
        days | wrong | {"error_message": translate("Cần một ngày, như 15/02/2020.")},
    )


def _too_long(area: AreaTable) -> ParcliError:
    count = format_number(len(area.lines))
    return ParcliError(
        Message(
            "“{area}”: {count} việc, nhiều hơn một trang tính chứa được",
            area=area.title,
            count=count,
        ),
        Message("chọn bớt bằng --plan, --agency hoặc --role, hay xuất csv"),
    )
