"""Keys that are missing and can only be one thing: the version, the next id of a list."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count
from string import ascii_lowercase
from typing import NamedTuple

from yaml.nodes import MappingNode

from parcli.lint.finding import Placed
from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.yamlio.build import VERSION
from parcli.yamlio.canonical.edits import Edit
from parcli.yamlio.fixes.faulty import Faulty, Mend
from parcli.yamlio.shape import value_at

_NUMBERED = re.compile(r"(.*?)(\d+)")
_LETTERED = re.compile(r"(|.*[-_])([a-z])")


class _Series(NamedTuple):
    """What ids beside one another share: `TC-1`, `TC-2`, or `a`, `b`."""

    prefix: str
    digits: int
    """How many digits a number has at least; 0 where letters are used."""

    def spelt(self, place: int) -> str | None:
        """Give the id at a place, from 1, where there is one."""
        if self.digits:
            return f"{self.prefix}{place:0{self.digits}}"
        return self.prefix + ascii_lowercase[place - 1] if place <= len(ascii_lowercase) else None


_PRODUCTS = _Series("", 0)


def add_missing_key(faulty: Faulty, finding: Placed) -> Mend | None:
    """PAR013: write the version of the format, or the next id in the manner of those beside it."""
    path = faulty.path_of(finding)
    found = faulty.at(path[:-1]) if path else None
    value = _value(faulty.loaded.source.data, path) if path else None
    if not path or not found or not value:
        return None
    node = found[1]
    if not isinstance(node, MappingNode) or not node.value:
        return None
    first = node.value[0][0].start_mark
    parting = ", " if node.flow_style else faulty.line_break + " " * first.column
    return Mend(
        Edit(first.index, first.index, f"{path[-1]}: {value}{parting}"),
        Message("thêm {key}: {value}", key=path[-1], value=value),
    )


def _value(data: object, path: Path) -> str | None:
    if path == ("parcli",):
        return VERSION
    *above, last = path
    if last == "id" and above and isinstance(place := above.pop(), int):
        return _new_ids(data, tuple(above)).get(place)
    return None


def _new_ids(data: object, path: Path) -> dict[int, str]:
    """Give ids to those of a list that have none, by their place in the list."""
    items = value_at(data, path)
    is_product = path[-1] == "products"
    ids = [_id_of(item) for item in items]
    taken = {known for known in ids if known} if is_product else set(_ids_under(path[-1], data))
    new: dict[int, str] = {}
    for place, item in enumerate(items):
        if isinstance(item, dict) and "id" not in item:
            made = _next_id(ids, place, taken, is_product=is_product)
            if made:
                ids[place] = new[place] = made
                taken.add(made)
    return new


def _id_of(item: object) -> str | None:
    known = item.get("id") if isinstance(item, dict) else None
    return known if isinstance(known, str) else None


def _next_id(
    ids: Sequence[str | None], place: int, taken: Collection[str], *, is_product: bool
) -> str | None:
    """Give the first id not taken after the one before; a lone product begins with `a`.

    Between two of different manners there is no telling which one is meant.
    """
    before = next((known for known in reversed(ids[:place]) if known), None)
    after = next((known for known in ids[place + 1 :] if known), None)
    manners = {_manner(known) for known in (before, after) if known}
    if not manners and is_product:
        manners = {_PRODUCTS}
    if len(manners) != 1 or not (manner := manners.pop()):
        return None
    first = _place(before) + 1 if before else 1
    spelt = (manner.spelt(number) for number in count(first))
    return next(made for made in spelt if made not in taken)


def _manner(known: str) -> _Series | None:
    if found := _NUMBERED.fullmatch(known):
        return _Series(found[1], len(found[2]) if found[2].startswith("0") else 1)
    found = _LETTERED.fullmatch(known)
    return _Series(found[1], 0) if found else None


def _place(known: str) -> int:
    if found := _NUMBERED.fullmatch(known):
        return int(found[2])
    return ascii_lowercase.index(known[-1]) + 1


def _ids_under(key: object, data: object) -> Iterator[str]:
    """Give the ids of all that stands in lists under the key, wherever."""
    if isinstance(data, list):
        for item in data:
            yield from _ids_under(key, item)
    elif isinstance(data, dict):
        for name, value in data.items():
            if name == key and isinstance(value, list):
                yield from (known for item in value if (known := _id_of(item)))
            yield from _ids_under(key, value)
