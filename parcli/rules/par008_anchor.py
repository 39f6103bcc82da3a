"""PAR008: an anchor, an alias or a merge key."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR008",
    Page(
        title=Message("Dùng dấu &, * hoặc << để nhắc lại giá trị"),
        why=Message(
            "YAML cho đặt tên một giá trị (&ten), nhắc lại nó (*ten) hoặc gộp khóa (<<). Kế hoạch"
            " phải đọc được tại chỗ và sửa được từng dòng, nên mỗi giá trị được viết ra đầy đủ."
        ),
        bad="""\
basis:
  - &nq Nghị quyết 30c/NQ-CP
  - *nq
""",
        good="""\
basis:
  - Nghị quyết 30c/NQ-CP
  - Nghị quyết 76/NQ-CP
""",
    ),
)
