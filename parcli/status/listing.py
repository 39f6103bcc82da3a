"""A list of what falls due, and what was left out of it: what has no date, what is done."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from parcli.status.choose import Choice, Span, is_chosen, is_due_in
from parcli.status.judge import COMPLETED, due_on, is_open, state_of
from parcli.status.obligation import Obligation

# Always named, even when nothing was left out; the others only when something was.
LEFT_OUT = ("continuous", "relative", "external", "adhoc")


class Turn(NamedTuple):
    """One occurrence of one product, whoever owes it."""

    plan: str
    product: str
    period: str | None


def turn_of(obligation: Obligation) -> Turn:
    """Give the occurrence of the product that the obligation is, or is a share of."""
    return Turn(obligation.plan.id, obligation.product_reference, obligation.period)


class Delivered(NamedTuple):
    """How many agencies delivered their share, of those that owe one."""

    agencies: int
    of: int


@dataclass(frozen=True)
class Listing:
    """What falls due, by date and then as the plans have it, seen on a day.

    `undated` is what is owed and has no date. `chosen` is all that the filters but the span let
    through, whenever due and whether done or not.
    """

    on: date
    span: Span | None
    items: tuple[Obligation, ...]
    undated: tuple[Obligation, ...]
    chosen: tuple[Obligation, ...]

    @property
    def left_out(self) -> dict[str, int]:
        """Count the products left out, by the reason why they have no date."""
        products = {(item.plan.id, item.product_reference): item for item in self.undated}
        counted: Counter[str] = Counter(item.undated or "none" for item in products.values())
        return {reason: counted[reason] for reason in LEFT_OUT} | dict(counted)

    @property
    def closed(self) -> tuple[tuple[Obligation, ...], ...]:
        """Give, share by share, the occurrences in the span of which nothing is owed any more."""
        return tuple(
            tuple(shares)
            for shares in self._shares.values()
            if any(is_due_in(share, self.span, self.on) for share in shares)
            and not any(is_open(share, self.on) for share in shares)
        )

    def delivered_of(self, obligation: Obligation) -> Delivered | None:
        """Count what was delivered of an occurrence that several agencies owe a share of."""
        states = [state_of(share, self.on) for share in self._shares[turn_of(obligation)]]
        of = len(states) - states.count("cancelled")
        return Delivered(sum(state in COMPLETED for state in states), of) if of > 1 else None

    @cached_property
    def _shares(self) -> Mapping[Turn, list[Obligation]]:
        turns: dict[Turn, list[Obligation]] = {}
        for obligation in self.chosen:
            turns.setdefault(turn_of(obligation), []).append(obligation)
        return turns


def list_due(owed: Iterable[Obligation], choice: Choice, on: date) -> Listing:
    """Choose what is still owed and falls due in the span; what has no date is kept apart."""
    chosen = tuple(obligation for obligation in owed if is_chosen(obligation, choice))
    items = [o for o in chosen if is_due_in(o, choice.span, on) and is_open(o, on)]
    undated = tuple(o for o in chosen if due_on(o, on) is None and is_open(o, on))
    return Listing(on, choice.span, _by_due_date(items, on), undated, chosen)


def list_overdue(owed: Iterable[Obligation], choice: Choice, on: date) -> Listing:
    """Choose what was due before the day and is not delivered; what has no date is never late."""
    chosen = tuple(obligation for obligation in owed if is_chosen(obligation, choice))
    late = [o for o in chosen if state_of(o, on) == "overdue" and is_due_in(o, choice.span, on)]
    return Listing(on, choice.span, _by_due_date(late, on), (), chosen)


def listing_of(owed: Iterable[Obligation], on: date) -> Listing:
    """Make a listing of obligations already chosen, done or not, in their order."""
    owed = tuple(owed)
    items = tuple(o for o in owed if due_on(o, on))
    undated = tuple(o for o in owed if due_on(o, on) is None)
    return Listing(on, None, items, undated, owed)


def _by_due_date(owed: Iterable[Obligation], on: date) -> tuple[Obligation, ...]:
    return tuple(sorted(owed, key=lambda obligation: due_on(obligation, on) or on))
