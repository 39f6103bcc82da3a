"""From products to obligations: one for every occurrence and, where each owes its own, agency."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from parcli.deadline import Frame, Reading, read_stated
from parcli.model.areas import AreaId
from parcli.model.plan import Plan, Product, Roles, Task
from parcli.model.progress import Progress, Record, Slot
from parcli.model.reference import Reference
from parcli.model.register import Register
from parcli.model.walk import ProductPlace, products_of, walk_tasks

Undated = Literal["continuous", "relative", "external", "adhoc", "not-understood", "none"]


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something owed: a product, for one occurrence, by one agency where each owes its own.

    `due` is the last acceptable day; where there is none, `undated` tells why. `records` are what
    was noted for it, in the order of the progress file.
    """

    plan: Plan
    register: Register | None
    area: AreaId
    task: Task
    product: Product
    roles: Roles
    reading: Reading | None
    period: str | None = None
    first: date | None = None
    due: date | None = None
    owed_by: str | None = None
    undated: Undated | None = None
    provisional: bool = False
    records: tuple[Record, ...] = ()

    @property
    def slot(self) -> Slot:
        """What a record must name to be for this obligation."""
        return Slot(self.product_reference, self.period, self.owed_by)

    @property
    def product_reference(self) -> str:
        """The reference of the product: `TC-4.b`."""
        return str(Reference(self.task.id, self.product.id))

    @property
    def reference(self) -> str:
        """The whole reference: `TC-4.c@2020-Q1/so-tu-phap`."""
        return str(Reference(self.task.id, self.product.id, self.period, self.owed_by))

    def name_of(self, body_id: str) -> str:
        """Give the name for people; without a register an id stands for itself."""
        return self.register.name_of(body_id) if self.register else body_id

    @property
    def phrase(self) -> str:
        """The deadline as signed; empty where the plan states none."""
        return self.product.deadline.phrase if self.product.deadline else ""


def obligations(
    plan: Plan, register: Register | None, frame: Frame, progress: Progress | None = None
) -> Iterator[Obligation]:
    """Give every obligation with its records, in the order of the file, occurrences by date."""
    for task in walk_tasks(plan):
        for place in products_of(task, plan.areas[task.area]):
            stated = place.product.deadline
            reading = read_stated(stated, frame) if stated else None
            for owed in _expand(plan, register, place, reading):
                records = progress.by_slot.get(owed.slot) if progress else None
                yield replace(owed, records=records) if records else owed


def _expand(
    plan: Plan, register: Register | None, place: ProductPlace, reading: Reading | None
) -> Iterator[Obligation]:
    area, task, product = place.place.area, place.place.task, place.product
    if reading is None or not reading.occurrences:
        why = _why_undated(reading)
        owed = Obligation(plan, register, area, task, product, place.roles, reading, undated=why)
        for agency in _owing(product, register, None):
            yield replace(owed, owed_by=agency)
        return
    for occurrence in reading.occurrences:
        for agency in _owing(product, register, occurrence.due):
            yield Obligation(
                plan,
                register,
                area,
                task,
                product,
                place.roles,
                reading,
                occurrence.period,
                occurrence.first,
                occurrence.due,
                agency,
                provisional=occurrence.provisional,
            )


def _owing(product: Product, register: Register | None, due: date | None) -> Iterable[str | None]:
    if product.each is None:
        return (None,)
    return register.expand(product.each, due) if register else (product.each,)


def _why_undated(reading: Reading | None) -> Undated:
    if reading is None:
        return "none"
    kinds = set(reading.kinds) if reading.understood else set()
    for kind in ("relative", "continuous", "external", "adhoc"):
        if kind in kinds:
            return kind
    return "not-understood"
