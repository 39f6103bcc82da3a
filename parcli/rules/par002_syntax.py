"""PAR002: the text is not YAML."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR002",
    Page(
        title=Message("Tệp viết sai cú pháp YAML"),
        why=Message(
            "Dấu nháy, dấu ngoặc chưa đóng, thiếu dấu hai chấm hay thụt lề lệch làm cả phần sau"
            " của tệp không đọc được. Lỗi được chỉ ở nơi nó bắt đầu: dấu nháy mở, dấu ngoặc mở,"
            " dòng thụt lệch."
        ),
        bad="""\
title: "Kế hoạch cải cách hành chính năm 2020
level: province
""",
        good="""\
title: "Kế hoạch cải cách hành chính năm 2020"
level: province
""",
    ),
)
