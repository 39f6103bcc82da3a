"""PAR009: a tag that forces a type."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR009",
    Page(
        title=Message("Dùng thẻ kiểu dữ liệu"),
        why=Message(
            "Thẻ như !!str hay !ten buộc YAML hiểu giá trị theo một kiểu. parcli tự biết khóa nào"
            " là ngày, là số, là chữ, nên không cần thẻ."
        ),
        bad="""\
period: !!str 2020
""",
        good="""\
period: 2020
""",
    ),
)
