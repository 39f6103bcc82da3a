"""What a plan says outside its areas: targets, events, duties, the index, the amendments."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from parcli.diff.aims import target_facts
from parcli.diff.change import PartChange, PartName
from parcli.diff.fact import Fact
from parcli.diff.fields import said
from parcli.diff.pairing import likeness, paired
from parcli.model.base import Frozen
from parcli.model.index import Index
from parcli.model.plan import Plan
from parcli.model.targets import Target

P = TypeVar("P", bound=Frozen)

_WHOLE: frozenset[str] = frozenset()


def part_changes(old: Plan, new: Plan) -> Iterator[PartChange]:
    """Give the parts that came, went, or say something else, sort by sort."""
    named = _by("id")
    yield from _parts("amendment", old.amendments, new.amendments, _by("number"), _same("number"))
    yield from _parts("target", old.targets, new.targets, named, _same("text"))
    yield from _parts("event", old.events, new.events, named, _same("name"))
    yield from _components(old.index, new.index)
    before, after = (plan.index.criteria if plan.index else () for plan in (old, new))
    yield from _parts("criterion", before, after, _by("no"), _nothing)
    yield from _parts("duty", old.organisation, new.organisation, _by("agencies"), _same("text"))


def _parts(
    name: PartName,
    old: Sequence[P],
    new: Sequence[P],
    key: Callable[[P], object],
    alike: Callable[[P, P], float],
) -> Iterator[PartChange]:
    pairs = paired(old, new, key, alike)
    old_of = {id(now): was for was, now in pairs.same}
    for now in new:
        was = old_of.get(id(now))
        facts = tuple(_facts(was, now)) if was else ()
        if facts or was is None:
            yield PartChange(name, _name(now), was, now, facts)
    yield from (PartChange(name, _name(was), was, None) for was in pairs.removed)


def _facts(old: P, new: P) -> Iterator[Fact]:
    if isinstance(old, Target) and isinstance(new, Target):
        return target_facts(old, new)
    return said(old, new, _WHOLE)


def _components(old: Index | None, new: Index | None) -> Iterator[PartChange]:
    before, after = (index.components if index else {} for index in (old, new))
    for area in dict.fromkeys((*after, *before)):
        was, now = before.get(area), after.get(area)
        facts = tuple(said(was, now, _WHOLE)) if was and now else ()
        if facts or was is None or now is None:
            yield PartChange("component", area, was, now, facts)


def _name(part: Frozen) -> str:
    named = (getattr(part, key, None) for key in ("id", "number", "no"))
    return next((str(name) for name in named if name), "")


def _by(key: str) -> Callable[[Frozen], object]:
    return lambda part: getattr(part, key)


def _same(key: str) -> Callable[[Frozen, Frozen], float]:
    return lambda old, new: likeness(getattr(old, key), getattr(new, key))


def _nothing(_old: Frozen, _new: Frozen) -> float:
    return 0.0
