"""In what one state of a plan, a register or a progress file differs from another, by parts."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from pydantic import BaseModel

from parcli.model.fingerprint import counted_records
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.model.walk import walk_tasks

# Told part by part, or no part of what is said.
_APART = {"areas", "tasks", "products", "units", "positions", "parcli", "id"}


class PartChange(NamedTuple):
    """A part that is new, gone, or has another value under `key`.

    `reference` is a task's (`TC-4`), a product's (`TC-4.a`), an area's or an agency's id, None for
    the plan itself.
    """

    kind: Literal["added", "removed", "altered"]
    reference: str | None
    key: str | None = None


def plan_changes(old: Plan, new: Plan) -> tuple[PartChange, ...]:
    """Give what differs between two states of a plan, tasks and products by their references."""
    found = [*_altered(None, old, new), *_between(_parts(old), _parts(new))]
    if not found and [*_parts(old)] != [*_parts(new)]:
        found.append(PartChange("altered", None, "order"))
    return tuple(found)


def register_changes(old: Register, new: Register) -> tuple[PartChange, ...]:
    """Give the agencies and groups that differ."""
    return tuple(_between(dict(old.bodies.items()), dict(new.bodies.items())))


def letterhead_changes(old: Letterhead, new: Letterhead) -> tuple[PartChange, ...]:
    """Give the keys of the office's letterhead that differ."""
    return tuple(_altered(None, old, new))


def progress_changes(
    old: Progress | None, new: Progress | None, on: date
) -> tuple[PartChange, ...]:
    """Give the products whose records that count on the day differ."""
    before, after = counted_records(old, on), counted_records(new, on)
    return tuple(
        PartChange("altered", product, "records")
        for product in dict.fromkeys((*after, *before))
        if before.get(product) != after.get(product)
    )


def _parts(plan: Plan) -> dict[str | None, BaseModel]:
    """Give areas, tasks and products by what they are referred to as, in the order of the file."""
    parts: dict[str | None, BaseModel] = dict(plan.areas.items())
    for place in walk_tasks(plan):
        parts[place.task.id] = place.task
        for product in place.task.products:
            parts[f"{place.task.id}.{product.id}"] = product
    return parts


def _between(
    old: Mapping[str | None, BaseModel], new: Mapping[str | None, BaseModel]
) -> Iterator[PartChange]:
    for reference, part in new.items():
        if reference not in old:
            yield PartChange("added", reference)
        elif type(part) is not type(old[reference]):
            yield PartChange("altered", reference)
        else:
            yield from _altered(reference, old[reference], part)
    yield from (PartChange("removed", reference) for reference in old if reference not in new)


def _altered(reference: str | None, old: BaseModel, new: BaseModel) -> Iterator[PartChange]:
    for key in type(new).model_fields:
        if key not in _APART and getattr(old, key) != getattr(new, key):
            yield PartChange("altered", reference, key)
