"""PAR010: several documents, or a directive."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR010",
    Page(
        title=Message("Một tệp có nhiều tài liệu"),
        why=Message(
            "Dòng `---` hoặc `...` ở giữa tệp mở một tài liệu YAML khác, dòng bắt đầu bằng % là"
            " chỉ thị cho máy. Mỗi tệp của parcli là một kế hoạch, một danh bạ cơ quan hoặc một"
            " bản thiết lập."
        ),
        bad="""\
title: Kế hoạch cải cách hành chính năm 2020
---
level: province
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
level: province
""",
    ),
)
