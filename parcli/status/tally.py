"""Where the work stands: obligations counted by state, whole and in groups, and the official rates.

Two bases are in use. The Government puts what is completed, and what is overdue, over what is
completed or overdue (Báo cáo 1270/BC-TCTTTg, 27/12/2017): what is not due yet says nothing of how
work is done. Provinces put each over all that is owed. Neither counts what was cancelled.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from parcli.model.areas import AREA_IDS
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.status.choose import Choice, is_chosen
from parcli.status.judge import COMPLETED, STATES, State, due_on, state_of
from parcli.status.obligation import Obligation

# The four cells of the official summary: completed or not, in time or past the deadline.
_CELLS: tuple[State, ...] = ("completed-on-time", "completed-late", "under-way", "overdue")

OTHERS: tuple[State, ...] = tuple(s for s in STATES if s not in (*_CELLS, "cancelled"))
"""What is in none of the four cells: delivered without a due date, put off, or not dated."""


class By(StrEnum):
    """What the work is grouped by."""

    AREA = "area"
    AGENCY = "agency"
    MONTH = "month"
    PLAN = "plan"


class Rate(NamedTuple):
    """So many of so many: exact, until it is printed."""

    of: int
    among: int

    @property
    def percent(self) -> float | None:
        """The share with two decimals, a half rounded up; None among none."""
        if not self.among:
            return None
        return (20_000 * self.of + self.among) // (2 * self.among) / 100


class Tally(NamedTuple):
    """How many obligations are in each state; every state is there."""

    counts: Mapping[State, int]

    @property
    def total(self) -> int:
        """All that is or was owed; what was cancelled is not."""
        return sum(self.counts.values()) - self.counts["cancelled"]

    @property
    def completed(self) -> int:
        """What is delivered: on time, late, or without a due date."""
        return sum(self.counts[state] for state in COMPLETED)

    @property
    def done_or_due(self) -> int:
        """What is delivered, and what should be."""
        return self.completed + self.counts["overdue"]

    @property
    def others(self) -> int:
        """What is in none of the four cells."""
        return sum(self.counts[state] for state in OTHERS)

    def over_due_or_done(self) -> dict[str, Rate]:
        """Give the Government's rates."""
        return {
            "completed": Rate(self.completed, self.done_or_due),
            "overdue": Rate(self.counts["overdue"], self.done_or_due),
        }

    def over_all(self) -> dict[str, Rate]:
        """Give the provinces' rates; without a due date a delivery is neither on time nor late."""
        return {
            "completed": Rate(self.completed, self.total),
            "on_time": Rate(self.counts["completed-on-time"], self.total),
            "late": Rate(self.counts["completed-late"], self.total),
            "overdue": Rate(self.counts["overdue"], self.total),
        }


class Group(NamedTuple):
    """The obligations of one area, agency, month or plan; the key is None for those without."""

    key: str | None
    items: tuple[Obligation, ...]
    tally: Tally


class Standing(NamedTuple):
    """Where the work of the plans stands on a day: the whole, and its groups."""

    on: date
    by: By
    choice: Choice
    plans: tuple[tuple[Plan, Register | None], ...]
    total: Tally
    groups: tuple[Group, ...]


def stand(owed: Iterable[Obligation], choice: Choice, by: By, on: date) -> Standing:
    """Count the obligations that the filters let through, whole and in groups.

    Areas come in the order of the plan, those of several plans in the programme's; months by date,
    agencies with the most overdue first. An obligation of several agencies counts for each, and
    once in the whole.
    """
    owed = tuple(owed)
    plans = {o.plan.id: (o.plan, o.register) for o in owed}
    chosen = tuple(o for o in owed if is_chosen(o, choice))
    groups = _grouped(chosen, by, on)
    if by is not By.AREA or len(plans) > 1:
        groups.sort(key=lambda group: _order(group, by))
    return Standing(on, by, choice, tuple(plans.values()), tally(chosen, on), tuple(groups))


def tally(owed: Iterable[Obligation], on: date) -> Tally:
    """Count the obligations by their state on the day."""
    counted = Counter(state_of(obligation, on) for obligation in owed)
    return Tally({state: counted[state] for state in STATES})


def _grouped(owed: Iterable[Obligation], by: By, on: date) -> list[Group]:
    found: dict[tuple[str | None, str], list[Obligation]] = {}
    for obligation in owed:
        for key in _keys(obligation, by, on):
            # Registers of two jurisdictions may give one id to bodies with other names.
            name = obligation.name_of(key) if key and by is By.AGENCY else ""
            found.setdefault((key, name), []).append(obligation)
    return [Group(key, tuple(items), tally(items, on)) for (key, _), items in found.items()]


def _keys(obligation: Obligation, by: By, on: date) -> Iterable[str | None]:
    if by is By.AREA:
        return (obligation.area,)
    if by is By.PLAN:
        return (obligation.plan.id,)
    if by is By.MONTH:
        due = due_on(obligation, on)
        return (due.isoformat()[:7] if due else None,)
    if obligation.owed_by:
        return (obligation.owed_by,)
    return dict.fromkeys(obligation.roles.owing()) or (None,)


def _order(group: Group, by: By) -> tuple[int, str]:
    if by is By.AREA:
        return AREA_IDS.index(group.items[0].area), ""
    if by is By.MONTH:
        return group.key is None, group.key or ""
    return (-group.tally.counts["overdue"] if by is By.AGENCY else 0), ""
