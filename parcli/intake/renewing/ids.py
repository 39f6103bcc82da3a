"""Ids for what is new in a plan: as drafted, or the next that nobody has."""

import re
from collections.abc import Collection
from itertools import chain, count
from string import ascii_lowercase

_NUMBERED = re.compile(r"(.*?)(\d+)")


def task_id(drafted: str, taken: Collection[str]) -> str:
    """Give the id, or one with the next number: `TC-5` where there is a `TC-4`."""
    if drafted not in taken:
        return drafted
    found = _NUMBERED.fullmatch(drafted)
    stem, first = (found[1], int(found[2]) + 1) if found else (f"{drafted}-", 2)
    return next(name for n in count(first) if (name := f"{stem}{n}") not in taken)


def product_id(drafted: str, taken: Collection[str]) -> str:
    """Give the id, or the next letter, or a number after the letters."""
    others = (f"p{n}" for n in count(1))
    return next(n for n in chain((drafted,), ascii_lowercase, others) if n not in taken)
