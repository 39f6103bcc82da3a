"""PAR016: the file is empty, or no mapping."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR016",
    Page(
        title=Message("Tệp trống, hoặc không gồm các khóa"),
        why=Message(
            "Tệp của parcli gồm các dòng `khóa: giá trị`, bắt đầu bằng `parcli: 1`. Tệp trống,"
            " tệp chỉ có chữ hay chỉ có một danh sách không phải là kế hoạch."
        ),
        bad="""\
- Kế hoạch cải cách hành chính năm 2020
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
