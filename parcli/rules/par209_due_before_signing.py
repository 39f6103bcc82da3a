"""PAR209: a deadline had passed when the decision was signed."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.deadlines import names_days, phrase_path
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Đến hạn trước ngày ký quyết định"),
    why=Message(
        "Quyết định ký ra thì việc đã quá hạn: thời hạn chép từ dự thảo cũ, hoặc ngày ký ghi nhầm."
        " Hạn nằm trước cả kỳ kế hoạch đã có PAR202 và PAR203 báo."
    ),
    bad="""\
decision: {number: 45/QĐ-UBND, date: 2026-02-10}
products:
  - {id: a, name: Kế hoạch rà soát, deadline: Tháng 01/2026}
""",
    good="""\
decision: {number: 45/QĐ-UBND, date: 2026-02-10}
products:
  - {id: a, name: Kế hoạch rà soát, deadline: Tháng 02/2026}
""",
)


@plan_rule("PAR209", PAGE, severity=Severity.WARNING)
def due_before_signing(context: PlanContext) -> Iterator[Finding]:
    """Tell of phrases that name their dates, all of them before the signing and in the period."""
    signed = context.plan.decision.date if context.plan.decision else None
    first_day = context.plan.period.first
    if signed is None or signed <= first_day:
        return
    for place, reading in context.deadlines:
        due = max((occurrence.due for occurrence in reading.occurrences), default=signed)
        if first_day <= due < signed and names_days(reading):
            stated = place.product.deadline
            fixed = stated is not None and stated.is_fixed
            yield Finding(
                (*place.path, "deadline", "due") if fixed else phrase_path(place),
                Message(
                    "hạn {due} trước ngày ký quyết định {signed}",
                    due=format_date(due),
                    signed=format_date(signed),
                ),
                Message("xem lại thời hạn và `decision.date`"),
            )
