"""The state of an obligation on a day, from its due date and what was recorded up to that day."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, get_args

from parcli.model.progress import Record, RecordKind
from parcli.status.obligation import Obligation, Undated

Completed = Literal["completed-on-time", "completed-late", "completed"]
State = Completed | Literal["under-way", "overdue", "postponed", "cancelled"] | Undated

COMPLETED: tuple[State, ...] = get_args(Completed)
CLOSED: tuple[State, ...] = (*COMPLETED, "cancelled")
"""The states in which nothing is owed any more."""

STATES: tuple[State, ...] = (
    *COMPLETED, "under-way", "overdue", "postponed", "cancelled",
    "relative", "continuous", "external", "adhoc", "not-understood", "none",
)  # fmt: skip
"""Every state; on any day an obligation is in exactly one."""


def state_of(obligation: Obligation, on: date) -> State:
    """Give the state on the day: overdue from the day after the due date, if nothing came.

    Completed late stays late. What is delivered without a due date is completed, neither on time
    nor late. What has no date and no record is in the state that says why: it waits for an event
    (`relative`), goes on all the time, is fixed elsewhere, comes on request, or its phrase is not
    understood or not there.
    """
    if latest_record(obligation, on, "cancelled"):
        return "cancelled"
    due = due_on(obligation, on)
    if delivery := delivery_of(obligation, on):
        if due is None:
            return "completed"
        return "completed-on-time" if delivery.day <= due else "completed-late"
    if due is None:
        return obligation.undated or "none"
    if due < on:
        return "overdue"
    return "postponed" if due != obligation.due else "under-way"


def is_repeatable(obligation: Obligation) -> bool:
    """Whether one delivery does not end it: it goes on all the time, or comes on request."""
    return obligation.undated in ("continuous", "adhoc")


def is_open(obligation: Obligation, on: date) -> bool:
    """Whether something is still owed on the day."""
    return state_of(obligation, on) not in CLOSED


def due_on(obligation: Obligation, on: date) -> date | None:
    """Give the last acceptable day as it stands on the day: put off, where a decision says so.

    What is delivered keeps the one that stood then: work is put off before it is delivered, not
    after.
    """
    delivery = delivery_of(obligation, on)
    put_off = latest_record(obligation, delivery.day if delivery else on, "postponed_to")
    return put_off.postponed_to if put_off else obligation.due


def days_left(obligation: Obligation, on: date) -> int | None:
    """Count the days from `on` to the due date; below zero it is late."""
    due = due_on(obligation, on)
    return (due - on).days if due else None


def delivery_of(obligation: Obligation, on: date) -> Record | None:
    """Give the record of the delivery that completes the obligation, if it came up to the day."""
    if is_repeatable(obligation):
        return None
    delivered = (record for record in known_on(obligation, on) if record.done)
    return min(delivered, key=lambda record: record.day, default=None)


def percent_on(obligation: Obligation, on: date) -> int | None:
    """Give how many percent were done when last recorded, up to the day."""
    record = latest_record(obligation, on, "under_way")
    return record.under_way if record else None


def latest_record(obligation: Obligation, on: date, kind: RecordKind) -> Record | None:
    """Give the latest record of the kind up to the day; of one day's, the one written last."""
    known = [record for record in known_on(obligation, on) if record.kind == kind]
    return max(reversed(known), key=lambda record: record.day) if known else None


def known_on(obligation: Obligation, on: date) -> Iterator[Record]:
    """Give the records that count on the day, in the order of the file."""
    return (record for record in obligation.records if record.day <= on)
