"""PAR505: `implements:` names a task that the parent does not have."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message
from parcli.text.suggest import nearest
from parcli.trace import strays

PAGE = Page(
    title=Message("`implements` nêu nhiệm vụ mà cấp trên không có"),
    why=Message(
        "Nhiệm vụ thực hiện một việc không có trong kế hoạch cấp trên thì không che được việc nào:"
        " `parcli trace` vẫn báo việc ấy chưa có ai làm. Thường là gõ nhầm mã."
    ),
    bad="""\
parent: cap-tren-2026
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap}, implements: [TC-4]}
parent_plan:
  tasks:
    - {id: TC-14, title: Rà soát văn bản quy phạm pháp luật, agencies: {lead: so-tu-phap}}
""",
    good="""\
parent: cap-tren-2026
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap}, implements: [TC-14]}
parent_plan:
  tasks:
    - {id: TC-14, title: Rà soát văn bản quy phạm pháp luật, agencies: {lead: so-tu-phap}}
""",
)


@plan_rule("PAR505", PAGE)
def implements_unknown(context: PlanContext) -> Iterator[Finding]:
    """Point at every such reference: to a task, or to a product of a task."""
    if context.above is None:
        return
    for stray in strays(context.above, context.own):
        wanted = str(stray.naming.reference)
        near = nearest(wanted, stray.known)
        yield Finding(
            stray.naming.path,
            Message(
                "kế hoạch cấp trên ({plan}) không có “{ref}”",
                plan=context.above.plan.id,
                ref=wanted,
            ),
            Message("có phải “{near}”?", near=near)
            if near
            else Message("xem các mã: parcli due --all --plan {plan}", plan=context.above.plan.id),
        )
