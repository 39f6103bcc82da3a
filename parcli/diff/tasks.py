"""Areas, tasks and products: which came, went, moved, were renumbered or renamed."""

from collections.abc import Iterator

from parcli.deadline.dated import DatedPlan
from parcli.diff.change import AreaChange, ProductChange, TaskChange
from parcli.diff.dates import due_facts
from parcli.diff.fact import Fact, Moved, Spot
from parcli.diff.fields import said
from parcli.diff.pairing import Pairs, likeness, paired
from parcli.diff.products import dated, paired_products
from parcli.diff.roles import RoleFinder
from parcli.model.walk import ProductPlace, TaskPlace

_AREA_APART = frozenset({"tasks"})
_TASK_APART = frozenset({"agencies", "products", "tasks"})
_PRODUCT_APART = frozenset({"agencies", "deadline"})

# What the titles of two tasks weigh beside the names of their products.
_OF_TITLE = 0.75
# What is called otherwise is no more alike for what it delivers.
_LEAST_TITLE = 0.5


def area_changes(before: DatedPlan, after: DatedPlan) -> tuple[AreaChange, ...]:
    """Give what changed area by area: those of the new plan in its order, then those that went."""
    tasks = _Tasks(before, after)
    found = []
    for area_id in dict.fromkeys((*after.plan.areas, *before.plan.areas)):
        old, new = before.plan.areas.get(area_id), after.plan.areas.get(area_id)
        facts = tuple(said(old, new, _AREA_APART)) if old and new else ()
        changed = tasks.of_area(area_id)
        if facts or changed or old is None or new is None:
            found.append(AreaChange(area_id, old, new, facts, changed))
    return tuple(found)


def paired_tasks(
    before: DatedPlan, after: DatedPlan, *, by_id_alone: bool = True
) -> Pairs[TaskPlace]:
    """Pair the tasks of two plans by id and by what they say, wherever they stand."""
    return paired(before.tasks, after.tasks, key=_task_id, alike=_alike, by_key_alone=by_id_alone)


class _Tasks:
    """The tasks of two plans side by side."""

    def __init__(self, before: DatedPlan, after: DatedPlan) -> None:
        self._before, self._after = before, after
        self._roles = RoleFinder(before, after)
        self._tasks = paired_tasks(before, after)
        self._old_of = {new.path: old for old, new in self._tasks.same}
        self._products = paired_products(before, after, self._tasks)
        self._changes = tuple(self._told())

    def of_area(self, area: str) -> tuple[TaskChange, ...]:
        """Give the changes of the tasks that stand, or stood, in the area."""
        return tuple(change for change in self._changes if change.place.area == area)

    def _told(self) -> Iterator[TaskChange]:
        for new in self._after.tasks:
            old = self._old_of.get(new.path)
            facts = tuple(self._facts(old, new)) if old else ()
            products = (*self._of_products(old, new), *self._gone(old))
            if facts or products or old is None:
                yield TaskChange(old, new, facts, products)
        for old in self._tasks.removed:
            yield TaskChange(old, None, (), self._gone(old))

    def _gone(self, task: TaskPlace | None) -> tuple[ProductChange, ...]:
        """Give the products that went with, or from, an old task."""
        gone = self._products.removed.get(task.path, ()) if task else ()
        return tuple(ProductChange(dated(product, self._before), None) for product in gone)

    def _of_products(self, task: TaskPlace | None, new: TaskPlace) -> Iterator[ProductChange]:
        for product in self._products.new[new.path]:
            old = self._products.old_of.get(product.path)
            facts = tuple(self._product_facts(old, product, task)) if old else ()
            if facts or old is None:
                was = dated(old, self._before) if old else None
                yield ProductChange(was, dated(product, self._after), facts)

    def _product_facts(
        self, old: ProductPlace, new: ProductPlace, task: TaskPlace | None
    ) -> Iterator[Fact]:
        moved = task is None or old.place.path != task.path
        if moved:
            yield Moved(_within(old.place), _within(new.place))
        yield from said(old.product, new.product, _PRODUCT_APART)
        yield from due_facts(old, new, self._before, self._after)
        yield from self._roles.of_product(old, new, moved=moved)

    def _facts(self, old: TaskPlace, new: TaskPlace) -> Iterator[Fact]:
        moved = self._moved(old, new)
        if moved:
            yield moved
        yield from said(old.task, new.task, _TASK_APART)
        yield from self._roles.of_task(old, new, moved=moved is not None)

    def _moved(self, old: TaskPlace, new: TaskPlace) -> Moved | None:
        """Tell whether a task stands elsewhere; what moves with the task above it does not."""
        above, before = new.above[-1:], old.above[-1:]
        if above and before:
            parent = self._old_of.get(new.path[:-2])
            if parent and parent.path == old.path[:-2]:
                return None
        elif not above and not before and old.area == new.area:
            return None
        return Moved(_spot(old), _spot(new))


def _spot(task: TaskPlace) -> Spot:
    return Spot(task.area, task.above[-1].id if task.above else None)


def _within(task: TaskPlace) -> Spot:
    return Spot(task.area, task.task.id)


def _task_id(place: TaskPlace) -> str:
    return place.task.id


def _alike(old: TaskPlace, new: TaskPlace) -> float:
    """Say how alike two tasks are: their titles and, where both have products, these too."""
    title = likeness(old.task.title, new.task.title)
    if title < _LEAST_TITLE or not (old.task.products and new.task.products):
        return title
    return _OF_TITLE * title + (1 - _OF_TITLE) * likeness(_delivered(old), _delivered(new))


def _delivered(place: TaskPlace) -> str:
    return " ".join(product.name for product in place.task.products)
