"""Bodies that every jurisdiction has, with the ways their names are written: `data/usual.csv`."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import permutations
from typing import Literal, NamedTuple, cast

Kind = Literal["agency", "group"]

_ANY_ORDER = re.compile(r"\{(.*?)\}")


class Usual(NamedTuple):
    """A usual body: the id it is given, what it is, its names; the first is its usual one."""

    id: str
    kind: Kind
    names: tuple[str, ...]


@cache
def usual_bodies() -> tuple[Usual, ...]:
    """Read the table.

    `{huyện, thị xã}` in a name stands for both orders, with `các` before them and without.
    """
    table = files(__package__).joinpath("data", "usual.csv").read_text(encoding="utf-8")
    return tuple(
        Usual(row["id"], cast("Kind", row["kind"]), tuple(_names(row["names"])))
        for row in csv.DictReader(table.splitlines())
    )


def _names(cell: str) -> Iterator[str]:
    for name in cell.split("|"):
        if not (found := _ANY_ORDER.search(name)):
            yield name
            continue
        for order in permutations(found[1].split(", ")):
            for each in ("các ", ""):
                yield f"{name[: found.start()]}{each}{', '.join(order)}"
