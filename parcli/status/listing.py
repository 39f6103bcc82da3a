"""A list of what falls due, and how much was left out of it because it has no date."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from parcli.status.choose import Choice, Span, is_chosen
from parcli.status.judge import state_of
from parcli.status.obligation import Obligation

# Always named, even when nothing was left out; the others only when something was.
LEFT_OUT = ("continuous", "relative", "external", "adhoc")


class Listing(NamedTuple):
    """What falls due, by date and then as the plans have it, seen on a day."""

    on: date
    span: Span | None
    items: tuple[Obligation, ...]
    undated: tuple[Obligation, ...]

    @property
    def left_out(self) -> dict[str, int]:
        """Count the products left out, by the reason why they have no date."""
        products = {(item.plan.id, item.product_reference): item for item in self.undated}
        counted: Counter[str] = Counter(item.undated or "none" for item in products.values())
        return {reason: counted[reason] for reason in LEFT_OUT} | dict(counted)


def list_due(owed: Iterable[Obligation], choice: Choice, on: date) -> Listing:
    """Choose what falls due in the span; what has no date is kept apart, by the other filters."""
    owed = tuple(owed)
    dated = [o for o in owed if is_chosen(o, choice)]
    any_time = choice._replace(span=None)
    undated = tuple(o for o in owed if o.due is None and is_chosen(o, any_time))
    items = sorted((o for o in dated if o.due), key=lambda o: o.due or on)
    return Listing(on, choice.span, tuple(items), undated)


def list_overdue(owed: Iterable[Obligation], choice: Choice, on: date) -> Listing:
    """Choose what was due before the day and is not delivered; what has no date is never late."""
    whole = list_due(owed, choice, on)
    late = tuple(item for item in whole.items if state_of(item, on) == "overdue")
    return whole._replace(items=late, undated=())


def listing_of(owed: Iterable[Obligation], on: date) -> Listing:
    """Make a listing of obligations already chosen, in their order."""
    owed = tuple(owed)
    return Listing(
        on, None, tuple(o for o in owed if o.due), tuple(o for o in owed if o.due is None)
    )
