"""What a cell lists: its items, one a line, a dash or a letter, without the marks of the list."""

import re
from typing import NamedTuple

from parcli.intake.source import Cell
from parcli.text.normal import fold

_DASHES = "-–—+•*▪‐"
_DASH = re.compile(rf"[{re.escape(_DASHES)}]+\s*(?=\S)")
_LETTER = re.compile(r"(?:[a-zđ]|\d{1,2})[.)]\s+(?=\S)|\(\d{1,2}\)\s+(?=\S)")
_INSIDE = re.compile(rf"(?<=[.;:,])\s+(?=[{re.escape(_DASHES)}]\s+\S)")
_CLOSING = " ;."
_LONGEST = 2000
"""What is longer is a text, and lists nothing in its one line."""

_OPEN_ENDS = ("...", "…", "v.v.", "v.v")
_GOES_ON = (",", "-", "(", " và", " của", " về")
_LEADS = re.compile(
    r"(?:bao )?gom(?: co)?:|(?:cac )?(?:san pham|ket qua)[^:]{0,40}:|cu the:|trong do:"
)


class Item(NamedTuple):
    """One thing a cell lists, and the points told below it."""

    text: str
    points: tuple[str, ...] = ()

    @property
    def only_leads(self) -> bool:
        """Whether it says no more than that a list follows: “Gồm:”."""
        return bool(self.points) and _LEADS.fullmatch(fold(self.text)) is not None

    @property
    def below(self) -> list[str]:
        """The points without their marks."""
        return [without_mark(point) for point in self.points]

    @property
    def all(self) -> str:
        """Item and points on one line."""
        return " ".join((self.text, *self.points))


def items_of(cell: Cell) -> list[Item]:
    """Part a cell into its items.

    A line without a mark begins an item unless it goes on from the line above, in the middle of
    a sentence or with a bracket. Below a line that ends with a colon stand its points, and so do
    marks of a second kind: "+" under "-".
    """
    listing = _Listing()
    for line in cell.lines:
        for text in _INSIDE.split(line.printed):
            if text:
                listing.take(text)
    found = (Item(without_close(text), tuple(points)) for text, *points in listing.items)
    return [item for item in found if item.text]


class _Listing:
    """The items of a cell being taken line by line: each is a text, then its points."""

    def __init__(self) -> None:
        self.items: list[list[str]] = []
        self._mark = ""
        self._below = ""
        self._is_led = False

    def take(self, text: str) -> None:
        mark, bare = _mark(text)
        if self.items and not mark and _goes_on(text, self.items[-1][-1]):
            self.items[-1][-1] += f" {text}"
        elif self.items and self._is_point(mark, bare):
            self.items[-1].append(text)
            self._below = self._below or mark
        else:
            self.items.append([bare])
            self._mark, self._below = mark, ""
            self._is_led = bare.endswith(":")

    def _is_point(self, mark: str, bare: str) -> bool:
        if not self._is_led:
            return bool(mark) and bool(self._mark) and mark != self._mark
        if mark == self._mark:
            return not mark and not self._below and not bare.endswith(":")
        return bool(mark)


def _mark(text: str) -> tuple[str, str]:
    """Give the kind of the mark before a text, and the text without it."""
    if found := _DASH.match(text):
        return text[0], text[found.end() :]
    if found := _LETTER.match(text):
        return "a", text[found.end() :]
    return "", text


def _goes_on(text: str, above: str) -> bool:
    return text[:1].islower() or text.startswith("(") or above.endswith(_GOES_ON)


def without_mark(text: str) -> str:
    """Give an item without the marks that begin and close it."""
    return without_close(_mark(text)[1])


def without_close(text: str) -> str:
    """Give the text without the mark that closes an item."""
    text = text.strip()
    return text if text.endswith(_OPEN_ENDS) else text.rstrip(_CLOSING)


def pieces_of(text: str) -> list[str]:
    """Part one line at its semicolons, outside brackets."""
    if len(text) > _LONGEST:
        return [text]
    pieces, depth = [""], 0
    for part in re.split(r"(; |[()])", text):
        if part == "; " and depth <= 0:
            pieces.append("")
        else:
            depth += {"(": 1, ")": -1}.get(part, 0)
            pieces[-1] += part
    return [piece for piece in map(without_close, pieces) if piece]


def whole(cell: Cell) -> str:
    """Give all a cell says on one line, without the mark before it and the one that closes it."""
    text = " ".join(line.printed for line in cell.lines if line.printed)
    return without_close(_mark(text)[1] if _DASH.match(text) else text)
