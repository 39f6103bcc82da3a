"""Where the entries of a progress file stand: the lines of each key, of its items, of comments.

Lines count from 0; an `end` is the line after the last. A comment indented deeper than what it
follows hangs on that; any other comment, and a blank line, belongs to what comes next.
"""

import re
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from parcli.yamlio.compose import compose

# The sign of a block text: with a digit it fixes the indentation, with a plus it keeps the blank
# lines after it.
_SIGN = re.compile(r"[|>][-+]?(\d?)[-+]?")


class Item(NamedTuple):
    """An item of a block list: its lines, and what stands before it on the first (`  - `).

    `tail` is the end of the comments that hang on it.
    """

    start: int
    end: int
    tail: int
    dash: str


class Entry(NamedTuple):
    """A key at the top level and what stands under it: a block list, or a list in brackets."""

    key: str
    line: int
    end: int
    tail: int
    items: tuple[Item, ...] = ()
    brackets: SequenceNode | None = None


class Layout(NamedTuple):
    """The lines of a file, each with its line break, its entries and the column of their keys."""

    lines: tuple[str, ...]
    entries: tuple[Entry, ...]
    column: int

    @property
    def line_break(self) -> str:
        """The line break of the file."""
        first = self.lines[0]
        return first[len(first.rstrip("\r\n")) :] or "\n"


def is_reference(key: str) -> bool:
    """Whether a key is a product's reference: no other key has a point."""
    return "." in key


def layout_of(text: str) -> Layout | None:
    """Find the entries of a sound file; None where all of it stands in one pair of braces."""
    lines = tuple(text.splitlines(keepends=True))
    root = compose(text, max(map(len, lines)), pure=False)
    if not isinstance(root, MappingNode) or root.flow_style:
        return None
    starts = [key.start_mark.line for key, _ in root.value]
    entries = (
        _entry(lines, key, value, stop)
        for (key, value), stop in zip(root.value, (*starts[1:], len(lines)), strict=True)
    )
    return Layout(lines, tuple(entries), root.start_mark.column)


def _entry(lines: Sequence[str], key: ScalarNode, value: Node, stop: int) -> Entry:
    line, column = key.start_mark.line, key.start_mark.column
    end = max(end_of(lines, value), line + 1)
    entry = Entry(key.value, line, end, tail_of(lines, end, stop, column))
    if not isinstance(value, SequenceNode):
        return entry
    if value.flow_style:
        return entry._replace(brackets=value)
    return entry._replace(items=_items(lines, value, stop))


def _items(lines: Sequence[str], node: SequenceNode, stop: int) -> tuple[Item, ...]:
    starts = [dash_line(lines, item) for item in node.value]
    stops = (*starts[1:], stop)
    return tuple(map(_item, repeat(lines), node.value, starts, stops))


def _item(lines: Sequence[str], node: Node, start: int, stop: int) -> Item:
    column = lines[start].index("-")
    end = end_of(lines, node)
    is_beside = node.start_mark.line == start
    dash = lines[start][: node.start_mark.column] if is_beside else " " * column + "- "
    return Item(start, end, tail_of(lines, end, stop, column), dash)


def dash_line(lines: Sequence[str], item: Node) -> int:
    """Give the line of an item's dash: its own, or one above with only comments in between."""
    line: int = item.start_mark.line
    while not lines[line][: item.start_mark.column].lstrip().startswith("-"):
        line -= 1
    return line


def end_of(lines: Sequence[str], node: Node) -> int:
    """Give the line after the last that holds any of the node: the parser's mark may lie beyond."""
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        return _text_end(lines, node)
    if not isinstance(node, CollectionNode) or node.flow_style:
        end: int = node.end_mark.line + 1
        return end
    last = node.value[-1]
    return max(end_of(lines, part) for part in (last if isinstance(node, MappingNode) else (last,)))


def _text_end(lines: Sequence[str], node: ScalarNode) -> int:
    """Give the end of a block text: blank lines after it are its own only where it says so."""
    start: int = node.start_mark.line
    end: int = node.end_mark.line + bool(node.end_mark.column)  # a last line may have no break
    sign = _SIGN.match(lines[start], node.start_mark.column)
    if sign and "+" in sign[0]:
        return end
    # Spaces beyond the indentation are text: how deep it is, only the first line of text can say.
    first = next((line for line in lines[start + 1 : end] if line.strip()), "")
    indent = 0 if sign and sign[1] else len(first) - len(first.lstrip(" "))
    while end > start + 1 and _is_blank(lines[end - 1], indent):
        end -= 1
    return end


def _is_blank(line: str, indent: int) -> bool:
    spaces = line.rstrip("\r\n")
    return len(spaces) <= indent and not spaces.strip(" ")


def tail_of(lines: Sequence[str], end: int, stop: int, column: int) -> int:
    """Give the end of the comments that hang on what ends here and begins in the column."""
    tail = end
    for number in range(end, stop):
        text = lines[number].lstrip(" ")
        if not text.strip():
            continue
        if not text.startswith("#") or len(lines[number]) - len(text) <= column:
            break
        tail = number + 1
    return tail
