"""The custom properties of a Word document: what it was made from, kept where Word keeps such."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.package import Package
from lxml import etree  # type: ignore[import-untyped]

PREFIX = "parcli-"
DAY = "parcli-on"
"""The day a document says it is of."""

# LibreOffice names the relation otherwise than the standard, and python-docx then finds none.
_CORE_ENDING = "/metadata/core-properties"

_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_PROPERTY, _TEXT = f"{{{_SPACE}}}property", f"{{{_TYPES}}}lpwstr"
_USER_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set that custom properties belong to
_FIRST_PID = 2  # 0 and 1 are taken


def properties_of(document: Document) -> dict[str, str]:
    """Give the properties that parcli wrote into the document; none where it did not make it."""
    part = _part(document)
    if part is None:
        return {}
    found = {item.get("name") or "": item for item in parse_xml(part.blob).iter(_PROPERTY)}
    return {
        name: "".join(item.itertext())
        for name, item in found.items()
        if name.startswith(PREFIX) and item.find(_TEXT) is not None
    }


def write_properties(document: Document, properties: Mapping[str, str]) -> None:
    """Write the properties into the document beside those of others; ours before are replaced."""
    part = _part(document)
    old = [] if part is None else list(parse_xml(part.blob).iter(_PROPERTY))
    root = etree.Element(f"{{{_SPACE}}}Properties", nsmap={None: _SPACE, "vt": _TYPES})
    root.extend(item for item in old if not (item.get("name") or "").startswith(PREFIX))
    for name, value in sorted(properties.items()):
        item = etree.SubElement(root, _PROPERTY, fmtid=_USER_FORMAT, name=name)
        etree.SubElement(item, _TEXT).text = value
    for pid, item in enumerate(root, _FIRST_PID):
        item.set("pid", str(pid))
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if part is None:
        _relate(_package(document), blob)
    else:
        part._blob = blob  # noqa: SLF001 (a part of a kind that python-docx leaves as it is)


def set_day(document: Document, day: date) -> None:
    """Let the document be made and changed on the day, whatever the clock says."""
    for relation in _package(document).rels.values():
        if relation.reltype.endswith(_CORE_ENDING):
            relation._reltype = RELATIONSHIP_TYPE.CORE_PROPERTIES  # noqa: SLF001 (see above)
    moment = datetime.combine(day, time(), UTC)
    document.core_properties.created = moment
    document.core_properties.modified = moment


def _relate(package: Package, blob: bytes) -> None:
    name = PackURI("/docProps/custom.xml")
    part = Part(name, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, blob, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _part(document: Document) -> Part | None:
    try:
        return _package(document).part_related_by(RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    except KeyError:
        return None


def _package(document: Document) -> Package:
    package: Package | None = document.part.package
    if package is None:
        raise ValueError("a document lies in a package")
    return package
