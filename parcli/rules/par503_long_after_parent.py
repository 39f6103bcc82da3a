"""PAR503: the plan was signed more than thirty days after its parent."""

from collections.abc import Iterator
from datetime import date, timedelta

from parcli.deadline.above import signed_above
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Ban hành quá 30 ngày sau kế hoạch cấp trên"),
    why=Message(
        "Kế hoạch năm của cơ quan, đơn vị được ban hành không quá 30 ngày kể từ ngày kế hoạch cấp"
        " trên được ban hành; ngày cuối là ngày nghỉ thì tính đến ngày làm việc tiếp theo (Điều 148"
        " Bộ luật Dân sự 2015). Kế hoạch của tỉnh và kế hoạch của kỳ khác không tính."
    ),
    bad="""\
level: department
parent: {number: 90/QĐ-UBND, date: 2025-11-03}
decision: {number: 15/QĐ-SNV, date: 2025-12-30}
""",
    good="""\
level: department
parent: {number: 90/QĐ-UBND, date: 2025-12-15}
decision: {number: 15/QĐ-SNV, date: 2025-12-30}
""",
)
_DAYS = 30


@plan_rule("PAR503", PAGE, severity=Severity.WARNING)
def long_after_parent(context: PlanContext) -> Iterator[Finding]:
    """Count from the parent's decision to this one."""
    plan = context.plan
    signed = plan.decision.date if plan.decision else None
    above = signed_above(plan, context.parent)
    if signed is None or above is None or not _is_yearly_under(context, above):
        return
    last = context.frame.calendar.next_working_day(above + timedelta(days=_DAYS))
    if signed > last:
        yield Finding(
            ("decision", "date"),
            Message(
                "ký ngày {signed}, sau kế hoạch cấp trên (ký {above}) {days} ngày",
                signed=format_date(signed),
                above=format_date(above),
                days=(signed - above).days,
            ),
            Message("kế hoạch phải được ban hành chậm nhất {last}", last=format_date(last)),
        )


def _is_yearly_under(context: PlanContext, above: date) -> bool:
    """Whether the parent is the plan of the same period: a programme of years sets no such term."""
    if context.plan.level == "province":
        return False
    if context.parent:
        return context.parent.period == context.plan.period
    return above.year >= context.plan.period.first_year - 1
