"""A blank Word file in the decree's form, filled with the parts of a template."""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_HEADER_FOOTER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.section import _Header

from parcli.word.archive import normalised
from templates.building.parts import paragraph
from templates.building.styles import styles_xml

Element = Any  # lxml has no types

_SPACES = nsdecls("w", "r")
# The day the decree came into force: a template has no other.
_DAY = datetime(2020, 3, 5, tzinfo=UTC)
# What python-docx's blank file brings along and no template needs.
_SURPLUS = (
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
# Mode 15 is Word's own since 2013: without it tables stand out over the left margin.
_SETTINGS = (
    f'<w:settings {_SPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting'
    ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)
_PAGE_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


class Blank:
    """A Word file with the styles of the decree and page numbers in its header."""

    def __init__(self, title: str) -> None:
        self._document: WordDocument = Document()
        self._drop_surplus()
        self._style()
        self._describe(title)
        self.headers = self._number_pages()

    def filled(self, *parts: str, last_section: str) -> bytes:
        """Put the parts in and give the file, the same bytes every time."""
        body = parse_xml(f"<w:body {_SPACES}>{''.join(parts)}{last_section}</w:body>")
        root = self._document.element
        root.replace(root.body, body)
        written = io.BytesIO()
        self._document.save(written)
        return normalised(written.getvalue())

    def _drop_surplus(self) -> None:
        _drop(self._document.part.rels, _SURPLUS)
        package = self._document.part.package
        if package is not None:
            _drop(package.rels, (RELATIONSHIP_TYPE.THUMBNAIL,))

    def _style(self) -> None:
        _refill(self._document.styles.element, styles_xml(_SPACES))
        _refill(self._document.settings.element, _SETTINGS)

    def _describe(self, title: str) -> None:
        about = self._document.core_properties
        about.title, about.author, about.comments = title, "", ""
        about.last_modified_by, about.language = "", "vi-VN"
        about.created = about.modified = _DAY

    def _number_pages(self) -> str:
        """Make the headers and give what each section says to have them: none on a first page."""
        section = self._document.sections[0]
        section.different_first_page_header_footer = True
        _fill(section.header, paragraph("ND30 Số trang", _PAGE_FIELD))
        _fill(section.first_page_header, paragraph("ND30 Số trang"))
        kept = section._sectPr.headerReference_lst  # noqa: SLF001 (there is no other way)
        return "".join(_reference(header.type_, header.rId) for header in kept)


def _reference(pages: WD_HEADER_FOOTER, relation: str) -> str:
    kind = "first" if pages is WD_HEADER_FOOTER.FIRST_PAGE else "default"
    return f'<w:headerReference w:type="{kind}" r:id="{relation}"/>'


def _drop(relations: Relationships, kinds: tuple[str, ...]) -> None:
    for key, relation in list(relations.items()):
        if relation.reltype in kinds:
            relations.pop(key)


def _fill(header: _Header, text: str) -> None:
    header.is_linked_to_previous = False
    _refill(header._element, f"<w:hdr {_SPACES}>{text}</w:hdr>")  # noqa: SLF001 (as above)


def _refill(element: Element, xml: str) -> None:
    """Put in an element what stands in the XML, in place of what it had."""
    for old in list(element):
        element.remove(old)
    element.extend(list(parse_xml(xml)))


def write(built: bytes, folder: Path) -> None:
    """Write the template beside its script."""
    (folder / "template.docx").write_bytes(built)
