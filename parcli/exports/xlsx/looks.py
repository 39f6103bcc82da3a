"""How cells look: one font, thin frames, and a colour a state beside its words."""

from typing import NamedTuple

from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]

from parcli.status.judge import State

FONT = {"font_name": "Times New Roman", "font_size": 11}

_FRAME = {"border": 1, "border_color": "#A6A6A6"}
_CELL = {**_FRAME, "valign": "top", "text_wrap": True}
_HEAD = {**_FRAME, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
_BOLD_CELL = {**_FRAME, "bold": True, "valign": "vcenter", "bg_color": "#EDEDED"}

# The colour behind a state's words and that of the words.
_NO_DATE = ("#F2F2F2", "#404040")
SHADES: dict[State, tuple[str, str]] = {
    "completed-on-time": ("#C6EFCE", "#0B5A1E"),
    "completed-late": ("#E2E9C0", "#4B5300"),
    "completed": ("#DDF2E2", "#0B5A1E"),
    "under-way": ("#DDEBF7", "#1F4E78"),
    "overdue": ("#FFC7CE", "#9C0006"),
    "postponed": ("#FFEB9C", "#6B5200"),
    "cancelled": ("#D9D9D9", "#404040"),
    "relative": _NO_DATE,
    "continuous": _NO_DATE,
    "external": _NO_DATE,
    "adhoc": _NO_DATE,
    "not-understood": _NO_DATE,
    "none": _NO_DATE,
}


class Looks(NamedTuple):
    """The looks of a workbook.

    `to_fill` is that of a head over what officers fill in; `states` are laid over a cell by its
    words, `legend` are whole looks.
    """

    title: Format
    subtitle: Format
    head: Format
    to_fill: Format
    text: Format
    quoted: Format
    day: Format
    whole: Format
    count: Format
    rate: Format
    name: Format
    sum_text: Format
    sum_count: Format
    sum_rate: Format
    states: dict[State, Format]
    legend: dict[State, Format]


def looks_of(book: Workbook) -> Looks:
    """Add the looks to a workbook."""

    def look(**properties: object) -> Format:
        return book.add_format({**FONT, **properties})

    count, rate = (
        {"num_format": "#,##0", "align": "right", "indent": 1},
        {"num_format": "0.00%", "align": "right", "indent": 1},
    )
    return Looks(
        title=look(bold=True, font_size=14, quote_prefix=True),
        subtitle=look(italic=True, quote_prefix=True),
        head=look(**_HEAD, bg_color="#D9E2F3"),
        to_fill=look(**_HEAD, bg_color="#FFF2CC"),
        text=look(**_CELL),
        quoted=look(**_CELL, quote_prefix=True),
        day=look(**_CELL, num_format="dd/mm/yyyy", align="center"),
        whole=look(**_CELL, num_format="0", align="center"),
        count=look(**_FRAME, **count, valign="vcenter"),
        rate=look(**_FRAME, **rate, valign="vcenter"),
        name=look(**_FRAME, valign="vcenter", text_wrap=True, quote_prefix=True),
        sum_text=look(**_BOLD_CELL, text_wrap=True, quote_prefix=True),
        sum_count=look(**_BOLD_CELL, **count),
        sum_rate=look(**_BOLD_CELL, **rate),
        states={
            state: book.add_format({"bg_color": paper, "font_color": ink})
            for state, (paper, ink) in SHADES.items()
        },
        legend={
            state: look(**_CELL, bg_color=paper, font_color=ink)
            for state, (paper, ink) in SHADES.items()
        },
    )
