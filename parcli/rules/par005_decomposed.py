"""PAR005: letters in decomposed Unicode."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR005",
    Page(
        title=Message("Chữ viết bằng Unicode tổ hợp"),
        why=Message(
            "Chữ “ế” có thể ghi bằng một ký tự (dựng sẵn, NFC) hoặc bằng nhiều ký tự ghép lại (tổ"
            " hợp, NFD). Nhìn giống nhau nhưng tìm kiếm và so sánh không ra. parcli lưu và in chữ"
            " dựng sẵn."
        ),
        bad="""\
title: Kê\u0301 hoạch cải cách hành chính
""",
        good="""\
title: Kế hoạch cải cách hành chính
""",
    ),
)
