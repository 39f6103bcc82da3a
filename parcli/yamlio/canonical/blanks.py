"""Blank lines: one at most between lines, none at the head; a line break at the end."""

import re
from collections.abc import Iterator

from parcli.yamlio.canonical.edits import Edit, edited
from parcli.yamlio.canonical.gaps import gaps

_SEVERAL = re.compile(r"\n{3,}")
_AT_HEAD = re.compile(r"[ \n]*\n")


def blanks(text: str) -> str:
    """Leave one blank line of several; a text keeps those that are its own."""
    return edited(text, _edits(text))


def _edits(text: str) -> Iterator[Edit]:
    head = 0
    if found := _AT_HEAD.match(text):
        head = found.end()
        yield Edit(0, head, "")
    for gap in gaps(text):
        for found in _SEVERAL.finditer(text, max(gap.start, head), gap.end):
            yield Edit(found.start(), found.end(), "\n\n")


def ended(text: str) -> str:
    """End the file with one line break."""
    *_, last = gaps(text)
    whole = text[: last.start] + text[last.start :].rstrip(" \n")
    return whole if whole.endswith("\n") else whole + "\n"
