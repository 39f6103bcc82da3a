"""PAR213: a target is to be reached outside the plan's period."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Chỉ tiêu phải đạt ngoài kỳ kế hoạch"),
    why=Message(
        "Chỉ tiêu của kế hoạch được đánh giá khi hết kỳ. Ngày phải đạt nằm ngoài kỳ thường là năm"
        " chép nhầm từ kế hoạch trước hoặc từ kế hoạch giai đoạn."
    ),
    bad="""\
targets:
  - {id: truc-tuyen, text: Hồ sơ nộp trực tuyến, at_least: 80 %, by: 2025-12-31}
""",
    good="""\
targets:
  - {id: truc-tuyen, text: Hồ sơ nộp trực tuyến, at_least: 80 %, by: 2026-12-31}
""",
)


@plan_rule("PAR213", PAGE, severity=Severity.WARNING)
def target_outside_period(context: PlanContext) -> Iterator[Finding]:
    """Point at the day of every such target."""
    period = context.plan.period
    for number, target in enumerate(context.plan.targets):
        if target.by and not period.first <= target.by <= period.last:
            yield Finding(
                ("targets", number, "by"),
                Message(
                    "ngày {by} nằm ngoài kỳ kế hoạch {period}",
                    by=format_date(target.by),
                    period=period,
                ),
                Message("xem lại năm; chỉ tiêu của giai đoạn dài hơn thì ghi ở kế hoạch giai đoạn"),
            )
