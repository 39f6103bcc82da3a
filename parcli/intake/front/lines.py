"""The lines of a document outside its tables of tasks, and the texts it is made of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from parcli.intake.source import Line, Paragraph, Place, Source, Table
from parcli.intake.told import Words
from parcli.text.normal import fold

NATION = "cong hoa xa hoi chu nghia"
_READERS = re.compile(r"noi nhan\b")
_APPENDIX = re.compile(r"phu luc(?: so)?(?:\s*(?:[ivxl]+|\d+))?\b(?!.*(?:kem theo|dinh kem)\b)")
_ENCLOSED = re.compile(r"\((?:ban hanh )?kem theo\b")
_SIGNS = re.compile(
    r"(?:(?:t/?m|k/?t|t/?l|tuq|q)\s*[./] .{3,40}|(?:pho )?(?:chu tich|giam doc)|chanh thanh tra"
    r"|truong phong|hieu truong|chi cuc truong)"
)
_PART = re.compile(r"[IVX]+\s*[.:–-]\s*\D")
_NUMBERED = re.compile(r"(?:[IVX]+\s*[.:–-]|\d{1,2}[.)])\s*[^\W\d]")
_DOCUMENTS = ("quyet dinh", "ke hoach")
ISSUING = "ban hanh ke hoach "
_BEGINS = re.compile(r"kinh gui|can cu |thuc hien |dieu 1\b")
_LONGEST_LAYOUT = 40
"""A table of a head or of signatures has no more cells."""


class Text(NamedTuple):
    """A line of text with its place; `cell` tells table and column where it stands in one."""

    text: str
    label: str
    place: Place
    is_bold: bool = False
    cell: tuple[int, int] | None = None

    @property
    def printed(self) -> str:
        """The line as it is seen on paper."""
        return f"{self.label} {self.text}".strip()

    @property
    def folded(self) -> str:
        """The printed line for comparing."""
        return fold(self.printed)

    @property
    def is_capital(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    def words(self, text: str | None = None) -> Words:
        """Give its words, or some that were made of them, with the place."""
        return Words(self.printed if text is None else text, self.place)


@dataclass(frozen=True)
class Layout:
    """A document taken apart: what stands over its first title, its texts, who reads and signs."""

    head: tuple[Text, ...]
    decision: tuple[Text, ...]
    plan: tuple[Text, ...]
    endings: tuple[tuple[Text, ...], ...]

    @cached_property
    def prose(self) -> tuple[Text, ...]:
        """All that is written in sentences."""
        return self.decision + self.plan


def layout(source: Source) -> Layout:
    """Take the document apart: head, decision, plan; appendices are left out."""
    lines = list(_lines(source))
    start = next((at for at, line in enumerate(lines) if _is_title(line)), _end_of_head(lines))
    endings = list(_endings(lines))
    ended = {line.place for ending in endings for line in ending}
    body = _without_appendices(
        line for line in lines[start:] if not line.cell and line.place not in ended
    )
    titles = [at for at, line in enumerate(body) if _names(line, "ke hoach")]
    titles += [at for at, line in enumerate(body) if _ENCLOSED.match(line.folded)]
    plan = next(iter(titles), None)
    is_decision = bool(body) and (_names(body[0], "quyet dinh") or _issues(body[0]))
    if not is_decision:
        decision, rest = [], body
    elif plan is None:
        decision, rest = body, []
    else:
        decision, rest = body[:plan], body[plan:]
    return Layout(tuple(lines[:start]), tuple(decision), tuple(rest), tuple(endings))


def _end_of_head(lines: Sequence[Text]) -> int:
    """Give where the head ends of what has no title: at the first line outside its tables."""
    in_table = any(line.cell and line.folded.startswith(NATION) for line in lines)
    for at, line in enumerate(lines):
        if _BEGINS.match(line.folded) or (in_table and at and not line.cell):
            return at
    return 0


def _lines(source: Source) -> Iterator[Text]:
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield from _split(block.line, block.place, None)
        elif _is_layout(block):
            for cell in block.cells:
                for line in cell.lines:
                    yield from _split(line, cell.place, (cell.place.table, cell.place.column))


def _split(line: Line, place: Place, cell: tuple[int, int] | None) -> Iterator[Text]:
    if line.text or line.label:
        yield Text(line.text, line.label, place, line.is_bold, cell)


def _is_layout(table: Table) -> bool:
    """Whether a table only sets a head, or readers and signature, side by side."""
    if len(table.cells) > _LONGEST_LAYOUT:
        return False
    texts = [fold(line.text) for cell in table.cells for line in cell.lines]
    return any(text.startswith(NATION) or _READERS.match(text) for text in texts)


def _is_title(line: Text) -> bool:
    return line.cell is None and (any(_names(line, name) for name in _DOCUMENTS) or _issues(line))


def _issues(line: Text) -> bool:
    """Whether a line is the subject of a decision whose title is lost."""
    return line.is_capital and line.folded.startswith(ISSUING)


def _names(line: Text, document: str) -> bool:
    """Whether a line is the name of a document's type, alone or with its subject in capitals."""
    folded = line.folded.rstrip(" .:")
    if line.folded.endswith(":"):
        return False
    return folded == document or (line.is_capital and folded.startswith(f"{document} "))


def _without_appendices(lines: Iterable[Text]) -> list[Text]:
    """Leave out the appendices: what follows `Phụ lục`, or a title of what is enclosed.

    The plan's own title stands before its parts; one behind them is that of an appendix, and a
    signature is the end.
    """
    kept: list[Text] = []
    in_parts = False
    for line in lines:
        if _APPENDIX.match(line.folded):
            break
        if in_parts and _ENCLOSED.match(line.folded):
            while kept and kept[-1].is_capital:
                kept.pop()
            break
        if in_parts and line.is_capital and _SIGNS.fullmatch(line.folded):
            break
        in_parts = in_parts or bool(_PART.match(line.printed))
        kept.append(line)
    return kept


def _endings(lines: Sequence[Text]) -> Iterator[tuple[Text, ...]]:
    """Give the blocks of readers and signature: a table's cells, or lines that follow."""
    for at, line in enumerate(lines):
        if not _READERS.match(line.folded):
            continue
        if line.cell:
            yield tuple(each for each in lines if each.cell and each.cell[0] == line.cell[0])
        else:
            yield tuple(_plain_ending(lines[at:]))


def _plain_ending(lines: Sequence[Text]) -> Iterator[Text]:
    for number, line in enumerate(lines):
        is_text = _ENCLOSED.match(line.folded) or _NUMBERED.match(line.printed)
        is_other = _is_title(line) or _APPENDIX.match(line.folded) or is_text
        if number and (is_other or line.cell):
            return
        yield line
