"""A department's plan for 2026, standing alone: a head on two rows, cells merged over products."""

from docx.document import Document

from tests.intake.habits.office import SAME, Cell, Office, bold, down, table

_HEAD = [
    [
        down("Số TT", bold=True),
        down("NỘI DUNG CÔNG VIỆC", bold=True),
        down("Sản phẩm dự kiến", bold=True),
        Cell("Cơ quan thực hiện", across=2, bold=True),
        down("Thời hạn hoàn thành", bold=True),
    ],
    [SAME, SAME, SAME, bold("Chủ trì"), bold("Phối hợp"), SAME],
]


def _group(title: str) -> list[Cell]:
    return [Cell(title, across=6, bold=True)]


_ROWS = [
    _group("I. Cải cách thể chế"),
    [
        down("1"),
        down("Xây dựng văn bản quy phạm pháp luật của tỉnh"),
        "Danh mục nghị quyết, quyết định cần ban hành",
        "Phòng Xây dựng và kiểm tra văn bản",
        down("Các phòng chuyên môn"),
        "Tháng 01/2026",
    ],
    [
        SAME,
        SAME,
        "Báo cáo kết quả thẩm định",
        "Văn phòng Sở",
        SAME,
        "Ngày 15 của tháng cuối quý",
    ],
    [
        "2",
        "Kiểm tra, xử lý văn bản quy phạm pháp luật",
        down("Kế hoạch và kết luận kiểm tra"),
        "Phòng Xây dựng và kiểm tra văn bản",
        "",
        down("Quý III/2026"),
    ],
    [
        "3",
        "Rà soát văn bản do địa phương ban hành",
        SAME,
        "Phòng Xây dựng và kiểm tra văn bản",
        "Trung tâm Trợ giúp pháp lý nhà nước",
        SAME,
    ],
    _group("II. Cải cách thủ tục hành chính"),
    [
        "4",
        "Tái cấu trúc quy trình cấp phiếu lý lịch tư pháp",
        "Quy trình nội bộ được phê duyệt",
        down("Phòng Hành chính tư pháp"),
        "Văn phòng Sở",
        "30/6/2026",
    ],
    [
        "5",
        "Số hóa hồ sơ hộ tịch",
        "100% hồ sơ được số hóa",
        SAME,
        "Các phòng chuyên môn; Trung tâm Trợ giúp pháp lý nhà nước",
        "31/12/2026",
    ],
    _group("III. Công tác chỉ đạo điều hành"),
    [
        "6",
        "Tự chấm điểm cải cách hành chính",
        "Báo cáo tự chấm điểm",
        "Văn phòng Sở",
        "Các phòng chuyên môn",
        "Trước ngày 25/11/2026",
    ],
]


def build() -> Document:
    office = Office()
    office.letterhead(
        "UBND TỈNH THANH HÓA\nSỞ TƯ PHÁP", "Số: 12/KH-STP", "Thanh Hóa, ngày 09 tháng 01 năm 2026"
    )
    office.headings("KẾ HOẠCH", "Cải cách hành chính năm 2026 của Sở Tư pháp")
    office.lines(
        "Thực hiện Kế hoạch số 257/KH-UBND ngày 22 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh"
        " Thanh Hóa về cải cách hành chính năm 2026, Sở Tư pháp ban hành Kế hoạch cải cách"
        " hành chính năm 2026 như sau:",
    )
    office.headings("I. MỤC ĐÍCH, YÊU CẦU")
    office.lines(
        "1. Mục đích",
        "- Triển khai đầy đủ các nhiệm vụ tỉnh giao cho Sở Tư pháp;",
        "- Giải quyết hồ sơ của người dân đúng hạn, không để trễ hẹn.",
        "2. Yêu cầu",
        "- Gắn trách nhiệm của trưởng các phòng với kết quả thực hiện.",
    )
    office.headings("II. NHIỆM VỤ CỤ THỂ")
    office.add(table([*_HEAD, *_ROWS], 6))
    office.headings("III. TỔ CHỨC THỰC HIỆN")
    office.lines(
        "1. Văn phòng Sở theo dõi, đôn đốc, tổng hợp báo cáo Giám đốc Sở.",
        "2. Trưởng các phòng, Giám đốc Trung tâm Trợ giúp pháp lý nhà nước tổ chức thực hiện"
        " Kế hoạch này.",
        "Trên đây là Kế hoạch cải cách hành chính năm 2026 của Sở Tư pháp./.",
    )
    office.signing(
        ["- Sở Nội vụ (để t/h);", "- Lãnh đạo Sở;", "- Lưu: VT, VP."],
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        "Trần Thị Bình",
    )
    return office.file
