"""Names of sheets: each other than all, short, and without the signs that a workbook refuses."""

import re
import textwrap
from collections.abc import Iterable, Iterator

from parcli.text.normal import printable

_LONGEST = 31

# Signs that a workbook refuses, and letters that take two of the 31 places.
_REFUSED = re.compile(r"[\[\]:*?/\\\U00010000-\U0010ffff]")

# Excel keeps this name for itself.
_TAKEN = "history"


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """Give the names of the sheets in their order."""
    taken = {_TAKEN}
    for text in wanted:
        name = _unlike(_allowed(text), taken)
        taken.add(name.casefold())
        yield name


def quoted(name: str) -> str:
    """Give the name as a formula has it."""
    return "'" + name.replace("'", "''") + "'"


def _allowed(text: str) -> str:
    bare = printable(" ".join(_REFUSED.sub(" ", text).split())).strip("' ")
    return _cut(bare, _LONGEST) or "–"


def _cut(text: str, longest: int) -> str:
    """Cut at a word where that leaves something."""
    if len(text) <= longest:
        return text
    short = textwrap.shorten(text, longest, placeholder="…")
    return short if len(short) > longest // 2 else text[: longest - 1] + "…"


def _unlike(name: str, taken: set[str]) -> str:
    number, found = 2, name
    while found.casefold() in taken:
        mark = f" ({number})"
        found = _cut(name, _LONGEST - len(mark)) + mark
        number += 1
    return found
