"""A task and its products on one page, for the terminal."""

import textwrap
from datetime import date
from itertools import groupby

from parcli.model.areas import area_name
from parcli.reports.colour import paint
from parcli.reports.words import ROLES, STATES, distance
from parcli.status.judge import days_left, state_of
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.normal import printable

# More shares than this of one occurrence are counted, not listed.
_FEW_SHARES = 3


def task_page(listing: Listing, translate: Translate, width: int, *, colour: bool) -> str:
    """Lay out every task of the listing with its products, occurrences and states."""
    lines: list[str] = []
    everything = (*listing.items, *listing.undated)
    tasks = {(owed.plan.id, owed.task.id): owed for owed in everything}
    for key, first in tasks.items():
        lines += [""] if lines else []
        lines += _task(first, translate, width, colour=colour)
        own = [owed for owed in everything if (owed.plan.id, owed.task.id) == key]
        for _, items in groupby(sorted(own, key=_product_order), key=lambda o: o.product.id):
            lines += _product(list(items), listing, translate, width, colour=colour)
    return "\n".join(lines) + "\n"


def _product_order(owed: Obligation) -> int:
    return owed.task.products.index(owed.product)


def _task(owed: Obligation, translate: Translate, width: int, *, colour: bool) -> list[str]:
    area = owed.plan.areas[owed.area]
    name = area.title or area_name(owed.area, owed.plan.period.first_year)
    lines = [
        paint(f"{owed.task.id}  {printable(owed.task.title)}", "bold", colour=colour),
        paint(f"{owed.plan.title} ({owed.plan.id}) · {name}", "dim", colour=colour),
    ]
    printed = [
        Message("số thứ tự {no}", no=owed.task.no) if owed.task.no else None,
        Message("mục {clause}", clause=owed.task.clause) if owed.task.clause else None,
    ]
    if any(printed):
        where = " · ".join(place.render(translate) for place in printed if place)
        lines.append(Message("Trong văn bản: {where}", where=where).render(translate))
    if owed.task.note:
        lines += _wrapped(Message("Ghi chú: {note}", note=owed.task.note), translate, width)
    return lines


def _product(
    items: list[Obligation], listing: Listing, translate: Translate, width: int, *, colour: bool
) -> list[str]:
    first = items[0]
    name = textwrap.fill(
        printable(first.product.name),
        width,
        initial_indent=f"{first.product_reference}  ",
        subsequent_indent="    ",
    )
    code = paint(first.product_reference, "cyan", colour=colour)
    lines = ["", name.replace(first.product_reference, code, 1)]
    for role, ids in first.roles.items():
        names = "; ".join(map(first.name_of, ids))
        label = ROLES[role].render(translate).capitalize()
        lines += _wrapped(Message("{label}: {names}", label=label, names=names), translate, width)
    if first.reading:
        phrase = Message("Thời hạn: “{phrase}”", phrase=first.phrase)
        lines += _wrapped(phrase, translate, width)
        if first.reading.problem:
            lines += _wrapped(first.reading.problem.hint, translate, width)
    if first.product.note:
        lines += _wrapped(Message("Ghi chú: {note}", note=first.product.note), translate, width)
    return lines + _occurrences(items, listing, translate)


def _occurrences(items: list[Obligation], listing: Listing, translate: Translate) -> list[str]:
    lines: list[str] = []
    for _, shares in groupby(items, key=lambda o: (o.period, o.due)):
        same = list(shares)
        shown = same if len(same) <= _FEW_SHARES else same[:1]
        lines += [
            f"    {_label(owed, len(same))}{_standing(owed, listing.on, translate)}"
            for owed in shown
        ]
    return lines


def _standing(owed: Obligation, on: date, translate: Translate) -> str:
    left = days_left(owed, on)
    if owed.due is None or left is None:
        return STATES[state_of(owed, on)].render(translate)
    return f"{format_date(owed.due)}  {distance(left).render(translate)}"


def _label(owed: Obligation, shares: int) -> str:
    label = owed.period or ""
    if shares > _FEW_SHARES:
        label += f" ×{shares}"
    elif owed.owed_by:
        label += f"/{owed.owed_by}"
    return f"{label.strip()}  " if label else ""


def _wrapped(message: Message, translate: Translate, width: int) -> list[str]:
    text = printable(message.render(translate))
    return textwrap.wrap(text, width - 4, initial_indent="    ", subsequent_indent="      ")
