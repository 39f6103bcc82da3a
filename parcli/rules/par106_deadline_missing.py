"""PAR106: a product has no deadline."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Sản phẩm không có thời hạn"),
    why=Message(
        "Không có thời hạn thì sản phẩm không bao giờ đến hạn hay quá hạn: không ai được nhắc."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát}
""",
    good="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 11}
  - {id: b, name: Danh mục văn bản hết hiệu lực, deadline: Thường xuyên}
""",
)


@plan_rule("PAR106", PAGE, severity=Severity.WARNING)
def deadline_missing(context: PlanContext) -> Iterator[Finding]:
    """Name every product without a deadline."""
    for place in context.products:
        if place.product.deadline is None:
            yield Finding(
                (*place.path, "name"),
                Message(
                    "sản phẩm {task}.{id} không có thời hạn",
                    task=place.place.task.id,
                    id=place.product.id,
                ),
                Message("chép thời hạn của bản ký; bản ký không nêu thì bỏ qua bằng một chú thích"),
            )
