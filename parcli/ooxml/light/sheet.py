"""A sheet: the cells that say something, what is merged and what is hidden of them."""

from collections.abc import Iterator

from openpyxl.utils import coordinate_to_tuple, get_column_letter, range_boundaries

from parcli.ooxml.light.tree import Budget, Element, keep_attributes, keep_children, local

_TEXT = ("v", "is", "f")
_LONGEST_FORMULA = 200


def lighten_sheet(root: Element, budget: Budget) -> None:
    """Keep what a person sees of the cells; merges end where the last of them stands."""
    keep_children(root, ("cols", "sheetData", "mergeCells"))
    for column in list(root.iterfind("{*}cols/{*}col")):
        keep_attributes(column, ("min", "max", "hidden"))
    for row in list(root.iterfind("{*}sheetData/{*}row")):
        _lighten_row(row)
    extent = _Extent(root)
    budget.take(extent.count)
    for merged in list(root.iterfind("{*}mergeCells/{*}mergeCell")):
        if clipped := extent.clip(merged.get("ref", "")):
            budget.take(clipped[1])
            merged.set("ref", clipped[0])
        else:
            merged.getparent().remove(merged)


def _lighten_row(row: Element) -> None:
    """Drop cells that say nothing, and put the stored results in the place of formulas."""
    keep_attributes(row, ("r", "hidden"))
    for cell in list(row):
        parts = {local(part): part for part in cell}
        if not parts.keys() & set(_TEXT):
            row.remove(cell)
        elif (formula := parts.get("f")) is not None:
            if "v" in parts and (parts["v"].text or cell.get("t") == "str"):
                cell.remove(formula)
            else:
                keep_attributes(formula, ())
                formula.text = (formula.text or "")[:_LONGEST_FORMULA]


class _Extent:
    """How many cells of a sheet say something, and how far they reach."""

    def __init__(self, root: Element) -> None:
        self.count = self._rows = self._columns = 0
        for row, column in _places(root):
            self.count += 1
            self._rows = max(self._rows, row)
            self._columns = max(self._columns, column)

    def clip(self, reference: str) -> tuple[str, int] | None:
        """Give what of a range lies within, with the number of its cells; None for one or none."""
        left, top, right, bottom = (int(edge or 0) for edge in range_boundaries(reference))
        right, bottom = min(right, self._columns), min(bottom, self._rows)
        width, height = right - left + 1, bottom - top + 1
        if left < 1 or top < 1 or width < 1 or height < 1 or width * height == 1:
            return None
        clipped = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}"
        return clipped, width * height


def _places(root: Element) -> Iterator[tuple[int, int]]:
    """Give row and column of every cell; one without its own follows the one before."""
    at_row = 0
    for row in root.iterfind("{*}sheetData/{*}row"):
        at_row, at_column = int(row.get("r") or at_row + 1), 0
        for cell in row:
            own = cell.get("r")
            place = coordinate_to_tuple(own) if own else (at_row, at_column + 1)
            at_column = place[1]
            yield place
