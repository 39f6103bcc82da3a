"""The lines of the table: every obligation the filters let through, done or not, seen on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from parcli.model.areas import AreaId, area_name
from parcli.model.plan import Plan
from parcli.model.progress import Record
from parcli.model.register import Register
from parcli.status.choose import Choice, is_chosen, is_due_in
from parcli.status.judge import State, delivery_of, due_on, percent_on, state_of
from parcli.status.obligation import Obligation
from parcli.status.tally import Tally, tally


@dataclass(frozen=True)
class Line:
    """One obligation, and how it stands on the day."""

    owed: Obligation
    on: date

    @cached_property
    def state(self) -> State:
        """The state on the day."""
        return state_of(self.owed, self.on)

    @cached_property
    def due(self) -> date | None:
        """The last acceptable day as it stands on the day: put off, where a decision says so."""
        return due_on(self.owed, self.on)

    @cached_property
    def delivery(self) -> Record | None:
        """The record of what was delivered, if it was."""
        return delivery_of(self.owed, self.on)

    @cached_property
    def percent(self) -> int | None:
        """How many percent were done when last recorded."""
        return percent_on(self.owed, self.on)


@dataclass(frozen=True)
class AreaTable:
    """The lines of one area of a plan, in the order of the plan; there is at least one."""

    area: AreaId
    no: str
    title: str
    lines: tuple[Line, ...]

    @property
    def heading(self) -> str:
        """The title with its number, where the plan numbers its areas."""
        return f"{self.no}. {self.title}" if self.no else self.title


@dataclass(frozen=True)
class PlanTable:
    """One plan with its areas that have lines; there may be none."""

    plan: Plan
    register: Register | None
    areas: tuple[AreaTable, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of the plan."""
        return tuple(line for area in self.areas for line in area.lines)

    @property
    def issuer(self) -> str:
        """The name of the office that issued the plan."""
        return self.register.name_of(self.plan.issuer) if self.register else self.plan.issuer


@dataclass(frozen=True)
class Tracking:
    """The plans, the day they are seen on, and what alone was asked for."""

    on: date
    choice: Choice
    plans: tuple[PlanTable, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of all plans."""
        return tuple(line for plan in self.plans for line in plan.lines)

    @property
    def placed(self) -> Iterator[tuple[PlanTable, AreaTable, Line]]:
        """All lines of all plans, each with its plan and area."""
        for plan in self.plans:
            for area in plan.areas:
                for line in area.lines:
                    yield plan, area, line

    def name_of(self, body: str) -> str:
        """Give the name that some register has for the body; without one an id is its own name."""
        names = (plan.register.name_of(body) for plan in self.plans if plan.register)
        return next((name for name in names if name != body), body)

    @property
    def total(self) -> Tally:
        """How many obligations are in each state."""
        return tally_of(self.lines, self.on)


def tally_of(lines: Iterable[Line], on: date) -> Tally:
    """Count lines by state."""
    return tally((line.owed for line in lines), on)


def track(
    plans: Iterable[tuple[Plan, Register | None]],
    owed: Iterable[Obligation],
    choice: Choice,
    on: date,
) -> Tracking:
    """Lay out what the plans owe.

    Args:
        plans: The plans, each with its register; one without obligations has no lines.
        owed: Their obligations, in the order of the files.
        choice: What alone is asked for; with a span, only what is due in it.
        on: The day that stands for today.
    """
    lines: dict[str, dict[AreaId, list[Line]]] = {}
    for one in owed:
        if is_chosen(one, choice) and (choice.span is None or is_due_in(one, choice.span, on)):
            lines.setdefault(one.plan.id, {}).setdefault(one.area, []).append(Line(one, on))
    tables = tuple(
        PlanTable(plan, register, _areas(plan, lines.get(plan.id, {}))) for plan, register in plans
    )
    return Tracking(on, choice, tables)


def _areas(plan: Plan, lines: dict[AreaId, list[Line]]) -> tuple[AreaTable, ...]:
    return tuple(
        AreaTable(
            area_id,
            area.no or "",
            area.title or area_name(area_id, plan.period.first_year),
            tuple(lines[area_id]),
        )
        for area_id, area in plan.areas.items()
        if area_id in lines
    )
