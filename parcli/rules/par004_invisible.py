"""PAR004: a character that cannot be seen."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR004",
    Page(
        title=Message("Tệp có ký tự không nhìn thấy"),
        why=Message(
            "Dấu cách không ngắt và các ký tự không có bề rộng thường theo vào khi chép từ Word"
            " hoặc trang web. Mắt không thấy, nhưng máy coi “so-noi-vu” có ký tự ẩn là một mã"
            " khác. Xóa đi và gõ lại."
        ),
        bad="""\
title: Kế\u00a0hoạch cải cách hành chính
""",
        good="""\
title: Kế hoạch cải cách hành chính
""",
    ),
)
