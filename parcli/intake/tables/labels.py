"""Numbers before tasks: 1, 1.1, a), I.1, “Nhiệm vụ 1:”, and how they stand under one another."""

import re
from functools import lru_cache
from typing import NamedTuple

from parcli.text.numbers import from_roman

_DASHES = "-–—+•*▪‐"
_PART = r"(?:\d{1,3}|[IVX]{1,6}|[A-ZĐa-zđ])"
_NUMBER = rf"{_PART}(?:\.\d{{1,3}}|\.[a-zđ]){{0,6}}"
_WORD = r"(?:(?:Nhiệm vụ|NHIỆM VỤ|Mục|MỤC|Phần|PHẦN|NV)\s*(?:số\s*)?)"

_ALONE = re.compile(rf"{_WORD}?\(?({_NUMBER})\s*[.):/]*")
_BEFORE = re.compile(
    rf"(?:{_WORD}({_NUMBER})\s*[.:)–-]+\s*"
    rf"|\(?({_PART}(?:\.(?:\d{{1,3}}|[a-zđ])){{0,6}})\s*[.)/]+\s+"
    rf"|((?:\d{{1,3}}|[IVX]{{1,6}}|[A-Za-zđ])(?:\.\d{{1,3}}){{1,6}})\s+)(?=\S)"
)

_RANKS = ("upper", "roman", "arabic", "lower", "dash")


class Label(NamedTuple):
    """A number as it is printed, without the marks that close it, and its parts."""

    text: str
    parts: tuple[str, ...]

    @property
    def rank(self) -> int:
        """How high its first part stands: A over I over 1 over a over a dash."""
        return _RANKS.index(_rank(self.parts[0]))

    @property
    def heads_group(self) -> bool:
        """Whether a number such as I or A, which stands over tasks."""
        return len(self.parts) == 1 and _rank(self.parts[0]) in ("upper", "roman")


def _rank(part: str) -> str:
    if part == "-":
        return "dash"
    if part[:1].isdigit():  # 3a comes after 3, not below it
        return "arabic"
    if part.isupper():
        return "roman" if from_roman(part) and (len(part) > 1 or part in "IVX") else "upper"
    return "lower"


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label | None:
    """Read a cell that holds a number alone, or a dash; None where it is none."""
    text = text.strip()
    if text and all(sign in _DASHES for sign in text):
        return Label("-", ("-",))
    found = _ALONE.fullmatch(text)
    return _label(found[1]) if found else None


@lru_cache(maxsize=4096)
def split_label(text: str) -> tuple[Label | None, str]:
    """Part a text from the number that it begins with."""
    if text[:1] and text[0] in _DASHES and text[1:2] == " ":
        return Label("-", ("-",)), text[1:].strip()
    found = _BEFORE.match(text)
    if not found:
        return None, text
    number = found[1] or found[2] or found[3]
    return _label(number), text[found.end() :]


def _label(number: str) -> Label:
    return Label(number, tuple(number.split(".")))
