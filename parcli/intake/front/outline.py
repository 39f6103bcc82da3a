"""The plan's own text as parts, sections and items, by the numbers they begin with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parcli.intake.front.lines import Text
from parcli.intake.tables.labels import Label, read_label, split_label
from parcli.intake.told import Words
from parcli.text.normal import fold

_PART = re.compile(r"(?:Phần|PHẦN)\s+(?:thứ\s+)?(?P<no>[IVX]+|\w+)\s*[.:–-]?\s*", re.IGNORECASE)
_DASHED = re.compile(r"(?P<no>[IVX]+)\s*[–-]\s*(?=[^\W\d])")
_LONGEST_HEADING = 120
# What stands at the end of an item: its mark, or dots where nothing was filled in.
_ITEM_END = " ;.,/…"


@dataclass
class Section:
    """A heading or an item with what stands below it; `rank` is how high its number stands."""

    line: Text
    no: str
    title: str
    rank: int
    below: list["Section"] = field(default_factory=list)

    @property
    def folded(self) -> str:
        """The title for comparing."""
        return fold(self.title).rstrip(" .:;")

    @property
    def words(self) -> Words:
        """Its words without the number, and without the mark that ends an item."""
        return self.line.words(bare(self.title))

    def all(self) -> Iterator["Section"]:
        """Give everything below it, in reading order."""
        for each in self.below:
            yield each
            yield from each.all()

    @property
    def is_heading(self) -> bool:
        """Whether it only heads what follows: `Mục tiêu cụ thể:`."""
        return bool(self.below) and len(self.title) <= _LONGEST_HEADING


_PLAIN = 9
"""A line without a number goes below whatever stands over it."""


def outline(lines: Sequence[Text]) -> list[Section]:
    """Put every line below the last one whose number stands higher."""
    top: list[Section] = []
    open_ones: list[Section] = []
    for line in lines:
        section = _section(line)
        while open_ones and open_ones[-1].rank >= section.rank:
            open_ones.pop()
        (open_ones[-1].below if open_ones else top).append(section)
        if section.rank < _PLAIN:
            open_ones.append(section)
    return top


def _section(line: Text) -> Section:
    label, title = _numbered(line)
    if label is None:
        return Section(line, "", title, _PLAIN)
    depth = len(label.parts) - 1
    return Section(line, label.text, title, min(label.rank + depth, _PLAIN - 1))


def _numbered(line: Text) -> tuple[Label | None, str]:
    if line.label:
        return read_label(line.label), line.text
    if found := _PART.match(line.text):
        return Label(found["no"], ("I",)), line.text[found.end() :]
    if found := _DASHED.match(line.text):
        return Label(found["no"], (found["no"],)), line.text[found.end() :]
    return split_label(line.text)


def bare(text: str) -> str:
    """Give an item without the marks that end it."""
    return text.rstrip(_ITEM_END).strip()
