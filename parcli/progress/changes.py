"""What changed between two states of a progress file, and who made the change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from parcli.model.progress import Progress, Record, Slot

ChangeKind = Literal["added", "altered", "removed", "present"]


class Change(NamedTuple):
    """A record that was put in, altered or taken out; `present`: there, nobody knows since when."""

    kind: ChangeKind
    slot: Slot
    before: Record | None
    after: Record | None


class Commit(NamedTuple):
    """Who made a change, when, and what they called it."""

    id: str
    author: str
    when: datetime
    subject: str


class Entry(NamedTuple):
    """A change in the progress of a plan; without a commit it is not committed, or not known."""

    plan: str
    change: Change
    commit: Commit | None


def changes(before: Progress | None, after: Progress | None) -> tuple[Change, ...]:
    """Give the changes from one state to the next, in the order of the file."""
    old, new = (state.by_slot if state else {} for state in (before, after))
    slots = dict.fromkeys((*new, *old))
    return tuple(
        change for slot in slots for change in _of_slot(slot, old.get(slot, ()), new.get(slot, ()))
    )


def own_changes(before: Sequence[Progress | None], after: Progress | None) -> tuple[Change, ...]:
    """Give the changes that no parent of a merge brought: those against every one of them."""
    first, *others = (changes(state, after) for state in before)
    brought = [{_result(change) for change in other} for other in others]
    return tuple(change for change in first if all(_result(change) in b for b in brought))


def _result(change: Change) -> tuple[Slot, Record | None, Record | None]:
    """Give what a change leaves; of what it takes out, what that was."""
    return change.slot, change.after, None if change.after else change.before


def present(state: Progress | None) -> tuple[Change, ...]:
    """Give the records as they are there, where it is not known who put them in."""
    return tuple(change._replace(kind="present") for change in changes(None, state))


def _of_slot(slot: Slot, before: Iterable[Record], after: Iterable[Record]) -> Iterator[Change]:
    """Pair what is left of two lists of records: one that stays of its kind was altered."""
    gone, new = list(before), []
    for record in after:
        if record in gone:
            gone.remove(record)
        else:
            new.append(record)
    for record in new:
        old = next((other for other in gone if other.kind == record.kind), None)
        if old:
            gone.remove(old)
        yield Change("altered" if old else "added", slot, old, record)
    for record in gone:
        yield Change("removed", slot, record, None)
