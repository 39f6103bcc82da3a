"""PAR506: `implements:` in a plan whose parent is not in the workspace."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("`implements` mà không có kế hoạch cấp trên trong không gian làm việc"),
    why=Message(
        "Mã ở `implements:` là mã nhiệm vụ của kế hoạch cấp trên. Không có tệp kế hoạch ấy thì"
        " không kiểm tra được mã đúng hay sai, việc nào của cấp trên còn bỏ trống."
    ),
    bad="""\
parent: {number: 225/QĐ-TTg, date: 2016-02-04}
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap}, implements: TC-4}
""",
    good="""\
parent: {plan: cap-tren-2026}
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap}, implements: TC-4}
parent_plan:
  tasks:
    - {id: TC-4, title: Rà soát văn bản quy phạm pháp luật, agencies: {lead: so-tu-phap}}
""",
)


@plan_rule("PAR506", PAGE, severity=Severity.WARNING)
def implements_nothing(context: PlanContext) -> Iterator[Finding]:
    """Tell once, at the first; a parent that is named and not there, or at fault, is told there."""
    if context.plan.parent and context.plan.parent.plan:
        return
    places = [place for place in context.tasks if place.task.implements]
    if places:
        yield Finding(
            (*places[0].path, "implements"),
            Message(
                "{count} nhiệm vụ có `implements:` mà kế hoạch không nêu kế hoạch cấp trên nào"
                " trong không gian làm việc",
                count=len(places),
            ),
            Message("ghi mã của kế hoạch cấp trên: `parent: {example}`", example="{plan: …}"),
            on="key",
        )
