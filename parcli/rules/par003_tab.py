"""PAR003: a tab stands in the file."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR003",
    Page(
        title=Message("Tệp có ký tự Tab"),
        why=Message(
            "Mỗi máy hiện ký tự Tab rộng hẹp khác nhau, và YAML không cho thụt lề bằng Tab. Thụt"
            " lề bằng dấu cách, mỗi cấp hai dấu."
        ),
        bad="""\
decision:
\tnumber: 5409/QĐ-UBND
""",
        good="""\
decision:
  number: 5409/QĐ-UBND
""",
    ),
)
