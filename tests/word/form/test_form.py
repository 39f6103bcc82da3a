"""Right documents pass; one thing changed is one finding, with its article."""

import copy
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from parcli.lint.finding import Severity
from parcli.word.form import check_form

Change = Callable[[Document], None]


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for block in document.element.body.iter(qn("w:p")):
        yield Paragraph(block, document._body)


def _at(document: Document, beginning: str) -> Paragraph:
    return next(each for each in _paragraphs(document) if each.text.startswith(beginning))


def font(beginning: str, **look) -> Change:
    def change(document: Document) -> None:
        for run in _at(document, beginning).runs:
            for name, value in look.items():
                setattr(run.font, name, value)

    return change


def coloured(beginning: str) -> Change:
    def change(document: Document) -> None:
        _at(document, beginning).runs[0].font.color.rgb = RGBColor(0xFF, 0, 0)

    return change


def setting(beginning: str, **layout) -> Change:
    def change(document: Document) -> None:
        for name, value in layout.items():
            setattr(_at(document, beginning).paragraph_format, name, value)

    return change


def words(beginning: str, instead: str) -> Change:
    """Put other words in the place of the paragraph's, in the look of its first run."""

    def change(document: Document) -> None:
        first, *rest = _at(document, beginning).runs
        first.text = instead
        for run in rest:
            run.text = ""

    return change


def end(beginning: str, ending: str, instead: str) -> Change:
    def change(document: Document) -> None:
        run = _at(document, beginning).runs[-1]
        assert run.text.endswith(ending)
        run.text = run.text.removesuffix(ending) + instead

    return change


def without(beginning: str) -> Change:
    def change(document: Document) -> None:
        paragraph = _at(document, beginning)._p
        paragraph.getparent().remove(paragraph)

    return change


def without_rule_under(beginning: str) -> Change:
    def change(document: Document) -> None:
        paragraph = _at(document, beginning)._p.getnext()
        paragraph.find(f".//{qn('w:pBdr')}").getparent().remove(
            paragraph.find(f".//{qn('w:pBdr')}")
        )

    return change


def rule_across(beginning: str) -> Change:
    def change(document: Document) -> None:
        after = Paragraph(_at(document, beginning)._p.getnext(), document._body)
        after.paragraph_format.left_indent = after.paragraph_format.right_indent = Mm(0)

    return change


def section(at: int, **values) -> Change:
    def change(document: Document) -> None:
        for name, value in values.items():
            setattr(document.sections[at], name, value)

    return change


def numbered_in_footer(document: Document) -> None:
    header, footer = document.sections[0].header, document.sections[0].footer
    footer.is_linked_to_previous = False
    for paragraph in list(header._element):
        footer._element.append(copy.deepcopy(paragraph))
        header._element.remove(paragraph)
    header.add_paragraph()


def page_number(**look) -> Change:
    def change(document: Document) -> None:
        paragraph = document.sections[0].header.paragraphs[0]
        for name, value in look.items():
            if name == "alignment":
                paragraph.alignment = value
            for run in paragraph.runs:
                setattr(run.font, name, value)

    return change


def page_count(at: int, **attributes: str | None) -> Change:
    def change(document: Document) -> None:
        properties = document.sections[at]._sectPr
        count = properties.find(qn("w:pgNumType"))
        if count is None:
            count = OxmlElement("w:pgNumType")
            properties.append(count)
        for name, value in attributes.items():
            count.attrib.pop(qn(f"w:{name}"), None)
            if value is not None:
                count.set(qn(f"w:{name}"), value)

    return change


def decomposed(document: Document) -> None:
    run = _at(document, "- Sở Tư pháp").runs[0]
    run.text = run.text.replace("ở", "o\N{COMBINING HORN}\N{COMBINING HOOK ABOVE}")


def east_asian_font(document: Document) -> None:
    _at(document, "BÁO CÁO").runs[0]._r.rPr.get_or_add_rFonts().set(qn("w:eastAsia"), "SimSun")


def in_rows_of_their_own(document: Document) -> None:
    row = document.tables[0].add_row()
    day = _at(document, "Thanh Hóa, ngày")._p
    row.cells[1]._tc.append(day)
    row.cells[1]._tc.remove(row.cells[1].paragraphs[0]._p)


def appendix_in_the_same_section(document: Document) -> None:
    break_of_first = list(document.element.body.iter(qn("w:sectPr")))[2]
    break_of_first.getparent().remove(break_of_first)


class Fault(NamedTuple):
    document: str
    change: Change
    check: str
    article: str
    warning: bool = False


RULE = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục {}".format
SAMPLE = "NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu {}".format
DAY = "Thanh Hóa, ngày"
BIG = Pt(16)

FAULTS = {
    "letter paper": Fault("letter", section(0, page_height=Mm(279)), "page.size", RULE("I.1")),
    "top margin": Fault("letter", section(0, top_margin=Mm(15)), "page.margin-top", RULE("I.3")),
    "bottom margin": Fault(
        "letter", section(0, bottom_margin=Mm(30)), "page.margin-bottom", RULE("I.3")
    ),
    "left margin": Fault("report", section(0, left_margin=Mm(25)), "page.margin-left", RULE("I.3")),
    "right margin": Fault(
        "report", section(0, right_margin=Mm(25)), "page.margin-right", RULE("I.3")
    ),
    "landscape margin": Fault(
        "decision", section(2, left_margin=Mm(10)), "page.margin-left", RULE("I.3")
    ),
    "font of a run": Fault("letter", font("- Sở Tư pháp", name="Arial"), "font", RULE("I.4")),
    "font before Unicode": Fault("letter", font("- Như trên", name=".VnTime"), "font", RULE("I.4")),
    "font in a table": Fault("decision", font("Nhiệm vụ", name="Calibri"), "font", RULE("I.4")),
    "font of other scripts": Fault(
        "report", east_asian_font, "font.other-scripts", RULE("I.4"), warning=True
    ),
    "colour": Fault("letter", coloured("- Sở Tư pháp"), "font.colour", RULE("I.4")),
    "combining marks": Fault("letter", decomposed, "font.encoding", RULE("I.4")),
    "page number below": Fault("report", numbered_in_footer, "so-trang.place", RULE("I.7")),
    "page number small": Fault("report", page_number(size=Pt(11)), "so-trang.size", RULE("I.7")),
    "page number italic": Fault("report", page_number(italic=True), "so-trang.italic", RULE("I.7")),
    "page number at the side": Fault(
        "report", page_number(alignment=ALIGN.RIGHT), "so-trang.alignment", RULE("I.7")
    ),
    "page number on the first page": Fault(
        "report",
        section(0, different_first_page_header_footer=False),
        "so-trang.first-page",
        RULE("I.7"),
    ),
    "Roman page numbers": Fault(
        "report", page_count(0, fmt="lowerRoman"), "so-trang.format", RULE("I.7")
    ),
    "pages from three": Fault("report", page_count(0, start="3"), "so-trang.start", RULE("I.7")),
    "appendix counts on": Fault(
        "decision", page_count(3, start=None), "phu-luc.page-numbers", RULE("III.1")
    ),
    "appendix in the section of another": Fault(
        "decision", appendix_in_the_same_section, "phu-luc.page-numbers", RULE("III.1")
    ),
    "number on the first page of an appendix": Fault(
        "decision",
        section(2, different_first_page_header_footer=False),
        "phu-luc.first-page",
        RULE("I.7"),
        warning=True,
    ),
    "quốc hiệu big": Fault("letter", font("CỘNG HÒA", size=BIG), "quoc-hieu.size", RULE("II.1")),
    "quốc hiệu thin": Fault("letter", font("CỘNG HÒA", bold=False), "quoc-hieu.bold", RULE("II.1")),
    "quốc hiệu misspelt": Fault(
        "letter",
        words("CỘNG HÒA", "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"),
        "quoc-hieu.words",
        RULE("II.1"),
    ),
    "quốc hiệu in small letters": Fault(
        "letter",
        words("CỘNG HÒA", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        "quoc-hieu.caps",
        RULE("II.1"),
    ),
    "no quốc hiệu": Fault("letter", without("CỘNG HÒA"), "quoc-hieu.missing", RULE("II.1")),
    "tiêu ngữ without spaces": Fault(
        "report", words("Độc lập", "Độc lập-Tự do-Hạnh phúc"), "tieu-ngu.words", RULE("II.1")
    ),
    "tiêu ngữ small": Fault("report", font("Độc lập", size=Pt(12)), "tieu-ngu.size", RULE("II.1")),
    "no rule under tiêu ngữ": Fault(
        "report", without_rule_under("Độc lập"), "tieu-ngu.rule", RULE("II.1")
    ),
    "tiêu ngữ underlined": Fault(
        "letter", font("Độc lập", underline=True), "tieu-ngu.rule", RULE("II.1")
    ),
    "superior body bold": Fault(
        "letter", font("UBND TỈNH", bold=True), "co-quan-chu-quan.bold", RULE("II.2")
    ),
    "agency thin": Fault(
        "letter", font("SỞ NỘI VỤ", bold=False), "co-quan-ban-hanh.bold", RULE("II.2")
    ),
    "rule under the agency too long": Fault(
        "letter",
        rule_across("SỞ NỘI VỤ"),
        "co-quan-ban-hanh.rule-length",
        RULE("II.2"),
        warning=True,
    ),
    "number without zero": Fault(
        "decision", words("Số:", "Số: 5/QĐ-UBND"), "so-ky-hieu.words", RULE("II.3")
    ),
    "number with spaces": Fault(
        "report", words("Số:", "Số: 08 / BC-STP"), "so-ky-hieu.words", RULE("II.3")
    ),
    "number of another type": Fault(
        "report", words("Số:", "Số: 08/KH-STP"), "so-ky-hieu.type", RULE("II.3")
    ),
    "letter numbered as CV": Fault(
        "letter", words("Số:", "Số: 12/CV-SNV"), "so-ky-hieu.type", RULE("II.3")
    ),
    "number and code left open": Fault(
        "report",
        words("Số:", "Số: ……/BC-…………"),
        "so-ky-hieu.blank",
        RULE("II.3"),
        warning=True,
    ),
    "code left open": Fault(
        "report", words("Số:", "Số: 08/BC-…………"), "so-ky-hieu.blank", RULE("II.3"), warning=True
    ),
    "number italic": Fault("letter", font("Số:", italic=True), "so-ky-hieu.italic", RULE("II.3")),
    "month with zero": Fault(
        "decision",
        words(DAY, "Thanh Hóa, ngày 05 tháng 03 năm 2026"),
        "dia-danh-thoi-gian.words",
        RULE("II.4"),
    ),
    "day without zero": Fault(
        "decision",
        words(DAY, "Thanh Hóa, ngày 5 tháng 3 năm 2026"),
        "dia-danh-thoi-gian.words",
        RULE("II.4"),
    ),
    "no comma after the place": Fault(
        "decision",
        words(DAY, "Thanh Hóa ngày 05 tháng 3 năm 2026"),
        "dia-danh-thoi-gian.words",
        RULE("II.4"),
    ),
    "day that is none": Fault(
        "report",
        words(DAY, "Thanh Hóa, ngày 31 tháng 6 năm 2026"),
        "dia-danh-thoi-gian.words",
        RULE("II.4"),
    ),
    "place left open": Fault(
        "decision",
        words(DAY, "…………, ngày      tháng      năm 2026"),
        "dia-danh-thoi-gian.blank",
        RULE("II.4"),
        warning=True,
    ),
    "date upright": Fault(
        "decision", font(DAY, italic=False), "dia-danh-thoi-gian.italic", RULE("II.4")
    ),
    "date below the number": Fault(
        "decision", in_rows_of_their_own, "dia-danh-thoi-gian.place", RULE("II.4")
    ),
    "title at the left": Fault(
        "report", setting("BÁO CÁO", alignment=ALIGN.LEFT), "ten-loai.alignment", RULE("II.5")
    ),
    "title and subject in one": Fault(
        "decision",
        words("KẾ HOẠCH", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026"),
        "ten-loai.alone",
        RULE("II.5"),
    ),
    "subject thin": Fault(
        "report", font("Kết quả cải cách", bold=False), "trich-yeu.bold", RULE("II.5")
    ),
    "subject in capitals": Fault(
        "report",
        words("Kết quả cải cách", "VỀ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH 2026"),
        "trich-yeu.caps",
        RULE("II.5"),
    ),
    "no rule under the subject": Fault(
        "decision", without_rule_under("Ban hành Kế hoạch"), "trich-yeu.rule", RULE("II.5")
    ),
    "subject of a letter bold": Fault(
        "letter", font("V/v", bold=True), "trich-yeu-cong-van.bold", RULE("II.5")
    ),
    "subject of a letter underlined": Fault(
        "letter", font("V/v", underline=True), "trich-yeu-cong-van.rule", RULE("II.5")
    ),
    "subject of a letter in full": Fault(
        "letter", words("V/v", "Về việc đôn đốc"), "trich-yeu-cong-van.words", RULE("II.5")
    ),
    "subject of a letter too near": Fault(
        "letter",
        setting("V/v", space_before=Pt(0)),
        "trich-yeu-cong-van.spacing",
        RULE("II.5"),
        warning=True,
    ),
    "recital upright": Fault(
        "decision", font("Căn cứ Luật", italic=False), "can-cu.italic", RULE("II.6")
    ),
    "recital ends with a comma": Fault(
        "decision", end("Căn cứ Luật", ";", ","), "can-cu.end", RULE("II.6")
    ),
    "last recital ends with a semicolon": Fault(
        "decision", end("Theo đề nghị", ".", ";"), "can-cu.end", RULE("II.6")
    ),
    "body small": Fault("letter", font("Kết quả gửi", size=Pt(12)), "noi-dung.size", RULE("II.6")),
    "body ragged": Fault(
        "letter", setting("Thực hiện", alignment=ALIGN.LEFT), "noi-dung.alignment", RULE("II.6")
    ),
    "body without indent": Fault(
        "letter", setting("Thực hiện", first_line_indent=Mm(0)), "noi-dung.indent", RULE("II.6")
    ),
    "paragraphs too near": Fault(
        "letter", setting("Thực hiện", space_after=Pt(3)), "noi-dung.spacing", RULE("II.6")
    ),
    "double lines": Fault(
        "letter", setting("Thực hiện", line_spacing=2.0), "noi-dung.line-spacing", RULE("II.6")
    ),
    "lines too near": Fault(
        "letter", setting("Thực hiện", line_spacing=Pt(13)), "noi-dung.line-spacing", RULE("II.6")
    ),
    "body italic": Fault(
        "letter", font("Thực hiện", italic=True), "noi-dung.italic", RULE("II.6"), warning=True
    ),
    "article with a colon": Fault(
        "decision", words("Điều 1.", "Điều 1: Ban hành Kế hoạch."), "dieu.mark", RULE("II.6")
    ),
    "article in Roman": Fault(
        "decision", words("Điều 3", "Điều III. Thi hành./."), "dieu.number", RULE("II.6")
    ),
    "article thin": Fault("decision", font("Điều 2", bold=False), "dieu.bold", RULE("II.6")),
    "article twice": Fault(
        "decision", words("Điều 3", "Điều 2. Thi hành./."), "dieu.order", RULE("II.6"), warning=True
    ),
    "part in Arabic": Fault(
        "report", words("Phần I", "Phần 1"), "phan-chuong.number", RULE("II.6")
    ),
    "part in capitals": Fault(
        "report", words("Phần I", "PHẦN I"), "phan-chuong.caps", RULE("II.6")
    ),
    "title of a chapter in small letters": Fault(
        "report", words("TÌNH HÌNH", "Tình hình"), "tieu-de-phan-chuong.caps", RULE("II.6")
    ),
    "section in Roman": Fault("report", words("Mục 1", "Mục I"), "muc.number", RULE("II.6")),
    "title of a section thin": Fault(
        "report", font("KIẾN NGHỊ", bold=False), "tieu-de-muc.bold", RULE("II.6")
    ),
    "clause with a bracket": Fault(
        "decision", words("1. Mục tiêu", "1) Mục tiêu"), "khoan.mark", RULE("II.6")
    ),
    "numbered section in small letters": Fault(
        "decision", words("II. NHIỆM VỤ", "II. Nhiệm vụ"), "muc-la-ma.caps", RULE("V")
    ),
    "point with a full stop": Fault(
        "decision", words("b) Nâng cao", "b. Nâng cao chỉ số;"), "diem.mark", RULE("II.6")
    ),
    "letters after the English alphabet": Fault(
        "decision", without("đ) Cắt giảm"), "diem.letter", RULE("II.6")
    ),
    "letter that is not used": Fault(
        "decision", words("e) Tinh gọn", "f) Tinh gọn."), "diem.letter", RULE("II.6")
    ),
    "no end mark": Fault(
        "letter", end("Kết quả gửi", "./.", "."), "noi-dung.end", SAMPLE("1.3, 1.4, 1.5")
    ),
    "end mark set apart": Fault(
        "letter", end("Kết quả gửi", "./.", " ./."), "noi-dung.end", SAMPLE("1.3, 1.4, 1.5")
    ),
    "end mark on its own line": Fault(
        "report", words("Trên đây", "./."), "noi-dung.end", SAMPLE("1.3, 1.4, 1.5")
    ),
    "addressee ends with a comma": Fault(
        "letter", end("- Sở Tư pháp", ";", ","), "kinh-gui.end", RULE("II.9")
    ),
    "one addressee behind a dash": Fault(
        "letter", without("- Sở Tư pháp"), "kinh-gui.place", RULE("II.9")
    ),
    "addressee bold": Fault("report", font("Kính gửi", bold=True), "kinh-gui.bold", RULE("II.9")),
    "TM with a stroke": Fault(
        "decision",
        words("TM. ỦY BAN", "T/M ỦY BAN NHÂN DÂN"),
        "quyen-han-chuc-vu.words",
        RULE("II.7"),
    ),
    "KT without its stop": Fault(
        "letter", words("KT. GIÁM ĐỐC", "KT GIÁM ĐỐC"), "quyen-han-chuc-vu.words", RULE("II.7")
    ),
    "KT above a head": Fault(
        "letter", words("PHÓ GIÁM ĐỐC", "GIÁM ĐỐC"), "quyen-han-chuc-vu.deputy", RULE("II.7")
    ),
    "KT above the head of an agency": Fault(
        "letter",
        words("PHÓ GIÁM ĐỐC", "THỦ TRƯỞNG CƠ QUAN"),
        "quyen-han-chuc-vu.deputy",
        RULE("II.7"),
    ),
    "deputy minister without KT": Fault(
        "report", words("GIÁM ĐỐC", "THỨ TRƯỞNG"), "quyen-han-chuc-vu.deputy", RULE("II.7")
    ),
    "deputy without KT": Fault(
        "report", words("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "quyen-han-chuc-vu.deputy", RULE("II.7")
    ),
    "TM before a post": Fault(
        "report", words("GIÁM ĐỐC", "TM. GIÁM ĐỐC"), "quyen-han-chuc-vu.collective", RULE("II.7")
    ),
    "collective without TM": Fault(
        "decision", without("TM. ỦY BAN"), "quyen-han-chuc-vu.authority", SAMPLE("1.2, 1.3")
    ),
    "post thin": Fault(
        "report", font("GIÁM ĐỐC", bold=False), "quyen-han-chuc-vu.bold", RULE("II.7")
    ),
    "degree before the name": Fault(
        "report", words("Nguyễn Thị Hà", "TS. Nguyễn Thị Hà"), "ho-ten.title", RULE("II.7")
    ),
    "name left open": Fault(
        "report", words("Nguyễn Thị Hà", "…………"), "ho-ten.blank", RULE("II.7"), warning=True
    ),
    "paragraph left open": Fault(
        "letter",
        words("Thực hiện Kế hoạch", "Thực hiện Kế hoạch ......... của Ủy ban nhân dân tỉnh."),
        "noi-dung.blank",
        RULE("II.6"),
        warning=True,
    ),
    "name in capitals": Fault(
        "report", words("Nguyễn Thị Hà", "NGUYỄN THỊ HÀ"), "ho-ten.caps", RULE("II.7")
    ),
    "Nơi nhận upright": Fault(
        "report", font("Nơi nhận", italic=False), "noi-nhan.italic", RULE("II.9")
    ),
    "Nơi nhận without colon": Fault(
        "report", words("Nơi nhận", "Nơi nhận"), "noi-nhan.words", RULE("II.9")
    ),
    "recipients big": Fault(
        "letter", font("- UBND tỉnh", size=Pt(12)), "noi-nhan-liet-ke.size", RULE("II.9")
    ),
    "recipient without dash": Fault(
        "letter", words("- UBND tỉnh", "UBND tỉnh;"), "noi-nhan-liet-ke.dash", RULE("II.9")
    ),
    "recipient ends with a stop": Fault(
        "letter", words("- UBND tỉnh", "- UBND tỉnh."), "noi-nhan-liet-ke.end", RULE("II.9")
    ),
    "no copy kept": Fault(
        "letter", words("- Lưu", "- Văn phòng Sở."), "noi-nhan-liet-ke.kept", RULE("II.9")
    ),
    "copy kept by nobody": Fault(
        "letter", words("- Lưu", "- Lưu: VT."), "noi-nhan-liet-ke.kept", RULE("II.9"), warning=True
    ),
    "not as above": Fault(
        "letter", words("- Như trên", "- Bộ Nội vụ;"), "noi-nhan-liet-ke.first", RULE("II.9")
    ),
    "not as the article": Fault(
        "decision",
        words("- Như Điều 3", "- Như trên;"),
        "noi-nhan-liet-ke.first",
        SAMPLE("1.2, 1.3"),
        warning=True,
    ),
    "appendix in Arabic": Fault(
        "decision", words("Phụ lục II", "Phụ lục 2"), "phu-luc.number", RULE("III.1")
    ),
    "appendix in capitals": Fault(
        "decision", words("Phụ lục I", "PHỤ LỤC I"), "phu-luc.caps", RULE("III.1")
    ),
    "appendix small": Fault(
        "decision", font("Phụ lục I", size=Pt(13)), "phu-luc.size", RULE("III.1")
    ),
    "title of an appendix in small letters": Fault(
        "decision", words("CẢI CÁCH THỂ CHẾ", "Cải cách thể chế"), "ten-phu-luc.caps", RULE("III.1")
    ),
    "pointer upright": Fault(
        "decision", font("(Kèm theo", italic=False), "kem-theo.italic", RULE("III.1")
    ),
    "appendix nobody points to": Fault(
        "decision",
        words("Các nhiệm vụ cụ thể", "Các nhiệm vụ cụ thể tại Phụ lục I./."),
        "phu-luc.mention",
        RULE("III.1"),
    ),
}


def test_right_document_has_no_findings(right_document, stored):
    assert [_told(found) for found in check_form(stored(right_document))] == []


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
def test_one_fault_is_one_finding_with_its_article(fault, built, stored):
    document = built(fault.document)
    fault.change(document)
    findings = check_form(stored(document))
    assert [found.check for found in findings] == [fault.check], [*map(_told, findings)]
    severity = Severity.WARNING if fault.warning else Severity.ERROR
    assert (findings[0].article, findings[0].severity) == (fault.article, severity)


def test_text_of_no_size_is_told_of_and_no_rule_is_measured_by_it(built, stored):
    document = built("decision")
    for size in document.element.body.iter(qn("w:sz")):
        size.set(qn("w:val"), "0")
    found = {found.check for found in check_form(stored(document))}
    assert "trich-yeu.size" in found
    assert "trich-yeu.rule-length" not in found


def _told(found):
    return f"{found.check} | {found.where.text} | {found.found} | {found.wanted}"
