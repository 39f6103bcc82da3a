"""Edits of a text, made all at once."""

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """What to put in the place of a part of the text."""

    start: int
    end: int
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Make edits that do not overlap."""
    pieces: list[str] = []
    last = 0
    for edit in sorted(edits):
        pieces += [text[last : edit.start], edit.new]
        last = edit.end
    return "".join([*pieces, text[last:]])
