"""Where lines begin: an offset in the text as a line and a column."""

import re
from bisect import bisect_right

# The line breaks of YAML 1.2; the others that Python knows are faults (PAR004).
_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of a text."""

    __slots__ = ("_starts", "texts")

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]
        self.texts = _BREAK.split(text)

    def place(self, index: int) -> tuple[int, int]:
        """Give the line and the column (from 1) of an offset."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
