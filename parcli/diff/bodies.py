"""The agencies and groups of the register that a plan names, where they are others now."""

from collections.abc import Iterable, Iterator
from datetime import date

from parcli.deadline.dated import DatedPlan
from parcli.diff.change import BodyChange
from parcli.diff.fields import said
from parcli.model.plan import Plan, Roles
from parcli.model.register import Body, Group, Register
from parcli.model.walk import walk_tasks

# The members of a group are told as the agencies they stand for.
_APART = frozenset({"members", "units", "positions"})


def body_changes(before: DatedPlan, after: DatedPlan) -> Iterator[BodyChange]:
    """Give each body that the plan names, once, if the register says otherwise of it."""
    old, new = before.register, after.register
    if old is None or new is None or old is new or old == new:
        return
    on = after.plan.period.last
    for body in dict.fromkeys((*_named(after.plan), *_named(before.plan))):
        change = _change(body, old, new, on)
        if change:
            yield change


def _change(body: str, old: Register, new: Register, on: date) -> BodyChange | None:
    was, now = old.bodies.get(body), new.bodies.get(body)
    if was is None or now is None:
        return BodyChange(body, was, now) if was or now else None
    joined, left = _members(was, now, old, new, on)
    facts = tuple(said(was, now, _APART)) if type(was) is type(now) else ()
    if not (joined or left or facts):
        return None
    return BodyChange(body, was, now, facts, joined, left)


def _members(
    was: Body, now: Body, old: Register, new: Register, on: date
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not (isinstance(was, Group) or isinstance(now, Group)):
        return (), ()
    before, after = old.expand(was.id, on), new.expand(now.id, on)
    joined = tuple(agency for agency in after if agency not in before)
    left = tuple(agency for agency in before if agency not in after)
    return joined, left


def _named(plan: Plan) -> Iterator[str]:
    """Give the ids the plan names, in its order."""
    yield plan.issuer
    for area in plan.areas.values():
        yield from (area.lead,) if area.lead else ()
    for place in walk_tasks(plan):
        yield from _of(place.task.agencies)
        for product in place.task.products:
            yield from _of(product.agencies)
            yield from (product.each,) if product.each else ()
    yield from (target.owner for target in plan.targets if target.owner)
    yield from _of_index(plan)
    yield from (agency for duty in plan.organisation for agency in duty.agencies)


def _of(roles: Roles | None) -> Iterable[str]:
    return (body for _, ids in roles.items() for body in ids) if roles else ()


def _of_index(plan: Plan) -> Iterator[str]:
    if plan.index:
        yield from (each.owner for each in plan.index.components.values() if each.owner)
        yield from (each.owner for each in plan.index.criteria if each.owner)
