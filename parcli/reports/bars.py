"""Bars for the terminal: parts of a whole as cells of a line."""

from collections.abc import Sequence
from typing import NamedTuple

from parcli.reports.colour import Shade, paint


class Part(NamedTuple):
    """A part of a bar: how much, its sign, its shade."""

    amount: int
    sign: str
    shade: Shade


def bar(parts: Sequence[Part], wide: int, *, colour: bool) -> str:
    """Draw the parts one after another; empty where all of them are nothing."""
    sizes = cells([part.amount for part in parts], wide)
    drawn = zip(parts, sizes, strict=True)
    return "".join(paint(part.sign * size, part.shade, colour=colour) for part, size in drawn)


def cells(amounts: Sequence[int], wide: int) -> list[int]:
    """Share the cells of a bar out by the largest remainder; whatever there is has at least one.

    The bar must have a cell for every amount that is not nothing.
    """
    total = sum(amounts)
    if not total:
        return [0] * len(amounts)
    # One cell each first, so that one of a thousand is seen; then the rest of the cells.
    shared = [min(1, amount) for amount in amounts]
    left = wide - sum(shared)
    by_remainder = sorted(range(len(amounts)), key=lambda i: -(left * amounts[i] % total))
    for i, amount in enumerate(amounts):
        shared[i] += left * amount // total
    for i in by_remainder[: wide - sum(shared)]:
        shared[i] += 1
    return shared
