"""What makes an item of a list the same item in another state of the list."""

import json
from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from parcli.merge.outcome import ItemName
from parcli.model.progress import KINDS

Items = Sequence[object]
Lists = tuple[Items, Items, Items]
Identities = tuple[tuple[Hashable, ...], tuple[Hashable, ...], tuple[Hashable, ...]]


def identities(lists: Lists) -> Identities | None:
    """Identify the items of the three states by what names them; None where nothing does.

    Products, tasks, agencies and whatever else has an `id` go by it, records by what they are for,
    amendments by the number of their document.
    """
    for name in (_by_id, _by_slot, _by_delivery, _by_number):
        found = _named(lists, name)
        if found:
            return found
    return None


def by_value(lists: Lists) -> Identities:
    """Identify items by what they are: the first of some alike, the second of them, and so on."""
    base, ours, theirs = map(_counted, lists)
    return base, ours, theirs


def by_place(lists: Lists) -> Identities | None:
    """Identify items by their place, where no state has more or fewer of them.

    What only one side moved counts as changed by it there, so that nothing is taken for another
    item unseen.
    """
    base, ours, theirs = (tuple(range(len(items))) for items in lists)
    return (base, ours, theirs) if base == ours == theirs else None


def label(item: object, number: int) -> str:
    """Name an item for people: by id, by period and agency, by document, else by its number."""
    if not isinstance(item, dict):
        return str(number)
    if any(kind in item for kind in KINDS):
        period, agency = item.get("occurrence"), item.get("agency")
        return ItemName((f"@{period}" if period else "") + (f"/{agency}" if agency else ""))
    name = item.get("id") or item.get("number")
    return ItemName(name) if name else str(number)


def _named(lists: Lists, name: Callable[[dict[str, object]], Hashable]) -> Identities | None:
    """Apply a way of naming, if it names every item and no two of a state alike."""
    found = []
    for items in lists:
        names = tuple(name(item) if isinstance(item, dict) else None for item in items)
        if None in names or len(set(names)) < len(names):
            return None
        found.append(names)
    base, ours, theirs = found
    return base, ours, theirs


def _by_id(item: dict[str, object]) -> Hashable:
    return _text(item.get("id"))


def _by_number(item: dict[str, object]) -> Hashable:
    return _text(item.get("number"))


def _by_slot(item: dict[str, object]) -> tuple[str, ...] | None:
    """Name a record: an obligation is delivered once, dropped once, put off once by a decision."""
    kind = next((kind for kind in KINDS if kind in item), None)
    if kind is None:
        return None
    told = {"under_way": "as_of", "postponed_to": "decision"}.get(kind, "")
    return kind, *(_whole(item.get(key)) for key in ("occurrence", "agency", told))


def _by_delivery(item: dict[str, object]) -> Hashable:
    """Name a record of work that goes on: of what is delivered again and again, one document."""
    slot = _by_slot(item)
    return slot and (*slot, *(_whole(item.get(key)) for key in ("done", "document")))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _counted(items: Items) -> tuple[Hashable, ...]:
    seen: Counter[str] = Counter()
    found = []
    for value in map(_whole, items):
        found.append((value, seen[value]))
        seen[value] += 1
    return tuple(found)


def _whole(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
