"""A column for each month or quarter, marked where something is due: T1 … T12 with `x`."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from parcli.intake.source import Cell, Line
from parcli.intake.tables.layout import Layout
from parcli.text.normal import fold

_MARK = re.compile(r"[xX×✓✔☑√*+v●■]{1,3}")
_TERM = re.compile(r"(?P<unit>[tq])(?:hang|uy)? ?0?(?P<number>\d+|[iv]+)$")
_UNITS = {"t": "Tháng", "q": "Quý"}


class Marked(NamedTuple):
    """The marks of a row, and the terms they stand for as one deadline."""

    deadline: Cell
    marks: tuple[Cell, ...]


def marked_terms(cells: Sequence[Cell], layout: Layout) -> Marked | None:
    """Read the marks of a row; a mark over several columns is one in each."""
    found = [
        (term, cell)
        for cell, kind, head in zip(cells, layout.kinds, layout.heads, strict=True)
        if kind == "term" and _MARK.fullmatch(cell.text) and (term := _TERM.search(fold(head)))
    ]
    if not found:
        return None
    marks = tuple({cell.place: cell for _, cell in found}.values())
    phrase = _in_words(term for term, _ in found)
    return Marked(Cell(marks[0].place, (Line(phrase),)), marks)


def _in_words(terms: Iterable[re.Match[str]]) -> str:
    """Write the terms as a deadline: `Tháng 3, 6`; `Quý I, IV`."""
    numbers: dict[str, list[str]] = {}
    for term in terms:
        numbers.setdefault(_UNITS[term["unit"]], []).append(term["number"].upper())
    return "; ".join(f"{unit} {', '.join(several)}" for unit, several in numbers.items())
