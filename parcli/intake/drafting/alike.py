"""Titles that say the same, in tables and in the text: by their letters, else by their likeness."""

from collections.abc import Sequence
from typing import NamedTuple

from parcli.diff.pairing import likeness, paired
from parcli.text.normal import fold

# More comparisons than this are not worth their time: titles then pair by their letters alone.
_MOST_COMPARED = 4000


class _Title(NamedTuple):
    """A title, folded, and its place among the others."""

    place: int
    text: str


def pairs(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Pair titles one to one, by their places; those without a counterpart are left out."""
    one, other = ([fold(title).rstrip(" .;") for title in titles] for titles in (old, new))
    places: dict[str, list[int]] = {}
    for place in reversed(range(len(other))):
        places.setdefault(other[place], []).append(place)
    found = {n: places[title].pop() for n, title in enumerate(one) if places.get(title)}
    left = [_Title(n, title) for n, title in enumerate(one) if n not in found]
    free = [_Title(n, other[n]) for those in places.values() for n in those]
    if len(left) * len(free) <= _MOST_COMPARED:
        alike = paired(left, free, id, lambda left, free: likeness(left.text, free.text))
        found |= {left.place: free.place for left, free in alike.same}
    return found
