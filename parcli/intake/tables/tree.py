"""The tasks of one area as a tree, by their numbers and the rows that stand over others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parcli.intake.source import Place
from parcli.intake.tables.labels import Label
from parcli.intake.tables.phrases import Phrases
from parcli.intake.tables.products import products_of
from parcli.intake.tables.rows import Row
from parcli.intake.told import Doubt, ToldTask, Unused, Words
from parcli.text.message import Message

_ARABIC = 2
"""The rank of 1, 2, 3: below a number such as 1.1 stand letters and dashes alone."""


@dataclass
class Node:
    """A task being read: its rows, and the tasks below it."""

    label: Label | None
    title: Words
    rows: list[Row] = field(default_factory=list)
    below: list["Node"] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    heads: bool = False
    """Whether it says a title alone, over the rows after it."""
    numbers: set[str] = field(default_factory=set)
    """The numbers of the tasks below."""

    def lengthen(self, text: str) -> None:
        """Join to the title what stands at the top of the next page."""
        self.title = self.title._replace(text=f"{self.title.text} {text}")

    def take(self, node: "Node") -> None:
        """Put a task below this one; a number that stands there already is doubted."""
        no = node.label.text if node.label else "-"
        if no != "-" and no in self.numbers:
            why = Message("số {no} đã có ở một nhiệm vụ phía trên", no=no)
            node.doubts.append(Doubt(node.title.place, node.title.text, why))
        self.numbers.add(no)
        self.below.append(node)


class Tree:
    """The tasks of an area, taken row by row."""

    def __init__(self) -> None:
        self._root = Node(None, Words("", Place()))
        self._open: list[Node] = []

    @property
    def top(self) -> list[Node]:
        """The tasks that stand below no other."""
        return self._root.below

    @property
    def last(self) -> Node | None:
        """The task taken last."""
        return self._open[-1] if self._open else None

    def has(self, label: Label) -> bool:
        """Whether a task at the top bears this number already."""
        return label.text in self._root.numbers

    def add(self, node: Node) -> None:
        """Take a task to where its number places it."""
        self._close_for(node)
        over = self._open[-1] if self._open else self._root
        over.take(node)
        self._open.append(node)

    def _close_for(self, node: Node) -> None:
        if node.label is None and not node.heads:
            if self._open and not self._open[-1].heads:
                self._open.pop()  # without a number it stands beside the last
            return
        while self._open and not _stands_under(node, self._open[-1]):
            self._open.pop()


def _stands_under(node: Node, over: Node) -> bool:
    """Whether a task belongs to one that is open."""
    if over.heads and not node.heads and _counts_anew(node, over):
        return True
    if node.label is None or over.label is None:
        return over.heads and not node.heads
    mine, theirs = node.label.parts, over.label.parts
    if len(mine) > 1:
        return len(mine) > len(theirs) and mine[: len(theirs)] == theirs
    if len(theirs) > 1:
        return node.label.rank > max(_ARABIC, over.label.rank)
    return node.label.rank > over.label.rank


def _counts_anew(node: Node, over: Node) -> bool:
    """Whether 1, 2, 3 stand below a row that has such a number itself, and heads others."""
    if node.label is None or over.label is None or node.label.rank != over.label.rank:
        return False
    if len(node.label.parts) > 1 or len(over.label.parts) > 1:
        return False
    before = over.below[-1].label if over.below else None
    return before.rank == node.label.rank if before else node.label.text.lstrip("0") in ("1", "a")


def told_tasks(nodes: Sequence[Node], words: Phrases, unused: list[Unused]) -> Iterator[ToldTask]:
    """Give the tasks with their products."""
    for node in nodes:
        said = products_of(node.rows, node.title, words)
        unused += said.unused
        yield ToldTask(
            node.label.text if node.label and node.label.text != "-" else "",
            node.title,
            said.who,
            tuple(said.products),
            tuple(said.notes),
            tuple(told_tasks(node.below, words, unused)),
            tuple(node.doubts),
        )
