"""PAR110: another plan of the workspace has the same id."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Hai kế hoạch cùng một mã"),
    why=Message(
        "Kế hoạch cấp dưới, kết quả ghi nhận và các lệnh gọi kế hoạch theo mã; hai kế hoạch cùng mã"
        " thì không biết gọi kế hoạch nào. Thường do chép tệp của năm trước mà quên đổi `id`."
        " (Ví dụ sai dưới đây có một tệp khác mang cùng mã.)"
    ),
    bad="""\
id: ke-hoach-2025
""",
    good="""\
id: ke-hoach-2026
""",
)


@plan_rule("PAR110", PAGE)
def plan_id_taken(context: PlanContext) -> Iterator[Finding]:
    """Name the files whose plan has this plan's id."""
    if context.namesakes:
        yield Finding(
            ("id",),
            Message(
                "mã {id} cũng là mã của kế hoạch trong {files}",
                id=context.plan.id,
                files=", ".join(context.namesakes),
            ),
            Message("đặt cho mỗi kế hoạch một mã riêng"),
        )
