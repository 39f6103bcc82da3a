"""Tables of phrases: the longest that stands at a place is found by its first syllable."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases by their first syllable, longest first, each with what it stands for."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self.syllables = {syllable for phrase in values for syllable in phrase.split()}
        self.by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in sorted(values.items(), key=lambda item: -len(item[0].split())):
            first, *rest = phrase.split()
            self.by_first.setdefault(first, []).append((tuple(rest), value))


def all_of(value: Value, phrases: str | Iterable[str]) -> dict[str, Value]:
    """Give every phrase, of a list or set apart by commas, the same value."""
    return dict.fromkeys(phrases.split(", ") if isinstance(phrases, str) else phrases, value)
