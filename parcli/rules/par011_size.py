"""PAR011: the file is too large or too deep."""

from parcli.lint.rule import Page, file_rule
from parcli.text.message import Message

RULE = file_rule(
    "PAR011",
    Page(
        title=Message("Tệp quá lớn hoặc lồng quá sâu"),
        why=Message(
            "Kế hoạch của một năm dài khoảng 20 KB và lồng không quá 15 cấp. Tệp trên 5 MB hoặc"
            " lồng trên 32 cấp gần như chắc chắn là nhầm, và có thể làm treo máy."
        ),
        bad="basis: " + "[" * 32 + "]" * 32 + "\n",
        good="""\
basis: [Nghị quyết 30c/NQ-CP]
""",
    ),
)
