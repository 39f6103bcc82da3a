"""How the paragraphs of a document look, by their styles, and how wide their lines become."""

from math import isfinite
from typing import Any, NamedTuple

from docx.document import Document
from docx.oxml.ns import qn

from parcli.word.widths import text_width

Element = Any  # lxml has no types

TWIPS_IN_MM = 1440 / 25.4

_VAL = qn("w:val")
_TEXT, _BREAK = qn("w:t"), qn("w:br")


def number_of(element: Element | None, name: str) -> float:
    """Read a number that an element states; 0 where it states none, or something else."""
    try:
        stated = float(element.get(name) or 0) if element is not None else 0.0
    except ValueError:
        return 0.0
    return stated if isfinite(stated) else 0.0


class Look(NamedTuple):
    """The name of a paragraph's style, and the size and weight it gives."""

    name: str = ""
    size: float = 14.0
    bold: bool = False


class Looks:
    """The styles of a document."""

    def __init__(self, document: Document) -> None:
        self._by_id: dict[str, Look] = {}
        for style in document.styles.element.findall(qn("w:style")):
            self._by_id[style.get(qn("w:styleId"))] = self._read(style)

    def _read(self, style: Element) -> Look:
        based, run = style.find(qn("w:basedOn")), style.find(qn("w:rPr"))
        above = Look() if based is None else self._by_id.get(based.get(_VAL), Look())
        name = style.find(qn("w:name"))
        size = None if run is None else run.find(qn("w:sz"))
        bold = None if run is None else run.find(qn("w:b"))
        return Look(
            "" if name is None else name.get(_VAL),
            number_of(size, _VAL) / 2 or above.size,
            above.bold if bold is None else bold.get(_VAL) not in ("0", "false"),
        )

    def of(self, paragraph: Element) -> Look:
        """Give the look of a paragraph."""
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return Look() if style is None else self._by_id.get(style.get(_VAL), Look())


def text_of(element: Element) -> str:
    """Give the text of an element, with its line breaks."""
    parts = (("\n" if part.tag == _BREAK else part.text or "") for part in _parts(element))
    return "".join(parts)


def _parts(element: Element) -> Element:
    return element.iter(_TEXT, _BREAK)


def line_widths(text: str, look: Look, most: float) -> list[float]:
    """Give the widths of the lines that a text is broken into; all in millimetres."""
    return [width for line in text.split("\n") for width in _broken(line, look, most)]


def _broken(text: str, look: Look, most: float) -> list[float]:
    space = text_width(" ", look.size, bold=look.bold)
    first, *others = (text_width(word, look.size, bold=look.bold) for word in text.split(" "))
    lines = [first]
    for word in others:
        longer = lines[-1] + space + word
        if longer > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
