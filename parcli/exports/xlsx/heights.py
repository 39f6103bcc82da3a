"""How high a row must be for its wrapped text.

Excel works it out on opening; LibreOffice takes the heights of such a file as they are.
"""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

_LINE = 14.0
_PADDING = 2.0
_HIGHEST = 409.0

# The widths of letters in the unit of a column's width, that of a digit; Times New Roman.
_SPACE = 0.5
_NARROW, _ROUND, _USUAL, _CAPITAL, _WIDE = 0.65, 0.9, 1.0, 1.4, 1.6
_WIDTHS = {
    **dict.fromkeys("ijlrstfI.,;:!'|/()[]-", _NARROW),
    **dict.fromkeys("aceoz", _ROUND),
    **dict.fromkeys("mwMW@%—", _WIDE),
}


def height_of(cells: Iterable[tuple[str, float]]) -> float | None:
    """Give the height for texts in columns of such widths; None where one line will do."""
    lines = max((_lines(text, wide) for text, wide in cells), default=1)
    return min(_LINE * lines + _PADDING, _HIGHEST) if lines > 1 else None


@lru_cache(maxsize=4096)
def _lines(text: str, wide: float) -> int:
    return sum(_lines_of_paragraph(part, wide) for part in text.splitlines()) or 1


def _lines_of_paragraph(text: str, wide: float) -> int:
    lines, used = 1, 0.0
    for word in text.split(" "):
        long = _width(word)
        if used and used + _SPACE + long > wide:
            lines, used = lines + 1, 0.0
        used += long + (_SPACE if used else 0)
        if used > wide:  # a word longer than a line is broken
            lines, used = lines + int(used // wide), used % wide
    return lines


@lru_cache(maxsize=4096)
def _width(word: str) -> float:
    letters = (c for c in normalize("NFD", word) if not combining(c))
    return sum(_WIDTHS.get(c, _CAPITAL if c.isupper() else _USUAL) for c in letters)
