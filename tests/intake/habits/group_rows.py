"""A province's plan for 2026: one table for all areas, Roman group rows, and two role columns."""

from docx.document import Document

from tests.intake.habits.office import Cell, Office, bold, paragraph, row, run, table

_HEAD = (
    "TT",
    "Nhiệm vụ",
    "Sản phẩm",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
    "Ghi chú",
)


def _group(no: str, title: str) -> list[Cell]:
    return [bold(no), Cell(title, across=6, bold=True)]


_ROWS = [
    _group("I", "CẢI CÁCH THỂ CHẾ"),
    [
        "1",
        "Rà soát, hệ thống hóa văn bản quy phạm pháp luật",
        "Báo cáo kết quả rà soát",
        "Sở Tư pháp",
        "Các sở, ban, ngành tỉnh; UBND cấp xã",
        "Quý IV/2026",
        "",
    ],
    [
        "2",
        "Theo dõi tình hình thi hành pháp luật",
        "Kế hoạch theo dõi tình hình thi hành pháp luật",
        "Sở Tư pháp",
        "Các sở, ban, ngành tỉnh",
        "Trước ngày 31/01/2026",
        "Theo hướng dẫn của Bộ Tư pháp",
    ],
    _group("II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
    [
        "1",
        "Công bố, công khai thủ tục hành chính theo thẩm quyền",
        "Quyết định công bố danh mục thủ tục hành chính",
        "Văn phòng UBND tỉnh",
        "Các sở, ban, ngành tỉnh",
        "Thường xuyên",
        "",
    ],
    [
        "2",
        "Kiểm soát việc giải quyết thủ tục hành chính tại cấp xã",
        "Kế hoạch kiểm tra\nBáo cáo kết quả kiểm tra",
        "Văn phòng UBND tỉnh",
        "UBND cấp xã",
        "Tháng 02/2026\nTháng 11/2026",
        "",
    ],
    _group("III", "CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC"),
    [
        "1",
        "Rà soát chức năng, nhiệm vụ của các cơ quan chuyên môn",
        "Quyết định của UBND tỉnh",
        "Sở Nội vụ",
        "Các sở, ban, ngành tỉnh",
        "Trong năm 2026",
        "",
    ],
    _group("IV", "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ"),
    [
        "1",
        "Bồi dưỡng công chức cấp xã",
        "Các lớp bồi dưỡng được tổ chức",
        "Sở Nội vụ",
        "Trường Chính trị tỉnh, UBND cấp xã",
        "Quý III/2026",
        "",
    ],
]

_CONTINUED = [
    _group("V", "CẢI CÁCH TÀI CHÍNH CÔNG"),
    [
        "1",
        "Đổi mới cơ chế tự chủ của đơn vị sự nghiệp công lập",
        "Quyết định giao quyền tự chủ",
        "Sở Tài chính",
        "Các đơn vị sự nghiệp công lập",
        "Quý II/2026",
        "",
    ],
    _group("VI", "XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ"),
    [
        "1",
        "Cung cấp dịch vụ công trực tuyến toàn trình",
        "Danh mục dịch vụ công trực tuyến toàn trình được phê duyệt",
        "Sở Khoa học và Công nghệ",
        "Văn phòng UBND tỉnh",
        "Chậm nhất 30/6/2026",
        "",
    ],
    _group("VII", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
    [
        "1",
        "Báo cáo cải cách hành chính định kỳ",
        "Báo cáo quý, 6 tháng, năm",
        "Sở Nội vụ",
        "Các sở, ban, ngành tỉnh; UBND cấp xã",
        "Định kỳ hằng quý",
        "",
    ],
]

_POINTER = "(Kèm theo Quyết định số 35/QĐ-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh)"
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + run("2")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def build() -> Document:
    office = Office()
    office.letterhead(
        "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU",
        "Số: 35/QĐ-UBND",
        "Lai Châu, ngày 12 tháng 01 năm 2026",
    )
    office.decision(
        "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU",
        "Ban hành Kế hoạch cải cách hành chính năm 2026",
        [
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            (
                "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành"
                " Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;"
            ),
            "Theo đề nghị của Giám đốc Sở Nội vụ.",
        ],
        [
            "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2026.",
            "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
            (
                "Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở, Thủ trưởng các ban, ngành"
                " tỉnh, Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành Quyết định này./."
            ),
        ],
    )
    office.signing(
        ["- Bộ Nội vụ (b/c);", "- Như Điều 3;", "- Lưu: VT, TH."],
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "Lò Văn Phương",
    )
    office.section(across=False)
    office.headings("KẾ HOẠCH", "Cải cách hành chính năm 2026 của tỉnh Lai Châu")
    office.lines(_POINTER)
    office.headings("I. MỤC TIÊU, YÊU CẦU")
    office.lines(
        "1. Mục tiêu",
        "a) Hoàn thành các nhiệm vụ cải cách hành chính năm 2026.",
        "b) Chỉ số cải cách hành chính của tỉnh tăng ít nhất 02 bậc so với năm 2025.",
        "2. Yêu cầu",
        "Xác định rõ trách nhiệm của người đứng đầu trong cải cách hành chính.",
    )
    office.headings("II. NHIỆM VỤ")
    office.lines("Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này.")
    office.headings("III. TỔ CHỨC THỰC HIỆN")
    office.lines(
        "1. Sở Nội vụ",
        "Theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
        "2. Sở Tài chính",
        "Bố trí kinh phí thực hiện Kế hoạch này./.",
    )
    office.section(across=True)
    office.headings("PHỤ LỤC", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026")
    office.lines(_POINTER)
    head = row(*map(bold, _HEAD), properties="<w:tblHeader/>")
    office.add(table([head, *_ROWS], 7))
    office.add(paragraph('<w:r><w:br w:type="page"/></w:r>'))
    office.add(table([list(map(bold, _HEAD)), *_CONTINUED], 7))
    header = office.file.sections[0].header
    header.is_linked_to_previous = False
    office.add_to(header.paragraphs[0], _FIELD)
    return office.file
