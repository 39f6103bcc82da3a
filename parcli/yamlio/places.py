"""From a path of keys to the line and the column, over the parser's nodes."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from parcli.model.walk import Path

On = Literal["key", "value"]

_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*\s*)+")
_REST_OF_LINE = re.compile(r"[^\r\n]*")


class Span(NamedTuple):
    """A place: the line and the column (from 1, in characters), and a length on that line."""

    line: int
    column: int
    length: int


class _Stop(NamedTuple):
    """Where a path ends in the file: the node, the key it stands under, whether all steps exist."""

    node: Node
    key: Node | None
    is_whole: bool


class Places:
    """The places of a file's keys and values.

    A path that goes deeper than the file ends at what is there: one text that stands for a list or
    for a mapping; for a missing key, the name of the mapping that lacks it (`decision:`), or its
    first key where it has no name, as an item of a list and the file itself have none. A list or a
    mapping in block form is shown by its key, an empty value too.
    """

    __slots__ = ("_index", "_root", "_settle", "_text")

    def __init__(self, root: Node, text: str, settle: Callable[[str], str] | None = None) -> None:
        self._root = root
        self._text = text
        self._settle = settle or str
        self._index: dict[int, dict[str, tuple[Node, Node]]] = {}

    def find(self, path: Path, on: On = "value", part: tuple[int, int] | None = None) -> Span:
        """Give the place of a key or a value, or of a part of the value's text."""
        stop = self._walk(path)
        if on == "key" or (not stop.is_whole and not isinstance(stop.node, ScalarNode)):
            return self._name(stop)
        start = self._content(stop.node)
        if part and (exact := self._part(stop.node, start, part)):
            return exact
        if self._is_shown_by_name(stop.node, start):
            return self._name(stop)
        return self._span(stop.node, start)

    def _walk(self, path: Path) -> _Stop:
        node, key = self._root, None
        for step in path:
            found = self._child(node, step)
            if not found:
                return _Stop(node, key, is_whole=False)
            key, node = found
        return _Stop(node, key, is_whole=True)

    def _child(self, node: Node, step: str | int) -> tuple[Node | None, Node] | None:
        if isinstance(node, MappingNode):
            return self._keys(node).get(str(step))
        if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            return None, node.value[step]
        return None

    def _keys(self, node: MappingNode) -> dict[str, tuple[Node, Node]]:
        known = self._index.get(id(node))
        if known is None:
            known = self._index[id(node)] = {}
            for key, value in node.value:
                if isinstance(key, ScalarNode):
                    # Of a key given twice the first holds, as in the data.
                    known.setdefault(self._settle(key.value), (key, value))
        return known

    def _name(self, stop: _Stop) -> Span:
        """Give the key; what has none is named by its own first key, else by itself."""
        node = stop.key or stop.node
        while not isinstance(node, ScalarNode) and node.value:
            first = node.value[0]
            node = first[0] if isinstance(node, MappingNode) else first
        start = self._content(node)
        if start == node.end_mark.index:
            return self._before(node)
        return self._span(node, start)

    def _before(self, node: Node) -> Span:
        """Give the dash of an empty item."""
        mark = node.start_mark
        line_start = mark.index - mark.column
        dash = self._text.rfind("-", line_start, mark.index)
        return Span(mark.line + 1, (dash if dash >= 0 else mark.index) - line_start + 1, 1)

    def _is_shown_by_name(self, node: Node, start: int) -> bool:
        if isinstance(node, ScalarNode):
            return start == node.end_mark.index
        return self._text[start : start + 1] not in ("[", "{")

    def _part(self, node: Node, start: int, part: tuple[int, int]) -> Span | None:
        """Give the part, where the text stands in the file as it is read: one line, no escapes."""
        if not isinstance(node, ScalarNode):
            return None
        start += node.style in ("'", '"')
        if not node.value or self._text[start : start + len(node.value)] != node.value:
            return None
        offset, length = part
        return self._at(node, start + offset, length)

    def _content(self, node: Node) -> int:
        """Give the offset of the value, after an anchor or a tag (which are faults, told apart)."""
        start: int = node.start_mark.index
        if self._text[start : start + 1] in ("&", "!") and (
            found := _PROPERTIES.match(self._text, start, node.end_mark.index)
        ):
            return found.end()
        return start

    def _span(self, node: Node, start: int) -> Span:
        return self._at(node, start, min(self._rest(start), node.end_mark.index - start))

    def _at(self, node: Node, start: int, length: int) -> Span:
        mark = node.start_mark
        breaks = self._text.count("\n", mark.index, start)
        if breaks:  # the value begins below its tag or its anchor
            column = start - self._text.rfind("\n", 0, start)
            return Span(mark.line + breaks + 1, column, max(length, 1))
        return Span(mark.line + 1, mark.column + start - mark.index + 1, max(length, 1))

    def _rest(self, start: int) -> int:
        found = _REST_OF_LINE.match(self._text, start)
        return len(found[0].rstrip()) if found else 0


def first_line_length(node: Node, text: str) -> int:
    """Give the length of what stands on the node's first line."""
    start, end = node.start_mark.index, node.end_mark.index
    found = _REST_OF_LINE.match(text, start, end)
    return len(found[0].rstrip()) if found else 0
