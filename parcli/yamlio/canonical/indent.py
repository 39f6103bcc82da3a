"""Indentation: two spaces a level, a dash two below its key, one space after a dash.

A comment goes with the keys or dashes in whose column it stands.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from parcli.yamlio.compose import compose

_STEP = 2
_FIXED_INDENT = re.compile(r"[|>][-+]?(\d)")

Columns = dict[int, int]
"""Where the columns of the levels around a line go: from the old one to the new one."""


def indented(text: str) -> str:
    """Indent every level by two spaces."""
    lines = text.split("\n")
    root = compose(text, max(map(len, lines)), pure=False)
    if not isinstance(root, MappingNode) or root.flow_style:
        return text
    return "\n".join(_Indenting(lines, root).lines())


class _Indenting:
    """The lines of a text, and what its nodes say of the indentation of each."""

    def __init__(self, lines: list[str], root: MappingNode) -> None:
        self._lines = lines
        self._indents: dict[int, int] = {}
        self._around: dict[int, Columns] = {}
        self._dashes: dict[int, list[tuple[int, int]]] = {}
        self._inside: dict[int, str] = {}
        self._texts: dict[int, int] = {}  # lines with the sign of a text: the text's new column
        self._mapping(root, 0, {})
        self._begun = sorted(self._around)

    def lines(self) -> Iterator[str]:
        """Give the lines as they shall be."""
        for number, line in enumerate(self._lines):
            if number in self._inside:
                yield self._inside[number]
            elif number in self._indents:
                yield self._beginning(number)
            elif line.lstrip(" ").startswith("#"):
                yield self._comment(number)
            else:
                yield line

    def _mapping(self, node: MappingNode, new: int, around: Columns) -> None:
        old = node.start_mark.column
        around = around | {old: new}
        for key, value in node.value:
            line = key.start_mark.line
            self._begin(line, old, new, around)
            if _is_beside(value, line):
                self._value(value, (old, new), new - old, around)
            elif not _is_empty(value):
                self._below(value, (old, new), around)

    def _sequence(self, node: SequenceNode, new: int, around: Columns) -> None:
        old = node.start_mark.column
        around = around | {old: new}
        for item in node.value:
            line = self._dash_line(item, old)
            self._begin(line, old, new, around)
            if _is_beside(item, line):
                column = item.start_mark.column
                self._dashes.setdefault(line, []).append((old + 1, column))
                beside = around | {column: new + _STEP}
                self._around[line] = beside
                self._value(item, (old, new), new + _STEP - column, beside)
            elif not _is_empty(item):
                self._below(item, (old, new), around)

    def _below(self, node: Node, level: tuple[int, int], around: Columns) -> None:
        """Indent a value that begins on a line of its own."""
        line, column = node.start_mark.line, node.start_mark.column
        new = level[1] + _STEP
        if not isinstance(node, CollectionNode) or node.flow_style:
            self._begin(line, column, new, around | {column: new})
        self._value(node, level, new - column, around)

    def _value(self, node: Node, level: tuple[int, int], shift: int, around: Columns) -> None:
        """Indent the lines of a value but its first; `level` is the column of its key or dash."""
        new = level[1] + _STEP
        if isinstance(node, MappingNode) and not node.flow_style:
            self._mapping(node, new, around)
        elif isinstance(node, SequenceNode) and not node.flow_style:
            self._sequence(node, new, around)
        elif isinstance(node, ScalarNode) and node.style in ("|", ">"):
            self._block_text(node, level)
        else:
            least = new if isinstance(node, ScalarNode) else 0
            for number in range(node.start_mark.line + 1, node.end_mark.line + 1):
                line = _without_spaces_at_end(self._lines[number])
                column = max(_indent(line) + shift, least)
                self._inside[number] = " " * column * bool(line) + line.lstrip(" ")

    def _block_text(self, node: ScalarNode, level: tuple[int, int]) -> None:
        """Indent a text below a sign; spaces beyond its indentation are its own."""
        head = self._lines[node.start_mark.line]
        numbers = range(node.start_mark.line + 1, node.end_mark.line + bool(node.end_mark.column))
        if fixed := _FIXED_INDENT.match(head, node.start_mark.column):
            old, new = level[0] + int(fixed[1]), level[1] + int(fixed[1])
        else:
            texts = [line for n in numbers if (line := self._lines[n]).strip(" ")]
            old, new = _indent(texts[0]) if texts else len(head), level[1] + _STEP
        self._texts[node.start_mark.line] = new
        for number in numbers:
            line = self._lines[number]
            is_blank = not line.strip(" ") and len(line) <= old
            self._inside[number] = "" if is_blank else " " * new + line[old:]

    def _begin(self, line: int, old: int, new: int, around: Columns) -> None:
        """Note a key, a dash or a value that may be the first thing on its line."""
        self._around[line] = around
        if not self._lines[line][:old].strip(" "):
            self._indents[line] = new

    def _dash_line(self, item: Node, column: int) -> int:
        """Give the line of an item's dash: its own, or one above it."""
        number: int = item.start_mark.line
        while True:
            line = self._lines[number]
            if line[column : column + 1] == "-" and not line[:column].strip(" -"):
                return number
            number -= 1

    def _beginning(self, number: int) -> str:
        line = self._lines[number]
        for start, end in sorted(self._dashes.get(number, ()), reverse=True):
            line = f"{line[:start]} {line[end:]}"
        return " " * self._indents[number] + _without_spaces_at_end(line.lstrip(" "))

    def _comment(self, number: int) -> str:
        """Indent a comment: by its column among those of the line below, or of the line above."""
        line = self._lines[number]
        column = _indent(line)
        at = bisect_left(self._begun, number)
        below = self._around[self._begun[at]] if at < len(self._begun) else {}
        last = self._begun[at - 1] if at else -1
        above = self._around.get(last, {})
        new = below.get(column, above.get(column))
        if new is None:
            base = max((old for old in above if old < column), default=None)
            new = column if base is None else above[base] + column - base
        if last in self._texts:  # as deep as the text it would be a line of it
            new = min(new, self._texts[last] - 1)
        return " " * new + line.lstrip(" ")


def _is_beside(node: Node, line: int) -> bool:
    return node.start_mark.line == line and not _is_empty(node)


def _is_empty(node: Node) -> bool:
    return bool(node.start_mark.index == node.end_mark.index)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _without_spaces_at_end(line: str) -> str:
    return line if "\\" in line else line.rstrip(" ")  # after a backslash a space is a letter
