"""Who takes part by a tracking sheet, and where in the plan that stands it is to be said."""

from collections.abc import Iterable, Iterator, Mapping

from parcli.deadline.dated import DatedPlan
from parcli.intake.renewing.roles import Cast, cast_of
from parcli.model.plan import Roles
from parcli.model.walk import Path, ProductPlace, roles_of


def recast(
    old: DatedPlan,
    told: Mapping[Path, Iterable[ProductPlace]],
    old_of: Mapping[Path, ProductPlace],
) -> Iterator[tuple[Path, Roles]]:
    """Give where others take part now: the task, where they do so in all that it delivers.

    Args:
        old: The plan that stands.
        told: The products of the sheet, by the task that the sheet has them in.
        old_of: The product that stands, for those that do.
    """
    others = {
        before.path: (before, roles)
        for products in told.values()
        for now in products
        if (before := old_of.get(now.path))
        and cast_of(roles := _with_told(before.roles, now.roles)) != cast_of(before.roles)
    }
    for place in old.tasks:
        own = [(*place.path, "products", n) for n in range(len(place.task.products))]
        changed = [others[path] for path in own if path in others]
        casts = [cast_of(roles) for _, roles in changed]
        is_whole = len(changed) == len(own) and all(cast == casts[0] for cast in casts)
        if changed and is_whole and not any(before.product.agencies for before, _ in changed):
            yield place.path, changed[0][1]
        else:
            yield from ((before.path, roles) for before, roles in changed)


def inherited(old: DatedPlan, path: Path) -> Cast:
    """Give who has which role in a product of whose own nothing is said; a task inherits none."""
    if path[-2] != "products":
        return {}
    task = next(place for place in old.tasks if place.path == path[:-2])
    return cast_of(roles_of(task, old.plan.areas[task.area]))


def _with_told(roles: Roles, told: Roles) -> Roles:
    """Let those told take the place of who had the same role; a role left empty says nothing."""
    return Roles.model_validate(dict(roles.items()) | dict(told.items()))
