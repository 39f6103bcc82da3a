"""A Word document as the checks see it: lines with the formatting they end up with, and sections.

Nothing here knows how Word writes that down; `reading` does.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from parcli.text.normal import fold, nfc
from parcli.word.law import Alignment
from parcli.word.widths import text_width


class Look(NamedTuple):
    """How characters look; sizes in points, colours as `RRGGBB`, fonts as named, None unknown."""

    ascii: str | None
    high: str | None
    complex: str | None
    east: str | None
    size: float
    bold: bool
    italic: bool
    caps: bool
    underlined: bool
    colour: str


class Run(NamedTuple):
    """Characters of one look, as they are shown."""

    text: str
    look: Look


class Layout(NamedTuple):
    """How a paragraph is set: lengths in millimetres, spacing in points.

    `first_mm` is where its first line begins; `lines` counts single lines, or is None where
    `line_pt` says it in points, `at_least` or exactly.
    """

    alignment: Alignment
    left_mm: float
    right_mm: float
    first_mm: float
    before_pt: float
    after_pt: float
    lines: float | None
    line_pt: float
    at_least: bool
    contextual: bool
    style: str
    has_border: bool


class Cell(NamedTuple):
    """Where in a table a line stands; tables count through the document."""

    table: int
    row: int
    column: int
    columns: int
    width_mm: float | None


class Drawn(NamedTuple):
    """A horizontal line that is drawn; its length where it is known."""

    length_mm: float | None


@dataclass(frozen=True, eq=False)
class Line:
    """A paragraph, or a part of it between line breaks; `first` begins its paragraph.

    `number` counts the paragraphs of the document, empty ones and those in tables too.
    """

    number: int
    runs: tuple[Run, ...]
    layout: Layout
    section: int
    first: bool = True
    cell: Cell | None = None
    boxed: bool = False
    drawn: tuple[Drawn, ...] = ()
    page: int | None = None

    @cached_property
    def raw(self) -> str:
        """Give the characters as they are stored."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def text(self) -> str:
        """Give the text, composed, with one space where there are several."""
        return " ".join(nfc(self.raw).split())

    @cached_property
    def folded(self) -> str:
        """Give the text for comparing: no marks, no case."""
        return fold(self.text)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written here."""
        return not self.text

    @cached_property
    def visible(self) -> tuple[Run, ...]:
        """Give the runs that show a character."""
        return tuple(run for run in self.runs if run.text.strip())

    @cached_property
    def is_capital(self) -> bool:
        """Whether every letter is a capital."""
        return any(map(str.isalpha, self.text)) and self.text == self.text.upper()

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return bool(self.visible) and all(run.look.bold for run in self.visible)

    @property
    def is_italic(self) -> bool:
        """Whether all of it is italic."""
        return bool(self.visible) and all(run.look.italic for run in self.visible)

    @property
    def is_centred(self) -> bool:
        """Whether it is centred."""
        return self.layout.alignment == "center"

    @cached_property
    def width_mm(self) -> float:
        """Measure the text as if it stood on one line."""
        return sum(text_width(run.text, run.look.size, bold=run.look.bold) for run in self.visible)

    def split_at_tabs(self) -> tuple["Line", ...]:
        """Give the line in pieces where tabs part it, each standing for itself."""
        pieces: list[list[Run]] = [[]]
        for run in self.runs:
            head, *rest = run.text.split("\t")
            pieces[-1].append(Run(head, run.look))
            pieces += [[Run(part, run.look)] for part in rest]
        return tuple(
            Line(
                self.number, tuple(piece), self.layout, self.section, self.first, self.cell,
                self.boxed, self.drawn, self.page,
            )
            for piece in pieces
            if any(run.text.strip() for run in piece)
        )  # fmt: skip


class Margin(NamedTuple):
    """A header or a footer: its lines, and the one that holds the page number."""

    place: Literal["header", "footer"]
    pages: Literal["default", "first", "even"]
    lines: tuple[Line, ...]
    page_number: Line | None


@dataclass(frozen=True)
class Section:
    """The sheet of a section; margins as it is read, the gutter in the left one."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    first_differs: bool
    starts_at: int | None
    number_format: str
    margins: tuple[Margin, ...]

    @property
    def is_landscape(self) -> bool:
        """Whether the sheet is read along its width."""
        return self.width_mm > self.height_mm

    @property
    def text_mm(self) -> float:
        """Give the width that text has."""
        return self.width_mm - self.left_mm - self.right_mm


@dataclass(frozen=True)
class Sheet:
    """The whole document, in its order."""

    lines: tuple[Line, ...]
    sections: tuple[Section, ...]

    @cached_property
    def _written(self) -> dict[int, list[Line]]:
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            if not line.is_blank:
                found.setdefault(line.section, []).append(line)
        return found

    def written_in(self, section: int) -> list[Line]:
        """Give the lines of a section that are not blank."""
        return self._written.get(section, [])
