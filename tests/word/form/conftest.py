"""Three documents as an office signs them, built anew for each test that changes one."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

CENTRE, LEFT, BOTH = ALIGN.CENTER, ALIGN.LEFT, ALIGN.JUSTIFY


class Office:
    """Writes a document as the decree says, from a blank file."""

    def __init__(self) -> None:
        self.file = docx.Document()
        usual = self.file.styles["Normal"]
        usual.font.name, usual.font.size = "Times New Roman", Pt(14)
        fonts = usual.element.rPr.rFonts
        for slot in ("w:eastAsia", "w:cs", "w:hAnsi"):
            fonts.set(qn(slot), "Times New Roman")
        usual.paragraph_format.space_after = Pt(0)
        self.sheet(self.file.sections[0])
        self.number_pages()

    def sheet(self, section, *, across: bool = False) -> None:
        section.page_width, section.page_height = (Mm(297), Mm(210))[:: 1 if across else -1]
        section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)

    def number_pages(self) -> None:
        section = self.file.sections[0]
        section.different_first_page_header_footer = True
        line = section.header.paragraphs[0]
        line.alignment = CENTRE
        for kind, text in (("begin", None), (None, " PAGE "), ("end", None)):
            run = line.add_run()
            element = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                element.set(qn("w:fldCharType"), kind)
            else:
                element.text = text
            run._r.append(element)
        line.add_run("2")

    def line(self, text: str, where: _Cell | None = None, align=CENTRE, **look) -> Paragraph:
        """Write a line in the text, or in a cell: its first paragraph if that is still empty."""
        empty = where is not None and not where.text and len(where.paragraphs) == 1
        first = where.paragraphs[0] if where is not None and empty else None
        paragraph = first or (where or self.file).add_paragraph()
        paragraph.alignment = align
        run = paragraph.add_run(text)
        run.font.size = Pt(look.pop("size", 14))
        for name, value in look.items():
            setattr(run.font, name, value)
        return paragraph

    def rule(self, length_mm: float, room_mm: float, where: _Cell | None = None) -> None:
        """Draw a line: the border of an empty paragraph that is drawn in from both sides."""
        paragraph = (where or self.file).add_paragraph()
        paragraph.paragraph_format.left_indent = Mm((room_mm - length_mm) / 2)
        paragraph.paragraph_format.right_indent = Mm((room_mm - length_mm) / 2)
        borders = OxmlElement("w:pBdr")
        bottom = OxmlElement("w:bottom")
        bottom.set(qn("w:val"), "single")
        borders.append(bottom)
        paragraph._p.get_or_add_pPr().append(borders)

    def two_columns(self, rows: int, left_mm: float, right_mm: float):
        table = self.file.add_table(rows, 2)
        table.autofit = False
        for column, wide in zip(table.columns, (left_mm, right_mm), strict=True):
            column.width = Mm(wide)
        for row in table.rows:
            for cell, wide in zip(row.cells, (left_mm, right_mm), strict=True):
                cell.width = Mm(wide)
        return table

    def header(self, above: str | None, agency: str, number: str = "", day: str = "") -> _Cell:
        """Write the header; without number and day it is that of a text issued with another."""
        table = self.two_columns(2 if number else 1, 70, 95)
        left, right = table.rows[0].cells
        if above:
            self.line(above, left, size=12)
        self.line(agency, left, size=12, bold=True)
        self.rule(20 if above is None else 10, 66.2, left)
        self.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, size=12, bold=True)
        self.line("Độc lập - Tự do - Hạnh phúc", right, size=13, bold=True)
        self.rule(56, 91.2, right)
        if number:
            self.line(f"Số: {number}", table.rows[1].cells[0], size=13)
            self.line(day, table.rows[1].cells[1], size=13, italic=True)
        self.file.add_paragraph()
        return table.rows[-1].cells[0]

    def title(self, kind: str, subject: str) -> None:
        self.line(kind, bold=True)
        self.line(subject, bold=True)

    def text(self, *paragraphs: str, italic: bool = False, bold_to: str = "") -> None:
        for text in paragraphs:
            head, mark, tail = text.partition(bold_to) if bold_to else ("", "", text)
            paragraph = self.file.add_paragraph()
            paragraph.alignment = BOTH
            paragraph.paragraph_format.first_line_indent = Mm(12.7)
            paragraph.paragraph_format.space_after = Pt(6)
            if mark:
                paragraph.add_run(head + mark).bold = True
            paragraph.add_run(tail).italic = italic

    def signing(self, recipients: list[str], posts: list[str], name: str) -> None:
        table = self.two_columns(1, 80, 85)
        left, right = table.rows[0].cells
        self.line("Nơi nhận:", left, LEFT, size=12, bold=True, italic=True)
        for recipient in recipients:
            self.line(recipient, left, LEFT, size=11)
        for post in posts:
            self.line(post, right, bold=True)
        for _ in range(4):
            right.add_paragraph()
        self.line(name, right, bold=True)

    def appendix(self, heading: str, title: str, pointer: str) -> None:
        section = self.file.add_section(WD_SECTION.NEW_PAGE)
        self.sheet(section, across=True)
        count = section._sectPr.find(qn("w:pgNumType"))
        if count is None:
            count = OxmlElement("w:pgNumType")
            section._sectPr.append(count)
        count.set(qn("w:start"), "1")
        self.line(heading, bold=True)
        self.line(title, bold=True)
        self.line(pointer, italic=True)
        table = self.file.add_table(2, 3)
        for at, text in enumerate(("TT", "Nhiệm vụ", "Thời gian")):
            self.line(text, table.rows[0].cells[at], size=12, bold=True)
        for at, text in enumerate(("1", "Rà soát văn bản quy phạm pháp luật", "Quý I/2026")):
            self.line(text, table.rows[1].cells[at], LEFT, size=12)


def _decision() -> Document:
    office = Office()
    office.header(
        None, "ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA", "05/QĐ-UBND", "Thanh Hóa, ngày 05 tháng 3 năm 2026"
    )
    office.title("QUYẾT ĐỊNH", "Ban hành Kế hoạch cải cách hành chính năm 2026")
    office.rule(45, 165)
    office.line("ỦY BAN NHÂN DÂN TỈNH THANH HÓA", bold=True)
    office.text(
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình"
        " tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;",
        "Theo đề nghị của Giám đốc Sở Nội vụ.",
        italic=True,
    )
    office.line("QUYẾT ĐỊNH:", bold=True)
    office.text(
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, Thủ trưởng các ban, ngành"
        " chịu trách nhiệm thi hành Quyết định này./.",
        bold_to=". ",
    )
    office.signing(
        ["- Như Điều 3;", "- Bộ Nội vụ (b/c);", "- Lưu: VT, CCHC (05b)."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "Lê Thị Thìn",
    )
    office.sheet(office.file.add_section(WD_SECTION.NEW_PAGE))
    office.header(None, "ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA")
    office.title("KẾ HOẠCH", "Cải cách hành chính năm 2026")
    pointer = "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 3 năm 2026 của UBND tỉnh)"
    office.line(pointer, italic=True)
    office.text("I. MỤC TIÊU, YÊU CẦU", bold_to="CẦU")
    office.text("1. Mục tiêu", bold_to="tiêu")
    office.text(
        "a) Hoàn thành các nhiệm vụ cải cách hành chính năm 2026 của tỉnh đúng thời hạn được giao;",
        "b) Nâng cao chỉ số cải cách hành chính;",
        "c) Nâng cao mức độ hài lòng của người dân;",
        "d) Đẩy mạnh chuyển đổi số;",
        "đ) Cắt giảm thủ tục hành chính;",
        "e) Tinh gọn tổ chức bộ máy.",
    )
    office.text("II. NHIỆM VỤ", bold_to="VỤ")
    office.text("Các nhiệm vụ cụ thể tại Phụ lục I và Phụ lục II kèm theo Kế hoạch này./.")
    office.appendix("Phụ lục I", "CẢI CÁCH THỂ CHẾ", pointer)
    office.appendix("Phụ lục II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", pointer)
    return office.file


def _letter() -> Document:
    office = Office()
    below = office.header(
        "UBND TỈNH THANH HÓA", "SỞ NỘI VỤ", "125/SNV-CCHC", "Thanh Hóa, ngày 12 tháng 01 năm 2026"
    )
    subject = office.line("V/v đôn đốc thực hiện kế hoạch", below, size=12)
    subject.paragraph_format.space_before = Pt(6)
    office.line("Kính gửi:", align=LEFT)
    office.line("- Sở Tư pháp;", align=LEFT)
    office.line("- Sở Tài chính.", align=LEFT)
    office.text(
        "Thực hiện Kế hoạch số 257/KH-UBND ngày 22 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh về"
        " cải cách hành chính năm 2026, Sở Nội vụ đề nghị các cơ quan hoàn thành nhiệm vụ quá hạn.",
        "Kết quả gửi về Sở Nội vụ trước ngày 31/01/2026 để tổng hợp./.",
    )
    office.signing(
        ["- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, CCHC."],
        ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        "Trần Văn Bình",
    )
    return office.file


def _report() -> Document:
    office = Office()
    office.header(
        "UBND TỈNH THANH HÓA", "SỞ TƯ PHÁP", "08/BC-STP", "Thanh Hóa, ngày 29 tháng 6 năm 2026"
    )
    office.title("BÁO CÁO", "Kết quả cải cách hành chính 6 tháng đầu năm 2026")
    office.rule(45, 165)
    office.line("Kính gửi: Sở Nội vụ", align=LEFT)
    for division, kind, title in (
        ("Phần I", "Chương I", "TÌNH HÌNH"),
        ("Phần II", "Mục 1", "KIẾN NGHỊ"),
    ):
        office.line(division, bold=True)
        office.line("KẾT QUẢ THỰC HIỆN", bold=True)
        office.line(kind, bold=True)
        office.line(title, bold=True)
        office.text(
            "1. Công tác chỉ đạo, điều hành được thực hiện theo kế hoạch.", *["Nội dung."] * 20
        )
    office.text("Trên đây là báo cáo của Sở Tư pháp./.")
    office.signing(["- Như trên;", "- Lưu: VT, VP."], ["GIÁM ĐỐC"], "Nguyễn Thị Hà")
    return office.file


DOCUMENTS: dict[str, Callable[[], Document]] = {
    "decision": _decision,
    "letter": _letter,
    "report": _report,
}


@pytest.fixture(params=DOCUMENTS)
def right_document(request) -> Document:
    """Give each of the three, with nothing wrong in it."""
    return DOCUMENTS[request.param]()


@pytest.fixture
def built() -> Callable[[str], Document]:
    """Build one of the three by its name."""
    return lambda name: DOCUMENTS[name]()


@pytest.fixture
def stored() -> Callable[[Document], bytes]:
    """Give the bytes of a document's file."""

    def store(document: Document) -> bytes:
        written = io.BytesIO()
        document.save(written)
        return written.getvalue()

    return store
