"""PAR210: the reading that the file fixes is not what the phrase says."""

from collections.abc import Iterator

from parcli.deadline import read
from parcli.lint.context import PlanContext
from parcli.lint.deadlines import compare_fixed
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Ngày ấn định khác với câu chữ của thời hạn"),
    why=Message(
        "Câu chữ là điều đã ký. Khi câu chữ tự nó tính ra ngày, ngày ấn định khác đi là sửa kế"
        " hoạch mà không có quyết định sửa, hoặc là gõ nhầm."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo, deadline: {phrase: Tháng 11/2026, due: 2026-12-31}}
""",
    good="""\
products:
  - {id: a, name: Báo cáo, deadline: {phrase: Sau vụ mùa, due: 2026-12-31}}
""",
)


@plan_rule("PAR210", PAGE, severity=Severity.WARNING)
def fixed_reading_contradicts(context: PlanContext) -> Iterator[Finding]:
    """Point at the fixed date, or term, that the phrase does not give."""
    for place, _ in context.deadlines:
        stated = place.product.deadline
        if stated is None or not stated.is_fixed:
            continue
        if compare_fixed(stated, context.frame) != "other":
            continue
        due = ", ".join(format_date(o.due) for o in read(stated.phrase, context.frame).occurrences)
        said = Message("“{phrase}” nghĩa là hạn {due}", phrase=stated.phrase, due=due)
        if stated.event:
            said = Message("“{phrase}” nêu một khoảng thời gian khác", phrase=stated.phrase)
        yield Finding(
            (*place.path, "deadline", "within" if stated.event else "due"),
            said,
            Message("bỏ phần ấn định, hoặc sửa lại cho đúng câu chữ đã ký"),
        )
