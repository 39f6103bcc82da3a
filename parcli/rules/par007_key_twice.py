"""PAR007: a key is given twice."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR007",
    Page(
        title=Message("Một khóa ghi hai lần"),
        why=Message(
            "Trong một nhóm, mỗi khóa chỉ có một giá trị. Khóa ghi hai lần thường do chép dòng;"
            " không biết giá trị nào là đúng."
        ),
        bad="""\
title: Kế hoạch năm 2020
title: Kế hoạch cải cách hành chính năm 2020
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
