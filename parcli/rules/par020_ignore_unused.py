"""PAR020: a comment silences nothing."""

from parcli.lint.finding import Severity
from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR020",
    Page(
        title=Message("Chú thích bỏ qua không còn tác dụng"),
        why=Message(
            "Chú thích `# parcli: ignore[…]` bỏ qua một lỗi trên một dòng. Khi lỗi đã được sửa,"
            " chú thích còn lại sẽ che lỗi mới về sau; hãy xóa đi."
        ),
        bad="""\
title: Kế hoạch cải cách hành chính năm 2020  # parcli: ignore[PAR301] in theo bản ký
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
    severity=Severity.WARNING,
)
