"""Texts that say the same: compared without tone marks, case, spaces and closing points."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from parcli.text.normal import fold

_T = TypeVar("_T")
_CLOSING = " .;:,"


def twins(named: Iterable[tuple[str, _T]]) -> Iterator[tuple[_T, _T]]:
    """Give each thing whose text was there before, after the first that bears the text."""
    # Folding is slow and keeps the length of a composed text: most texts need none.
    by_length: dict[int, list[tuple[str, _T]]] = {}
    for text, thing in named:
        length = len(text.rstrip(_CLOSING)) - text.rstrip(_CLOSING).count(" ")
        by_length.setdefault(length, []).append((text, thing))
    for alike in by_length.values():
        if len(alike) > 1:
            yield from _repeats(alike)


def _repeats(named: list[tuple[str, _T]]) -> Iterator[tuple[_T, _T]]:
    first: dict[str, _T] = {}
    for text, thing in named:
        key = fold(text).rstrip(_CLOSING)
        if key in first:
            yield first[key], thing
        else:
            first[key] = thing
