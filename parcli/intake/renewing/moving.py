"""A draft at the paths and the references that what it tells has in the plan that stands."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from parcli.deadline.dated import DatedPlan
from parcli.intake.draft import Draft
from parcli.intake.renewing.words import Data, value_at
from parcli.model.walk import Path, ProductPlace


def moved(draft: Draft, drafted: DatedPlan, data: Data, at: Mapping[Path, Path]) -> Draft:
    """Give the draft with the plan as it shall be, and with all it says of the plan moved.

    Args:
        draft: What the sheet tells.
        drafted: The plan of the draft, as it is read.
        data: The plan as it shall be.
        at: The path in it, for paths of the draft's tasks and products.
    """

    def to(path: Path) -> Path:
        ends = (end for end in range(len(path), 0, -1) if path[:end] in at)
        end = next(ends, 0)
        return (*at[path[:end]], *path[end:]) if end else path

    now = dict(_new_references(drafted, data, at))
    return replace(
        draft,
        plan=data,
        doubts=tuple(
            one if one.in_register else one._replace(path=to(one.path)) for one in draft.doubts
        ),
        fates=tuple(fate._replace(paths=tuple(map(to, fate.paths))) for fate in draft.fates),
        tracked={now[ref]: rows for ref, rows in draft.tracked.items() if ref in now},
    )


def references(plan: DatedPlan) -> Iterator[tuple[str, ProductPlace]]:
    """Give the products of a plan by their references."""
    return ((each.reference, each.place) for own in plan.products.values() for each in own)


def _new_references(
    drafted: DatedPlan, data: Data, at: Mapping[Path, Path]
) -> Iterator[tuple[str, str]]:
    for ref, place in references(drafted):
        if path := at.get(place.path):
            task, product = (_id_at(data, each) for each in (path[:-2], path))
            yield ref, f"{task}.{product}"


def _id_at(data: Data, path: Path) -> object:
    found = value_at(data, path)
    return found.get("id") if isinstance(found, Mapping) else None
