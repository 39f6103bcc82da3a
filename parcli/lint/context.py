"""What a rule may look at: a plan with its register, a register with its plans, a set, progress."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Literal, NamedTuple

from parcli.deadline import Frame, Reading, read_stated
from parcli.deadline.dated import DatedPlan
from parcli.lint.bodies import named_bodies, registered_bodies
from parcli.lint.citations import CitedAt, citations_in
from parcli.model.plan import Plan
from parcli.model.progress import Progress, Record, Slot
from parcli.model.register import Body, Register
from parcli.model.scores import CriteriaSet, choose_set
from parcli.model.walk import Path, ProductPlace, TaskPlace, products_of, walk_tasks
from parcli.status.obligation import Obligation, obligations


@dataclass(frozen=True)
class PlanContext:
    """A plan, the register that holds for it (if any), and how its deadlines are read.

    `namesakes` are the files of other plans that carry the same id; `above` is the plan that this
    one carries out, with its own register and frame. Where the workspace lacks the plan that
    `parent:` names, `missing_parent` holds the names it could have named. `sets` are the criteria
    sets its index may name (None: nobody looked).
    """

    plan: Plan
    register: Register | None
    frame: Frame
    namesakes: tuple[str, ...] = ()
    above: DatedPlan | None = None
    missing_parent: tuple[str, ...] | None = None
    sets: tuple[CriteriaSet, ...] | None = None

    @property
    def parent(self) -> Plan | None:
        """The plan that this one carries out, where it is in the workspace."""
        return self.above.plan if self.above else None

    @cached_property
    def own(self) -> DatedPlan:
        """The plan itself, to be compared with its parent."""
        return DatedPlan(self.plan, self.register, self.frame)

    @cached_property
    def index_set(self) -> CriteriaSet | None:
        """The criteria set that the plan's index names, where it is known."""
        index = self.plan.index
        return choose_set(self.sets or (), index.set, self.plan.level) if index else None

    @cached_property
    def tasks(self) -> tuple[TaskPlace, ...]:
        """Every task in the order of the file."""
        return tuple(walk_tasks(self.plan))

    @cached_property
    def tables(self) -> tuple[tuple[TaskPlace, ...], ...]:
        """The tasks of each area and the sub-tasks of each task: what one table numbers."""
        tables: dict[Path, list[TaskPlace]] = {}
        for place in self.tasks:
            tables.setdefault(place.path[:-1], []).append(place)
        return tuple(tuple(table) for table in tables.values())

    @cached_property
    def products(self) -> tuple[ProductPlace, ...]:
        """Every product in the order of the file."""
        areas = self.plan.areas
        return tuple(
            product for place in self.tasks for product in products_of(place, areas[place.area])
        )

    @cached_property
    def deadlines(self) -> tuple[tuple[ProductPlace, Reading], ...]:
        """Every product that has a deadline, with how the deadline is read."""
        return tuple(
            (place, read_stated(place.product.deadline, self.frame))
            for place in self.products
            if place.product.deadline
        )

    @cached_property
    def bodies(self) -> tuple[tuple[Path, str], ...]:
        """Every id of an agency, group, unit or position, with its path."""
        return tuple(named_bodies(self.plan))

    @cached_property
    def citations(self) -> tuple[CitedAt, ...]:
        """Every norm that the plan cites by its number, in the order of the texts."""
        return tuple(citations_in(self.plan))


@dataclass(frozen=True)
class RegisterContext:
    """A register, and the ids that plans on it name (none, where no plan is known)."""

    register: Register
    named: frozenset[str]

    @cached_property
    def bodies(self) -> tuple[tuple[Path, Body], ...]:
        """Everything that has an id, with its path."""
        return tuple(registered_bodies(self.register))


@dataclass(frozen=True)
class SetContext:
    """A criteria set of the PAR Index."""

    criteria_set: CriteriaSet


EvidencePlace = Literal["here", "missing", "outside", "url"]
"""Where an evidence is: in the workspace, nowhere, outside the workspace, on the net."""


class RecordPlace(NamedTuple):
    """A record, the path that leads to it, its product, and the obligation it is for, if any."""

    path: Path
    product: str
    record: Record
    owed: Obligation | None

    @property
    def number(self) -> int:
        """The place among the records of its product, from 1."""
        return int(self.path[-1]) + 1


@dataclass(frozen=True)
class ProgressContext:
    """A progress file and its plan, seen on a day.

    `plan_file` is the file beside it that is its plan, or should be (`has_plan`); `beside` is None
    where that plan is missing or cannot be computed with. `evidence` tells where each is that a
    record names; `right_file` is where records of the plan that is named belong, if not here.
    """

    progress: Progress
    on: date
    plan_file: str
    has_plan: bool
    beside: PlanContext | None
    evidence: Mapping[str, EvidencePlace]
    right_file: str | None = None

    @property
    def plan(self) -> PlanContext | None:
        """The plan that the records are for; None where it is not there, or another is named."""
        is_own = self.beside and self.beside.plan.id == self.progress.plan
        return self.beside if is_own else None

    @property
    def first_day(self) -> date:
        """The first day on which anything can come of the plan: of its period, or its signing."""
        return self.plan.plan.first_day if self.plan else date.min

    @cached_property
    def owed(self) -> Mapping[str, tuple[Obligation, ...]]:
        """The obligations of each product, by its reference, in the order of the plan."""
        plan = self.plan
        owed = obligations(plan.plan, plan.register, plan.frame) if plan else ()
        found: dict[str, tuple[Obligation, ...]] = {}
        # A reference is made once a product, not once for each of its many obligations.
        for _, grouped in groupby(owed, key=lambda one: (one.task.id, one.product.id)):
            own = tuple(grouped)
            product = own[0].product_reference
            found[product] = (*found.get(product, ()), *own)
        return found

    @cached_property
    def records(self) -> tuple[RecordPlace, ...]:
        """Every record in the order of the file."""
        return tuple(self._places())

    def _places(self) -> Iterator[RecordPlace]:
        for product, records in self.progress.records.items():
            by_slot = {(one.period, one.owed_by): one for one in self.owed.get(product, ())}
            for number, record in enumerate(records):
                owed = by_slot.get((record.occurrence, record.agency))
                yield RecordPlace((product, number), product, record, owed)

    @cached_property
    def by_obligation(self) -> tuple[tuple[Obligation, tuple[RecordPlace, ...]], ...]:
        """The records of each obligation that has some."""
        found: dict[Slot, list[RecordPlace]] = {}
        for place in self.records:
            if place.owed:
                found.setdefault(place.owed.slot, []).append(place)
        return tuple((own[0].owed, tuple(own)) for own in found.values() if own[0].owed)
