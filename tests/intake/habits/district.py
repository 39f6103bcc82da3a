"""A district's plan for 2020: appendices titled on lines of their own, tables cut and uneven."""

from docx.document import Document

from tests.intake.habits.office import Cell, Office, bold, paragraph, row, table

_HEAD = ["TT", "Nhiệm vụ cụ thể", "Kết quả", "Chủ trì", "Phối hợp", "Thời hạn"]
_POINTER = "(Kèm theo Kế hoạch số 15/KH-UBND ngày 15/01/2020 của UBND huyện Chợ Gạo)"

_INNER = table([["Quý", "Số cuộc"], ["II", "03"], ["III", "05"]], 2)

_INSTITUTIONS = [
    [
        "1",
        "Tự kiểm tra văn bản quy phạm pháp luật",
        "Kế hoạch tự kiểm tra",
        "Phòng Tư pháp",
        "UBND các xã, thị trấn",
        "31/01/2020",
    ],
    [
        "2",
        "Kiểm tra công tác văn bản tại xã",
        paragraph("Biên bản kiểm tra, theo bảng:") + _INNER + paragraph(""),
        "Phòng Tư pháp",
        "Văn phòng HĐND và UBND huyện",
        "Quý II, quý III/2020",
    ],
]
# The row that a page cut: its product and deadline go on below the next head.
_CUT = [
    [
        "3",
        "Tuyên truyền pháp luật tại cơ sở",
        "Kế hoạch tuyên truyền",
        "Phòng Tư pháp",
        "Đài Truyền thanh huyện",
        "Quý I/2020",
    ],
]
_CUT_REST = [["", "", "Báo cáo kết quả tuyên truyền", "", "", "Quý IV/2020"]]

# A row that begins a column later, one that ends early, and one whose cells span.
_PROCEDURES = [
    row(
        "1",
        "Niêm yết công khai thủ tục hành chính",
        "Bảng niêm yết tại 19 xã, thị trấn",
        "Văn phòng HĐND và UBND huyện",
        "UBND các xã, thị trấn",
        "Thường xuyên",
    ),
    row(
        "Lấy ý kiến người dân về giải quyết thủ tục",
        "Phiếu lấy ý kiến, báo cáo tổng hợp",
        "Phòng Nội vụ",
        "UBND các xã, thị trấn",
        "Tháng 10/2020",
        properties='<w:gridBefore w:val="1"/>',
    ),
    row(
        "3",
        "Đối thoại với doanh nghiệp",
        "Hội nghị đối thoại",
        Cell("Phòng Tài chính - Kế hoạch", across=2),
        "Quý II/2020",
    ),
    row(
        "4",
        "Trả lời phản ánh, kiến nghị của người dân",
        "Văn bản trả lời",
        Cell("Văn phòng HĐND và UBND huyện"),
        properties='<w:gridAfter w:val="2"/>',
    ),
]


def _uneven(rows: list) -> str:
    """Write a table whose grid says less than its rows hold, as converters leave it."""
    return table(rows, 3)


def _appendix(office: Office, no: str, title: str) -> None:
    office.section(across=True)
    office.headings(f"PHỤ LỤC {no}", title)
    office.lines(_POINTER)


def build() -> Document:
    office = Office()
    office.letterhead(
        "ỦY BAN NHÂN DÂN\nHUYỆN CHỢ GẠO", "Số: 15/KH-UBND", "Chợ Gạo, ngày 15 tháng 01 năm 2020"
    )
    office.headings("KẾ HOẠCH", "Thực hiện công tác cải cách hành chính năm 2020")
    office.lines(
        "Thực hiện Kế hoạch số 331/KH-UBND ngày 27/12/2019 của UBND tỉnh Tiền Giang về cải cách"
        " hành chính năm 2020, Ủy ban nhân dân huyện xây dựng Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "Nâng cao chất lượng phục vụ người dân và doanh nghiệp trên địa bàn huyện.",
        "2. Yêu cầu",
        "- Các nhiệm vụ phải rõ kết quả, rõ trách nhiệm, rõ thời gian.",
        "- Không làm phát sinh thêm giấy tờ cho người dân.",
        "II. NỘI DUNG",
        "(Các Phụ lục kèm theo)",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Nội vụ: theo dõi, tổng hợp, báo cáo trước ngày 05 của tháng cuối quý.",
        "2. UBND các xã, thị trấn: xây dựng kế hoạch trước ngày 15/02/2020./.",
    )
    office.signing(
        ["- UBND tỉnh;", "- Sở Nội vụ;", "- UBND các xã, thị trấn;", "- Lưu: VT."],
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "Lê Văn Em",
    )
    _appendix(office, "I", "CẢI CÁCH THỂ CHẾ")
    head = list(map(bold, _HEAD))
    office.add(table([head, *_INSTITUTIONS, *_CUT], 6))
    office.section(across=True)
    office.add(table([head, *_CUT_REST], 6))
    _appendix(office, "II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH")
    office.add(_uneven([head, *_PROCEDURES[:2]]))
    office.add(paragraph(""))
    office.add(_uneven(_PROCEDURES[2:]))
    return office.file
