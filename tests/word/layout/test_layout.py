"""What the layout does to a filled template, table by table and line by line."""

import pytest
from docx import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm, Pt

from parcli.documents.wording import DITTO
from parcli.word.layout import lay_out
from parcli.word.widths import text_width

OPTIONAL = "ND30 Đầu cột tùy chọn"
NOTE = "ND30 Chú thích bảng"


@pytest.fixture
def document():
    """Give a blank document with the styles the layout knows, its text 150 mm wide."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(30), Mm(30)
    for name in ("ND30 Trích yếu", "ND30 Kẻ ngắn", "ND30 Kẻ dài", OPTIONAL, NOTE):
        style = made.styles.add_style(name, 1)
        style.font.size, style.font.bold = Pt(14), True
    return made


def add_table(document, *rows, optional=()):
    table = document.add_table(len(rows), len(rows[0]))
    for column, cell in enumerate(table.rows[0].cells):
        if column in optional:
            cell.paragraphs[0].style = OPTIONAL
    for row, texts in zip(table.rows, rows, strict=True):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(text)
    return table


def lengths(document, above, style):
    """Draw a line under a text and give both lengths, in millimetres."""
    document.add_paragraph(above, "ND30 Trích yếu")
    line = document.add_paragraph(style=style)
    lay_out(document)
    sides = line.paragraph_format.left_indent.mm, line.paragraph_format.right_indent.mm
    assert sides[0] == pytest.approx(sides[1])
    return 150 - sum(sides), text_width(above, 14, bold=True)


def test_a_short_line_is_a_third_to_a_half_of_the_text(document):
    drawn, written = lengths(document, "Ban hành Kế hoạch cải cách hành chính", "ND30 Kẻ ngắn")
    assert written / 3 < drawn < written / 2


def test_a_long_line_is_as_long_as_the_text(document):
    drawn, written = lengths(document, "Độc lập - Tự do - Hạnh phúc", "ND30 Kẻ dài")
    assert drawn == pytest.approx(written, abs=0.1)


@pytest.mark.parametrize("above", ["cải cách hành chính " * 20, "x" * 900])
def test_a_line_under_a_wrapped_text_is_measured_by_the_page(document, above):
    drawn, _ = lengths(document, above, "ND30 Kẻ ngắn")
    assert 150 * 0.9 / 3 < drawn < 150 / 2


def test_a_cell_that_says_ditto_is_joined_to_the_one_above(document):
    table = add_table(document, ["TT", "Sản phẩm"], ["1", "a"], [DITTO, "b"], ["2", "c"])
    lay_out(document)
    merges = [[tc.vMerge for tc in row._tr.tc_lst] for row in table.rows]
    assert merges == [[None, None], ["restart", None], ["continue", None], [None, None]]
    assert table.rows[2]._tr.tc_lst[0].xpath("string(.)") == ""


def test_rows_of_one_task_stay_together(document):
    table = add_table(document, ["TT", "Sản phẩm"], ["1", "a"], [DITTO, "b"], ["2", "c"])
    lay_out(document)
    kept = [bool(row._tr.xpath(".//w:keepNext")) for row in table.rows]
    assert kept == [False, True, False, False]


def test_an_optional_column_without_text_is_left_out_and_its_room_given_away(document):
    table = add_table(
        document, ["TT", "Nhiệm vụ", "Ghi chú"], ["1", "a", ""], ["2", "b", " "], optional=[2]
    )
    whole = sum(column.width for column in table.columns)
    lay_out(document)
    assert [len(row._tr.tc_lst) for row in table.rows] == [2, 2, 2]
    assert sum(column.width for column in table.columns) == pytest.approx(whole, rel=0.001)
    assert {cell.width for cell in table.columns[1].cells} == {table.columns[1].width}


def test_an_optional_column_with_text_stays_and_one_that_is_not_optional_too(document):
    kept = add_table(document, ["TT", "Ghi chú"], ["1", ""], ["2", "x"], optional=[1])
    bare = add_table(document, ["TT", "Sản phẩm"], ["1", ""])
    lay_out(document)
    assert (len(kept.columns), len(bare.columns)) == (2, 2)


def test_a_heading_over_all_columns_spans_those_that_are_left(document):
    table = add_table(
        document, ["TT", "Việc", "Ghi chú"], ["I", "THỂ CHẾ", ""], ["1", "a", ""], optional=[2]
    )
    table.cell(1, 1).merge(table.cell(1, 2))
    lay_out(document)
    assert [len(row._tr.tc_lst) for row in table.rows] == [2, 2, 2]
    assert table.rows[1]._tr.tc_lst[1].grid_span == 1


def test_only_a_row_longer_than_a_page_may_be_split(document):
    table = add_table(document, ["TT", "Việc"], ["1", "ngắn"], ["2", "rất dài " * 900])
    lay_out(document)
    assert [bool(row._tr.xpath(".//w:cantSplit")) for row in table.rows] == [True, True, False]


def test_a_table_stays_with_the_text_that_leads_to_it(document):
    before = document.add_paragraph("Các chỉ tiêu:")
    add_table(document, ["TT"], ["1"])
    lay_out(document)
    assert before.paragraph_format.keep_with_next


def test_the_last_row_stays_with_the_note_below_and_with_no_other_text(document):
    noted = add_table(document, ["TT"], ["1"], ["2"])
    document.add_paragraph("Ghi chú: …", NOTE)
    bare = add_table(document, ["TT"], ["1"])
    document.add_paragraph("Nội dung")
    lay_out(document)
    kept = [[bool(row._tr.xpath(".//w:keepNext")) for row in each.rows] for each in (noted, bare)]
    assert kept == [[False, False, True], [False, False]]


def test_each_section_has_its_own_width(document):
    document.add_paragraph("Phụ lục I, kèm theo Quyết định", "ND30 Trích yếu")
    line = document.add_paragraph(style="ND30 Kẻ dài")
    wide = document.add_section()
    wide.page_width = Mm(297)
    document.add_paragraph("Phụ lục I, kèm theo Quyết định", "ND30 Trích yếu")
    other = document.add_paragraph(style="ND30 Kẻ dài")
    lay_out(document)
    room = other.paragraph_format.left_indent.mm - line.paragraph_format.left_indent.mm
    assert room == pytest.approx((297 - 210) / 2, abs=0.1)


@pytest.mark.parametrize(("kind", "width"), [("pct", "2500"), ("auto", "0"), (None, None)])
def test_a_table_that_states_no_widths_is_laid_out_too(document, kind, width):
    table = add_table(document, ["TT", "Ghi chú"], ["1", ""], ["2", "rất dài " * 2000])
    for stated in table._tbl.xpath(".//w:tcW"):
        if kind is None:
            stated.getparent().remove(stated)
        else:
            stated.set(qn("w:type"), kind)
            stated.set(qn("w:w"), width)
    lay_out(document)
    assert [bool(row._tr.xpath(".//w:cantSplit")) for row in table.rows] == [True, True, False]


def test_a_document_without_sections_is_laid_out_too(document):
    table = add_table(document, ["TT"], ["1"], [DITTO])
    document.element.body.remove(document.element.body.sectPr)
    lay_out(document)
    assert table._tbl.xpath(".//w:vMerge")


PAGE_FIELD = f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'


def sections_of(*headers):
    """Make a document with a section for each header: its text, `PAGE` for the page number."""
    made = Document()
    for _ in headers[1:]:
        made.add_section()
    for section, text in zip(made.sections, headers, strict=True):
        section.header.is_linked_to_previous = False
        line = section.header.paragraphs[0]
        if text == "PAGE":
            line._p.append(parse_xml(PAGE_FIELD))
            section.different_first_page_header_footer = True
        else:
            line.add_run(text)
    return made


def header_texts(made):
    return [
        "PAGE" if "PAGE" in each.header._element.xml else each.header.paragraphs[0].text
        for each in made.sections
    ]


def test_a_section_that_lost_its_page_numbers_has_those_of_another():
    made = sections_of("", "PAGE", "")
    lay_out(made)
    assert header_texts(made) == ["PAGE"] * 3
    assert all(section.different_first_page_header_footer for section in made.sections)


@pytest.mark.parametrize("headers", [("", ""), ("Tài liệu họp", "PAGE")], ids=["none", "text"])
def test_headers_that_an_office_means_stay(headers):
    made = sections_of(*headers)
    lay_out(made)
    assert header_texts(made) == list(headers)
