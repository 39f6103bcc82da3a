"""A progress file as it shall be: its lines, less those taken out, with new ones in between."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from parcli.model.progress import Record
from parcli.progress.edit import Add, Edit
from parcli.yamlio.entries import Entry, Item, Layout, is_reference
from parcli.yamlio.record_text import record_item
from parcli.yamlio.scalar_text import scalar


@dataclass(eq=False)
class _Slot:
    """A place in a list: an item that stands there, or a record that is to stand there."""

    item: Item | None = None
    record: Record | None = None
    is_going: bool = False


@dataclass(eq=False)
class _Draft:
    """What shall stand under a key; an entry that is still to come has none yet."""

    key: str
    entry: Entry | None = None
    slots: list[_Slot] = field(default_factory=list)

    @property
    def staying(self) -> list[_Slot]:
        return [slot for slot in self.slots if not slot.is_going]

    def make(self, edit: Edit) -> None:
        staying = self.staying
        if not isinstance(edit, Add):
            staying[edit.place].is_going = True
            return
        follows = edit.place < len(staying)
        at = self.slots.index(staying[edit.place]) if follows else len(self.slots)
        self.slots.insert(at, _Slot(record=edit.record))

    def items(self, dash: str) -> Iterator[str]:
        """Give the lines of all that is to come."""
        for slot in self.staying:
            if slot.record:
                yield from record_item(slot.record, dash)


def drafted(layout: Layout, edits: Iterable[Edit]) -> str:
    """Give the text after the edits: none of them adds to a list in brackets."""
    drafts = [_drafted(entry) for entry in layout.entries]
    for edit in edits:
        _draft_for(edit, drafts).make(edit)
    page = _Page(layout)
    for draft in drafts:
        page.drop(draft)
    for draft in drafts:
        if draft.entry:
            page.add_items(draft.entry, draft.slots)
    for number, draft in enumerate(drafts):
        if not draft.entry and draft.staying:
            page.add_entry(draft, drafts[:number], drafts[number + 1 :])
    return page.text()


def _drafted(entry: Entry) -> _Draft:
    bracketed = entry.brackets.value if entry.brackets else ()
    slots = [_Slot(item) for item in entry.items] or [_Slot() for _ in bracketed]
    return _Draft(entry.key, entry, slots)


def _draft_for(edit: Edit, drafts: list[_Draft]) -> _Draft:
    """Find the draft of the product, or put a new one where its reference belongs."""
    numbers = {draft.key: number for number, draft in enumerate(drafts)}
    if edit.product in numbers or not isinstance(edit, Add):
        return drafts[numbers[edit.product]]
    before = [numbers[key] for key in edit.before if key in numbers]
    references = [n for n, draft in enumerate(drafts) if is_reference(draft.key)]
    at = before[-1] + 1 if before else next(iter(references), len(drafts))
    drafts.insert(at, _Draft(edit.product))
    return drafts[at]


class _Page:
    """The lines of the file; first all is dropped that shall go, then new lines are put in."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._lines = layout.lines
        self._dropped: set[int] = set()
        self._new: defaultdict[int, list[str]] = defaultdict(list)

    def drop(self, draft: _Draft) -> None:
        """Drop the items that go; with the last of them the key."""
        for slot in draft.slots:
            if slot.item and slot.is_going:
                self._dropped |= set(range(slot.item.start, slot.item.end))
        if draft.entry and draft.slots and not draft.staying:
            end = draft.entry.end if draft.entry.brackets else draft.entry.line + 1
            self._dropped |= set(range(draft.entry.line, end))

    def add_items(self, entry: Entry, slots: Sequence[_Slot]) -> None:
        """Put in what comes under a key that is there, each after the item before it."""
        number = -1
        for slot in slots:
            number += slot.item is not None
            if slot.record and not slot.is_going:
                dash = entry.items[max(number, 0)].dash
                self._new[self._after_item(entry, number)] += record_item(slot.record, dash)

    def add_entry(self, draft: _Draft, above: Sequence[_Draft], below: Sequence[_Draft]) -> None:
        """Put in a key with its items, between the entries that are there."""
        upper = [d.entry for d in above if d.entry]
        lower = [d.entry for d in below if d.entry]
        line = self._between(upper, lower)
        indent = " " * self._layout.column
        near = (item.dash for entry in (*reversed(upper), *lower) for item in entry.items)
        dash = next(near, f"{indent}  - ")
        self._new[line] += [f"{indent}{scalar(draft.key)}:", *draft.items(dash)]

    def text(self) -> str:
        """Give the text."""
        line_break = self._layout.line_break
        pieces: list[str] = []
        for number, line in enumerate((*self._lines, "")):
            pieces += [new + line_break for new in self._new[number]]
            pieces += [] if number in self._dropped else [line]
        return "".join(pieces)

    def _is_open(self, line: int) -> bool:
        """Whether a line can be put in here, and not only by ending the last one first."""
        last = len(self._lines) - 1
        return line <= last or last in self._dropped or self._lines[last].endswith(("\n", "\r"))

    def _after_item(self, entry: Entry, number: int) -> int:
        """Give the line after an item and what hangs on it, or the nearest open one above."""
        if number < 0:
            return entry.line + 1
        item = entry.items[number]
        is_last = number == len(entry.items) - 1
        for line in (entry.tail if is_last else item.tail, item.end):
            if self._is_open(line):
                return line
        return self._after_item(entry, number - 1)

    def _between(self, upper: Sequence[Entry], lower: Sequence[Entry]) -> int:
        """Give the line for a new entry: after a reference, else before one, else at the end."""
        if lower and not (upper and is_reference(upper[-1].key)):
            return self._above(lower[0])
        last = upper[-1]
        at_end = last.tail if is_reference(last.key) else self._past_comments(last.tail)
        for line in (at_end, last.tail, last.end):
            if self._is_open(line):
                return line
        return self._above(last)

    def _above(self, entry: Entry) -> int:
        """Give the line above an entry and its comments, and above the blank lines before those.

        The first line of the file stays the first: it may have a byte order mark, and a comment
        there is on the whole file.
        """
        floor = max((e.tail for e in self._layout.entries if e.line < entry.line), default=0)
        line = entry.line
        while line > floor and _is_comment(self._lines[line - 1]):
            line -= 1
        while floor < line < entry.line and _is_nothing(self._lines[line - 1]):
            line -= 1
        return line or entry.line or entry.tail

    def _past_comments(self, line: int) -> int:
        while line < len(self._lines) and _is_nothing(self._lines[line]):
            line += 1
        return line


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _is_nothing(line: str) -> bool:
    return not line.strip() or _is_comment(line)
