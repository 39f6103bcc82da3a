"""PAR501: a task that the parent gives the issuer is carried out by no task."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message
from parcli.trace import known_as, trace

PAGE = Page(
    title=Message("Nhiệm vụ cấp trên giao chưa có nhiệm vụ nào thực hiện"),
    why=Message(
        "Kế hoạch cấp trên giao cơ quan chủ trì, thực hiện hay xây dựng dự thảo một nhiệm vụ mà kế"
        " hoạch của cơ quan không có nhiệm vụ nào nêu nó ở `implements:` thì rất dễ bị bỏ sót."
        " (Trong ví dụ, `parent_plan:` là một phần tệp của kế hoạch cấp trên.)"
    ),
    bad="""\
parent: cap-tren-2026
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap}}
parent_plan:
  tasks:
    - {id: TC-4, title: Rà soát văn bản quy phạm pháp luật, agencies: {lead: ubnd-tinh}}
""",
    good="""\
parent: cap-tren-2026
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap}, implements: TC-4}
parent_plan:
  tasks:
    - {id: TC-4, title: Rà soát văn bản quy phạm pháp luật, agencies: {lead: ubnd-tinh}}
""",
)


@plan_rule("PAR501", PAGE, severity=Severity.WARNING)
def parent_task_uncovered(context: PlanContext) -> Iterator[Finding]:
    """Name every such task of the parent, one finding each."""
    above = context.above
    if above is None:
        return
    agency = known_as(context.plan.issuer, context.register, above.register)
    for line in trace(above, agency, context.own).uncovered:
        task = line.owed.place.task
        yield Finding(
            ("parent",),
            Message(
                "chưa có nhiệm vụ nào thực hiện {ref} “{title}” của kế hoạch cấp trên",
                ref=task.id,
                title=task.title,
            ),
            Message("thêm `implements: [{ref}]` vào nhiệm vụ thực hiện việc ấy", ref=task.id),
            on="key",
        )
