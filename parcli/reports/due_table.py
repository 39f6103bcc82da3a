"""A due list for the terminal, wrapped to its width."""

from datetime import date

from parcli.reports.colour import paint
from parcli.reports.due_rows import By, Row, View, day_line, ending, groups, reference, who
from parcli.reports.grid import Cell, Paragraph, grid, heading
from parcli.reports.words import distance
from parcli.status.judge import days_left
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate

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
    closing = ending(listing, translate, with_undated=view.with_undated)
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
        [Paragraph(who(row, translate)), Paragraph(_when(owed, view, listing.on, translate))],
    )


def _when(owed: Obligation, view: View, on: date, translate: Translate) -> str:
    phrase = f"“{owed.phrase}”" if owed.phrase else ""
    if view.by is By.DATE or owed.due is None:
        return phrase + (" ≈" if owed.provisional else "")
    left = distance(days_left(owed, on) or 0).render(translate)
    return f"{format_date(owed.due)} ({left}) {phrase}"
