"""Long lines: a list or a mapping in brackets that is too long for its line gets a line an entry.

Rows of plans and tables are written up to the width here; what is no list or mapping stays long.
"""

from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from parcli.yamlio.canonical.edits import Edit, edited
from parcli.yamlio.compose import compose
from parcli.yamlio.read import read

LONGEST = 120

_STEP = 2


class _Place(NamedTuple):
    """A list or mapping in brackets, and the key it stands beside: None below one or at a dash."""

    node: CollectionNode
    key: Node | None


def wrapped(text: str) -> str:
    """Break off what makes a line too long.

    A line that a comment silences is left as it is: the comment would no longer reach all of it.
    """
    lines = text.split("\n")
    longest = max(map(len, lines))
    root = compose(text, longest, pure=False) if longest > LONGEST else None
    if root is None:
        return text
    long = [place for place in _places(root) if _is_long(place.node, lines)]
    if not long:
        return text
    silenced = {ignore.silenced_line - 1 for ignore in read(text.encode()).ignores}
    places = [place for place in long if place.node.start_mark.line not in silenced]
    return edited(text, (_broken(text, place) for place in places))


def _places(node: Node) -> Iterator[_Place]:
    """Give what stands in brackets right under block mappings and lists."""
    if not isinstance(node, CollectionNode) or node.flow_style:
        return
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if _is_flow(value):
                is_beside = key.start_mark.line == value.start_mark.line
                yield _Place(value, key if is_beside else None)
            yield from _places(value)
    else:
        for item in node.value:
            if _is_flow(item) and isinstance(item, MappingNode):
                yield _Place(item, None)
            yield from _places(item)


def _is_flow(node: Node) -> bool:
    return isinstance(node, CollectionNode) and bool(node.flow_style and node.value)


def _is_long(node: Node, lines: list[str]) -> bool:
    line = node.start_mark.line
    return bool(line == node.end_mark.line and len(lines[line].rstrip()) > LONGEST)


def _broken(text: str, place: _Place) -> Edit:
    """Give each entry a line; a comment beside the whole stays on the first line."""
    start, end = place.node.start_mark.index, place.node.end_mark.index
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    comment = text[end:line_end].rstrip(" ")
    entries = list(_entries(text, place.node))
    if place.key:
        column = place.key.start_mark.column + _STEP
        start = len(text[:start].rstrip(" "))
        first = comment
    else:
        column = place.node.start_mark.column
        first = entries.pop(0) + comment
    return Edit(start, line_end, "\n".join([first, *(" " * column + entry for entry in entries)]))


def _entries(text: str, node: CollectionNode) -> Iterator[str]:
    if isinstance(node, SequenceNode):
        yield from (f"- {_source(text, item)}" for item in node.value)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield f"{_source(text, key)}: {_source(text, value)}".rstrip(" ")


def _source(text: str, node: Node) -> str:
    return text[node.start_mark.index : node.end_mark.index]
