"""PAR018: a key that is not a text."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR018",
    Page(
        title=Message("Tên khóa không phải là chữ"),
        why=Message(
            "Tên khóa là một chữ viết trước dấu hai chấm. YAML còn cho khóa để trống, khóa là"
            " danh sách, hoặc khóa viết sau dấu hỏi; parcli không dùng các cách đó."
        ),
        bad="""\
? title
: Kế hoạch cải cách hành chính năm 2020
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
