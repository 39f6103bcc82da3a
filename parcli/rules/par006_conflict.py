"""PAR006: a merge conflict is left in the file."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR006",
    Page(
        title=Message("Còn dấu xung đột của git"),
        why=Message(
            "Khi hai người sửa cùng một chỗ, git để cả hai bản trong tệp, giữa các dòng <<<<<<<,"
            " ======= và >>>>>>>. Chọn bản đúng, rồi xóa các dòng dấu."
        ),
        bad="""\
<<<<<<< HEAD
title: Kế hoạch năm 2020
=======
title: Kế hoạch cải cách hành chính năm 2020
>>>>>>> sua-ten
""",
        good="""\
title: Kế hoạch cải cách hành chính năm 2020
""",
    ),
)
