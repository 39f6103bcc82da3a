"""A task and its products on one page, for the terminal."""

import textwrap
from itertools import groupby
from typing import NamedTuple

from parcli.model.areas import area_name
from parcli.reports.colour import Shade, paint
from parcli.reports.task_rows import Occurrence, occurrences
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.status.words import ROLES
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.normal import printable


class Page(NamedTuple):
    """How a page is laid out; `with_missing` names the agencies that have not delivered."""

    translate: Translate
    width: int
    colour: bool = False
    with_missing: bool = False

    def say(self, message: Message, *, indent: int) -> list[str]:
        """Put a message into lines."""
        return self.wrap(message.render(self.translate), indent=indent)

    def wrap(self, text: str, *, indent: int) -> list[str]:
        """Put a text into lines; those after the first stand two columns further in."""
        return textwrap.wrap(
            printable(text.replace("\n", " ")),
            self.width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + 2),
            break_on_hyphens=False,
        )

    def paint(self, text: str, shade: Shade) -> str:
        """Colour a text where the page has colours."""
        return paint(text, shade, colour=self.colour)


def task_page(listing: Listing, page: Page) -> str:
    """Lay out every task of the listing with its products, occurrences and states."""
    lines: list[str] = []
    everything = (*listing.items, *listing.undated)
    tasks = {(owed.plan.id, owed.task.id): owed for owed in everything}
    for key, first in tasks.items():
        lines += [""] if lines else []
        lines += _task(first, page)
        own = [owed for owed in everything if (owed.plan.id, owed.task.id) == key]
        for _, items in groupby(sorted(own, key=_product_order), key=lambda o: o.product.id):
            lines += _product(list(items), listing, page)
    return "\n".join(lines) + "\n"


def _product_order(owed: Obligation) -> int:
    return owed.task.products.index(owed.product)


def _task(owed: Obligation, page: Page) -> list[str]:
    area = owed.plan.areas[owed.area]
    name = area.title or area_name(owed.area, owed.plan.period.first_year)
    heads: tuple[tuple[str, Shade], ...] = (
        (f"{owed.task.id}  {owed.task.title}", "bold"),
        (f"{owed.plan.title} ({owed.plan.id}) · {name}", "dim"),
    )
    lines = [page.paint(line, shade) for text, shade in heads for line in page.wrap(text, indent=0)]
    printed = [
        Message("số thứ tự {no}", no=owed.task.no) if owed.task.no else None,
        Message("mục {clause}", clause=owed.task.clause) if owed.task.clause else None,
    ]
    if any(printed):
        where = " · ".join(place.render(page.translate) for place in printed if place)
        lines.append(Message("Trong văn bản: {where}", where=where).render(page.translate))
    if owed.task.note:
        lines += page.say(Message("Ghi chú: {note}", note=owed.task.note), indent=4)
    return lines


def _product(items: list[Obligation], listing: Listing, page: Page) -> list[str]:
    first = items[0]
    name = textwrap.fill(
        printable(first.product.name),
        page.width,
        initial_indent=f"{first.product_reference}  ",
        subsequent_indent="    ",
    )
    code = page.paint(first.product_reference, "cyan")
    lines = ["", name.replace(first.product_reference, code, 1)]
    for role, ids in first.roles.items():
        names = "; ".join(map(first.name_of, ids))
        label = ROLES[role].render(page.translate).capitalize()
        lines += page.say(Message("{label}: {names}", label=label, names=names), indent=4)
    if first.reading:
        lines += page.say(Message("Thời hạn: “{phrase}”", phrase=first.phrase), indent=4)
        if first.reading.problem:
            lines += page.say(first.reading.problem.hint, indent=4)
    if first.product.note:
        lines += page.say(Message("Ghi chú: {note}", note=first.product.note), indent=4)
    shown = occurrences(items, listing.on)
    for occurrence in shown:
        lines += _occurrence(occurrence, listing, page, is_only=len(shown) == 1)
    return lines


def _occurrence(
    occurrence: Occurrence, listing: Listing, page: Page, *, is_only: bool
) -> list[str]:
    """Lay out an occurrence; the records of many shares only where it is the only one asked."""
    due = format_date(occurrence.due) if occurrence.due else ""
    standing = occurrence.standing(listing, page.translate)
    lines = page.wrap(f"{occurrence.label}  {due}  {standing}".strip(), indent=4)
    if is_only or len(occurrence.shares) == 1:
        for record in occurrence.records(page.translate):
            lines += page.wrap(f"- {record}", indent=6)
    if page.with_missing and occurrence.missing and (is_only or occurrence.has_begun):
        count, names = len(occurrence.missing), "; ".join(occurrence.missing)
        lines += page.say(
            Message("Chưa nộp ({count}): {names}", count=count, names=names), indent=6
        )
    return lines
