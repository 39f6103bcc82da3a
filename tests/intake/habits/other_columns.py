"""A department's plan for 2020: other columns in another order, 1 and 1.1, money beside tasks."""

from docx.document import Document

from tests.intake.habits.office import SAME, Cell, Office, bold, down, table

_HEAD = ["STT", "Nội dung công việc", "Thời hạn", "Kết quả", "Đơn vị chủ trì", "Kinh phí"]


def _area(no: str, title: str) -> list[Cell | str]:
    return [bold(no), bold(title), "", "", "", ""]


_ROWS = [
    _area("A", "CHỈ ĐẠO, ĐIỀU HÀNH"),
    [
        "1",
        "Ban hành Kế hoạch cải cách hành chính năm 2020",
        "Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành",
        "Kế hoạch",
        "Văn phòng",
        "",
    ],
    [
        "2",
        "Kiểm tra cải cách hành chính tại các phòng",
        "trong tháng 10/2020",
        "Kết luận kiểm tra",
        "Văn phòng chủ trì; các phòng phối hợp",
        "5.000.000 đồng",
    ],
    _area("B", "CẢI CÁCH THỂ CHẾ"),
    ["1", "Xây dựng, rà soát văn bản", "", "", "", ""],
    [
        "1.1",
        "Rà soát văn bản về thanh tra",
        "Quý I/2020",
        "Danh mục văn bản hết hiệu lực",
        "Phòng Pháp chế",
        "",
    ],
    [
        "1.2",
        "Góp ý dự thảo văn bản của tỉnh",
        "Trong năm 2020",
        "Văn bản góp ý",
        "Phòng Pháp chế",
        "",
    ],
    ["2", "Theo dõi thi hành pháp luật", "15/11/2020", "Báo cáo", "Phòng Pháp chế", ""],
    _area("C", "CẢI CÁCH TÀI CHÍNH CÔNG"),
    [
        down("1"),
        down("Quản lý, sử dụng kinh phí tự chủ"),
        "Quý I/2020",
        "Quy chế chi tiêu nội bộ",
        down("Kế toán"),
        "",
    ],
    [SAME, SAME, "Quý IV/2020", "Báo cáo công khai ngân sách", SAME, "2.000.000 đồng"],
    _area("D", "HIỆN ĐẠI HÓA HÀNH CHÍNH"),
    [
        "1",
        "Sử dụng văn bản điện tử",
        "Thường xuyên",
        "95% văn bản đi được ký số",
        "Văn thư; các phòng",
        "",
    ],
    [
        "2",
        "Áp dụng Hệ thống quản lý chất lượng",
        "Trước ngày 20/12/2020",
        "Bản công bố phù hợp TCVN ISO 9001:2015",
        "Thư ký ISO",
        "12.500.000 đồng",
    ],
]


def build() -> Document:
    office = Office()
    office.letterhead(
        "UBND TỈNH KHÁNH HÒA\nTHANH TRA TỈNH",
        "SỐ: 09/QĐ-TTT",
        "Khánh Hoà, ngày 22 tháng 01 năm 2020",
    )
    office.decision(
        "CHÁNH THANH TRA TỈNH KHÁNH HÒA",
        "Về việc ban hành Kế hoạch cải cách hành chính năm 2020 của Thanh tra tỉnh",
        [
            (
                "Căn cứ Quyết định số 4068/QĐ-UBND ngày 27/12/2019 của UBND tỉnh Khánh Hòa về việc"
                " ban hành Kế hoạch cải cách hành chính tỉnh Khánh Hòa năm 2020;"
            ),
            (
                "Căn cứ Quyết định số 691/QĐ-UBND ngày 24/3/2015 của UBND tỉnh về chức năng,"
                " nhiệm vụ của Thanh tra tỉnh;"
            ),
            "Xét đề nghị của Chánh Văn phòng Thanh tra tỉnh,",
        ],
        [
            (
                "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2020"
                " của Thanh tra tỉnh Khánh Hòa."
            ),
            "Điều 2. Quyết định có hiệu lực kể từ ngày ký.",
            "Điều 3. Chánh Văn phòng, Trưởng các phòng chịu trách nhiệm thi hành Quyết định này./.",
        ],
    )
    office.signing(
        ["- Như Điều 3;", "- Sở Nội vụ;", "- Lưu: VT."],
        "CHÁNH THANH TRA",
        "Phạm Văn Cường",
    )
    office.headings("KẾ HOẠCH", "Cải cách hành chính năm 2020 của Thanh tra tỉnh Khánh Hòa")
    office.lines(
        "(Kèm theo Quyết định số 09/QĐ-TTT ngày 22/01/2020 của Chánh Thanh tra tỉnh)",
        "I. MỤC TIÊU:",
        "1. Gửi, nhận 100% văn bản trong danh mục trên E-Office.",
        "2. Siết chặt kỷ luật, kỷ cương hành chính.",
        "II. NHIỆM VỤ, SẢN PHẨM, TIẾN ĐỘ: (Theo phụ lục chi tiết đính kèm)",
        "III. KINH PHÍ THỰC HIỆN:",
        "Trong dự toán chi thường xuyên năm 2020 của Thanh tra tỉnh.",
        "IV. TỔ CHỨC THỰC HIỆN:",
        "1. Trưởng các phòng chỉ đạo công chức trong phòng thực hiện Kế hoạch này.",
        "2. Giao Văn phòng theo dõi, đôn đốc việc thực hiện Kế hoạch này./.",
        "Phụ lục:",
    )
    office.headings("NHIỆM VỤ CỤ THỂ, SẢN PHẨM, TIẾN ĐỘ VÀ TRÁCH NHIỆM THỰC HIỆN")
    office.add(table([list(map(bold, _HEAD)), *_ROWS], 6))
    return office.file
