"""What was noted since: the changes of records that no renaming of their products explains."""

from collections.abc import Iterator

from parcli.diff import PlanDiff
from parcli.model.progress import Progress, Slot
from parcli.progress.changes import Change, changes


def record_changes(
    old: Progress | None, new: Progress | None, diff: PlanDiff | None
) -> tuple[Change, ...]:
    """Give the records put in, altered or taken out; what followed a renamed product is no change.

    A product whose reference became another takes its records along: taken out under the one, put
    in under the other, they are the same.
    """
    found = changes(old, new)
    renamed = dict(_renamed(diff)) if diff else {}
    if not renamed:
        return found
    followed: list[Change] = []
    for gone in (change for change in found if change.kind == "removed"):
        now = _followed(gone, renamed)
        come = next((c for c in found if _is(c, now, gone) and c not in followed), None)
        if come:
            followed += [gone, come]
    return tuple(change for change in found if change not in followed)


def _is(change: Change, slot: Slot | None, gone: Change) -> bool:
    return change.kind == "added" and change.slot == slot and change.after == gone.before


def _followed(gone: Change, renamed: dict[str, str]) -> Slot | None:
    product = renamed.get(gone.slot.product)
    return gone.slot._replace(product=product) if product else None


def _renamed(diff: PlanDiff) -> Iterator[tuple[str, str]]:
    """Give the old reference and the new of each product that has another, or whose task has."""
    for task in (task for area in diff.areas for task in area.tasks):
        if task.old and task.new and task.old.task.id != task.new.task.id:
            for own in task.old.task.products:
                yield f"{task.old.task.id}.{own.id}", f"{task.new.task.id}.{own.id}"
        for product in task.products:
            if product.old and product.new:
                yield product.old.reference, product.new.reference
