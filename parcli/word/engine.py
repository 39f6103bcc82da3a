"""A template filled in and laid out: docxtpl behind a check, and the same bytes every time."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import TemplateError, UndefinedError
from lxml import etree  # type: ignore[import-untyped]

from parcli.errors import ParcliError
from parcli.ooxml.opening import open_docx
from parcli.text.message import Message
from parcli.word.archive import normalised
from parcli.word.layout import lay_out
from parcli.word.properties import DAY, set_day, write_properties
from parcli.word.template_check import Tag, TemplateFault, check_template, shape_of_values
from parcli.word.template_language import EMPTY_LOOP, TooLongError, language

_P, _TEXT, _CELL = qn("w:p"), qn("w:t"), qn("w:tc")
_TBL, _TR, _HEADER = qn("w:tbl"), qn("w:tr"), f"{qn('w:trPr')}/{qn('w:tblHeader')}"

_MARK = re.compile(rf"<\?{EMPTY_LOOP} \d+\?>")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)

# Where nothing says for which day the document is made.
_NO_DAY = date(2000, 1, 1)


def fill(
    template: bytes, name: str, fields: Mapping[str, object], properties: Mapping[str, str]
) -> bytes:
    """Fill the template called `name` with the fields, and lay the document out.

    The same input gives the same bytes.

    Fields are texts, numbers, flags, and lists and mappings of such. `properties` go into the
    document's custom properties; `parcli-on` among them is the day the document says it is of.

    Raises:
        ParcliError: the template is at fault, asks for a field that is not given, or would print a
            table without rows.
    """
    document = open_docx(template, f"{name}/template.docx")
    checked = check_template(document, shape_of_values(fields))
    if checked.faults:
        raise _refused(name, checked.faults)
    filling = _Filling(document, name, checked.loops)
    try:
        filling.render(dict(fields), language())
    except UndefinedError as missing:
        raise ParcliError(
            Message("mẫu “{name}”: có mục thiếu trường “{field}”", name=name, field=missing.message)
        ) from None
    except TooLongError:
        raise ParcliError(
            Message("mẫu “{name}” in ra quá dài: vòng lặp trong vòng lặp", name=name),
            Message("xem lại: vòng lặp ở trong chỉ lặp danh sách của vòng lặp ở ngoài"),
        ) from None
    except (TemplateError, etree.XMLSyntaxError) as error:
        raise ParcliError(
            Message("mẫu “{name}”: không điền được ({reason})", name=name, reason=str(error)),
            Message("kiểm tra mẫu: parcli template check {name}", name=name),
        ) from None
    lay_out(document)
    write_properties(document, properties)
    set_day(document, date.fromisoformat(properties.get(DAY, _NO_DAY.isoformat())))
    written = io.BytesIO()
    document.save(written)
    return normalised(written.getvalue())


class _Filling(DocxTemplate):  # type: ignore[misc]  # it has no types
    """docxtpl that mends nothing in silence, and leaves alone what is not the document's text."""

    def __init__(self, template: Document, name: str, loops: Sequence[Tag]) -> None:
        super().__init__(template)
        self.docx = template
        self._name = name
        self._loops = loops

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave author and title as the template has them."""

    def render_xml_part(self, src_xml: str, part: object, *given: object) -> str:
        """Fill a part; the marks of empty loops are of use in the body alone."""
        filled: str = super().render_xml_part(src_xml, part, *given)
        return filled if part is self.docx.part else _MARK.sub("", filled)

    def map_headers_footers_xml(self, rel_key: str, xml: bytes) -> None:
        """Put a filled header or footer in its place."""
        tree = etree.fromstring(xml, _PARSER)
        _end_in_paragraph(tree)
        super().map_headers_footers_xml(rel_key, etree.tostring(tree, encoding="UTF-8"))

    def fix_tables(self, xml: str) -> Any:
        """Parse the filled body: what is not well-formed is refused, and a table without rows."""
        tree = etree.fromstring(xml, _PARSER)
        for mark in tree.iter(etree.ProcessingInstruction):
            if mark.target == EMPTY_LOOP and _is_bare(mark.getparent()):
                raise _empty_table(self._name, self._loops[int(mark.text)])
        etree.strip_tags(tree, etree.ProcessingInstruction)
        if not any((text.text or "").strip() for text in tree.iter(_TEXT)):
            raise ParcliError(
                Message("mẫu “{name}” không in ra chữ nào", name=self._name),
                Message("xem lại các điều kiện và vòng lặp trong mẫu"),
            )
        for cell in tree.iter(_CELL):
            _end_in_paragraph(cell)
        return tree

    def map_tree(self, tree: Any) -> None:
        """Put the filled body in its place, as elements that python-docx can work with."""
        super().map_tree(parse_xml(etree.tostring(tree, encoding="UTF-8")))


def _end_in_paragraph(container: Any) -> None:
    """Give a cell or a header whose loop printed nothing the paragraph Word wants to find there."""
    if len(container) == 0 or container[-1].tag != _P:
        etree.SubElement(container, _P)


def _is_bare(table: Any) -> bool:
    """Whether nothing but a heading is left of a table."""
    if table.tag != _TBL:
        return False
    rows = table.findall(_TR)
    return len(rows) <= 1 or all(row.find(_HEADER) is not None for row in rows)


def _empty_table(name: str, loop: Tag) -> ParcliError:
    return ParcliError(
        Message(
            "mẫu “{name}”, {place}: {tag} không có gì để in nên bảng chỉ còn tiêu đề",
            name=name,
            place=loop.spot.place,
            tag=loop.spot.text,
        ),
        Message("đặt cả bảng giữa {{%p if … %}} và {{%p endif %}} để bảng trống không in ra"),
    )


def _refused(name: str, faults: Sequence[TemplateFault]) -> ParcliError:
    """Tell the first fault with its place, and how many more there are."""
    first = faults[0]
    where = first.spot.place if first.spot else Message("cả tệp")
    context = first.spot.context if first.spot else ""
    message = Message(
        "mẫu “{name}”, {place}: {fault}{context}",
        name=name,
        place=where,
        fault=first.message,
        context=f" («{context}»)" if context else "",
    )
    if len(faults) == 1:
        return ParcliError(message, first.hint)
    more = Message(
        "{hint}; còn {more} lỗi nữa, xem: parcli template check {name}",
        name=name,
        hint=first.hint or "",
        more=len(faults) - 1,
    )
    return ParcliError(message, more)
