"""The tasks that a parent plan gives an agency beside those of the agency's own plan."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.model.reference import Reference, read_reference
from parcli.model.walk import Path, TaskPlace
from parcli.trace.owed import OwedTask, owed_tasks


class Naming(NamedTuple):
    """A reference in `implements:` of a task, and its path."""

    reference: Reference
    place: TaskPlace
    path: Path


class Covering(NamedTuple):
    """One of the agency's own tasks that carries out a task of the parent.

    `products` are its own with those of its sub-tasks; `asked` are the parent's products that its
    references name, all that the agency owes where a reference names the task.
    """

    place: TaskPlace
    references: tuple[Reference, ...]
    path: Path
    products: tuple[DatedProduct, ...]
    asked: tuple[DatedProduct, ...]

    @property
    def due(self) -> date | None:
        """The last day on which one of its products falls due."""
        return latest(self.products)

    @property
    def due_above(self) -> date | None:
        """The last day on which the parent wants what it carries out."""
        return latest(self.asked)

    @property
    def days_late(self) -> int:
        """How many days later than the parent wants it; 0 where in time, or not both dated."""
        if self.due is None or self.due_above is None:
            return 0
        return max(0, (self.due - self.due_above).days)


class Line(NamedTuple):
    """A task that the agency owes to the parent, and its own tasks that carry it out."""

    owed: OwedTask
    covering: tuple[Covering, ...]

    @property
    def left_out(self) -> tuple[DatedProduct, ...]:
        """The products that no task carries out."""
        asked = {product.place.path for each in self.covering for product in each.asked}
        return tuple(p for p in self.owed.products if p.place.path not in asked)


class Stray(NamedTuple):
    """A task of the agency's plan that implements something the parent does not have."""

    naming: Naming
    known: tuple[str, ...]
    """What the parent has: tasks, or the products of the task that is named."""


class Trace(NamedTuple):
    """What a parent gives an agency, seen beside the agency's own plan (if it has one)."""

    parent: DatedPlan
    agency: str
    own: DatedPlan | None
    lines: tuple[Line, ...]
    strays: tuple[Stray, ...]

    @property
    def uncovered(self) -> tuple[Line, ...]:
        """The tasks that no task carries out."""
        return tuple(line for line in self.lines if not line.covering)

    @property
    def covered(self) -> tuple[Line, ...]:
        """The tasks that are carried out."""
        return tuple(line for line in self.lines if line.covering)


def trace(parent: DatedPlan, agency: str, own: DatedPlan | None) -> Trace:
    """Compare what the parent gives the agency (by its id there) with the agency's own plan.

    Uncovered tasks come first, each kind in the order of the parent.
    """
    by_task: dict[str, list[Naming]] = {}
    for naming in namings(own) if own else ():
        by_task.setdefault(naming.reference.task, []).append(naming)
    lines = []
    for owed in owed_tasks(parent, agency):
        meant = [naming for name in owed.names for naming in by_task.get(name, ())]
        lines.append(Line(owed, tuple(_covering(owed, meant, own)) if own else ()))
    lines.sort(key=lambda line: bool(line.covering))
    return Trace(parent, agency, own, tuple(lines), tuple(strays(parent, own)) if own else ())


def namings(plan: DatedPlan) -> Iterator[Naming]:
    """Give every reference to the parent's tasks, in the order of the file."""
    for place in plan.tasks:
        for number, text in enumerate(place.task.implements):
            reference = read_reference(text) or Reference(text)
            yield Naming(reference, place, (*place.path, "implements", number))


def latest(products: Iterable[DatedProduct]) -> date | None:
    """Give the last day on which one of the products falls due, where one is dated."""
    return max((p.latest for p in products if p.latest), default=None)


def _covering(owed: OwedTask, meant: list[Naming], own: DatedPlan) -> Iterator[Covering]:
    by_place: dict[Path, list[Naming]] = {}
    for naming in meant:
        if _asked(owed, [naming]) or not naming.reference.product:
            by_place.setdefault(naming.place.path, []).append(naming)
    for path in (place.path for place in own.tasks if place.path in by_place):
        named = by_place[path]
        references = tuple(dict.fromkeys(naming.reference for naming in named))
        place = named[0].place
        yield Covering(place, references, named[0].path, _whole(own, path), _asked(owed, named))


def _asked(owed: OwedTask, named: list[Naming]) -> tuple[DatedProduct, ...]:
    """Give the products the references name; one that names the task, or one above, names all."""
    if any(naming.reference.product is None for naming in named):
        return owed.products
    references = (naming.reference for naming in named)
    wanted = {r.product for r in references if r.task == owed.place.task.id}
    return tuple(p for p in owed.products if p.place.product.id in wanted)


def _whole(plan: DatedPlan, path: Path) -> tuple[DatedProduct, ...]:
    depth = len(path)
    return tuple(
        product for at, own in plan.products.items() if at[:depth] == path for product in own
    )


def strays(parent: DatedPlan, own: DatedPlan) -> Iterator[Stray]:
    """Give every reference to what the parent does not have, in the order of the file."""
    named = tuple(namings(own))
    if not named:
        return
    products: dict[str, tuple[str, ...]] = {}
    for place in parent.tasks:
        found = tuple(product.id for product in place.task.products)
        products[place.task.id] = products.get(place.task.id, ()) + found
    for naming in named:
        task, product = naming.reference.task, naming.reference.product
        if task not in products:
            yield Stray(naming, tuple(products))
        elif product and product not in products[task]:
            yield Stray(naming, tuple(str(Reference(task, known)) for known in products[task]))
