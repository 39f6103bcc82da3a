"""Horizontal lines that are drawn: shapes, old VML shapes, rows of underscores."""

import re
from collections.abc import Iterator

from parcli.ooxml.xml import EMU_IN_MM, Element, number, tag
from parcli.word.form.sheet import Drawn

_THIN_MM = 1.0
_SHORTEST_MM = 5.0
_MM_IN = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "px": 25.4 / 96, "": 25.4 / 72}
_LENGTH = re.compile(r"(-?[\d.]+)\s*(mm|cm|in|pt|px|)")
_RULE_SIGNS = frozenset("_—─ \t")
_FEWEST_SIGNS = 3
_LINES = ("line", "straightConnector1")


def lines_in(drawing: Element) -> Iterator[Drawn]:
    """Give the horizontal lines of a `w:drawing` or a `w:pict`."""
    for extent in drawing.iter(tag("wp:extent")):
        wide, high = (number(extent.get(side)) or 0 for side in ("cx", "cy"))
        shapes = [shape.get("prst") for shape in drawing.iter(tag("a:prstGeom"))]
        is_line = any(shape in _LINES for shape in shapes)
        if (is_line or high <= _THIN_MM * EMU_IN_MM) and wide >= _SHORTEST_MM * EMU_IN_MM:
            yield Drawn(wide / EMU_IN_MM)
    for name in ("v:line", "v:shape", "v:rect"):
        for shape in drawing.iter(tag(name)):
            yield from _old_line(shape, name)


def _old_line(shape: Element, name: str) -> Iterator[Drawn]:
    style = dict(
        part.strip().split(":", 1) for part in shape.get("style", "").split(";") if ":" in part
    )
    wide, high = _millimetres(style.get("width")), _millimetres(style.get("height"))
    if name == "v:line":
        ends = [_millimetres(shape.get(end, "").split(",")[0]) for end in ("from", "to")]
        if ends[0] is not None and ends[1] is not None:
            wide = abs(ends[1] - ends[0])
        yield Drawn(wide or None)
    elif wide and wide >= _SHORTEST_MM and (high or 0) <= _THIN_MM:
        yield Drawn(wide)


def _millimetres(text: str | None) -> float | None:
    found = _LENGTH.fullmatch((text or "").strip())
    size = number(found[1]) if found else None
    return None if found is None or size is None else size * _MM_IN[found[2]]


def is_underscores(text: str) -> bool:
    """Whether the text is a line made of characters."""
    signs = "".join(text.split())
    return len(signs) >= _FEWEST_SIGNS and _RULE_SIGNS.issuperset(text)
