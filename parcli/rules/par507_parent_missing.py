"""PAR507: `parent:` names a plan that is not in the workspace."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message
from parcli.text.suggest import nearest

PAGE = Page(
    title=Message("`parent` nêu kế hoạch không có trong không gian làm việc"),
    why=Message(
        "Kế hoạch cấp trên được gọi bằng mã, hoặc bằng đường dẫn tính từ tệp này. Gọi nhầm thì"
        " không đối chiếu được nhiệm vụ, và thời hạn tính từ kế hoạch cấp trên không ra ngày. Chưa"
        " có tệp của kế hoạch ấy thì chỉ ghi số và ngày quyết định."
    ),
    bad="""\
parent: cap-trn-2026
""",
    good="""\
parent: {number: 90/QĐ-UBND, date: 2025-12-15}
""",
)


@plan_rule("PAR507", PAGE)
def parent_missing(context: PlanContext) -> Iterator[Finding]:
    """Point at the name; a plan is not its own parent."""
    parent = context.plan.parent
    if parent is None or parent.plan is None or context.missing_parent is None:
        return
    if parent.plan == context.plan.id:
        message = Message("kế hoạch không thể là cấp trên của chính nó")
    else:
        message = Message("không gian làm việc không có kế hoạch “{name}”", name=parent.plan)
    near = nearest(parent.plan, context.missing_parent)
    yield Finding(
        ("parent", "plan"),
        message,
        Message("có phải “{near}”?", near=near)
        if near
        else Message(
            "chưa có tệp kế hoạch ấy thì ghi quyết định: `parent: {example}`",
            example="{number: …, date: …}",
        ),
    )
