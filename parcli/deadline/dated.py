"""A plan with all that its dates and its agencies depend on: what two plans are compared by."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from parcli.deadline.frame import Frame
from parcli.deadline.reading import Reading
from parcli.deadline.stated import read_stated
from parcli.model.plan import Plan
from parcli.model.reference import Reference
from parcli.model.register import Register
from parcli.model.walk import Path, ProductPlace, TaskPlace, products_of, walk_tasks


class DatedProduct(NamedTuple):
    """A product with how its deadline is read; None where it has none."""

    place: ProductPlace
    reading: Reading | None

    @property
    def reference(self) -> str:
        """The reference of the product: `TC-4.b`."""
        return str(Reference(self.place.place.task.id, self.place.product.id))

    @property
    def phrase(self) -> str:
        """The deadline as signed; empty where the plan states none."""
        stated = self.place.product.deadline
        return stated.phrase if stated else ""

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which it falls due, in order."""
        found = self.reading.occurrences if self.reading else ()
        return tuple(sorted({occurrence.due for occurrence in found}))

    @property
    def latest(self) -> date | None:
        """The last day on which it falls due, where it has a date."""
        return max(self.days, default=None)


@dataclass(frozen=True, eq=False)
class DatedPlan:
    """A plan, the register that holds for it (if any), and how its deadlines are read."""

    plan: Plan
    register: Register | None
    frame: Frame

    @cached_property
    def tasks(self) -> tuple[TaskPlace, ...]:
        """Every task in the order of the file."""
        return tuple(walk_tasks(self.plan))

    @cached_property
    def products(self) -> dict[Path, tuple[DatedProduct, ...]]:
        """The products of each task, by the path of the task."""
        areas = self.plan.areas
        return {
            place.path: tuple(map(self._dated, products_of(place, areas[place.area])))
            for place in self.tasks
        }

    def _dated(self, place: ProductPlace) -> DatedProduct:
        stated = place.product.deadline
        return DatedProduct(place, read_stated(stated, self.frame) if stated else None)
