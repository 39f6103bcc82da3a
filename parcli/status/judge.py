"""The state of an obligation on a day."""

from datetime import date
from typing import Literal

from parcli.status.obligation import Obligation, Undated

State = Literal["under-way", "overdue"] | Undated


def state_of(obligation: Obligation, on: date) -> State:
    """Give the state on the day: overdue from the day after the due date.

    What has no date is in the state that says why: it waits for an event (`relative`), goes on all
    the time, is fixed elsewhere, comes on request, or its phrase is not understood or not there.
    """
    if obligation.due is None:
        return obligation.undated or "none"
    return "overdue" if obligation.due < on else "under-way"


def days_left(obligation: Obligation, on: date) -> int | None:
    """Count the days from `on` to the due date; below zero it is late."""
    return (obligation.due - on).days if obligation.due else None
