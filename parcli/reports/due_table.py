"""A due list for the terminal, wrapped to its width."""

import io
import textwrap
from datetime import date

from parcli.reports.colour import paint
from parcli.reports.due_rows import By, Row, View, day_line, ending, groups, reference, who
from parcli.reports.words import distance
from parcli.status.judge import days_left
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.normal import printable

# A longer reference is folded.
_CODE_WIDTH = 22

# The task reminds; `parcli show` has its whole title.
_TASK_LINES = 2


def as_table(listing: Listing, view: View, translate: Translate) -> str:
    """Lay the listing out for the terminal, wrapped to its width."""
    lines = [paint(view.title.render(translate), "bold", colour=view.colour)]
    lines += [_plans(listing, view, translate), day_line(listing, translate), ""]
    for heading, shade, rows in groups(listing, view, translate):
        lines.append(paint(heading, shade, colour=view.colour))
        lines.append(_grid(rows, view, listing, translate))
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
    return paint(textwrap.fill(printable(heading), view.width), "dim", colour=view.colour)


def _grid(rows: list[Row], view: View, listing: Listing, translate: Translate) -> str:
    """Lay rows out in columns; rich wraps Vietnamese at words and counts its widths."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    def styled(text: str, style: str) -> Text:
        return Text(text, style=style if view.colour else "")

    several = len({owed.plan.id for owed in listing.items}) > 1
    code_width = min(_CODE_WIDTH, max(len(reference(row)) for row in rows))
    rest = view.width - code_width - 6
    grid = Table.grid(padding=(0, 2, 0, 0))
    for width in (code_width, rest * 3 // 5, rest - rest * 3 // 5):
        grid.add_column(width=width, overflow="fold")
    for row in rows:
        owed = row.obligation
        task = styled(_reminder(owed, rest * 3 // 5, with_plan=several), "dim")
        what = styled(printable(owed.product.name), "bold") + Text("\n") + task
        when = styled(_when(owed, view, listing.on, translate), "italic")
        grid.add_row(
            styled(reference(row), "cyan"),
            what,
            styled(who(row, translate), "") + Text("\n") + when,
        )
    page = io.StringIO()
    Console(
        file=page,
        width=view.width,
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        legacy_windows=False,
    ).print(grid)
    return "\n".join(f"  {line.rstrip()}".rstrip() for line in page.getvalue().splitlines()) + "\n"


def _reminder(owed: Obligation, width: int, *, with_plan: bool) -> str:
    """Give the task in a line or two, with its plan where several are listed."""
    title = f"[{owed.plan.id}] {owed.task.title}" if with_plan else owed.task.title
    lines = textwrap.wrap(printable(title), width, max_lines=_TASK_LINES, placeholder=" …")
    return "\n".join(lines)


def _when(owed: Obligation, view: View, on: date, translate: Translate) -> str:
    phrase = f"“{printable(owed.phrase)}”" if owed.phrase else ""
    if view.by is By.DATE or owed.due is None:
        return phrase + (" ≈" if owed.provisional else "")
    left = distance(days_left(owed, on) or 0).render(translate)
    return f"{format_date(owed.due)} ({left}) {phrase}"
