"""Two states of a plan, each with its register and its frame, to what a reader is told."""

from collections.abc import Iterator

from parcli.deadline.dated import DatedPlan
from parcli.diff.bodies import body_changes
from parcli.diff.change import PlanDiff
from parcli.diff.fact import Fact, Said
from parcli.diff.fields import said, texts
from parcli.diff.parts import part_changes
from parcli.diff.tasks import area_changes
from parcli.model.plan import Plan

# Told part by part.
_APART = frozenset(
    {
        "parcli", "amendments", "basis", "objectives", "requirements", "targets", "events",
        "areas", "index", "organisation", "recipients",
    }
)  # fmt: skip
_TEXTS = ("basis", "objectives", "requirements", "recipients")


def compare(old: DatedPlan, new: DatedPlan) -> PlanDiff:
    """Compare two states of a plan; order, comments and formatting make no difference."""
    return PlanDiff(
        old,
        new,
        tuple(_facts(old.plan, new.plan)),
        tuple(part_changes(old.plan, new.plan)),
        area_changes(old, new),
        tuple(body_changes(old, new)),
    )


def _facts(old: Plan, new: Plan) -> Iterator[Fact]:
    yield from said(old, new, _APART)
    for key in _TEXTS:
        yield from texts(key, getattr(old, key), getattr(new, key))
    sets = [plan.index.set if plan.index else None for plan in (old, new)]
    if sets[0] != sets[1]:
        yield Said("index.set", *sets)
