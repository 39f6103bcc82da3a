"""Ids that a tracking sheet states: what was exported comes back under the names it had."""

import re
from typing import NamedTuple

from parcli.intake.told import ToldProduct, ToldTask
from parcli.model.reference import Reference, read_reference
from parcli.model.scalars import PRODUCT_REFERENCE

_PRODUCT = re.compile(PRODUCT_REFERENCE)
_LONGEST = 80


class StatedIds(NamedTuple):
    """The id of a task, and of each of its products."""

    task: str
    products: tuple[str, ...]


def stated_ids(told: ToldTask) -> StatedIds | None:
    """Give the ids, where the sheet states all of a task and no two alike."""
    found = [_reference(product) for product in told.products]
    references = [each for each in found if each]
    products = tuple(each.product or "" for each in references)
    tasks = {each.task for each in references}
    if len(references) < len(found) or len(tasks) != 1 or len({*products}) < len(products):
        return None
    return StatedIds(tasks.pop(), products)


def _reference(product: ToldProduct) -> Reference | None:
    """Give what all rows of a product refer to, whatever their occurrence and agency."""
    read = [read_reference(row.reference) for _, row in product.tracked if row.reference]
    said = {Reference(one.task, one.product) if one else None for one in read}
    only = said.pop() if len(said) == 1 else None
    return only if only and _PRODUCT.fullmatch(str(only)) and len(str(only)) <= _LONGEST else None
