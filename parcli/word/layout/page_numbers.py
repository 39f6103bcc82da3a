"""Page numbers that an editor lost: LibreOffice saves a section by the pages it sees.

A section that fills one page in the template has a first page and no others there, so the header of
the others, with the page number, is gone when LibreOffice has saved the template.
"""

from collections.abc import Mapping
from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from parcli.word.layout.looks import Element, text_of

_REFERENCE, _KIND = qn("w:headerReference"), qn("w:type")
_FIELD_TEXT = qn("w:instrText")


def number_pages(document: Document) -> None:
    """Give a section whose header is empty the headers of one that numbers its pages."""
    headers = {
        key: parse_xml(relation.target_part.blob)
        for key, relation in document.part.rels.items()
        if not relation.is_external and relation.reltype.endswith("/header")
    }
    sections = list(document.element.body.iter(qn("w:sectPr")))
    model = next((each for each in sections if _is_numbered(_header(each, headers))), None)
    if model is None:
        return
    for section in sections:
        header = _header(section, headers)
        if header is not None and not (_is_numbered(header) or text_of(header).strip()):
            _take_headers(section, model)


def _header(section: Element, headers: Mapping[str, Element]) -> Element | None:
    """Give the header of the pages after the first; None where a section goes on with the last."""
    for reference in section.findall(_REFERENCE):
        if reference.get(_KIND, "default") == "default":
            return headers.get(reference.get(qn("r:id")))
    return None


def _is_numbered(header: Element | None) -> bool:
    if header is None:
        return False
    simple = (field.get(qn("w:instr"), "") for field in header.iter(qn("w:fldSimple")))
    codes = (field.text or "" for field in header.iter(_FIELD_TEXT))
    return any("PAGE" in code.split() for code in (*simple, *codes))


def _take_headers(section: Element, model: Element) -> None:
    for old in section.findall(_REFERENCE):
        section.remove(old)
    section[:0] = [deepcopy(reference) for reference in model.findall(_REFERENCE)]
    section.titlePg_val = model.titlePg_val
