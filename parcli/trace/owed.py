"""What a plan gives each agency: the tasks it leads, performs or drafts, alone or in a group."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.model.register import Register
from parcli.model.walk import TaskPlace, roles_of
from parcli.text.normal import fold


class OwedTask(NamedTuple):
    """A task, and those of its products that the agency owes."""

    place: TaskPlace
    products: tuple[DatedProduct, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the task and of the tasks above it, of which it is a part."""
        return (self.place.task.id, *(task.id for task in self.place.above))


def owed_tasks(plan: DatedPlan, agency: str) -> tuple[OwedTask, ...]:
    """Give the tasks that the agency owes in the plan, in the order of the file."""
    return _by_agency(plan).get(agency, ())


# One parent is asked for each of its children in turn.
@lru_cache(maxsize=16)
def _by_agency(plan: DatedPlan) -> dict[str, tuple[OwedTask, ...]]:
    expand = lru_cache(maxsize=None)(lambda body, on: _members(plan.register, body, on))
    owed: dict[str, list[OwedTask]] = {}
    for place in plan.tasks:
        shares: dict[str, list[DatedProduct]] = {}
        products = plan.products[place.path]
        for product in products:
            for agency in _owing(product, expand):
                shares.setdefault(agency, []).append(product)
        if not products and not place.task.tasks:
            # A task that names no product is owed all the same; one that only heads others is not.
            for body in roles_of(place, plan.plan.areas[place.area]).owing():
                for agency in expand(body, None):
                    shares.setdefault(agency, [])
        for agency, own in shares.items():
            owed.setdefault(agency, []).append(OwedTask(place, tuple(own)))
    return {agency: tuple(tasks) for agency, tasks in owed.items()}


def _owing(product: DatedProduct, expand: "_Expand") -> Iterator[str]:
    """Give, once each, the agencies that owe the product on one of its days."""
    stated = product.place.product
    bodies = (stated.each,) if stated.each else product.place.roles.owing()
    days: tuple[date | None, ...] = product.days or (None,)
    yield from dict.fromkeys(a for body in bodies for day in days for a in expand(body, day))


_Expand = Callable[[str, date | None], tuple[str, ...]]


def _members(register: Register | None, body: str, on: date | None) -> tuple[str, ...]:
    return register.expand(body, on) if register else (body,)


def known_as(agency: str, own: Register | None, other: Register | None) -> str:
    """Give the id under which another register knows the agency: its own id, else by its name."""
    body = own.bodies.get(agency) if own else None
    if body is None or other is None or agency in other.bodies:
        return agency
    names = {fold(name) for name in (body.name, *body.aliases)}
    for known in other.agencies:
        if names & {fold(name) for name in (known.name, *known.aliases)}:
            return known.id
    return agency
