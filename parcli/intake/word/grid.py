"""The columns of a table as a person counts them, out of the many that Word keeps.

Word gives a table a column for every edge of any cell: edges that are a hair apart, where rows
were drawn one by one, make columns that nobody sees.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

Span = tuple[int, int]
"""A cell's left and right edge, as numbers of lines of Word's grid."""

_HAIR = 170
"""Edges nearer than 3 mm, in twentieths of a point, are meant as one."""


def columns(rows: Sequence[Sequence[Span]], widths: Sequence[int]) -> Mapping[int, int]:
    """Number the grid's lines by the columns that are seen, from 0.

    Args:
        rows: The cells of each row.
        widths: How wide the columns of Word's grid are; what is not known is left out.
    """
    cells = {cell for row in rows for cell in row}
    edges = sorted({edge for cell in cells for edge in cell})
    apart = _joined(edges, cells, widths)
    return {edge: at for at, edges in enumerate(apart) for edge in edges}


def _joined(edges: Sequence[int], cells: set[Span], widths: Sequence[int]) -> list[list[int]]:
    """Put edges that are meant as one together."""
    lines = [0, *accumulate(widths)]
    measured = all(width > 0 for width in widths) and len(lines) > max(edges, default=0)
    together: list[list[int]] = [[edge] for edge in edges[:1]]
    for _, edge in pairwise(edges):
        group = together[-1]
        near = measured and lines[edge] - lines[group[0]] < _HAIR
        if near and not any((other, edge) in cells for other in group):
            group.append(edge)
        else:
            together.append([edge])
    return together
