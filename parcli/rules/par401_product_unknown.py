"""PAR401: a result is recorded for a product that the plan does not have."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext, ProgressContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, progress_rule
from parcli.text.message import Message
from parcli.text.suggest import nearest

PAGE = Page(
    title=Message("Kết quả của sản phẩm không có trong kế hoạch"),
    why=Message(
        "Kết quả ghi cho mã không có trong kế hoạch thì không tính cho việc nào: việc thật vẫn bị"
        " coi là chưa xong, và bị đôn đốc. Thường là gõ nhầm mã, hoặc kế hoạch đã đổi mã."
    ),
    bad="""\
TC-1.z:
  - {done: 2026-01-20, document: 12/KH-STP}
""",
    good="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP}
""",
)


@progress_rule("PAR401", PAGE)
def product_unknown(context: ProgressContext) -> Iterator[Finding]:
    """Point at every reference that is no product's."""
    if context.plan is None:
        return
    for reference in context.progress.records:
        if reference not in context.owed:
            yield Finding((reference,), *_words(reference, context.plan, context), on="key")


def _words(reference: str, plan: PlanContext, context: ProgressContext) -> tuple[Message, Message]:
    task_id, _, product = reference.partition(".")
    task = next((place.task for place in plan.tasks if place.task.id == task_id), None)
    if task and task.products:
        known = ", ".join(f"{task_id}.{one.id}" for one in task.products)
        return (
            Message("nhiệm vụ {task} không có sản phẩm “{product}”", task=task_id, product=product),
            Message("nhiệm vụ này có: {known}", known=known),
        )
    message = Message("kế hoạch không có sản phẩm {reference}", reference=reference)
    if near := nearest(reference, context.owed):
        return message, Message("có phải {near}?", near=near)
    return message, Message("xem mã các sản phẩm trong {file}", file=context.plan_file)
