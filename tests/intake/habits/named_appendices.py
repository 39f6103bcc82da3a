"""A province's plan for 2020: an appendix an area; roles, products and deadlines told in cells."""

from docx.document import Document

from tests.intake.habits.office import Office, bold, table

_HEAD = ["TT", "Nhiệm vụ cụ thể", "Sản phẩm", "Cơ quan thực hiện", "Thời gian thực hiện", "Ghi chú"]
_POINTER = "(Kèm theo Quyết định số 5120/QĐ-UBND ngày 18/12/2019 của Chủ tịch UBND tỉnh Thanh Hóa)"

_APPENDICES = [
    (
        "Phụ lục số 01: Cải cách thể chế - Sở Tư pháp chịu trách nhiệm chủ trì",
        [
            "1",
            "Rà soát, hệ thống hóa văn bản quy phạm pháp luật",
            "- Kế hoạch rà soát.\n- Báo cáo kết quả rà soát.",
            (
                "- Cơ quan chủ trì: Sở Tư pháp.\n"
                "- Cơ quan phối hợp: Các sở, ban, ngành cấp tỉnh; UBND các huyện, thị xã,"
                " thành phố."
            ),
            "- Kế hoạch rà soát: Tháng 01/2020.\n- Báo cáo kết quả rà soát: Theo quy định.",
            "",
        ],
        [
            "2",
            "Quy định quản lý tạm trú đối với người nước ngoài trong khu công nghiệp",
            "Quyết định của cơ quan có thẩm quyền",
            (
                "- Cơ quan chủ trì xây dựng dự thảo văn bản: Công an tỉnh.\n"
                "- Cơ quan thẩm định: Sở Tư pháp.\n"
                "- Cơ quan phối hợp: Ban Quản lý Khu Kinh tế Nghi Sơn và các Khu công nghiệp,"
                " Văn phòng UBND tỉnh."
            ),
            "Quý II/2020",
            "",
        ],
    ),
    (
        "Phụ lục số 02: Cải cách thủ tục hành chính - Văn phòng UBND tỉnh chịu trách nhiệm chủ trì",
        [
            "1",
            "Thực hiện cơ chế một cửa, cơ chế một cửa liên thông",
            "Báo cáo kết quả triển khai thực hiện.",
            (
                "- Cơ quan thực hiện: Các sở, ban, ngành cấp tỉnh; UBND cấp huyện; UBND cấp xã.\n"
                "- Cơ quan tổng hợp: Văn phòng UBND tỉnh."
            ),
            "Định kỳ hàng quý hoặc đột xuất theo quy định.",
            "",
        ],
    ),
    (
        (
            "Phụ lục số 03: Cải cách tổ chức bộ máy hành chính nhà nước - Sở Nội vụ chịu"
            " trách nhiệm chủ trì"
        ),
        [
            "1",
            "Khảo sát mức độ hài lòng của người dân, tổ chức",
            "- Kế hoạch khảo sát. - Báo cáo.",
            "- Cơ quan chủ trì: Sở Nội vụ. - Cơ quan phối hợp: Bưu điện tỉnh.",
            "- Kế hoạch khảo sát: Quý I/2020. - Báo cáo: Tháng 11/2020.",
            "Mỗi huyện một điểm khảo sát",
        ],
        [
            "2",
            "Sắp xếp các đơn vị sự nghiệp công lập",
            "a) Đề án sắp xếp;\nb) Quyết định phê duyệt Đề án.",
            "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và UBND các huyện, thị xã, thành phố",
            "a) Quý II/2020;\nb) Quý III/2020.",
            "",
        ],
    ),
    (
        (
            "Phụ lục số 04: Hiện đại hóa hành chính nhà nước - Sở Thông tin và Truyền thông"
            " chịu trách nhiệm chủ trì"
        ),
        [
            "1",
            "Gửi, nhận văn bản điện tử giữa các cơ quan nhà nước",
            "100% văn bản được gửi, nhận qua mạng; Báo cáo tình hình gửi, nhận",
            "Các sở, ban, ngành cấp tỉnh",
            "Trước 05/12/2020",
            "",
        ],
    ),
]


def build() -> Document:
    office = Office()
    office.letterhead(
        "ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA",
        "Số: 5120 /QĐ-UBND",
        "Thanh Hóa, ngày 18 tháng 12 năm 2019",
    )
    office.decision(
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH HÓA",
        "Về việc ban hành Kế hoạch cải cách hành chính năm 2020",
        [
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
            (
                "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình"
                " tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020;"
            ),
            "Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 601/TTr-SNV ngày 10/12/2019,",
        ],
        [
            "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2020.",
            "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
            (
                "Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở, Chủ tịch UBND các huyện,"
                " thị xã, thành phố chịu trách nhiệm thi hành Quyết định này./."
            ),
        ],
    )
    office.signing(
        ["- Như Điều 3 QĐ;", "- Bộ Nội vụ (để b/c);", "- Lưu: VT, THKH."],
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "Nguyễn Văn An",
    )
    office.section(across=False)
    office.letterhead("ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA")
    office.headings("KẾ HOẠCH", "CẢI CÁCH HÀNH CHÍNH NĂM 2020")
    office.lines(
        "(Ban hành kèm theo Quyết định số 5120/QĐ-UBND ngày 18/12/2019 của Chủ tịch"
        " UBND tỉnh Thanh Hóa)"
    )
    office.headings("I. MỤC TIÊU, YÊU CẦU", "1. Mục tiêu")
    office.lines(
        "a) Nâng cao chất lượng tham mưu xây dựng, thẩm định văn bản quy phạm pháp luật.",
        "b) 50% thủ tục hành chính có phát sinh hồ sơ trực tuyến mức độ 3, 4.",
    )
    office.headings("2. Yêu cầu")
    office.lines("a) Xác định cải cách hành chính là nhiệm vụ trọng tâm, thường xuyên.")
    office.headings("II. NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH")
    office.lines("(Có các Phụ lục kèm theo)")
    office.headings("III. TỔ CHỨC THỰC HIỆN")
    office.lines(
        "1. Các sở, ban, ngành cấp tỉnh; UBND các huyện, thị xã, thành phố báo cáo định kỳ"
        " hàng quý về Sở Nội vụ.",
        "2. Sở Nội vụ đôn đốc, tổng hợp, báo cáo Chủ tịch UBND tỉnh./.",
    )
    for heading, *rows in _APPENDICES:
        office.section(across=True)
        office.headings(heading)
        office.lines(_POINTER)
        office.add(table([list(map(bold, _HEAD)), *rows], 6))
    return office.file
