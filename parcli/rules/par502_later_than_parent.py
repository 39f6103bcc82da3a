"""PAR502: what carries out a parent's task is due later than the parent wants it."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.dates import format_date
from parcli.text.message import Message
from parcli.trace import known_as, trace

PAGE = Page(
    title=Message("Hạn muộn hơn hạn của cấp trên"),
    why=Message(
        "Cơ quan tự đặt hạn sau ngày cấp trên phải có sản phẩm thì đúng hạn của mình vẫn là quá hạn"
        " với cấp trên. Hai nhiệm vụ được so bằng hạn cuối cùng của mỗi bên, khi cả hai có ngày."
    ),
    bad="""\
parent: cap-tren-2026
tasks:
  - id: TC-1
    title: Rà soát văn bản
    agencies: {lead: so-tu-phap}
    implements: TC-4
    products: [{id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 12}]
parent_plan:
  tasks:
    - id: TC-4
      title: Rà soát văn bản quy phạm pháp luật
      agencies: {lead: ubnd-tinh}
      products: [{id: a, name: Báo cáo, deadline: Tháng 11}]
""",
    good="""\
parent: cap-tren-2026
tasks:
  - id: TC-1
    title: Rà soát văn bản
    agencies: {lead: so-tu-phap}
    implements: TC-4
    products: [{id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 10}]
parent_plan:
  tasks:
    - id: TC-4
      title: Rà soát văn bản quy phạm pháp luật
      agencies: {lead: ubnd-tinh}
      products: [{id: a, name: Báo cáo, deadline: Tháng 11}]
""",
)


@plan_rule("PAR502", PAGE, severity=Severity.WARNING)
def later_than_parent(context: PlanContext) -> Iterator[Finding]:
    """Compare the last days on both sides, at the reference of the task that is late."""
    above = context.above
    if above is None:
        return
    agency = known_as(context.plan.issuer, context.register, above.register)
    for line in trace(above, agency, context.own).covered:
        for each in line.covering:
            if each.due and each.due_above and each.days_late:
                yield Finding(
                    each.path,
                    Message(
                        "{own} đến hạn {due}, muộn hơn {ref} của cấp trên (hạn {due_above})",
                        own=each.place.task.id,
                        due=format_date(each.due),
                        ref=", ".join(map(str, each.references)),
                        due_above=format_date(each.due_above),
                    ),
                    Message(
                        "đặt hạn không sau ngày {due_above}", due_above=format_date(each.due_above)
                    ),
                )
