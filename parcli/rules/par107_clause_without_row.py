"""PAR107: a task of the narrative that no row of an appendix carries."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Nhiệm vụ nêu ở phần lời nhưng không có trong phụ lục"),
    why=Message(
        "Phần lời của kế hoạch giao việc mà không dòng nào của phụ lục cụ thể hóa: không có sản"
        " phẩm, thời hạn, cơ quan, nên việc này không ai theo dõi."
    ),
    bad="""\
tasks:
  - {id: TC-C, clause: II.1.c, title: Tiếp tục phân cấp quản lý nhà nước}
""",
    good="""\
tasks:
  - id: TC-C
    clause: II.1.c
    title: Tiếp tục phân cấp quản lý nhà nước
    products: [{id: a, name: Quyết định phân cấp, deadline: Quý IV}]
""",
)


@plan_rule("PAR107", PAGE, severity=Severity.WARNING)
def clause_without_row(context: PlanContext) -> Iterator[Finding]:
    """Name every task that has a clause, no number, no product and no sub-task.

    A plan without numbered rows is all narrative: nothing is missing from a table it does not have.
    """
    if not any(place.task.no for place in context.tasks):
        return
    for place in context.tasks:
        task = place.task
        if task.clause and task.no is None and not task.products and not task.tasks:
            yield Finding(
                (*place.path, "clause"),
                Message(
                    "nhiệm vụ ở mục {clause} không có dòng nào trong phụ lục", clause=task.clause
                ),
                Message(
                    "thêm sản phẩm và thời hạn, hoặc ghi mục này vào dòng phụ lục thực hiện nó"
                ),
            )
