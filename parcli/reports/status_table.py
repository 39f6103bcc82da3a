"""Where the work stands, for the terminal: the whole to be read aloud, a row and a bar a group."""

import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from parcli.reports.bars import Part, bar
from parcli.reports.colour import Shade, paint
from parcli.status.judge import State
from parcli.status.tally import Rate, Standing, Tally
from parcli.status.tally_words import (
    BY_NAMES,
    CELL_NAMES,
    NONE_DUE,
    NOTHING,
    OTHERS_NAME,
    TITLE,
    count,
    fraction,
    group_name,
    others_line,
    percent,
    plan_line,
    rate_lines,
    remarks,
    seen_line,
    total_line,
)
from parcli.text.message import Message, Translate
from parcli.text.normal import printable, width

# A longer bar, or line of a name, is tiring to follow; a shorter one says little.
_WIDEST_NAME = 60
_NARROW_NAME = 20
_NARROWEST_NAME = 8

_SHADES: dict[State, Shade] = {
    "completed-on-time": "green",
    "completed-late": "yellow",
    "overdue": "red",
}
_UNDER: Shade = "dim"
_DONE, _LATE, _REST = "█", "▒", "░"


class _Cell(NamedTuple):
    """A figure, what stands under it, and the shade of the figure."""

    figure: str
    under: str = ""
    shade: Shade | None = None


class _Column(NamedTuple):
    """A column of figures, one cell a group."""

    head: str
    cells: list[_Cell]

    @property
    def wide(self) -> int:
        """As wide as its widest word."""
        cells = [text for cell in self.cells for text in (cell.figure, cell.under)]
        return max(map(width, [*self.head.split(), *cells]))


class _Layout(NamedTuple):
    """How wide names are, the columns beside them, and the gap before each."""

    left: int
    columns: list[_Column]
    gap: str

    @classmethod
    def of(cls, columns: list[_Column], wide: int) -> "_Layout":
        """Leave to the names what the columns do not take; a narrow terminal has narrow gaps."""
        figures = sum(column.wide for column in columns)
        left = {gap: wide - figures - len(gap) * len(columns) for gap in ("  ", " ")}
        gap = "  " if left["  "] >= _NARROW_NAME else " "
        return cls(min(_WIDEST_NAME, max(_NARROWEST_NAME, left[gap])), columns, gap)

    def heading(self, name: str) -> Iterator[str]:
        """Give the lines of the headings, which end on one line."""
        heads = [textwrap.wrap(column.head, column.wide) for column in self.columns]
        tallest = max(map(len, heads))
        figures = [
            [text.rjust(column.wide) for text in [*[""] * (tallest - len(head)), *head]]
            for head, column in zip(heads, self.columns, strict=True)
        ]
        return self.lines([*[""] * (tallest - 1), _padded(name, self.left)], figures)

    def lines(self, first: list[str], figures: list[list[str]]) -> Iterator[str]:
        """Put the lines of the cells of one row beside one another, each as wide as its column."""
        blanks = [" " * self.left, *(" " * column.wide for column in self.columns)]
        for texts in zip_longest(first, *figures, fillvalue=""):
            filled = [text or blank for text, blank in zip(texts, blanks, strict=True)]
            yield self.gap.join(filled).rstrip()


def as_table(standing: Standing, translate: Translate, wide: int, *, colour: bool) -> str:
    """Lay the standing out, wrapped to the terminal's width."""
    lines = [paint(TITLE.render(translate), "bold", colour=colour)]
    lines += _dimmed(plan_line(standing, translate), wide, colour=colour)
    lines += [*_wrapped(seen_line(standing, translate), wide), ""]
    lines += _whole(standing.total, translate, wide, colour=colour)
    if standing.total.total:
        lines += ["", *_groups(standing, translate, wide, colour=colour), ""]
        for remark in _legend(standing):
            lines += _dimmed(remark.render(translate), wide, colour=colour)
    return "\n".join(lines) + "\n"


def _wrapped(text: str, wide: int, indent: str = "") -> list[str]:
    return textwrap.wrap(
        printable(text),
        wide,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def _dimmed(text: str, wide: int, indent: str = "", *, colour: bool) -> list[str]:
    return [paint(line, "dim", colour=colour) for line in _wrapped(text, wide, indent)]


def _padded(text: str, column: int) -> str:
    return text + " " * (column - width(text))


def _whole(tally: Tally, translate: Translate, wide: int, *, colour: bool) -> Iterator[str]:
    """Say the whole: the four cells, what is in none of them, the rates on both bases."""
    yield paint(total_line(tally, translate), "bold", colour=colour)
    if not tally.total:
        return
    rows = [(name, tally.counts[state], _SHADES.get(state)) for state, name in CELL_NAMES.items()]
    rows.append((OTHERS_NAME, tally.others, None))
    column = max(width(name.render(translate)) for name, _, _ in rows)
    figures = len(count(tally.total))
    for name, number, shade in rows:
        figure = paint(count(number).rjust(figures), shade if number else None, colour=colour)
        yield f"  {_padded(name.render(translate), column)}  {figure}"
    yield from _dimmed(others_line(tally, translate), wide, "    ", colour=colour)
    yield ""
    for line in rate_lines(tally):
        yield from _wrapped(line.render(translate), wide)


def _groups(standing: Standing, translate: Translate, wide: int, *, colour: bool) -> Iterator[str]:
    """Give the headings, then for every group its name over its bar, its figures beside them."""
    layout = _Layout.of(_columns([group.tally for group in standing.groups], translate), wide)
    heading = BY_NAMES[standing.by].render(translate)
    yield from (paint(line, "bold", colour=colour) for line in layout.heading(heading))
    for row, group in enumerate(standing.groups):
        names = _wrapped(group_name(group, standing, translate), layout.left)
        first = [_padded(name, layout.left) for name in names]
        first.append(_bar(group.tally, layout.left, colour=colour))
        figures = [_lines(column, row, colour=colour) for column in layout.columns]
        yield from layout.lines(first, figures)


def _lines(column: _Column, row: int, *, colour: bool) -> list[str]:
    """Give the figure and what stands under it, to the right of the column."""
    cell = column.cells[row]
    return [
        paint(text.rjust(column.wide), shade, colour=colour)
        for text, shade in ((cell.figure, cell.shade), (cell.under, _UNDER))
        if text
    ]


def _columns(tallies: list[Tally], translate: Translate) -> list[_Column]:
    """Give the columns of the official summary, shares of the total under what has one."""
    heads = (
        Message("Tổng số"),
        Message("HT đúng hạn"),
        Message("HT quá hạn"),
        Message("Trong hạn"),
        Message("Quá hạn"),
        Message("Khác"),
        Message("HT/đến hạn"),
    )
    rows = [_row(tally) for tally in tallies]
    cells = zip(*rows, strict=True)
    return [
        _Column(head.render(translate), list(column))
        for head, column in zip(heads, cells, strict=True)
    ]


def _row(tally: Tally) -> tuple[_Cell, ...]:
    over_all = tally.over_all()
    overdue = over_all["overdue"]
    completed = tally.over_due_or_done()["completed"]
    return (
        _Cell(count(tally.total)),
        _share(over_all["on_time"]),
        _share(over_all["late"]),
        _Cell(count(tally.counts["under-way"])),
        _share(overdue)._replace(shade="red" if overdue.of else None),
        _Cell(count(tally.others)),
        _Cell(fraction(completed), percent(completed)) if completed.among else _Cell(NOTHING),
    )


def _share(rate: Rate) -> _Cell:
    """Give a count over its share of the total; none is no share worth a figure."""
    return _Cell(count(rate.of), percent(rate) if rate.of else "")


def _bar(tally: Tally, wide: int, *, colour: bool) -> str:
    overdue = tally.counts["overdue"]
    parts = (
        Part(tally.completed, _DONE, "green"),
        Part(overdue, _LATE, "red"),
        Part(tally.total - tally.completed - overdue, _REST, "dim"),
    )
    return bar(parts, wide, colour=colour)


def _legend(standing: Standing) -> Iterator[Message]:
    yield Message(
        "{done} hoàn thành (HT)  {late} quá hạn, chưa hoàn thành  {rest} còn lại. Tỷ lệ dưới số"
        " việc: trên tổng số. HT/đến hạn: trên số việc đã hoàn thành hoặc đã quá hạn.",
        done=_DONE,
        late=_LATE,
        rest=_REST,
    )
    if not all(group.tally.done_or_due for group in standing.groups):
        yield Message("{dash} {none}.", dash=NOTHING, none=NONE_DUE)
    yield from remarks(standing)
