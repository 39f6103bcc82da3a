"""One paragraph of Word's XML as lines: its characters, what is drawn in it, its text boxes."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from parcli.ooxml.xml import Element, child, elements, tag, value
from parcli.word.form.drawing import lines_in
from parcli.word.form.lists import Label
from parcli.word.form.sheet import Drawn, Look, Run
from parcli.word.form.styles import Properties, Styles

BREAK = "\n"

_CHARACTERS = {
    tag("w:tab"): "\t",
    tag("w:ptab"): "\t",
    tag("w:cr"): BREAK,
    tag("w:noBreakHyphen"): "-",
}
_GONE = frozenset({tag("w:del"), tag("w:moveFrom"), tag("w:pPr")})
_DRAWINGS = frozenset({tag("w:drawing"), tag("w:pict")})
_PAGE_FIELD = re.compile(r"\bPAGE\b")


class Content(NamedTuple):
    """What a paragraph holds: runs (`BREAK` parts its lines), lines drawn, boxes, page marks."""

    runs: tuple[Run, ...]
    drawn: tuple[Drawn, ...]
    boxes: tuple[Element, ...]
    pages_before: int
    pages: int
    has_page_field: bool


def style_of(paragraph: Element, styles: Styles) -> str:
    """Give the style of a paragraph."""
    return value(child(paragraph, "w:pPr"), "w:pStyle") or styles.usual("paragraph")


def content_of(paragraph: Element, styles: Styles, table: str, label: Label | None) -> Content:
    """Read what a paragraph holds."""
    reader = _Reader(styles, table, style_of(paragraph, styles))
    if label and label.text:
        mark = styles.characters(child(child(paragraph, "w:pPr"), "w:rPr"))
        reader.runs.append(Run(f"{label.text} ", reader.look("", {**mark, **label.characters})))
    reader.read(paragraph)
    return reader.content()


class _Reader:
    def __init__(self, styles: Styles, table: str, style: str) -> None:
        self._styles = styles
        self._table = table
        self._style = style
        self._drawn: list[Drawn] = []
        self._boxes: list[Element] = []
        self._pages_before = 0
        self._pages = 0
        self._has_page_field = False
        self._begun = False
        self.runs: list[Run] = []

    def content(self) -> Content:
        # Runs are split at will by Word: one look makes one run.
        alike = groupby(self.runs, key=lambda run: run.look)
        return Content(
            tuple(Run("".join(run.text for run in runs), look) for look, runs in alike),
            tuple(self._drawn),
            tuple(self._boxes),
            self._pages_before,
            self._pages,
            self._has_page_field,
        )

    def look(self, character: str, direct: Properties) -> Look:
        return self._styles.look(
            table=self._table,
            style=self._style,
            character=character or self._styles.usual("character"),
            direct=direct,
        )

    def read(self, container: Element) -> None:
        """Read runs, also those in links, content controls, fields and accepted insertions."""
        for each in elements(container):
            if each.tag == tag("w:r"):
                self._run(each)
            elif each.tag == tag("w:fldSimple"):
                self._field(each.get(tag("w:instr"), ""))
                self.read(each)
            elif each.tag not in _GONE:
                self.read(each)

    def _field(self, instruction: str) -> None:
        self._has_page_field |= _PAGE_FIELD.search(instruction.upper()) is not None

    def _run(self, run: Element) -> None:
        properties = child(run, "w:rPr")
        direct = self._styles.characters(properties)
        hidden = child(properties, "w:vanish") is not None
        text = "".join(self._characters(run))
        if text and not hidden:
            look = self.look(value(properties, "w:rStyle") or "", direct)
            self.runs.append(Run(text.upper() if look.caps else text, look))
            self._begun = True

    def _characters(self, run: Element) -> Iterator[str]:
        for each in elements(run):
            if each.tag == tag("w:t"):
                yield each.text or ""
            elif each.tag in _CHARACTERS:
                yield _CHARACTERS[each.tag]
            elif each.tag == tag("w:br"):
                if each.get(tag("w:type"), "textWrapping") == "textWrapping":
                    yield BREAK
            elif each.tag == tag("w:sym"):
                yield "\N{BULLET}"
            else:
                self._other(each)

    def _other(self, each: Element) -> None:
        if each.tag == tag("w:instrText"):
            self._field(each.text or "")
        elif each.tag == tag("w:lastRenderedPageBreak"):
            self._pages += 1
            self._pages_before += not self._begun
        elif each.tag == tag("mc:AlternateContent"):
            chosen = child(each, "mc:Choice")
            self._drawing(each if chosen is None else chosen)
        elif each.tag in _DRAWINGS:
            self._drawing(each)

    def _drawing(self, drawing: Element) -> None:
        self._drawn += lines_in(drawing)
        self._boxes += drawing.iter(tag("w:txbxContent"))
