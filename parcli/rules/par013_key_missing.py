"""PAR013: a key that must be there is missing."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR013",
    Page(
        title=Message("Thiếu khóa bắt buộc"),
        why=Message(
            "Nhiệm vụ phải có mã và tên, sản phẩm phải có mã và tên, kế hoạch phải có cấp, cơ"
            " quan ban hành, thời kỳ. Thiếu những khóa này thì không tính được gì."
        ),
        bad="""\
tasks:
  - id: TC-1
""",
        good="""\
tasks:
  - id: TC-1
    title: Rà soát văn bản quy phạm pháp luật
""",
    ),
)
