"""A commune's plan for 2026, not signed yet: no appendix, bold rows as areas, things in margins."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml

from tests.intake.habits.office import NAMES, Office, bold, paragraph, run, table

_HEAD = ["TT", "Nội dung", "Kết quả, sản phẩm", "Cơ quan, đơn vị thực hiện", "Thời gian"]


def _footnote(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


_FOOTNOTES = {
    2: "Theo Luật Ban hành văn bản quy phạm pháp luật.",
    3: "Trừ trường hợp bất khả kháng.",
}
_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<wps:wsp><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<v:shape><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></v:shape></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def _box(text: str) -> str:
    return _BOX.format(text=paragraph(text))


def _link(text: str) -> str:
    return f'<w:hyperlink w:anchor="top">{run(text)}</w:hyperlink>'


def _area(title: str) -> list:
    return ["", bold(title), "", "", ""]


_ROWS = [
    _area("Cải cách thể chế"),
    [
        "1",
        paragraph("Tự kiểm tra văn bản do HĐND, UBND xã ban hành", _footnote(2)),
        "Báo cáo kết quả tự kiểm tra",
        "Văn phòng HĐND và UBND",
        "Trước 30/10/2026",
    ],
    _area("Cải cách thủ tục hành chính"),
    [
        "2",
        paragraph("Công khai thủ tục hành chính trên ", _link("Trang thông tin điện tử"), " xã"),
        "100% thủ tục được công khai",
        "Trung tâm Phục vụ hành chính công",
        "Thường xuyên",
    ],
    [
        "3",
        "Giải quyết hồ sơ đúng hạn",
        paragraph("100% hồ sơ đúng hạn hoặc trước hạn", _footnote(3)),
        "Trung tâm Phục vụ hành chính công; các phòng chuyên môn",
        "Năm 2026",
    ],
    _area("Xây dựng và phát triển chính quyền số"),
    [
        "4",
        "Trang bị máy tính cho công chức",
        "Mỗi công chức một máy tính",
        "Phòng Kinh tế chủ trì, phối hợp với Văn phòng HĐND và UBND",
        "Quý II/2026",
    ],
    _area("Tuyên truyền cải cách hành chính"),
    [
        "5",
        "Tuyên truyền trên hệ thống truyền thanh xã",
        "Mỗi tháng ít nhất 02 tin, bài",
        "Phòng Văn hóa - Xã hội",
        "Hằng tháng",
    ],
]


def _comments(office: Office) -> None:
    for line in office.file.paragraphs:
        if line.text.startswith("1. Phòng Văn hóa"):
            office.file.add_comment(
                line.runs, text="Anh Páo xem lại giúp", author="Chẻo", initials="C"
            )


def _footnotes(office: Office) -> None:
    """Add the part that holds footnotes, which python-docx does not make."""
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'
        for number, text in _FOOTNOTES.items()
    )
    separator = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    part = XmlPart(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        parse_xml(f"<w:footnotes {NAMES}>{separator}{notes}</w:footnotes>"),
        office.file.part.package,
    )
    office.file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def build() -> Document:
    office = Office()
    office.letterhead(
        "ỦY BAN NHÂN DÂN\nXÃ BUM TỞ",
        "Số:        /KH-UBND",
        "Bum Tở, ngày      tháng 01 năm 2026",
    )
    office.add(paragraph(_box("DỰ THẢO")))
    office.headings("KẾ HOẠCH", "Cải cách hành chính xã Bum Tở năm 2026")
    office.lines(
        "Căn cứ Kế hoạch số 4120/KH-UBND ngày 25/12/2025 của UBND tỉnh Lai Châu về cải cách"
        " hành chính năm 2026;",
        "UBND xã ban hành Kế hoạch cải cách hành chính năm 2026 như sau:",
        "I. MỤC TIÊU",
        "Hoàn thành 100% nhiệm vụ được giao; giải quyết hồ sơ đúng hạn từ 98% trở lên.",
        "II. NHIỆM VỤ CỤ THỂ",
    )
    office.add(table([list(map(bold, _HEAD)), *_ROWS], 5))
    office.lines(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Văn hóa - Xã hội tham mưu theo dõi, tổng hợp báo cáo.",
        "2. Các thôn, bản phối hợp tuyên truyền đến người dân./.",
    )
    office.signing(
        ["- UBND tỉnh (b/c);", "- TT. Đảng ủy, HĐND xã;", "- Các phòng chuyên môn;", "- Lưu: VT."],
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        "Lý A Páo",
    )
    _footnotes(office)
    _comments(office)
    return office.file
