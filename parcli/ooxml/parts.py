"""The parts of a Word file beside its text: styles, numbering, notes, heads of pages."""

from collections.abc import Iterator

from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from lxml import etree  # type: ignore[import-untyped]

from parcli.ooxml.xml import Element


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
