"""What a rule may look at: one plan with its register, or one register with the plans on it."""

from dataclasses import dataclass
from functools import cached_property

from parcli.deadline import Frame, Reading, read_stated
from parcli.lint.bodies import named_bodies, registered_bodies
from parcli.model.plan import Plan
from parcli.model.register import Body, Register
from parcli.model.walk import Path, ProductPlace, TaskPlace, products_of, walk_tasks


@dataclass(frozen=True)
class PlanContext:
    """A plan, the register that holds for it (if any), and how its deadlines are read.

    `namesakes` are the files of other plans that carry the same id.
    """

    plan: Plan
    register: Register | None
    frame: Frame
    namesakes: tuple[str, ...] = ()

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


@dataclass(frozen=True)
class RegisterContext:
    """A register, and the ids that plans on it name (none, where no plan is known)."""

    register: Register
    named: frozenset[str]

    @cached_property
    def bodies(self) -> tuple[tuple[Path, Body], ...]:
        """Everything that has an id, with its path."""
        return tuple(registered_bodies(self.register))
