"""Which part of the one plan is which of the other: by id, then by likeness, one to one."""

import difflib
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from parcli.text.normal import fold

T = TypeVar("T")

# Below this, parts with one id are rather two that exchanged their ids, if others are more alike.
_SAME_ID = 0.5

# From this likeness on, parts with different ids are one that was renamed. Likeness is counted in
# words: sentences of one style that say different things share few words in their order.
RENAMED = 0.6


class Pairs(NamedTuple, Generic[T]):
    """Old and new parts that are the same, in the new order, and those without a counterpart."""

    same: tuple[tuple[T, T], ...]
    removed: tuple[T, ...]
    added: tuple[T, ...]


def paired(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], object],
    alike: Callable[[T, T], float],
    renamed: float = RENAMED,
    *,
    by_key_alone: bool = True,
) -> Pairs[T]:
    """Pair parts: first those with one id that are alike, then the most alike, then by id alone.

    So tasks whose ids moved by one, because one was put in before them, are still themselves; and
    a task rewritten under its id is still the one that records and other plans refer to. Where ids
    were given anew (not `by_key_alone`) the same id says nothing by itself.
    """
    pairing = _Pairing(old, new, alike)
    pairing.by_key(key, _SAME_ID)
    pairing.by_likeness(renamed)
    if by_key_alone:
        pairing.by_key(key, 0.0)
    return Pairs(
        tuple((old[i], new[j]) for j, i in sorted(pairing.found.items())),
        tuple(old[i] for i in pairing.left_old),
        tuple(new[j] for j in pairing.left_new),
    )


class _Pairing(Generic[T]):
    """The pairs as they are found: places in the new list to places in the old."""

    def __init__(self, old: Sequence[T], new: Sequence[T], alike: Callable[[T, T], float]) -> None:
        self._old, self._new, self._alike = old, new, alike
        self.left_old, self.left_new = list(range(len(old))), list(range(len(new)))
        self.found: dict[int, int] = {}

    def by_key(self, key: Callable[[T], object], least: float) -> None:
        """Pair what has one key, in order, where it is alike enough."""
        places: dict[object, list[int]] = {}
        for i in self.left_old:
            places.setdefault(key(self._old[i]), []).append(i)
        for j in tuple(self.left_new):
            for i in places.get(key(self._new[j]), ()):
                if not least or self._alike(self._old[i], self._new[j]) >= least:
                    self._take(i, j)
                    places[key(self._new[j])].remove(i)
                    break

    def by_likeness(self, least: float) -> None:
        """Pair the most alike first; of pairs equally alike those nearest in place."""
        scored = [
            (-score, abs(i - j), i, j)
            for i in self.left_old
            for j in self.left_new
            if (score := self._alike(self._old[i], self._new[j])) >= least
        ]
        for _, _, i, j in sorted(scored):
            if i in self.left_old and j in self.left_new:
                self._take(i, j)

    def _take(self, i: int, j: int) -> None:
        self.found[j] = i
        self.left_old.remove(i)
        self.left_new.remove(j)


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """Say how alike two texts are, from 0 to 1: the share of words that both have in one order."""
    if one == other:
        return 1.0
    old, new = _words(one), _words(other)
    if 2 * len({*old} & {*new}) < _LEAST * (len({*old}) + len({*new})):
        return 0.0  # so few words in common are no likeness, and need no closer look
    return difflib.SequenceMatcher(None, old, new, autojunk=False).ratio()


# No caller asks for less than this.
_LEAST = 0.4


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())
