"""A due list for the terminal, wrapped to its width."""

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from parcli.reports.colour import paint
from parcli.reports.due_rows import (
    By,
    Row,
    View,
    day_line,
    ending,
    groups,
    missing_lines,
    phrase,
    progress,
    reference,
    who,
)
from parcli.reports.grid import Cell, Paragraph, grid, heading
from parcli.status.judge import days_left, due_on
from parcli.status.listing import Listing
from parcli.status.words import distance
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.normal import printable

# The task reminds; `parcli show` has its whole title.
_TASK_LINES = 2


def as_table(listing: Listing, view: View, translate: Translate) -> str:
    """Lay the listing out for the terminal, wrapped to its width."""
    lines = [paint(view.title.render(translate), "bold", colour=view.colour)]
    lines += [_plans(listing, view, translate), day_line(listing, translate), ""]
    for title, shade, rows in groups(listing, view, translate):
        cells = [_cells(row, view, listing, translate) for row in rows]
        lines += [paint(title, shade, colour=view.colour)]
        lines += [*grid(cells, view.width, colour=view.colour), ""]
        if view.with_missing:
            lines += _missing(rows, view, translate)
    closing = ending(listing, view, translate)
    lines += [closing[0], *(paint(line, "dim", colour=view.colour) for line in closing[1:])]
    return "\n".join(lines) + "\n"


def _plans(listing: Listing, view: View, translate: Translate) -> str:
    plans = {o.plan.id: (o.plan, o.register) for o in listing.items or listing.undated}
    if len(plans) != 1:
        count = Message("{count} kế hoạch", count=len(plans)).render(translate)
        return paint(count, "dim", colour=view.colour)
    ((plan, register),) = plans.values()
    issuer = register.name_of(plan.issuer) if register else ""
    return heading((plan.title, issuer, plan.id), view.width, colour=view.colour)


def _cells(row: Row, view: View, listing: Listing, translate: Translate) -> tuple[Cell, Cell, Cell]:
    """Give reference; product and task; who, and the words signed."""
    owed = row.obligation
    several = len({owed.plan.id for owed in listing.items}) > 1
    task = f"[{owed.plan.id}] {owed.task.title}" if several else owed.task.title
    return (
        [Paragraph(reference(row), "cyan")],
        [Paragraph(owed.product.name, "bold"), Paragraph(task, "dim", most_lines=_TASK_LINES)],
        [
            Paragraph(who(row, translate)),
            Paragraph(_when(row, view, listing.on, translate)),
            Paragraph(progress(row, listing.on, translate)),
        ],
    )


def _when(row: Row, view: View, on: date, translate: Translate) -> str:
    words = phrase(row, on, translate)
    due, left = due_on(row.obligation, on), days_left(row.obligation, on)
    if view.by is By.DATE or due is None or left is None:
        return words
    return f"{format_date(due)} ({distance(left).render(translate)}) {words}"


def _missing(rows: Iterable[Row], view: View, translate: Translate) -> Iterator[str]:
    """Name who has not delivered below the rows, where a column would be too narrow."""
    for line in missing_lines(rows, translate):
        yield textwrap.fill(
            printable(line),
            view.width,
            initial_indent="  ",
            subsequent_indent="    ",
            break_on_hyphens=False,
        )
        yield ""
