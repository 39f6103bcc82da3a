"""Lines drawn under a text: as long as the decree wants beside the line of text above."""

from docx.oxml.ns import qn

from parcli.word.law import RULES, ComponentId
from parcli.word.layout.looks import TWIPS_IN_MM, Element, Looks, line_widths, text_of
from parcli.word.layout.sheets import Sheet, width_of

# The style of an empty paragraph with a line, and the component whose line has that length.
_DRAWN: dict[str, ComponentId] = {"ND30 Kẻ ngắn": "trich-yeu", "ND30 Kẻ dài": "tieu-ngu"}


def draw(paragraph: Element, looks: Looks, sheet: Sheet) -> None:
    """Measure the line that the paragraph draws; another paragraph stays as it is."""
    component = _DRAWN.get(looks.of(paragraph).name)
    above = paragraph.getprevious()
    if component is None or above is None or not text_of(above).strip():
        return
    cell = paragraph.getparent()
    room = width_of(cell, sheet) if cell.tag == qn("w:tc") else sheet.width
    widest = min(max(line_widths(text_of(above), looks.of(above), room)), room)
    rule = RULES[component]
    length = widest * (rule.shortest + rule.longest) / 2
    _indent(paragraph, (room - length) / 2)


def _indent(paragraph: Element, side_mm: float) -> None:
    """Draw the line in from both sides; what the style says of a first line holds no more."""
    properties = paragraph.get_or_add_pPr()
    indent = properties.get_or_add_ind()
    for side in ("left", "right"):
        indent.set(qn(f"w:{side}"), str(round(side_mm * TWIPS_IN_MM)))
    indent.set(qn("w:firstLine"), "0")
