"""PAR207: a phrase names the earliest day and no last one."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.deadlines import phrase_path
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Thời hạn chỉ nêu ngày sớm nhất"),
    why=Message(
        "“Sau ngày 15/6” không có ngày cuối nên không bao giờ quá hạn. Thường ý người viết là"
        " “Trước ngày 15/6”, hoặc thiếu “đến ngày …”."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo 6 tháng, deadline: Sau ngày 15/6/2026}
""",
    good="""\
products:
  - {id: a, name: Báo cáo 6 tháng, deadline: Trước ngày 16/6/2026}
""",
)


@plan_rule("PAR207", PAGE)
def after_only(context: PlanContext) -> Iterator[Finding]:
    """Point at the phrases that are refused because nothing ends them."""
    for place, reading in context.deadlines:
        problem = reading.problem
        if problem and problem.kind == "after-only":
            part = (problem.at, len(problem.text)) if problem.text else None
            yield Finding(phrase_path(place), problem.message, problem.hint, part=part)
