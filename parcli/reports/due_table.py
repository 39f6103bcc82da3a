"""A due list for the terminal, wrapped to its width."""

import textwrap
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from parcli.reports.colour import Shade, paint
from parcli.reports.due_rows import By, Row, View, day_line, ending, groups, reference, who
from parcli.reports.words import distance
from parcli.status.judge import days_left
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.normal import printable, width

# A longer reference is folded.
_CODE_WIDTH = 22

# The task reminds; `parcli show` has its whole title.
_TASK_LINES = 2

_MARGIN = "  "


class _Line(NamedTuple):
    """One line of a cell."""

    text: str
    shade: Shade | None = None


def as_table(listing: Listing, view: View, translate: Translate) -> str:
    """Lay the listing out for the terminal, wrapped to its width."""
    lines = [paint(view.title.render(translate), "bold", colour=view.colour)]
    lines += [_plans(listing, view, translate), day_line(listing, translate), ""]
    for heading, shade, rows in groups(listing, view, translate):
        lines += [paint(heading, shade, colour=view.colour)]
        lines += [*_grid(rows, view, listing, translate), ""]
    closing = ending(listing, translate, with_undated=view.with_undated)
    lines += [closing[0], *(paint(line, "dim", colour=view.colour) for line in closing[1:])]
    return "\n".join(lines) + "\n"


def _plans(listing: Listing, view: View, translate: Translate) -> str:
    titles = dict.fromkeys(
        (o.plan.id, o.plan.title, o.register.name_of(o.plan.issuer) if o.register else "")
        for o in listing.items or listing.undated
    )
    if len(titles) != 1:
        count = Message("{count} kế hoạch", count=len(titles)).render(translate)
        return paint(count, "dim", colour=view.colour)
    (plan_id, title, issuer) = next(iter(titles))
    heading = " · ".join(part for part in (title, issuer, plan_id) if part)
    wrapped = textwrap.fill(printable(heading), view.width, break_on_hyphens=False)
    return paint(wrapped, "dim", colour=view.colour)


def _grid(rows: list[Row], view: View, listing: Listing, translate: Translate) -> Iterator[str]:
    """Lay rows out in three columns: reference; product and task; who, and the words signed."""
    several = len({owed.plan.id for owed in listing.items}) > 1
    code = min(_CODE_WIDTH, max(len(reference(row)) for row in rows))
    rest = view.width - code - 3 * len(_MARGIN)
    widths = (code, rest * 3 // 5, rest - rest * 3 // 5)
    for row in rows:
        cells = (
            _wrapped(reference(row), code, "cyan"),
            _what(row.obligation, widths[1], with_plan=several),
            _wrapped(who(row, translate), widths[2])
            + _wrapped(_when(row.obligation, view, listing.on, translate), widths[2]),
        )
        for lines in zip_longest(*cells, fillvalue=_Line("")):
            padded = [
                paint(line.text, line.shade, colour=view.colour) + " " * (column - width(line.text))
                for line, column in zip(lines, widths, strict=True)
            ]
            yield (_MARGIN + _MARGIN.join(padded)).rstrip()


def _what(owed: Obligation, column: int, *, with_plan: bool) -> list[_Line]:
    """Give the product, and the task in a line or two, with its plan where several are listed."""
    task = f"[{owed.plan.id}] {owed.task.title}" if with_plan else owed.task.title
    reminder = textwrap.wrap(printable(task), column, max_lines=_TASK_LINES, placeholder=" …")
    return _wrapped(owed.product.name, column, "bold") + [_Line(line, "dim") for line in reminder]


def _wrapped(text: str, column: int, shade: Shade | None = None) -> list[_Line]:
    return [_Line(line, shade) for line in textwrap.wrap(printable(text), column)]


def _when(owed: Obligation, view: View, on: date, translate: Translate) -> str:
    phrase = f"“{owed.phrase}”" if owed.phrase else ""
    if view.by is By.DATE or owed.due is None:
        return phrase + (" ≈" if owed.provisional else "")
    left = distance(days_left(owed, on) or 0).render(translate)
    return f"{format_date(owed.due)} ({left}) {phrase}"
