"""PAR112: two products of a task have one name."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.lint.twins import twins
from parcli.text.message import Message

PAGE = Page(
    title=Message("Hai sản phẩm của một nhiệm vụ cùng tên"),
    why=Message(
        "Trong bảng đôn đốc và báo cáo, hai dòng giống hệt nhau: người nhận không biết phải nộp gì."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo kết quả, deadline: Quý II}
  - {id: b, name: báo cáo kết quả, deadline: Quý IV}
""",
    good="""\
products:
  - {id: a, name: Báo cáo kết quả 6 tháng đầu năm, deadline: Quý II}
  - {id: b, name: Báo cáo kết quả năm, deadline: Quý IV}
""",
)


@plan_rule("PAR112", PAGE, severity=Severity.WARNING)
def product_repeated(context: PlanContext) -> Iterator[Finding]:
    """Point at every product whose name another product of its task has."""
    for place in context.tasks:
        products = place.task.products
        if len(products) < 2:  # noqa: PLR2004 (it takes two to be alike)
            continue
        named = ((product.name, (number, product)) for number, product in enumerate(products))
        for (_, first), (number, again) in twins(named):
            yield Finding(
                (*place.path, "products", number, "name"),
                Message(
                    "sản phẩm {id} trùng tên với sản phẩm {first}", id=again.id, first=first.id
                ),
                Message("xóa một trong hai, hoặc viết rõ chỗ khác nhau"),
            )
