"""A document taken apart: the main text, texts issued with it, appendices; and their components."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from parcli.norms.codes import TYPE_CODES
from parcli.text.normal import fold
from parcli.word.form.sheet import Line, Sheet
from parcli.word.law import ComponentId

Kind = Literal["main", "attached", "appendix"]

TYPE_NAMES = {fold(name): code for code, name in TYPE_CODES.items()}
"""Codes of the types of documents, by their folded names."""


class Piece(NamedTuple):
    """A line that was recognised."""

    component: ComponentId
    line: Line


@dataclass(frozen=True)
class Part:
    """One text of the document.

    `text` are the lines of the text itself, outside tables, blank ones too, and `last` the last
    line that is not blank, in a table or not; `authority` names who decides, in a decision;
    `header` are the lines beside and above the title.
    """

    kind: Kind
    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    header: tuple[Line, ...] = ()
    authority: tuple[Line, ...] = ()
    text: tuple[Line, ...] = ()
    last: Line | None = None

    @cached_property
    def _by_component(self) -> dict[ComponentId, list[Line]]:
        found: dict[ComponentId, list[Line]] = {}
        for piece in self.pieces:
            found.setdefault(piece.component, []).append(piece.line)
        return found

    def of(self, component: ComponentId) -> list[Line]:
        """Give the lines of a component."""
        return self._by_component.get(component, [])

    @property
    def is_letter(self) -> bool:
        """Whether it is a công văn, which has no type."""
        return bool(self.of("trich-yeu-cong-van")) and not self.of("ten-loai")

    @property
    def type_code(self) -> str | None:
        """Give the code of the type that the title names."""
        for line in self.of("ten-loai"):
            for name in sorted(TYPE_NAMES, key=len, reverse=True):
                if line.folded.startswith(name):
                    return TYPE_NAMES[name]
        return None


@dataclass(frozen=True)
class Document:
    """The sheet, and the parts recognised in it; the first is the main text."""

    sheet: Sheet
    parts: tuple[Part, ...]

    @property
    def main(self) -> Part:
        """Give the text that is signed."""
        return self.parts[0]

    def of_kind(self, kind: Kind) -> list[Part]:
        """Give the parts of a kind."""
        return [part for part in self.parts if part.kind == kind]


BASIS = ("can cu ", "theo de nghi ", "xet de nghi ")
"""How recitals begin, folded."""

_APPENDIX = re.compile(
    r"phu luc(?: so)?(?:\s*(?P<number>[ivxl]+|\d+))?(?P<title>[.:–-]?\s+\S.*)?[.:]?"
)
NATION = fold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_MOST_COLUMNS = 3


def appendix_heading(line: Line) -> re.Match[str] | None:
    """Recognise the heading of an appendix; what follows on its line is its `title`."""
    if line.is_blank or (line.cell and line.cell.columns > 1):
        return None
    found = _APPENDIX.fullmatch(line.folded)
    if found and found["title"] and not (line.is_centred and (line.is_bold or line.is_capital)):
        return None
    return found


def is_nation(line: Line) -> bool:
    """Recognise quốc hiệu, also one with a letter or two amiss."""
    return line.folded == NATION or (
        abs(len(line.folded) - len(NATION)) <= _SLACK and _alike(line.folded, NATION)
    )


_SLACK = 4
_ALIKE = 0.85


def _alike(text: str, model: str) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415 (needed only for a text that is near)

    return SequenceMatcher(None, text, model).ratio() >= _ALIKE


def is_recipients(line: Line) -> bool:
    """Recognise `Nơi nhận:`."""
    return line.folded.rstrip(" :") == "noi nhan"


def is_operative(line: Line) -> bool:
    """Recognise `QUYẾT ĐỊNH:` and its like, below the recitals."""
    return line.is_capital and line.folded.rstrip(" :") in ("quyet dinh", "quyet nghi", "chi thi")


def is_title(line: Line) -> bool:
    """Recognise the name of a type, alone or with the subject in capitals after it."""
    if line.cell or line.is_blank:
        return False
    text = line.folded.rstrip(" :")
    if text in TYPE_NAMES:
        return not line.folded.endswith(":")
    names = tuple(f"{name} " for name in TYPE_NAMES)
    return line.is_capital and line.is_centred and text.startswith(names)


def split(sheet: Sheet) -> list[tuple[Kind, tuple[Line, ...]]]:
    """Part the lines: the main text to its signature, then what comes with it."""
    lines = sheet.lines
    end = _end_of_main(lines)
    starts: list[tuple[int, Kind]] = [(0, "main")]
    for at in range(end, len(lines)):
        line = lines[at]
        if appendix_heading(line):
            starts.append((at, "appendix"))
        elif starts[-1][1] != "appendix" and is_nation(line) and at:
            start = _start_of_table(lines, at, starts[-1][0])
            if start > starts[-1][0]:
                starts.append((start, "attached"))
        elif starts[-1][1] == "main" and end and is_title(line):
            starts.append((at, "attached"))
    if not end:  # no Nơi nhận: the first quốc hiệu is the main text's own
        starts = _without_own_header(starts)
    bounds = [*(at for at, _ in starts), len(lines)]
    return [
        (kind, lines[first:last]) for (first, kind), last in zip(starts, bounds[1:], strict=True)
    ]


def _without_own_header(starts: list[tuple[int, Kind]]) -> list[tuple[int, Kind]]:
    attached = next((start for start in starts if start[1] == "attached"), None)
    return [start for start in starts if start is not attached]


def _end_of_main(lines: tuple[Line, ...]) -> int:
    """Give where the signature block ends, 0 where there is none."""
    for at, line in enumerate(lines):
        if any(map(is_recipients, line.split_at_tabs())):
            return _end_of_block(lines, at)
    return 0


def _end_of_block(lines: tuple[Line, ...], at: int) -> int:
    table = lines[at].cell
    if table is None:
        return _end_of_plain_block(lines, at)
    last = (i for i, line in enumerate(lines) if line.cell and line.cell.table == table.table)
    return max(last) + 1


def _end_of_plain_block(lines: Sequence[Line], at: int) -> int:
    """Without a table the block goes on until something else begins."""
    end = at
    for i, line in enumerate(lines):
        if i > at and (appendix_heading(line) or is_nation(line) or is_title(line)):
            break
        end = i
    return end + 1


def _start_of_table(lines: Sequence[Line], at: int, least: int) -> int:
    """Go back from a line to the first of its table, no further than `least`."""
    cell = lines[at].cell
    while at > least and cell and (above := lines[at - 1].cell) and above.table == cell.table:
        at -= 1
    return at
