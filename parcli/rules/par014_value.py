"""PAR014: a value of the wrong kind."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR014",
    Page(
        title=Message("Giá trị không đúng kiểu"),
        why=Message(
            "Mỗi khóa cần một kiểu giá trị: một dòng chữ, một danh sách, một nhóm khóa, một số,"
            " hoặc một trong vài giá trị cho sẵn. Giá trị khác kiểu, hoặc để trống, không đọc"
            " được."
        ),
        bad="""\
level: tinh
""",
        good="""\
level: province
""",
    ),
)
