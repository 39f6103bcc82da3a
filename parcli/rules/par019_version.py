"""PAR019: the file has another format version."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR019",
    Page(
        title=Message("Tệp theo phiên bản dạng thức khác"),
        why=Message(
            "Khóa `parcli` cho biết tệp viết theo phiên bản dạng thức nào. Bản parcli này đọc"
            " phiên bản 1; đọc tệp của phiên bản khác có thể hiểu sai."
        ),
        bad="""\
parcli: 2
""",
        good="""\
parcli: 1
""",
    ),
)
