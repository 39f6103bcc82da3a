"""Git's marks around what two sides say: two texts set into one, and told apart again."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_OURS = "<<<<<<< ours\n"
_MIDDLE = "=======\n"
_THEIRS = ">>>>>>> theirs\n"

# As git writes it, with whatever names of the sides, and with the state before them or without.
_CONFLICT = re.compile(
    r"^<<<<<<<(?: [^\n]*)?\n(?P<ours>.*?)(?:^\|\|\|\|\|\|\|(?: [^\n]*)?\n.*?)?"
    r"^=======\n(?P<theirs>.*?)^>>>>>>>(?: [^\n]*)?\n",
    re.DOTALL | re.MULTILINE,
)


class Sides(NamedTuple):
    """The text as each side has it."""

    ours: str
    theirs: str


def with_marks(ours: str, theirs: str) -> str:
    """Set two texts into one, less what is alike above and below, with marks around the rest."""
    our, their = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    above = _alike(our, their)
    below = _alike(our[above:][::-1], their[above:][::-1])
    end, their_end = len(our) - below, len(their) - below
    return "".join([*our[:above], *_block(our[above:end], their[above:their_end]), *our[end:]])


def marked_apart(ours: str, theirs: str) -> str:
    """Set two texts into one, with marks around each place where they differ."""
    our, their = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    lines: list[str] = []
    for kind, start, end, their_start, their_end in SequenceMatcher(
        None, our, their, autojunk=False
    ).get_opcodes():
        here = our[start:end]
        lines += here if kind == "equal" else _block(here, their[their_start:their_end])
    return "".join(lines)


def sides(text: str) -> Sides:
    """Tell the texts apart; without marks they are the same."""
    return Sides(_CONFLICT.sub(r"\g<ours>", text), _CONFLICT.sub(r"\g<theirs>", text))


def _block(ours: list[str], theirs: list[str]) -> list[str]:
    return [_OURS, *ours, _MIDDLE, *theirs, _THEIRS]


def _alike(ours: list[str], theirs: list[str]) -> int:
    """Count the lines from the first that are the same."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next((n for n, (our, their) in pairs if our != their), min(len(ours), len(theirs)))
