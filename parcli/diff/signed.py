"""A signed plan changes only by a document of the same form (NĐ 30/2020/NĐ-CP, art. 18.3)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parcli.diff.change import PartChange, PlanDiff, TaskChange
from parcli.diff.fact import Due, Fact, Listed, Said
from parcli.model.plan import Amendment, Decision

# What the signed document does not hold: names that parcli goes by, how the plan stands under
# another, what is measured and filled in later. Remarks do count: an appendix prints them.
_NOT_SIGNED = {
    "id", "level", "implements", "actual", "evidence", "self_score",
    "parent", "parent.plan", "parent.number", "parent.date", "parent.title",
}  # fmt: skip
_NOT_SIGNED_PARTS = ("amendment", "event")


class Unamended(NamedTuple):
    """A signed plan whose content changed without a new entry under `amendments:`.

    `too_old` is a new entry that does not count: it is dated before the plan was signed.
    """

    decision: Decision
    too_old: Amendment | None = None


def unamended(diff: PlanDiff) -> Unamended | None:
    """Tell of a signed plan that changed without an amendment; None where all is as it should."""
    decision = diff.old.plan.decision
    if decision is None or not decision.number or decision.date is None:
        return None
    if not any(_signed(diff)):
        return None
    known = {(entry.number, entry.date) for entry in diff.old.plan.amendments}
    new = [each for each in diff.new.plan.amendments if (each.number, each.date) not in known]
    if any(entry.date >= decision.date for entry in new):
        return None
    return Unamended(decision, new[0] if new else None)


def _signed(diff: PlanDiff) -> Iterator[bool]:
    """Tell of each change whether the signed document holds what changed."""
    yield from map(is_signed, diff.facts)
    yield from map(_part_counts, diff.parts)
    for area in diff.areas:
        yield area.kind != "altered"
        yield from map(is_signed, area.facts)
        yield from (counts for task in area.tasks for counts in _task(task))


def _task(task: TaskChange) -> Iterator[bool]:
    yield task.kind != "altered"
    yield from map(is_signed, task.facts)
    for product in task.products:
        yield product.kind != "altered"
        yield from map(is_signed, product.facts)


def _part_counts(part: PartChange) -> bool:
    if part.name in _NOT_SIGNED_PARTS:
        return False
    return part.kind != "altered" or _any(part.facts)


def _any(facts: Iterable[Fact]) -> bool:
    return any(map(is_signed, facts))


def is_signed(fact: Fact) -> bool:
    """Whether the signed document holds what a fact is about."""
    if isinstance(fact, Said | Listed):
        return fact.key not in _NOT_SIGNED
    if isinstance(fact, Due):
        return fact.reworded or _is_read_otherwise(fact)
    return True


def _is_read_otherwise(due: Due) -> bool:
    """Whether the file reads the same words as other days; a first reading adds nothing signed."""
    return not due.causes and bool(due.before.days) and due.before.days != due.after.days
