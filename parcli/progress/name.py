"""From what was typed to the one obligation that is meant, or what is missing and what there is."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.reference import Reference
from parcli.status.choose import read_month, read_quarter
from parcli.status.obligation import Obligation
from parcli.text.message import Message
from parcli.text.normal import fold
from parcli.text.suggest import nearest

# More names than these are counted, not listed.
_MOST_NAMED = 8


class Part(NamedTuple):
    """Which part of a product is meant, as typed: the occurrence, the agency; the day it is."""

    period: str | None
    agency: str | None
    on: date


def products_named(reference: Reference, products: Iterable[str]) -> list[str]:
    """Give the products that a reference names: the one, or all of the task it names alone."""
    if reference.product:
        named = str(Reference(reference.task, reference.product))
        return [product for product in products if product == named]
    return [product for product in products if product.rpartition(".")[0] == reference.task]


def obligation_meant(
    owed: Sequence[Obligation], part: Part, agency_id: Callable[[str], str]
) -> Obligation:
    """Give the obligation meant, of those of one product; what is the only one need not be named.

    `agency_id` finds an agency by what people call it, or raises a ParcliError.

    Raises:
        ParcliError: the occurrence or the agency is missing, unknown, or not one of the product.
    """
    of_period = _of_period(owed, part)
    shares = {one.owed_by: one for one in of_period}
    if None in shares:
        if part.agency:
            _refuse_stranger(of_period[0], part.agency, agency_id)
        return shares[None]
    if part.agency is None:
        if len(shares) == 1:
            return of_period[0]
        raise _agency_missing(of_period)
    meant = shares.get(_agency(of_period, part.agency, agency_id))
    if meant is None:
        raise _does_not_owe(of_period, part.agency)
    return meant


def _of_period(owed: Sequence[Obligation], part: Part) -> list[Obligation]:
    periods = {one.period: one.due or date.max for one in owed}
    if part.period is None:
        if len(periods) > 1:
            raise _period_missing(owed[0], periods, part.on)
        return list(owed)
    label = period_label(part.period, periods, owed[0].plan, part.on)
    if label is None:
        raise _no_such_period(owed[0], part.period, periods)
    return [one for one in owed if one.period == label]


def period_label(typed: str, known: Iterable[str | None], plan: Plan, on: date) -> str | None:
    """Give the label of an occurrence as the plan has it: `2020-Q1` for `Quý I`, `I/2020`, too."""
    labels = [label for label in known if label]
    for label in labels:
        if label.casefold() == typed.casefold():
            return label
    # A year that is left out is the plan's.
    first, last = plan.period.first_year, plan.period.last_year
    year = on if first <= on.year <= last else plan.period.first
    quarter, month = read_quarter(typed, year), read_month(typed, year)
    meant = {f"{quarter[0]}-Q{quarter[1]}" if quarter else "", _month_label(month)}
    found = [label for label in labels if label in meant]
    return found[0] if len(found) == 1 else None


def _month_label(month: tuple[int, int] | None) -> str:
    return f"{month[0]}-{month[1]:02}" if month else ""


def _period_missing(owed: Obligation, periods: dict[str | None, date], on: date) -> ParcliError:
    near = sorted(periods, key=lambda period: abs(periods[period] - on))
    return ParcliError(
        Message("sản phẩm này có {count} kỳ, chưa rõ kỳ nào", count=len(periods)),
        _periods_hint(owed, near),
    )


def _no_such_period(owed: Obligation, typed: str, periods: Iterable[str | None]) -> ParcliError:
    labels = [label for label in periods if label]
    if not labels:
        return ParcliError(
            Message("sản phẩm này không chia kỳ, không có kỳ “{period}”", period=typed),
            Message("viết {ref}", ref=owed.product_reference),
        )
    near = sorted(labels, key=lambda label: -SequenceMatcher(None, label, typed).ratio())
    return ParcliError(
        Message("không có kỳ “{period}”", period=typed),
        _periods_hint(owed, near),
    )


def _periods_hint(owed: Obligation, periods: Sequence[str | None]) -> Message:
    known = ", ".join(str(period) for period in periods[:_MOST_NAMED])
    return Message(
        "viết như {ref}@{period}; các kỳ: {known}",
        ref=owed.product_reference,
        period=periods[0],
        known=f"{known}, …" if len(periods) > _MOST_NAMED else known,
    )


def _agency_missing(owed: Sequence[Obligation]) -> ParcliError:
    return ParcliError(
        Message(
            "mỗi cơ quan thuộc “{group}” nộp riêng ({count}), chưa rõ cơ quan nào",
            group=_group(owed[0]),
            count=len(owed),
        ),
        Message("viết như {ref}, hoặc nêu cơ quan riêng", ref=owed[0].reference),
    )


def _agency(owed: Sequence[Obligation], typed: str, agency_id: Callable[[str], str]) -> str:
    try:
        return agency_id(typed)
    except ParcliError as error:
        raise ParcliError(error.message, _agency_hint(owed, typed)) from None


def _does_not_owe(owed: Sequence[Obligation], typed: str) -> ParcliError:
    message = Message(
        "“{agency}” không thuộc “{group}” nên không phải nộp", agency=typed, group=_group(owed[0])
    )
    return ParcliError(message, _agency_hint(owed, typed))


def _agency_hint(owed: Sequence[Obligation], typed: str) -> Message:
    """Offer the agency that is meant, else name those that owe it."""
    names = {one.name_of(one.owed_by or ""): one.owed_by or "" for one in owed}
    words = [*names.values(), *names]
    inside = {names.get(word, word) for word in words if fold(typed) in fold(word)}
    near = inside.pop() if len(inside) == 1 else nearest(typed, words)
    if near:
        return Message("có phải “{near}”?", near=names.get(near, near))
    more = ", …" if len(names) > _MOST_NAMED else ""
    known = ", ".join([*names.values()][:_MOST_NAMED]) + more
    return Message("các cơ quan phải nộp: {known}", known=known)


def _group(owed: Obligation) -> str:
    return owed.name_of(owed.product.each or "")


def _refuse_stranger(owed: Obligation, typed: str, agency_id: Callable[[str], str]) -> None:
    """Refuse an agency that has no part in owing work that is not delivered agency by agency."""
    bodies = owed.roles.owing()
    hint = Message("phải nộp: {names}", names="; ".join(map(owed.name_of, bodies)))
    try:
        agency = agency_id(typed)
    except ParcliError as error:
        raise ParcliError(error.message, hint) from None
    owing = {one for body in bodies for one in (body, *_members(owed, body))}
    if owing and agency not in owing:
        raise ParcliError(Message("“{agency}” không phải nộp sản phẩm này", agency=typed), hint)


def _members(owed: Obligation, body: str) -> tuple[str, ...]:
    return owed.register.expand(body, owed.due) if owed.register else ()
