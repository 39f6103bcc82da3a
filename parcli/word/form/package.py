"""The fonts that a Word file's theme stands for."""

from collections.abc import Mapping

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from parcli.ooxml.parts import part_element
from parcli.ooxml.xml import tag

_KINDS = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def theme_fonts(part: Part) -> Mapping[str, str]:
    """Give the fonts that the theme stands for: `minorHAnsi` and the like."""
    theme = part_element(part, RELATIONSHIP_TYPE.THEME)
    found: dict[str, str] = {}
    if theme is None:
        return found
    for family in ("major", "minor"):
        for fonts in theme.iter(tag(f"a:{family}Font")):
            for kind, names in _KINDS.items():
                font = fonts.find(tag(f"a:{kind}"))
                typeface = "" if font is None else font.get("typeface", "")
                found |= {f"{family}{name}": typeface for name in names if typeface}
    return found
