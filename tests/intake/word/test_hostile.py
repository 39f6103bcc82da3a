"""Files made to do harm are refused, or read within bounds."""

import io
import zipfile

import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from parcli.errors import ParcliError
from parcli.intake.word import read_word, tables
from parcli.ooxml.opening import open_docx
from tests.intake.habits.office import NAMES, Office, paragraph, row, table

MAIN = "word/document.xml"


def packed(body: str, **parts: bytes) -> bytes:
    """Give a file with this body, written without looking at it."""
    written = io.BytesIO()
    document = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    with (
        zipfile.ZipFile(io.BytesIO(Office().stored())) as usual,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file,
    ):
        for name in usual.namelist():
            if name != MAIN and name not in parts:
                file.writestr(name, usual.read(name))
        for name, content in ({MAIN: document.encode()} | parts).items():
            file.writestr(name, content)
    return written.getvalue()


def read(data: bytes):
    return read_word(open_docx(data, "a.docx"), "a.docx")


def test_tables_nested_to_a_depth_that_no_parser_takes():
    inner = paragraph("đáy")
    for _ in range(500):
        inner = table([[inner]], 1) + "<w:p/>"
    with pytest.raises(ParcliError, match="không đọc được như tệp Word"):
        read(packed(inner))


def test_tables_nested_as_deep_as_can_be():
    inner = paragraph("đáy")
    for _ in range(80):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    (found,) = read(packed(inner)).tables
    assert found.rows[0][0].text == "đáy"


def test_controls_nested_as_deep_as_can_be():
    inner = paragraph("đáy")
    for _ in range(120):
        inner = f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    assert [block.line.text for block in read(packed(inner)).blocks] == ["đáy"]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>',
        '<w:tcPr><w:gridSpan w:val="-1000000"/></w:tcPr>',
        '<w:tcPr><w:gridSpan w:val="1e300"/></w:tcPr>',
    ],
)
def test_a_span_of_a_million_columns_is_none(properties):
    body = table([["a", "b"]], 2).replace("<w:tc>", f"<w:tc>{properties}")
    (found,) = read(packed(body)).tables
    assert [cell.text for cell in found.rows[0]] == ["a", "b"]


def test_a_row_that_begins_after_a_million_columns():
    late = row("b", properties='<w:gridBefore w:val="1000000"/>')
    (found,) = read(packed(table([["a"], late], 1))).tables
    assert [[cell.text for cell in each] for each in found.rows] == [["a"], ["b"]]


def test_more_columns_than_word_has():
    body = f"<w:tbl><w:tr>{'<w:tc/>' * 10_000}</w:tr></w:tbl>"
    with pytest.raises(ParcliError, match=r"^a\.docx: bảng 1 quá lớn") as refused:
        read(packed(body))
    assert "63 cột" in str(refused.value.hint)


@pytest.mark.parametrize("cells", [1, 3])
def test_rows_without_end(cells, monkeypatch):
    monkeypatch.setattr(tables, "MOST_CELLS", 600)
    rows = f"<w:tr>{'<w:tc/>' * cells}</w:tr>" * (600 // cells)
    assert len(read(packed(f"<w:tbl>{rows}</w:tbl>")).tables[0].cells) == 600
    with pytest.raises(ParcliError, match=r"^a\.docx: bảng 1 quá lớn"):
        read(packed(f"<w:tbl>{rows}<w:tr><w:tc/></w:tr></w:tbl>"))


def test_many_tables_count_together(monkeypatch):
    monkeypatch.setattr(tables, "MOST_CELLS", 600)
    one = f"<w:tbl>{'<w:tr><w:tc/></w:tr>' * 300}</w:tbl>"
    with pytest.raises(ParcliError, match=r"^a\.docx: bảng 3 quá lớn"):
        read(packed(one * 3))


def test_numbers_without_bounds_are_written_small():
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="999999999"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="%1.%2.%3"/></w:lvl>'
        for at, form in enumerate(("lowerLetter", "upperRoman", "decimalZero"))
    )
    numbering = f"""<w:numbering {NAMES}><w:abstractNum w:abstractNumId="1">{levels}
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
    listed = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>'
    data = packed(paragraph("a", properties=listed), **{"word/numbering.xml": numbering.encode()})
    (line,) = (block.line for block in read(data).blocks)
    assert line.label == "999999999.999999999.999999999"


def test_a_note_that_leads_to_itself_is_told_once():
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnotes {NAMES}><w:footnote w:id="2">{paragraph("chú thích", mark)}'
    office = Office()
    name = PackURI("/word/footnotes.xml")
    content = f"{notes}</w:footnote></w:footnotes>".encode()
    part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, content, office.file.part.package)
    office.file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    office.add(paragraph("a", mark * 3))
    source = read_word(open_docx(office.stored(), "a.docx"), "a.docx")
    assert [aside.text for aside in source.asides] == ["chú thích"]


def test_fields_opened_without_end_within_each_other():
    begin, separate = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate")
    )
    body = paragraph(begin, (begin + separate) * 5000, "đáy", *["a"] * 500)
    (line,) = (block.line for block in read(packed(body)).blocks)
    assert line.text == "đáy" + "a" * 500


def test_styles_over_styles_without_end():
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{at}"><w:basedOn w:val="s{at + 1}"/></w:style>'
        for at in range(3000)
    )
    bold = '<w:style w:type="paragraph" w:styleId="s3000"><w:rPr><w:b/></w:rPr></w:style>'
    content = f"<w:styles {NAMES}>{styles}{bold}</w:styles>".encode()
    body = "".join(
        paragraph("a", properties=f'<w:pStyle w:val="s{at}"/>') for at in (0, 2990, 3000)
    )
    source = read(packed(body, **{"word/styles.xml": content}))
    assert [block.line.is_bold for block in source.blocks] == [False, True, True]
