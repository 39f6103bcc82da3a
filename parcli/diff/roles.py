"""Who came into a role and who left it, also where a group stands for its members."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import get_args

from parcli.deadline.dated import DatedPlan
from parcli.diff.fact import Cast, Fact, Said
from parcli.model.plan import Product, Role, Roles, Task
from parcli.model.register import Register
from parcli.model.walk import ProductPlace, TaskPlace, roles_of

_NOBODY = Roles.model_construct()


class RoleFinder:
    """Tells the roles of two states of a plan apart; what they inherit is told where it is set.

    Groups are opened with the new register on both sides: what the register itself changed is told
    once, and not of every task.
    """

    def __init__(self, before: DatedPlan, after: DatedPlan) -> None:
        self._before, self._after = before, after
        self._register = after.register or before.register
        self._on = after.plan.period.last

    def of_task(self, old: TaskPlace, new: TaskPlace, *, moved: bool) -> Iterator[Fact]:
        """Give the roles of a task that changed."""
        if moved or old.task.agencies or new.task.agencies:
            was = roles_of(old, self._before.plan.areas[old.area])
            now = roles_of(new, self._after.plan.areas[new.area])
            yield from self._between(was, now, old.task, new.task)

    def of_product(self, old: ProductPlace, new: ProductPlace, *, moved: bool) -> Iterator[Fact]:
        """Give the roles of a product that changed."""
        if moved or old.product.agencies or new.product.agencies:
            yield from self._between(old.roles, new.roles, old.product, new.product)

    def _between(
        self, was: Roles, now: Roles, old: Task | Product, new: Task | Product
    ) -> Iterator[Fact]:
        casts = [cast for role in get_args(Role) if (cast := self._cast(role, was, now))]
        yield from casts
        if not casts and _as_sets(old.agencies) != _as_sets(new.agencies):
            # Written down where it was inherited, or the other way round: nobody came or went.
            yield Said("agencies", old.agencies, new.agencies)

    def _cast(self, role: Role, was: Roles, now: Roles) -> Cast | None:
        before, after = getattr(was, role), getattr(now, role)
        if {*before} == {*after}:
            return None
        opened = self._opened(before), self._opened(after)
        return Cast(
            role,
            _without(after, before),
            _without(before, after),
            _without(opened[1], opened[0]),
            _without(opened[0], opened[1]),
        )

    def _opened(self, bodies: Iterable[str]) -> tuple[str, ...]:
        return opened(bodies, self._register, self._on)


def opened(bodies: Iterable[str], register: Register | None, on: date) -> tuple[str, ...]:
    """Give the bodies with every group opened into the members it has on the day."""
    if register is None:
        return tuple(dict.fromkeys(bodies))
    return tuple(dict.fromkeys(one for body in bodies for one in register.expand(body, on)))


def _without(these: Iterable[str], those: Iterable[str]) -> tuple[str, ...]:
    others = {*those}
    return tuple(one for one in dict.fromkeys(these) if one not in others)


def _as_sets(roles: Roles | None) -> dict[Role, set[str]]:
    return {role: {*ids} for role, ids in (roles or _NOBODY).items()}
