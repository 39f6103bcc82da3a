"""Which product is which: in its task by id, then by likeness; under another task by likeness."""

from typing import NamedTuple

from parcli.deadline import read_stated
from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.diff.pairing import Pairs, likeness, paired
from parcli.model.walk import Path, ProductPlace, TaskPlace, products_of

# Products are called alike everywhere (“Báo cáo kết quả”): under another task it takes more for one
# to be the same.
_MOVED = 0.85
_TELLING_WORDS = 5


class ProductPairs(NamedTuple):
    """The old product of each new one, by the new one's path.

    `new` are the products of each task of the new plan, `removed` those that went from each task of
    the old, by the path of the task.
    """

    new: dict[Path, tuple[ProductPlace, ...]]
    old_of: dict[Path, ProductPlace]
    removed: dict[Path, tuple[ProductPlace, ...]]


def paired_products(before: DatedPlan, after: DatedPlan, tasks: Pairs[TaskPlace]) -> ProductPairs:
    """Pair products within tasks that are the same, then those left over across all tasks."""
    old, new = _by_task(before), _by_task(after)
    found = [_in_task(old[was.path], new[now.path]) for was, now in tasks.same]
    left = [one for pairs in found for one in pairs.removed]
    left += [one for task in tasks.removed for one in old[task.path]]
    come = [one for pairs in found for one in pairs.added]
    come += [one for task in tasks.added for one in new[task.path]]
    # Ids are letters that every task has: none is the same under another task.
    moved = paired(left, come, key=id, alike=_alike_elsewhere, renamed=_MOVED)
    same = (pair for pairs in (*found, moved) for pair in pairs.same)
    removed: dict[Path, tuple[ProductPlace, ...]] = {}
    for product in moved.removed:
        task = product.place.path
        removed[task] = (*removed.get(task, ()), product)
    return ProductPairs(new, {now.path: was for was, now in same}, removed)


def dated(product: ProductPlace, plan: DatedPlan) -> DatedProduct:
    """Read the deadline of a product; few products change, and only theirs are read."""
    stated = product.product.deadline
    return DatedProduct(product, read_stated(stated, plan.frame) if stated else None)


def _by_task(plan: DatedPlan) -> dict[Path, tuple[ProductPlace, ...]]:
    areas = plan.plan.areas
    return {task.path: tuple(products_of(task, areas[task.area])) for task in plan.tasks}


def _in_task(old: tuple[ProductPlace, ...], new: tuple[ProductPlace, ...]) -> Pairs[ProductPlace]:
    return paired(old, new, key=_product_id, alike=_alike)


def _product_id(product: ProductPlace) -> str:
    return product.product.id


def _alike(old: ProductPlace, new: ProductPlace) -> float:
    return likeness(old.product.name, new.product.name)


def _alike_elsewhere(old: ProductPlace, new: ProductPlace) -> float:
    """Say how alike two products of different tasks are: a short name tells little by itself."""
    is_telling = len(new.product.name.split()) >= _TELLING_WORDS
    if not is_telling and old.product.deadline != new.product.deadline:
        return 0.0
    return _alike(old, new)
