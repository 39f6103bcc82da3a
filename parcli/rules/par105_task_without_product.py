"""PAR105: a task has neither product nor sub-task."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Nhiệm vụ không có sản phẩm"),
    why=Message(
        "Thời hạn gắn với sản phẩm. Nhiệm vụ không có sản phẩm thì không đến hạn, không quá hạn và"
        " không bao giờ được báo là hoàn thành."
    ),
    bad="""\
tasks:
  - {id: TC-1, no: "1", title: Rà soát văn bản quy phạm pháp luật}
""",
    good="""\
tasks:
  - id: TC-1
    no: "1"
    title: Rà soát văn bản quy phạm pháp luật
    products: [{id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 11}]
""",
)


@plan_rule("PAR105", PAGE, severity=Severity.WARNING)
def task_without_product(context: PlanContext) -> Iterator[Finding]:
    """Name every such task, but those that only the narrative tells of (PAR107)."""
    for place in context.tasks:
        task = place.task
        of_the_narrative = task.clause is not None and task.no is None
        if not task.products and not task.tasks and not of_the_narrative:
            yield Finding(
                (*place.path, "title"),
                Message("nhiệm vụ {id} không có sản phẩm", id=task.id),
                Message("thêm `products:` với tên và thời hạn của sản phẩm"),
            )
