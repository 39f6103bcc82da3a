"""The parts of a Word file beside its text: styles, numbering, settings, the theme's fonts."""

from collections.abc import Iterator, Mapping

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml import etree  # type: ignore[import-untyped]

from parcli.word.form.xml import Element, tag

_KINDS = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def related(part: Part, kind: str) -> Part | None:
    """Give the part of the kind that belongs to this one."""
    targets: Iterator[Part] = (
        relation.target_part
        for relation in part.rels.values()
        if relation.reltype == kind and not relation.is_external
    )
    return next(targets, None)


def part_element(part: Part, kind: str) -> Element | None:
    """Give the XML of the part of the kind, None where there is none."""
    found = related(part, kind)
    return None if found is None else root_of(found)


def root_of(part: Part) -> Element | None:
    """Give the XML of a part, None where it holds something else or is broken."""
    element = getattr(part, "element", None)
    if element is not None:
        return element
    try:
        return parse_xml(part.blob)
    except (etree.LxmlError, ValueError):
        return None


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
