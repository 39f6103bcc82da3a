"""What is as right as the usual way is no fault, and unusual files are read all the same."""

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from parcli.word.form import check_form


@pytest.fixture
def checks(stored):
    """Give the names of what is found in a document."""
    return lambda document: [found.check for found in check_form(stored(document))]


def _rewrite(document: Document, beginning: str, text: str) -> None:
    for block in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(block, document._body)
        if paragraph.text.startswith(beginning):
            first, *rest = paragraph.runs
            first.text = text
            for run in rest:
                run.text = ""
            return
    raise AssertionError(beginning)


RIGHT = {
    "other place of the tone": ("letter", "CỘNG HÒA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    "number not given yet": ("letter", "Số:", "Số:       /SNV-CCHC"),
    "number in dots": ("decision", "Số:", "Số: …/QĐ-UBND"),
    "date not given yet": (
        "letter",
        "Thanh Hóa, ngày",
        "Thanh Hóa, ngày      tháng      năm 2026",
    ),
    "date in dots": ("letter", "Thanh Hóa, ngày", "Thanh Hóa, ngày … tháng … năm 2026"),
    "small letter in a code": ("report", "Số:", "Số: 08/BC-SKHvCN"),
    "head of an agency": ("report", "GIÁM ĐỐC", "THỦ TRƯỞNG CƠ QUAN"),
    "subject that begins like a division": (
        "report",
        "Kết quả cải cách",
        "Chương trình hành động 6 tháng đầu năm 2026",
    ),
    "subject that begins like an article": (
        "report",
        "Kết quả cải cách",
        "Điều tra xã hội học về cải cách hành chính năm 2026",
    ),
    "name of one word more": ("report", "Nguyễn Thị Hà", "Nguyễn Thị Thanh Hà"),
    "acting head": ("report", "GIÁM ĐỐC", "Q. GIÁM ĐỐC"),
    "appendices in a range": (
        "decision",
        "Các nhiệm vụ cụ thể",
        "Các nhiệm vụ cụ thể tại Phụ lục I đến Phụ lục II./.",
    ),
    "appendices without numbers": (
        "decision",
        "Các nhiệm vụ cụ thể",
        "Các nhiệm vụ cụ thể tại các phụ lục kèm theo./.",
    ),
    "first letter of points again": ("decision", "e) Tinh gọn", "a) Tinh gọn."),
}


@pytest.mark.parametrize("case", RIGHT.values(), ids=list(RIGHT))
def test_other_right_way_is_no_fault(built, checks, case):
    name, beginning, text = case
    document = built(name)
    _rewrite(document, beginning, text)
    assert checks(document) == []


def test_who_decides_may_be_a_body_of_any_kind(built, checks):
    document = built("decision")
    for beginning, text in (
        ("ỦY BAN NHÂN DÂN TỈNH", "ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH THANH HÓA"),
        ("TM. ỦY BAN", "KT. GIÁM ĐỐC"),
        ("KT. CHỦ TỊCH", ""),
        ("PHÓ CHỦ TỊCH", "PHÓ GIÁM ĐỐC"),
    ):
        _rewrite(document, beginning, text)
    assert checks(document) == []


def test_sheet_turned_with_its_margins_is_right(built, checks):
    document = built("decision")
    for section in document.sections:
        if section.page_width > section.page_height:
            section.top_margin, section.bottom_margin = Mm(30), Mm(15)
            section.left_margin = section.right_margin = Mm(20)
    assert checks(document) == []


def test_short_line_may_be_ragged(built, checks):
    document = built("decision")
    for paragraph in document.paragraphs:
        if paragraph.text == "d) Đẩy mạnh chuyển đổi số;":
            paragraph.alignment = ALIGN.LEFT
    assert checks(document) == []


def test_document_of_one_page_needs_no_number(built, checks):
    document = built("letter")
    for paragraph in document.sections[0].header.paragraphs:
        paragraph.clear()
    assert checks(document) == []


def test_document_of_many_pages_needs_one(built, checks):
    document = built("report")
    for paragraph in document.sections[0].header.paragraphs:
        paragraph.clear()
    assert checks(document) == ["so-trang.missing"]


def test_letters_that_word_counts_are_checked_too(built, checks):
    document = built("decision")
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="%1)"/></w:lvl>'
    )
    numbering = document.part.numbering_part.element
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>')
    )
    for paragraph in document.paragraphs:
        if paragraph.text[1:3] == ") ":
            paragraph.runs[-1].text = paragraph.text[3:]
            listed = OxmlElement("w:numPr")
            number = OxmlElement("w:numId")
            number.set(qn("w:val"), "90")
            listed.append(number)
            paragraph._p.get_or_add_pPr().append(listed)
    # Word counts a, b, c, d, e, f: đ is passed over, and f is no letter of ours.
    assert checks(document) == ["diem.letter", "diem.letter"]


def _with_tabs() -> Document:
    document = docx.Document()
    usual = document.styles["Normal"]
    usual.font.name, usual.font.size = "Times New Roman", Pt(13)
    for text in (
        "UBND TỈNH MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc",
        "_____\t______________________",
        "Số: 12/KH-SNV\tMẫu, ngày 12 tháng 3 năm 2026",
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        "Sở Nội vụ ban hành kế hoạch như sau./.",
        "Nơi nhận:\tKT. GIÁM ĐỐC",
        "- UBND tỉnh;\tPHÓ GIÁM ĐỐC",
        "- Lưu: VT, CCHC.",
        "\tTrần Văn Bình",
    ):
        document.add_paragraph(text)
    for paragraph in document.paragraphs[4:6]:
        paragraph.alignment = ALIGN.CENTER
    return document


def test_components_set_with_tabs_are_all_recognised(checks):
    found = checks(_with_tabs())
    assert [check for check in found if check.endswith((".missing", ".words", ".rule"))] == [
        "trich-yeu.rule"
    ]


def test_blank_document_lacks_every_component(checks):
    found = checks(docx.Document())
    assert [check for check in found if check.endswith(".missing")] == [
        f"{name}.missing"
        for name in (
            *("quoc-hieu", "tieu-ngu", "co-quan-ban-hanh", "so-ky-hieu", "dia-danh-thoi-gian"),
            *("quyen-han-chuc-vu", "ho-ten", "noi-nhan", "ten-loai"),
        )
    ]


def test_same_fault_of_many_paragraphs_is_one_finding(built, stored):
    document = built("report")
    at_fault = [each for each in document.paragraphs if each.text == "Nội dung."]
    for paragraph in at_fault:
        paragraph.paragraph_format.first_line_indent = Mm(5)
    (found,) = check_form(stored(document))
    assert found.check == "noi-dung.indent"
    assert len(found.also) == len(at_fault) - 1


def test_check_gives_the_same_each_time(built, stored):
    document = stored(built("decision"))
    assert check_form(document) == check_form(document)
