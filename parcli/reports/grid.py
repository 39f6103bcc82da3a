"""Rows of three columns for the terminal: every cell wrapped, paragraph by paragraph."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from parcli.reports.colour import Shade, paint
from parcli.text.normal import printable, width

_MARGIN = "  "

# A longer reference is folded.
_CODE_WIDTH = 22


class Paragraph(NamedTuple):
    """A text of a cell in its shade; what goes past `most_lines` is cut, and the cut shown."""

    text: str
    shade: Shade | None = None
    most_lines: int | None = None


Cell = Sequence[Paragraph]


def grid(
    rows: Iterable[tuple[Cell, Cell, Cell]], wide: int, *, share: float = 0.6, colour: bool
) -> Iterator[str]:
    """Lay rows out: a first column as wide as it needs, a second with `share` of the rest."""
    rows = list(rows)
    codes = [width(paragraph.text) for row in rows for paragraph in row[0]]
    code = min(_CODE_WIDTH, max(codes, default=0))
    rest = wide - code - 3 * len(_MARGIN)
    second = int(rest * share)
    widths = (code, second, rest - second)
    for row in rows:
        # An id is folded at a hyphen, a word (`KT-XH`) is not.
        cells = [
            list(_lines(cell, column, hyphens=cell is row[0]))
            for cell, column in zip(row, widths, strict=True)
        ]
        for lines in zip_longest(*cells, fillvalue=Paragraph("")):
            padded = [
                paint(line.text, line.shade, colour=colour) + " " * (column - width(line.text))
                for line, column in zip(lines, widths, strict=True)
            ]
            yield (_MARGIN + _MARGIN.join(padded)).rstrip()


def _lines(cell: Cell, column: int, *, hyphens: bool) -> Iterator[Paragraph]:
    for paragraph in cell:
        lines = textwrap.wrap(
            printable(paragraph.text),
            column,
            break_on_hyphens=hyphens,
            max_lines=paragraph.most_lines,
            placeholder=" …",
        )
        yield from (Paragraph(line, paragraph.shade) for line in lines)


def heading(parts: Iterable[str], wide: int, *, colour: bool) -> str:
    """Write a plan's title, issuer and id over what is said of it."""
    text = printable(" · ".join(part for part in parts if part))
    return paint(textwrap.fill(text, wide, break_on_hyphens=False), "dim", colour=colour)
