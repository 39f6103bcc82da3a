"""Targets on a day: the latest value, how far it is from the goal, whether the goal is met."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.targets import Measurement, Target
from parcli.status.choose import Choice

TargetState = Literal["met", "not-met", "not-due", "not-measured", "not-comparable"]


class JudgedTarget(NamedTuple):
    """A target of a plan, seen on a day.

    `move` says by how much the latest value must rise (below zero: fall); 0 where the goal is met,
    None where nothing is measured, or in another unit.
    """

    plan: Plan
    register: Register | None
    target: Target
    owner: str | None
    by: date
    latest: Measurement | None
    move: float | None
    state: TargetState


def owner_of(target: Target, plan: Plan) -> str | None:
    """Give who answers for the target: its owner, else the lead of its area."""
    if target.owner or not target.area:
        return target.owner
    area = plan.areas.get(target.area)
    return area.lead if area else None


def latest_of(target: Target, on: date) -> Measurement | None:
    """Give the value last measured on or before the day; of one day's, the one written last."""
    known = [value for value in target.actual if value.date <= on]
    return max(reversed(known), key=lambda value: value.date) if known else None


def judge_target(target: Target, plan: Plan, register: Register | None, on: date) -> JudgedTarget:
    """See a target on a day; without a day of its own it is due when the plan ends."""
    by = target.by or plan.period.last
    latest = latest_of(target, on)
    amount = target.amount_of(latest.value) if latest else None
    move = None if amount is None else target.aim.move(amount)
    state = _state(latest, move, is_due=by < on)
    return JudgedTarget(plan, register, target, owner_of(target, plan), by, latest, move, state)


def _state(latest: Measurement | None, move: float | None, *, is_due: bool) -> TargetState:
    if move == 0:
        return "met"
    if latest and move is None:
        return "not-comparable"
    if not is_due:
        return "not-due"
    return "not-met" if latest else "not-measured"


def judge_targets(
    plans: Iterable[tuple[Plan, Register | None]], choice: Choice, on: date
) -> list[JudgedTarget]:
    """See the targets of the plans, those of the area and the agency asked for."""
    judged = (
        judge_target(target, plan, register, on)
        for plan, register in plans
        for target in plan.targets
    )
    return [one for one in judged if _is_wanted(one, choice, on)]


def _is_wanted(judged: JudgedTarget, choice: Choice, on: date) -> bool:
    if choice.area not in (None, judged.target.area):
        return False
    if choice.agency is None:
        return True
    owner = judged.owner
    if owner is None:
        return False
    members = judged.register.expand(owner, on) if judged.register else (owner,)
    return choice.agency in (owner, *members)
