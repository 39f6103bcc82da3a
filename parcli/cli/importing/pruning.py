"""The bodies of a draft that the plan names as it shall be: no other goes into the register."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from parcli.intake.draft import Draft, PlacedDoubt
from parcli.lint.bodies import named_bodies
from parcli.model.plan import Plan
from parcli.model.walk import Path


def with_named_bodies(draft: Draft, plan: Plan) -> Draft:
    """Leave out the bodies that nothing in the plan names, and the doubts about them."""
    named = {body for _, body in named_bodies(plan)}
    bodies: dict[str, object] = {}
    places: dict[Path, Path] = {}
    for key, told in draft.bodies.items():
        there = told if isinstance(told, list) else []
        kept = [number for number, body in enumerate(there) if named & _ids_in(body)]
        bodies[key] = [there[number] for number in kept]
        places |= {(key, number): (key, place) for place, number in enumerate(kept)}
    if bodies == draft.bodies:
        return draft
    return replace(draft, bodies=bodies, doubts=tuple(_moved(draft.doubts, places)))


def _moved(doubts: tuple[PlacedDoubt, ...], places: Mapping[Path, Path]) -> Iterator[PlacedDoubt]:
    for doubt in doubts:
        if not doubt.in_register:
            yield doubt
        elif (place := places.get(doubt.path[:2])) is not None:
            yield doubt._replace(path=(*place, *doubt.path[2:]))


def _ids_in(body: object) -> set[str]:
    """Give the ids of a body and of what is inside it."""
    if isinstance(body, list):
        return {one for each in body for one in _ids_in(each)}
    if not isinstance(body, Mapping):
        return set()
    return {str(body.get("id"))}.union(*map(_ids_in, body.values()))
