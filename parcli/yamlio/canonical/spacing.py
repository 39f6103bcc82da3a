"""Spaces inside a line: `key: value`, `{a: b, c: d}`, two before a comment, none at its end.

Rows of a table keep their columns: more than one space after a comma stays where the key that
follows stands below or above another.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from yaml.tokens import (
    BlockEntryToken,
    FlowEntryToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    ScalarToken,
    Token,
    ValueToken,
)

from parcli.yamlio.canonical.edits import Edit, edited
from parcli.yamlio.canonical.gaps import Gap, gaps
from parcli.yamlio.lines import Lines

_OPENING = (FlowMappingStartToken, FlowSequenceStartToken)
_CLOSING = (FlowMappingEndToken, FlowSequenceEndToken)
_ENDING = (ScalarToken, *_CLOSING)

_ROW = re.compile(r" *- \{")
_KEY = re.compile(r"(, +)[\w-]+: ")
_AT_LINE_END = re.compile(r" +(?=\n)")
_CLOSE_COMMENT = re.compile(r" (?=#)")


def spaced(text: str) -> str:
    """Put one space where one belongs, and none where none does."""
    return edited(text, _edits(text))


def _edits(text: str) -> Iterator[Edit]:
    table = _Table(text)
    for gap in gaps(text):
        if gap.before is None or gap.after is None or "\n" in text[gap.start : gap.end]:
            yield from _beside_breaks(text, gap)
            continue
        wanted = _wanted(gap.before, gap.after)
        if wanted is None or text[gap.start : gap.end] == wanted:
            continue
        if not (isinstance(gap.before, FlowEntryToken) and table.is_lined_up(gap.end)):
            yield Edit(gap.start, gap.end, wanted)


def _wanted(before: Token, after: Token) -> str | None:
    """Give what belongs between two tokens on one line; None where anything may stand.

    What follows a dash is a matter of indentation; what follows a colon without a value stays.
    """
    if isinstance(before, ValueToken):
        return None if isinstance(after, (FlowEntryToken, *_CLOSING)) else " "
    if isinstance(after, ValueToken):
        return "" if isinstance(before, _ENDING) else None
    if isinstance(before, _OPENING) or isinstance(after, (FlowEntryToken, *_CLOSING)):
        return ""
    return " " if isinstance(before, FlowEntryToken) else None


def _beside_breaks(text: str, gap: Gap) -> Iterator[Edit]:
    """Take away the spaces at the ends of lines; put two before a comment beside something."""
    if _CLOSE_COMMENT.match(text, gap.start) and not isinstance(gap.before, BlockEntryToken):
        yield Edit(gap.start, gap.start + 1, "  ")
    for found in _AT_LINE_END.finditer(text, gap.start, gap.end):
        yield Edit(found.start(), found.end(), "")


class _Table:
    """The rows `- {…}` of a text's lists, to tell whether a key stands in a column of them."""

    def __init__(self, text: str) -> None:
        self._lines = Lines(text)
        self._lists = dict(_lists(self._lines.texts))
        self._columns = Counter(
            (owner, found.end(1))
            for number, owner in self._lists.items()
            for found in _KEY.finditer(self._lines.texts[number - 1])
        )

    def is_lined_up(self, index: int) -> bool:
        """Whether a key in another row of the list begins in the same column."""
        number, column = self._lines.place(index)
        return self._columns[self._lists.get(number, 0), column - 1] > 1


def _lists(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the numbers of the rows, each with that of the line its list stands under."""
    levels: list[tuple[int, int]] = []
    for number, line in enumerate(lines, 1):
        text = line.lstrip(" ")
        if not text or text.startswith("#"):
            continue
        indent = len(line) - len(text)
        while levels and levels[-1][0] >= indent:
            levels.pop()
        if _ROW.match(line):
            yield number, levels[-1][1] if levels else 0
        levels.append((indent, number))
