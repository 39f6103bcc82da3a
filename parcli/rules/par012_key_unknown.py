"""PAR012: a key that is not known here."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR012",
    Page(
        title=Message("Khóa lạ"),
        why=Message(
            "Khóa gõ sai bị bỏ qua thì thời hạn hay cơ quan mất đi mà không ai biết. Vì vậy mọi"
            " khóa lạ đều là lỗi; khóa gần giống được gợi ý."
        ),
        bad="""\
titel: Kế hoạch cải cách hành chính năm 2020
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
