"""PAR204: a fixed reading ends before it starts."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Ngày ấn định bắt đầu sau khi kết thúc"),
    why=Message(
        "Với `from` sau `due` thì không ngày nào làm được việc này: một trong hai là nhầm."
    ),
    bad="""\
products:
  - id: a
    name: Khảo sát
    deadline: {phrase: Theo lịch khảo sát, from: 2026-10-15, due: 2026-05-15}
""",
    good="""\
products:
  - id: a
    name: Khảo sát
    deadline: {phrase: Theo lịch khảo sát, from: 2026-05-15, due: 2026-10-15}
""",
)


@plan_rule("PAR204", PAGE)
def fixed_reading_swapped(context: PlanContext) -> Iterator[Finding]:
    """Point at a start that is after its end."""
    for place, _ in context.deadlines:
        stated = place.product.deadline
        if stated and stated.first and stated.due and stated.first > stated.due:
            yield Finding(
                (*place.path, "deadline", "from"),
                Message(
                    "bắt đầu {first} sau khi đến hạn {due}",
                    first=format_date(stated.first),
                    due=format_date(stated.due),
                ),
                Message("đổi chỗ hai ngày, hoặc sửa ngày chép nhầm"),
            )
