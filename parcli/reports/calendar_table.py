"""A reporting calendar for people: for the terminal, and as Markdown."""

import textwrap
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from parcli.deadline.presets import Preset
from parcli.reports.calendar_rows import (
    Row,
    due_heading,
    ending,
    groups,
    head,
    regime_lines,
    title,
)
from parcli.reports.colour import Shade, paint
from parcli.status.reporting import Calendar
from parcli.text.message import Message, Translate
from parcli.text.normal import printable, width

_CODE_WIDTH = 22
_MARGIN = "  "

# A report due so soon is shown in yellow.
_NEAR = 15


class _Line(NamedTuple):
    """One line of a cell."""

    text: str
    shade: Shade | None = None


def as_table(calendar: Calendar, translate: Translate, columns: int, *, colour: bool) -> str:
    """Lay the calendar out for the terminal, wrapped to its width."""
    lines = [paint(title(calendar).render(translate), "bold", colour=colour)]
    for line in head(calendar, translate):
        lines += [paint(part, "dim", colour=colour) for part in _wrap(line, columns)]
    lines.append("")
    for due, rows in groups(calendar):
        heading = due_heading(due, calendar.on).render(translate)
        lines.append(paint(heading, _shade(due, calendar.on), colour=colour))
        lines += [*_grid(rows, translate, columns, colour=colour), ""]
    count, *remarks = ending(calendar, translate)
    lines.append(count)
    for line in remarks:
        lines += [paint(part, "dim", colour=colour) for part in _wrap(line, columns)]
    return "\n".join(lines) + "\n"


def _grid(rows: list[Row], translate: Translate, columns: int, *, colour: bool) -> Iterator[str]:
    code = min(_CODE_WIDTH, max(len(row.reference) for row in rows))
    named = any(row.who(translate) for row in rows)
    rest = columns - code - (3 if named else 2) * len(_MARGIN)
    widths: tuple[int, ...] = (code, rest)
    if named:
        widths = (code, rest * 3 // 5, rest - rest * 3 // 5)
    for row in rows:
        cells = [
            _lines(row.reference, widths[0], "cyan"),
            _lines(row.what(translate), widths[1], "bold") + _lines(row.data(translate), widths[1]),
        ]
        if named:
            cells.append(_lines(row.who(translate), widths[2]))
        for parts in zip_longest(*cells, fillvalue=_Line("")):
            padded = [
                paint(part.text, part.shade, colour=colour) + " " * (column - width(part.text))
                for part, column in zip(parts, widths, strict=True)
            ]
            yield (_MARGIN + _MARGIN.join(padded)).rstrip()


def _lines(text: str, columns: int, shade: Shade | None = None) -> list[_Line]:
    return [_Line(line, shade) for line in _wrap(text, columns)]


def as_markdown(calendar: Calendar, translate: Translate) -> str:
    """Give the calendar as Markdown, one table of all its reports."""
    lines = [f"## {_md(title(calendar).render(translate))}", ""]
    lines += [f"{_md(line)}  " for line in head(calendar, translate)]
    columns = (
        Message("Hạn"),
        Message("Mã"),
        Message("Báo cáo"),
        Message("Số liệu"),
        Message("Cơ quan"),
    )
    names = " | ".join(name.render(translate) for name in columns)
    lines += ["", f"| {names} |", "|---|---|---|---|---|"]
    for due, rows in groups(calendar):
        day = due_heading(due, calendar.on).render(translate)
        for row in rows:
            cells = (day, row.reference, row.what(translate), row.data(translate))
            lines.append(f"| {' | '.join(map(_md, (*cells, row.who(translate))))} |")
    return "\n".join([*lines, "", *map(_md, ending(calendar, translate))]) + "\n"


def presets_text(presets: list[Preset], translate: Translate, columns: int) -> str:
    """List the regimes, with what each asks for where a plan's phrase names no day."""
    blocks = []
    for preset in presets:
        first, *rest = regime_lines(preset, translate)
        due = "; ".join(preset.phrases.values())
        if due:
            rest.append(Message("Ngày gửi: {due}", due=due).render(translate))
        lines = textwrap.wrap(first, columns)
        for line in rest:
            lines += textwrap.wrap(line, columns, initial_indent="  ", subsequent_indent="    ")
        blocks.append("\n".join(lines) + "\n")
    use = translate("Dùng trong kế hoạch: `reporting: bnv-cchc`; ngày ghi cạnh đó được ưu tiên.")
    return "\n".join([*blocks, use]) + "\n"


def _wrap(text: str, columns: int) -> list[str]:
    return textwrap.wrap(printable(text), columns, break_on_hyphens=False)


def _shade(due: date | None, on: date) -> Shade:
    if due is None or due < on:
        return "dim"
    return "yellow" if (due - on).days <= _NEAR else "green"


def _md(text: str) -> str:
    return printable(text).replace("|", "\\|").replace("<", "&lt;")
