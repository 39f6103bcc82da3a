"""A task and its products as Markdown: a table a task, a row an occurrence."""

from collections.abc import Iterator
from itertools import groupby

from parcli.reports.due_rows import Row, who
from parcli.reports.task_rows import Occurrence, occurrences
from parcli.status.listing import Listing
from parcli.status.words import day_in_words
from parcli.text.dates import format_date
from parcli.text.markdown import md
from parcli.text.message import Message, Translate

_HEAD = (
    Message("Mã"),
    Message("Sản phẩm"),
    Message("Cơ quan"),
    Message("Thời hạn"),
    Message("Đến hạn"),
    Message("Trạng thái"),
    Message("Ghi nhận"),
)


def task_markdown(listing: Listing, translate: Translate, *, with_missing: bool = False) -> str:
    """Give every task of the listing as Markdown."""
    everything = sorted(
        (*listing.items, *listing.undated), key=lambda owed: (owed.plan.id, owed.task.id)
    )
    seen = Message("Tính đến {day}", day=day_in_words(listing.on)).render(translate)
    lines: list[str] = []
    for (plan, task), items in groupby(everything, key=lambda o: (o.plan.id, o.task.id)):
        owed = list(items)
        lines += [f"## {task} {md(owed[0].task.title)}", "", f"{plan} · {seen}", ""]
        lines.append(f"| {' | '.join(name.render(translate) for name in _HEAD)} |")
        lines.append(f"|{'---|' * len(_HEAD)}")
        missing: list[str] = []
        for occurrence in occurrences(owed, listing.on):
            cells = _cells(occurrence, listing, translate)
            lines.append(f"| {' | '.join(md(cell) for cell in cells)} |")
            missing += _missing(occurrence, translate) if with_missing else ()
        lines += ["", *missing, ""] if missing else [""]
    return "\n".join(lines[:-1]) + "\n"


def _cells(occurrence: Occurrence, listing: Listing, translate: Translate) -> Iterator[str]:
    owed, several = occurrence.first, len(occurrence.shares) > 1
    yield _reference(occurrence)
    yield owed.product.name
    yield who(Row(owed, len(occurrence.shares) if several else 0), translate)
    yield owed.phrase
    yield format_date(occurrence.due) if occurrence.due else ""
    yield occurrence.standing(listing, translate)
    yield "" if several else " · ".join(occurrence.records(translate))


def _reference(occurrence: Occurrence) -> str:
    owed = occurrence.first
    if len(occurrence.shares) == 1:
        return owed.reference
    return owed.product_reference + (f"@{owed.period}" if owed.period else "")


def _missing(occurrence: Occurrence, translate: Translate) -> Iterator[str]:
    if occurrence.missing and occurrence.has_begun:
        line = Message(
            "{ref} chưa nộp ({count}): {names}",
            ref=_reference(occurrence),
            count=len(occurrence.missing),
            names="; ".join(occurrence.missing),
        )
        yield f"- {md(line.render(translate))}"
