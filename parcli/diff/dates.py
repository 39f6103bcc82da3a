"""Deadlines that fall due on other days, and what moved them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from parcli.deadline import Frame, read_stated
from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.deadline.events import event_date
from parcli.diff.fact import Cause, Due, When
from parcli.diff.products import dated
from parcli.model.deadline import Recurring, Relative
from parcli.model.plan import StatedDeadline
from parcli.model.walk import ProductPlace


def due_facts(
    old: ProductPlace, new: ProductPlace, before: DatedPlan, after: DatedPlan
) -> Iterator[Due]:
    """Say how a deadline changed: in its words, in how it is read, or only in its days."""
    stated, restated = old.product.deadline, new.product.deadline
    if stated == restated and before.frame == after.frame:
        return
    was, now = dated(old, before), dated(new, after)
    if stated != restated:
        yield Due(_when(was), _when(now))
    elif stated and was.days != now.days:
        causes = tuple(_causes(stated, was, before.frame, after))
        yield Due(_when(was), _when(now), causes)


def _when(product: DatedProduct) -> When:
    return When(product.phrase or None, product.days)


def _causes(
    stated: StatedDeadline, old: DatedProduct, before: Frame, plan: DatedPlan
) -> Iterator[Cause]:
    """Find which part of the frame moves the days, by reading the deadline with each in turn."""

    def moves(frame: Frame) -> bool:
        occurrences = read_stated(stated, frame).occurrences
        return tuple(sorted({each.due for each in occurrences})) != old.days

    after = plan.frame
    if moves(replace(before, events=after.events)):
        names = {event.id: event.name for event in plan.plan.events}
        yield from _events(old, before, after, names)
    if moves(replace(before, reporting=after.reporting)):
        yield from _rhythms(old, before, after)
    if moves(replace(before, first_year=after.first_year, last_year=after.last_year)):
        yield Cause("years", None, _years(before), _years(after))
    if moves(replace(before, before=after.before)):
        yield Cause("before", None, before.before, after.before)
    if moves(replace(before, calendar=after.calendar)):
        yield Cause("calendar")


def _years(frame: Frame) -> str:
    years = dict.fromkeys((frame.first_year, frame.last_year))
    return "-".join(map(str, years))


def _events(
    old: DatedProduct, before: Frame, after: Frame, names: Mapping[str, str]
) -> Iterator[Cause]:
    deadline = old.reading.deadline if old.reading else None
    for part in deadline.parts if deadline else ():
        if isinstance(part, Relative):
            was, now = event_date(part.event, before), event_date(part.event, after)
            if was != now:
                yield Cause("event", names.get(part.event, part.event), was, now)


def _rhythms(old: DatedProduct, before: Frame, after: Frame) -> Iterator[Cause]:
    deadline = old.reading.deadline if old.reading else None
    was, now = dict(before.reporting), dict(after.reporting)
    for part in deadline.parts if deadline else ():
        if isinstance(part, Recurring) and was.get(part.every) != now.get(part.every):
            yield Cause("reporting", part.every, was.get(part.every), now.get(part.every))
