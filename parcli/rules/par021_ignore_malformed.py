"""PAR021: a comment to silence is malformed."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR021",
    Page(
        title=Message("Chú thích bỏ qua viết sai"),
        why=Message(
            "Chú thích bỏ qua phải nêu mã quy tắc có thật và lý do: `# parcli: ignore[PAR301] lý"
            " do`. Không có lý do thì người sau không biết có được xóa hay không."
        ),
        bad="""\
title: Kế hoạch cải cách hành chính năm 2020  # parcli: ignore[PAR301]
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
