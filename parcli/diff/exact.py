"""What differs between two models, exactly: with the edits the one becomes the other.

Parts in a list are told apart by their ids, so that an edit says `TC-4`, not “the fourth”.
Comments, quotes and the order of keys are no part of what a model says, and make no edit.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeGuard, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)
Path = tuple[str, ...]

# What names a part in its list, the first that it has.
_NAMES = ("id", "number", "no", "date", "text")


class Absent:
    """What stands where there was nothing, or is nothing any more."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent()


class Edit(NamedTuple):
    """A value that is put in, altered or taken out; parts in a list are named by their ids."""

    path: Path
    before: object
    after: object


class Order(NamedTuple):
    """The names of the parts in a list, in their order, where that is another."""

    path: Path
    names: tuple[str, ...]


Edits = tuple[Edit | Order, ...]


def edits(old: M, new: M) -> Edits:
    """Give what makes the old the new; nothing where they say the same."""
    return tuple(_between((), old, new))


def apply(changes: Edits, old: M) -> M:
    """Give what the old becomes with the edits.

    Raises:
        ValueError: the edits are of another model.
    """
    by_head: dict[str, list[Edit | Order]] = {}
    for change in changes:
        by_head.setdefault(change.path[0], []).append(change)
    fields = {key: _applied(changes, getattr(old, key)) for key, changes in by_head.items()}
    return old.model_copy(update=fields)


def only_order(changes: Edits) -> bool:
    """Whether nothing but the order of parts, or of what a list says, is another."""
    return all(
        isinstance(change, Order) or _same_members(change.before, change.after)
        for change in changes
    )


def _same_members(before: object, after: object) -> bool:
    if not isinstance(before, tuple) or not isinstance(after, tuple):
        return False
    return sorted(map(repr, before)) == sorted(map(repr, after))


def _between(path: Path, old: BaseModel, new: BaseModel) -> Iterator[Edit | Order]:
    for key in type(new).model_fields:
        before, after = getattr(old, key), getattr(new, key)
        if before != after:
            yield from _value((*path, key), before, after)


def _value(path: Path, before: object, after: object) -> Iterator[Edit | Order]:
    old, new = _parts(before), _parts(after)
    if old is not None and new is not None and (old or new):
        yield from _mapping(path, old, new)
        if isinstance(after, tuple) and [*old] != [*new]:
            yield Order(path, tuple(new))
    elif isinstance(before, BaseModel) and type(before) is type(after):
        yield from _between(path, before, after)
    else:
        yield Edit(path, before, after)


def _mapping(
    path: Path, old: Mapping[str, BaseModel], new: Mapping[str, BaseModel]
) -> Iterator[Edit | Order]:
    for name, part in old.items():
        if name not in new:
            yield Edit((*path, name), part, ABSENT)
        elif part != new[name]:
            yield from _between((*path, name), part, new[name])
    yield from (Edit((*path, name), ABSENT, new[name]) for name in new if name not in old)


def _parts(value: object) -> dict[str, BaseModel] | None:
    """Give the parts of a list or a mapping by their names; None where it holds none of ours."""
    if isinstance(value, dict):
        return value
    if isinstance(value, tuple) and _are_parts(value):
        return _named(value)
    return None


def _are_parts(items: Sequence[object]) -> TypeGuard[Sequence[BaseModel]]:
    return all(isinstance(item, BaseModel) for item in items)


def _named(items: Iterable[BaseModel]) -> dict[str, BaseModel]:
    """Name the parts of a list; of several with one name, the later have a number."""
    named: dict[str, BaseModel] = {}
    for item in items:
        base = name = _name(item)
        count = 1
        while name in named:
            count += 1
            name = f"{base}#{count}"
        named[name] = item
    return named


def _name(item: BaseModel) -> str:
    named = (getattr(item, key, None) for key in _NAMES)
    return str(next((name for name in named if name is not None), ""))


def _applied(changes: Iterable[Edit | Order], value: object) -> object:
    """Give the value with the edits below its first key."""
    below = [change._replace(path=change.path[1:]) for change in changes]
    whole = next((c for c in below if isinstance(c, Edit) and not c.path), None)
    if whole:
        if whole.before != value:
            message = f"{whole.before!r} is not there"
            raise ValueError(message)
        return whole.after
    parts = _parts(value)
    if parts is None:
        return apply(tuple(below), _model(value))
    return _with_parts(value, parts, below)


def _with_parts(value: object, parts: dict[str, Any], below: list[Edit | Order]) -> object:
    inner: dict[str, list[Edit | Order]] = {}
    for change in below:
        if change.path:
            inner.setdefault(change.path[0], []).append(change)
    for name, changes in inner.items():
        parts[name] = _applied(changes, parts.get(name, ABSENT))
    order = next((c.names for c in below if isinstance(c, Order) and not c.path), parts)
    kept = {name: parts[name] for name in order if parts[name] is not ABSENT}
    return kept if isinstance(value, dict) else tuple(kept.values())


def _model(value: object) -> BaseModel:
    if not isinstance(value, BaseModel):
        message = f"{value!r} has no parts"
        raise ValueError(message)  # noqa: TRY004 (the edits are wrong, not the caller's types)
    return value
