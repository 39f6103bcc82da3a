"""PAR015: a date that is none."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR015",
    Page(
        title=Message("Ngày viết sai"),
        why=Message(
            "Ngày trong tệp viết theo thứ tự năm, tháng, ngày: 2020-12-31. Cách viết này không"
            " lẫn ngày với tháng. Ngày không có trong lịch, như 30 tháng 02, cũng là lỗi."
        ),
        bad="""\
decision:
  date: 20/12/2019
""",
        good="""\
decision:
  date: 2019-12-20
""",
    ),
)
