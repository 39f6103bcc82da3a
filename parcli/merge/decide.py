"""The merge of three states: data as read from a file, lists by what names their items."""

from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from parcli.merge.identity import Identities, Lists, by_place, by_value, identities, label
from parcli.merge.order import ordered
from parcli.merge.outcome import ABSENT, Conflict, Keep, Outcome, Part, Parts, Take, Where

# Their fields say one thing together: half of one deadline and half of another make a third one,
# which nobody meant.
_ONE_VALUE = frozenset({"deadline", "decision", "valid"})


class _States(NamedTuple):
    """A value in the state both began from, in ours and in theirs."""

    base: object
    ours: object
    theirs: object


def merge(base: object, ours: object, theirs: object) -> Outcome:
    """Merge two edited states; `base` is ABSENT where both began from nothing.

    Lists and mappings are told part by part, also where one side says nothing new: in its file a
    comment may have changed.
    """
    return _merged(_States(base, ours, theirs), ())


def _merged(states: _States, where: Where) -> Outcome:
    base, ours, theirs = states
    if _ONE_VALUE.isdisjoint(where[-1:]):
        if isinstance(ours, dict) and isinstance(theirs, dict):
            return _mapping(base if isinstance(base, dict) else {}, ours, theirs, where)
        if isinstance(ours, list) and isinstance(theirs, list):
            return _list(states, (_as_list(base), ours, theirs), where)
    return _one_value(states, where)


def _one_value(states: _States, where: Where) -> Outcome:
    if states.theirs in (states.ours, states.base):
        return Keep(states.ours)
    if states.ours == states.base:
        return Take(states.theirs)
    return Conflict(where, states.ours, states.theirs)


def _as_list(base: object) -> list[object]:
    """Give the items there were: one value may have stood for a list of one."""
    if isinstance(base, list):
        return base
    return [base] if isinstance(base, str) else []


def _mapping(
    base: Mapping[str, object],
    ours: Mapping[str, object],
    theirs: Mapping[str, object],
    where: Where,
) -> Parts:
    parts = []
    for key in map(str, ordered((), [*ours], [*theirs]) or ()):
        states = _States(*(state.get(key, ABSENT) for state in (base, ours, theirs)))
        outcome = _merged(states, (*where, key))
        parts.append(Part(_key_if(base, key), _key_if(ours, key), _key_if(theirs, key), outcome))
    return Parts(False, _present(parts), theirs in (ours, base), ours in (theirs, base))


def _key_if(state: Mapping[str, object], key: str) -> str | None:
    return key if key in state else None


def _list(states: _States, lists: Lists, where: Where) -> Outcome:
    names = identities(lists) or by_place(lists)
    if names is None:
        names = by_value(lists)
        if _is_reworded_twice(names):
            return _one_value(states, where)
    order = ordered(*names)
    if order is None:
        return _one_value(states, where)
    places = [{key: place for place, key in enumerate(keys)} for keys in names]
    parts = (_item(key, places, lists, where) for key in order)
    base, ours, theirs = lists
    return Parts(True, _present(parts), theirs in (ours, base), ours in (theirs, base))


def _is_reworded_twice(names: Identities) -> bool:
    """Whether both sides took out one item and put in what differs."""
    base, ours, theirs = map(set, names)
    gone = (base - ours) & (base - theirs)
    new = ours - base, theirs - base
    return bool(gone and new[0] and new[1] and new[0] != new[1])


def _item(key: Hashable, places: list[dict[Hashable, int]], lists: Lists, where: Where) -> Part:
    at = [there.get(key) for there in places]
    values = [ABSENT if i is None else items[i] for i, items in zip(at, lists, strict=True)]
    number = next((i for i in (at[1], at[2], at[0]) if i is not None), 0) + 1
    item = next(value for value in (values[1], values[2], values[0]) if value is not ABSENT)
    return Part(at[0], at[1], at[2], _merged(_States(*values), (*where, label(item, number))))


def _present(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Leave out what is gone on both sides, or on one and unchanged on the other."""
    return tuple(part for part in parts if not _is_gone(part.outcome))


def _is_gone(outcome: Outcome) -> bool:
    return isinstance(outcome, Keep | Take) and outcome.value is ABSENT
