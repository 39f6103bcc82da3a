"""PAR017: the file cannot be opened."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR017",
    Page(
        title=Message("Không mở được tệp"),
        why=Message(
            "Tệp không có, là một thư mục, hoặc máy không cho đọc. Xem lại tên tệp, thư mục và"
            " quyền đọc. Lỗi này không nằm trong chữ của tệp, nên ở đây không có ví dụ sai."
        ),
        bad="",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
