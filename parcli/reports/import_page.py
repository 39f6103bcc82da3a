"""An import for the terminal: what was read, what was written, what to look at, what comes next."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from parcli.reports.diff_page import diff_page
from parcli.reports.import_view import DoubtRow, Imported, shortened
from parcli.reports.import_words import (
    added_to,
    counted,
    left_out,
    lost_comments,
    next_head,
    recorded,
    standing,
    to_look_at,
    told_place,
)
from parcli.reports.task_page import Page
from parcli.text.message import Message

# Of more doubts of one kind some stand for all.
_MANY = 20
_SHOWN = 5
_ADDED_SHOWN = 12
_LOST_SHOWN = 5


def import_page(imported: Imported, page: Page, *, everything: bool = False) -> str:
    """Lay the outcome out; with `everything` no doubt is left to a count."""
    blocks = (
        _counts(imported, page),
        _compared(imported, page),
        _written(imported, page),
        _added(imported, page, everything=everything),
        _lost(imported, page),
        _doubts(imported, page, everything=everything),
        _next(imported, page),
    )
    return "\n\n".join("\n".join(lines) for block in blocks if (lines := list(block))) + "\n"


def _counts(imported: Imported, page: Page) -> Iterator[str]:
    for line in page.say(counted(imported.source, imported.counts), indent=0):
        yield page.paint(line, "bold")


def _compared(imported: Imported, page: Page) -> Iterator[str]:
    """Say what the document says otherwise than the plan that stands."""
    if imported.comparison is None:
        return
    yield from page.say(standing(imported), indent=0)
    if imported.left_out:
        yield from page.say(left_out(imported), indent=0)
    if imported.comparison.plans:
        yield ""
        yield diff_page(imported.comparison, page).rstrip("\n")


def _written(imported: Imported, page: Page) -> Iterator[str]:
    if imported.written:
        yield from page.say(Message("Đã viết:"), indent=0)
        yield from (f"  {file}" for file in imported.written)
    if imported.records:
        yield from page.say(recorded(imported), indent=0)


def _added(imported: Imported, page: Page, *, everything: bool) -> Iterator[str]:
    """List the new bodies, each with the place that names it; they are not doubted once more."""
    if not imported.added:
        return
    yield from page.say(added_to(imported), indent=0)
    named = {row.added: row.place.words.render(page.translate) for row in imported.doubts}
    shown = imported.added if everything else imported.added[:_ADDED_SHOWN]
    for body in shown:
        place = f" ({named[body.id]})" if body.id in named else ""
        yield from page.wrap(f"+ {body.id}  {body.name}{place}", indent=2)
    if more := len(imported.added) - len(shown):
        left = Message("… và {count} nữa; xem hết: thêm --all", count=more)
        yield from page.say(left, indent=2)


def _lost(imported: Imported, page: Page) -> Iterator[str]:
    if not imported.lost:
        return
    yield from page.say(lost_comments(imported), indent=0)
    for comment in imported.lost[:_LOST_SHOWN]:
        yield from page.wrap(comment, indent=2)
    if (more := len(imported.lost) - _LOST_SHOWN) > 0:
        yield from page.say(Message("… và {count} nữa", count=more), indent=2)


def _doubts(imported: Imported, page: Page, *, everything: bool) -> Iterator[str]:
    listed = {body.id for body in imported.added}
    rows = [row for row in imported.doubts if row.added not in listed]
    if not rows and imported.comparison:
        return  # what stands in the plan already was looked at before
    yield from page.say(to_look_at(len(rows), is_written=bool(imported.written)), indent=0)
    for kind in _kinds(rows):
        is_cut = len(kind) > _MANY and not everything
        yield from _kind(kind[:_SHOWN] if is_cut else kind, page)
        if is_cut:
            more = Message(
                "… và {count} chỗ cùng loại; xem hết: thêm --all", count=len(kind) - _SHOWN
            )
            yield from page.say(more, indent=4)


def _kinds(rows: Iterable[DoubtRow]) -> list[list[DoubtRow]]:
    """Put together what is doubted for one kind of reason, in the order of the first of each."""
    kinds: dict[str, list[DoubtRow]] = {}
    for row in rows:
        kinds.setdefault(row.why.template, []).append(row)
    return list(kinds.values())


def _kind(rows: Iterable[DoubtRow], page: Page) -> Iterator[str]:
    """Say each reason once over the places it holds for."""
    for why, group in groupby(rows, key=lambda row: row.why.render(page.translate)):
        yield from (page.paint(line, "yellow") for line in page.wrap(f"- {why}", indent=2))
        for row in group:
            place = told_place(row).render(page.translate)
            read = f": “{shortened(row.read)}”" if row.read else ""
            yield from page.wrap(f"{place}{read}", indent=4)


def _next(imported: Imported, page: Page) -> Iterator[str]:
    if not imported.commands:
        return
    yield from page.say(next_head(imported), indent=0)
    for command in imported.commands:
        remark = f"   ({command.remark.render(page.translate)})" if command.remark else ""
        yield f"  {command.line}{remark}"
