"""PAR211: the reading that the file fixes is what the phrase says anyway."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.deadlines import compare_fixed
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Ngày ấn định không cần thiết"),
    why=Message(
        "Câu chữ tự nó đã cho đúng ngày ấy. Ghi hai nơi thì lần sửa sau dễ chỉ sửa một nơi."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo, deadline: {phrase: Tháng 11/2026, due: 2026-11-30}}
""",
    good="""\
products:
  - {id: a, name: Báo cáo, deadline: Tháng 11/2026}
""",
)


@plan_rule("PAR211", PAGE, severity=Severity.WARNING)
def fixed_reading_needless(context: PlanContext) -> Iterator[Finding]:
    """Point at the fixed date that may go."""
    for place, _ in context.deadlines:
        stated = place.product.deadline
        if stated and stated.due and compare_fixed(stated, context.frame) == "same":
            yield Finding(
                (*place.path, "deadline", "due"),
                Message("“{phrase}” đã cho đúng ngày này", phrase=stated.phrase),
                Message("viết `deadline: {phrase}`", phrase=stated.phrase),
            )
