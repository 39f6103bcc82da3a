"""A sound text cut into its entries: each with the comments above it and all that hangs on it.

Put together again the pieces are the text. Where a list or mapping has a line an entry, an entry
is whole lines; in brackets it is what stands between the commas.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from parcli.merge.outcome import Step
from parcli.yamlio.compose import compose
from parcli.yamlio.entries import dash_line, end_of, tail_of


@dataclass(frozen=True)
class Entry:
    """A key with its value, or an item.

    `lead` is what stands before it: comments and indentation, or a comma. `head` is the key or the
    dash, up to the value; `tail` is what follows the value, to the end of its last line.
    """

    lead: str
    head: str
    value: str
    tail: str
    branch: "Branch | None" = None

    @property
    def body(self) -> str:
        """The entry without what stands before it."""
        return self.head + self.value + self.tail

    @property
    def chunk(self) -> str:
        """All of it."""
        return self.lead + self.body


@dataclass(frozen=True)
class Branch:
    """A list or mapping; `is_beside` tells that its first entry begins in the middle of a line.

    The lead of that entry is made up: spaces up to its column, as if it began a line.
    """

    is_flow: bool
    column: int
    is_beside: bool = False
    opening: str = ""
    closing: str = ""
    entries: Mapping[Step, Entry] = field(default_factory=dict)


class Document(NamedTuple):
    """What stands above the first key, and the keys."""

    head: str
    root: Branch


EMPTY = Document("", Branch(is_flow=False, column=0))


def document(text: str) -> Document | None:
    """Cut a sound text with LF at its end; None where all of it stands in one pair of braces."""
    if not text.strip():
        return EMPTY
    lines = tuple(text.splitlines(keepends=True))
    root = compose(text, max(map(len, lines)), pure=False)
    if not isinstance(root, MappingNode) or root.flow_style:
        return None
    knife = _Knife(text, lines)
    first = root.start_mark.line
    return Document(text[: knife.starts[first]], knife.block(root, len(lines), is_beside=False))


class _Piece(NamedTuple):
    """An entry before it is cut: where its key or dash is, and its value."""

    step: Step
    key: ScalarNode | None
    value: Node
    line: int


class _Knife:
    def __init__(self, text: str, lines: tuple[str, ...]) -> None:
        self._text = text
        self._lines = lines
        self.starts = [0, *accumulate(map(len, lines))]

    def block(self, node: CollectionNode, stop: int, *, is_beside: bool) -> Branch:
        """Cut what has a line an entry, up to the line `stop`."""
        column = node.start_mark.column
        pieces = list(self._pieces(node))
        entries: dict[Step, Entry] = {}
        lead_start = 0
        for number, piece in enumerate(pieces):
            start = self.starts[piece.line] + column
            if number:
                lead = self._text[lead_start:start]
            else:
                lead = " " * column if is_beside else self._text[self.starts[piece.line] : start]
            end = stop
            if number + 1 < len(pieces):
                end = tail_of(self._lines, self._end(piece), pieces[number + 1].line, column)
            lead_start = self.starts[end]
            entries[piece.step] = self._entry(piece, lead, start, end)
        return Branch(is_flow=False, column=column, is_beside=is_beside, entries=entries)

    def _pieces(self, node: CollectionNode) -> Iterator[_Piece]:
        if isinstance(node, MappingNode):
            for key, value in node.value:
                yield _Piece(key.value, key, value, key.start_mark.line)
        else:
            for number, item in enumerate(node.value):
                yield _Piece(number, None, item, dash_line(self._lines, item))

    def _end(self, piece: _Piece) -> int:
        if _is_empty(piece.value):
            return piece.line + 1
        return max(end_of(self._lines, piece.value), piece.line + 1)

    def _entry(self, piece: _Piece, lead: str, start: int, end: int) -> Entry:
        value, stop = piece.value, self.starts[end]
        branch = None
        if _is_empty(value):
            at = to = self._after_sign(piece, start)
        elif isinstance(value, CollectionNode) and not value.flow_style:
            first = next(self._pieces(value)).line
            is_beside = first == piece.line
            at, to = value.start_mark.index if is_beside else self.starts[first], stop
            branch = self.block(value, end, is_beside=is_beside)
        else:
            at, to = value.start_mark.index, self._value_end(value)
            branch = self.flow(value)
        text = self._text
        return Entry(lead, text[start:at], text[at:to], text[to:stop], branch)

    def _after_sign(self, piece: _Piece, start: int) -> int:
        """Give the place after the colon of a key without a value, or after the dash."""
        if piece.key is None:
            return start + 1
        return self._text.index(":", piece.key.end_mark.index) + 1

    def _value_end(self, value: Node) -> int:
        if isinstance(value, ScalarNode) and value.style in ("|", ">"):
            return self.starts[end_of(self._lines, value)]
        return int(value.end_mark.index)

    def flow(self, node: Node) -> Branch | None:
        """Cut what stands in brackets; None for a text."""
        if not isinstance(node, CollectionNode):
            return None
        pairs = node.value if isinstance(node, MappingNode) else [(None, v) for v in node.value]
        entries: dict[Step, Entry] = {}
        last = start = node.start_mark.index
        for number, (key, value) in enumerate(pairs):
            begin = (key or value).start_mark.index
            at = max(begin, value.start_mark.index)
            to = max(at, value.end_mark.index)
            lead, head, inside = self._text[last:begin], self._text[begin:at], self._text[at:to]
            step = key.value if key else number
            entries[step] = Entry(lead, head, inside, "", self.flow(value))
            last = to
        end = node.end_mark.index
        opening = (
            self._text[start : start + 1] if not entries else next(iter(entries.values())).lead
        )
        closing = self._text[last:end] if entries else self._text[end - 1 : end]
        return Branch(True, node.start_mark.column, False, opening, closing, entries)


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.style and not node.value
