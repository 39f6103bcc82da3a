"""PAR409: a progress file lies without its plan, or names another one."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, progress_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Tệp kết quả không đi với kế hoạch của nó"),
    why=Message(
        "Kết quả của 2026.plan.yaml ghi ở 2026.progress.yaml cùng thư mục, dòng `plan` nêu mã của"
        " kế hoạch đó. Thiếu kế hoạch, hoặc nêu mã khác (thường do chép tệp năm trước), thì không"
        " biết kết quả là của việc nào."
    ),
    bad="""\
plan: tinh-mau-2025
""",
    good="""\
plan: tinh-mau-2026
""",
)


@progress_rule("PAR409", PAGE)
def plan_other(context: ProgressContext) -> Iterator[Finding]:
    """Point at the plan's id."""
    if context.has_plan and (context.beside is None or context.plan):
        return
    message = Message("không có kế hoạch {file}", file=context.plan_file)
    hint = Message("đặt tệp này cạnh kế hoạch, tên như nhau: X.plan.yaml và X.progress.yaml")
    if context.beside:
        given, real = context.progress.plan, context.beside.plan.id
        message = Message("“{given}” không phải mã của {file}", given=given, file=context.plan_file)
        hint = Message("mã ở đó là {id}: sửa dòng này nếu gõ nhầm", id=real)
    if context.right_file:
        hint = Message(
            "kết quả của “{id}” ghi ở {file}", id=context.progress.plan, file=context.right_file
        )
    yield Finding(("plan",), message, hint)
