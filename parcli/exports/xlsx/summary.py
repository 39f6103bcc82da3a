"""The first sheet: how the work stands, in formulas over the sheets of the areas, and the legend.

What a formula gives is written with it, so that readers that do not calculate show it too.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlsxwriter.utility import (  # type: ignore[import-untyped]
    xl_col_to_name,
    xl_range,
    xl_range_abs,
    xl_rowcol_to_cell,
)
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from parcli.exports.xlsx.cells import put_text
from parcli.exports.xlsx.heights import height_of
from parcli.exports.xlsx.looks import Looks
from parcli.exports.xlsx.names import quoted
from parcli.status.judge import STATES, State
from parcli.status.tally import Rate, Tally
from parcli.status.tally_words import NOTHING
from parcli.text.message import Message, Translate
from parcli.tracking import COLUMNS
from parcli.tracking.words import MEANINGS, state_name

_GROUP_ROW, _HEAD_ROW, _FIRST_ROW = 4, 5, 6
_NAME_WIDTH = 44

# What has a due date, or is done without one; what has none and is not done.
_DATED: tuple[State, ...] = (
    "completed-on-time", "completed-late", "completed", "under-way", "overdue", "postponed",
)  # fmt: skip
_UNDATED: tuple[State, ...] = STATES[STATES.index("cancelled") + 1 :]

# The columns: the name, the total, a count a state, what has no day, what is dropped, the rates.
_TOTAL, _COUNTS = 1, 2
_NO_DAY = _COUNTS + len(_DATED)
_DROPPED = _NO_DAY + 1
_RATES = _DROPPED + 1
_COLUMN = {state: _COUNTS + place for place, state in enumerate(_DATED)}

_OVER_DONE_OR_DUE = Message("Trên số việc đã hoàn thành hoặc đã quá hạn")
_OVER_ALL = Message("Trên tổng số việc")
_RATE_HEADS = (
    *(Message("Hoàn thành"), Message("Quá hạn")),
    *(Message("Hoàn thành đúng hạn"), Message("Hoàn thành quá hạn"), Message("Quá hạn")),
)
_LAST = _RATES + len(_RATE_HEADS) - 1

_STATES_OF_SHEET = f"${xl_col_to_name([column.key for column in COLUMNS].index('state'))}"


class Row(NamedTuple):
    """A row: an area, whose sheet has the name, or the sum of so many rows below it."""

    name: str
    tally: Tally
    sheet: str | None = None
    below: int = 0


class Summary(NamedTuple):
    """The sheet to be: what stands over it, its rows, and what they come to together."""

    name: str
    head: Sequence[str]
    rows: Sequence[Row]
    total: Tally

    @property
    def legend_row(self) -> int:
        """The row of the first state in the legend."""
        return _FIRST_ROW + len(self.rows) + 4

    @property
    def choices(self) -> str:
        """The range that holds the words of the states, for formulas of other sheets."""
        found = xl_range_abs(self.legend_row, 0, self.legend_row + len(STATES) - 1, 0)
        return f"={quoted(self.name)}!{found}"

    def word_of(self, state: State) -> str:
        """Give the cell that holds the words of the state."""
        row = self.legend_row + STATES.index(state)
        return str(xl_rowcol_to_cell(row, 0, row_abs=True, col_abs=True))


def write_summary(sheet: Worksheet, summary: Summary, looks: Looks, translate: Translate) -> None:
    """Write the sheet."""
    for line, text in enumerate(summary.head):
        put_text(sheet, line, 0, text, looks.subtitle if line else looks.title)
    _write_heads(sheet, looks, translate)
    for at, row in enumerate(summary.rows, _FIRST_ROW):
        _write_row(sheet, at, row, summary, looks)
    last = _FIRST_ROW + len(summary.rows)
    whole = Row(translate("Tổng số"), summary.total, below=-len(summary.rows))
    _write_row(sheet, last, whole, summary, looks)
    _write_legend(sheet, summary, looks, translate)
    sheet.set_column(0, 0, _NAME_WIDTH)
    sheet.set_column(_TOTAL, _LAST, 10)
    sheet.freeze_panes(_FIRST_ROW, 1)
    sheet.repeat_rows(_GROUP_ROW, _HEAD_ROW)
    sheet.print_area(0, 0, summary.legend_row + len(STATES) + 1, _LAST)


def _write_heads(sheet: Worksheet, looks: Looks, translate: Translate) -> None:
    sheet.set_row(_HEAD_ROW, 62)
    sheet.merge_range(_GROUP_ROW, 0, _HEAD_ROW, 0, translate("Lĩnh vực"), looks.head)
    groups = (
        (_TOTAL, _DROPPED, translate("Số việc")),
        (_RATES, _RATES + 1, _OVER_DONE_OR_DUE.render(translate)),
        (_RATES + 2, _LAST, _OVER_ALL.render(translate)),
    )
    sheet.set_row(_GROUP_ROW, 32)
    for first, last, text in groups:
        sheet.merge_range(_GROUP_ROW, first, _GROUP_ROW, last, text, looks.head)
    heads = (
        translate("Tổng số"),
        *(_head_of(state, translate) for state in _DATED),
        translate("Không có ngày đến hạn"),
        state_name("cancelled", translate),
        *(head.render(translate) for head in _RATE_HEADS),
    )
    for column, text in enumerate(heads, _TOTAL):
        put_text(sheet, _HEAD_ROW, column, text, looks.head)


def _head_of(state: State, translate: Translate) -> str:
    # Beside the two that have a due date, the word alone would be taken for their sum.
    is_alone = state == "completed"
    return translate("Hoàn thành, không rõ hạn") if is_alone else state_name(state, translate)


def _write_row(sheet: Worksheet, at: int, row: Row, summary: Summary, looks: Looks) -> None:
    sheet.set_row(at, height_of([(row.name, _NAME_WIDTH)]))
    name, count, rate = (
        (looks.sum_text, looks.sum_count, looks.sum_rate)
        if row.sheet is None
        else (looks.name, looks.count, looks.rate)
    )
    put_text(sheet, at, 0, row.name, name)
    total = f"=SUM({xl_range(at, _COUNTS, at, _NO_DAY)})"
    sheet.write_formula(at, _TOTAL, total, count, row.tally.total)
    for column, number in _counts(row.tally):
        sheet.write_formula(at, column, _counted(at, column, row, summary), count, number)
    for column, (formula, share) in enumerate(_rates(at, row.tally), _RATES):
        value = share.of / share.among if share.among else NOTHING
        sheet.write_formula(at, column, formula, rate, value)


def _counts(tally: Tally) -> Iterator[tuple[int, int]]:
    for state, column in _COLUMN.items():
        yield column, tally.counts[state]
    yield _NO_DAY, sum(tally.counts[state] for state in _UNDATED)
    yield _DROPPED, tally.counts["cancelled"]


def _counted(at: int, column: int, row: Row, summary: Summary) -> str:
    """Count a state in the area's sheet; a sum leaves out the sums among its rows."""
    if row.sheet is None:
        first, last = sorted((at + row.below, at + (1 if row.below > 0 else -1)))
        return f"=SUBTOTAL(9,{xl_range(first, column, last, column)})" if row.below else "=0"
    states = f"{quoted(row.sheet)}!{_STATES_OF_SHEET}:{_STATES_OF_SHEET}"
    if column == _NO_DAY:
        words = f"{summary.word_of(_UNDATED[0])}:{summary.word_of(_UNDATED[-1])}"
        return f"=SUMPRODUCT(COUNTIF({states},{words}))"
    state: State = "cancelled" if column == _DROPPED else _DATED[column - _COUNTS]
    return f"=COUNTIF({states},{summary.word_of(state)})"


def _rates(at: int, tally: Tally) -> Iterator[tuple[str, Rate]]:
    """Give the formulas of the rates on both bases, and what they come to."""
    overdue = xl_rowcol_to_cell(at, _COLUMN["overdue"])
    done = f"SUM({xl_range(at, _COLUMN['completed-on-time'], at, _COLUMN['completed'])})"
    done_or_due, government = f"({done}+{overdue})", tally.over_due_or_done()
    yield _share(done, done_or_due), government["completed"]
    yield _share(overdue, done_or_due), government["overdue"]
    total, province = xl_rowcol_to_cell(at, _TOTAL), tally.over_all()
    on_time, late = (
        xl_rowcol_to_cell(at, _COLUMN[state]) for state in ("completed-on-time", "completed-late")
    )
    yield _share(on_time, total), province["on_time"]
    yield _share(late, total), province["late"]
    yield _share(overdue, total), province["overdue"]


def _share(of: str, among: str) -> str:
    return f'=IF({among}=0,"{NOTHING}",{of}/{among})'


def _write_legend(sheet: Worksheet, summary: Summary, looks: Looks, translate: Translate) -> None:
    first = summary.legend_row
    put_text(sheet, first - 1, 0, translate("Trạng thái"), looks.head)
    sheet.merge_range(first - 1, 1, first - 1, _DROPPED, translate("Nghĩa"), looks.head)
    for place, state in enumerate(STATES, first):
        put_text(sheet, place, 0, state_name(state, translate), looks.legend[state])
        meaning = MEANINGS[state].render(translate)
        sheet.merge_range(place, 1, place, _DROPPED, meaning, looks.text)
    hint = translate(
        "Đầu cột nền vàng: cột để điền. Đổi trạng thái ở trang của lĩnh vực thì bảng trên tính lại."
    )
    put_text(sheet, first + len(STATES) + 1, 0, hint, looks.subtitle)
