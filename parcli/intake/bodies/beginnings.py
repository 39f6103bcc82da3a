"""The words that names of bodies begin with, by which a name is told from other words."""

import re

# `Báo cáo`, `Tổ chức`, `Ban hành` and the like begin with such a word and name nobody.
_BODIES = (
    r"Sở|Ban(?! hành)|Văn phòng|VP|VPUB|UBND|Ủy ban|Uỷ ban|HĐND|Hội(?! nghị)|Phòng(?!,? chống)|P\."
    r"|Công an|Thanh tra|Trung tâm|Chi cục|Cục|Bộ|Báo(?! cáo)|Đài|Bưu điện|Kho bạc|Bảo hiểm|BHXH"
    r"|Liên đoàn|Liên minh|Tỉnh đoàn|Tỉnh ủy|Huyện ủy|Thành ủy|Thành đoàn|Huyện đoàn|Đảng ủy"
    r"|Mặt trận|MTTQ|UBMTTQ|Trường(?! hợp)|Bệnh viện|Tổ(?! chức)|Đoàn(?! kết)|Ngân hàng"
    r"|Viễn thông|Điện lực|Tòa án|Viện|Hạt|Đội|Quỹ|Chánh|Phó|Trưởng|Giám đốc|Chủ tịch|Công chức"
    r"|Viên chức|Cán bộ|CBCC|CCVC|Chuyên trách|Chuyên viên|Kế toán|Thủ trưởng|Văn thư|Thư ký"
    r"|Pháp chế|Bí thư|Lãnh đạo|Đơn vị|Cơ quan|Thành viên|Thường trực|Trạm|BCH|BCĐ|BQL|Toàn thể"
    r"|Các|Những|Bộ phận"
)
# These begin names only where names are looked for.
_IN_LISTS = r"các|Thuế|Cổng|Trang(?! bị)|Tổng(?! hợp)|Ngành|Cấp ủy|Tổ chức|Người|Nhân viên|Quân sự"

NAME_BEGINS = re.compile(rf"(?:{_BODIES})(?!\w)")
"""How a sentence begins that says first who does something."""

LISTED_NAME_BEGINS = re.compile(rf"(?:{_BODIES}|{_IN_LISTS})(?!\w)")
"""How a name in a list begins; `ban` and `phòng` in small letters are of a longer name."""

FIRST_NAME_BEGINS = re.compile(LISTED_NAME_BEGINS.pattern, re.IGNORECASE)
"""How the first name of a list begins, in small letters too."""

MATTERS = re.compile(
    r"(?:các|những)\s+(?:lĩnh vực|nội dung|nhiệm vụ|quy định|vấn đề|văn bản|việc|thông tin)\b",
    re.IGNORECASE,
)
"""What begins as a list of names does, and names nobody."""
