"""Every task and product of a plan with its place: the walk that rules and obligations share."""

from collections.abc import Iterator
from typing import NamedTuple

from parcli.model.areas import AreaId
from parcli.model.plan import Area, Plan, Product, Roles, Task

Path = tuple[str | int, ...]


class TaskPlace(NamedTuple):
    """A task, the path of keys that leads to it, and the tasks above it, outermost first."""

    path: Path
    area: AreaId
    task: Task
    above: tuple[Task, ...]


class ProductPlace(NamedTuple):
    """A product, the path of keys that leads to it, its task, and who has which role in it."""

    path: Path
    place: TaskPlace
    product: Product
    roles: Roles


def walk_tasks(plan: Plan) -> Iterator[TaskPlace]:
    """Give every task, sub-tasks after their task, in the order of the file."""
    for area_id, area in plan.areas.items():
        yield from _below(("areas", area_id), area_id, area.tasks, ())


def _below(
    path: Path, area: AreaId, tasks: tuple[Task, ...], above: tuple[Task, ...]
) -> Iterator[TaskPlace]:
    for number, task in enumerate(tasks):
        place = TaskPlace((*path, "tasks", number), area, task, above)
        yield place
        yield from _below(place.path, area, task.tasks, (*above, task))


def products_of(place: TaskPlace, area: Area) -> Iterator[ProductPlace]:
    """Give the task's products; roles are the product's, else its task's, else the area's lead."""
    inherited = roles_of(place, area)
    for number, product in enumerate(place.task.products):
        path = (*place.path, "products", number)
        yield ProductPlace(path, place, product, product.agencies or inherited)


def roles_of(place: TaskPlace, area: Area) -> Roles:
    """Give who has which role in the task: its own, else of the task above it, else the lead."""
    for task in (place.task, *reversed(place.above)):
        if task.agencies:
            return task.agencies
    return Roles.model_construct(lead=(area.lead,)) if area.lead else Roles.model_construct()
