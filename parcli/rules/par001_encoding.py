"""PAR001: the file is not UTF-8."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR001",
    Page(
        title=Message("Tệp không lưu bằng UTF-8"),
        why=Message(
            "parcli chỉ đọc chữ UTF-8. Tệp lưu bằng UTF-16, Windows-1258 hay TCVN3 đọc ra chữ sai"
            " mà không ai biết, nên bị từ chối ngay ở byte sai đầu tiên. Lưu lại tệp, chọn mã hóa"
            " UTF-8. Byte sai không viết ra được thành chữ, nên ở đây không có ví dụ sai."
        ),
        bad="",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
