"""PAR303: a product has a deadline and nobody who owes it."""

from collections.abc import Iterator

from parcli.lint.bodies import roles_path
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.walk import Path, ProductPlace
from parcli.text.message import Message

PAGE = Page(
    title=Message("Không cơ quan nào phải nộp sản phẩm"),
    why=Message(
        "Có thời hạn mà không ai chủ trì, thực hiện hay xây dựng dự thảo thì đến hạn không biết đôn"
        " đốc ai. Cơ quan phối hợp, thẩm định, tổng hợp, theo dõi không phải là người nộp."
    ),
    bad="""\
tasks:
  - id: TC-1
    title: Rà soát văn bản quy phạm pháp luật
    agencies: {coordinate: so-nganh}
    products: [{id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 11}]
""",
    good="""\
tasks:
  - id: TC-1
    title: Rà soát văn bản quy phạm pháp luật
    agencies: {lead: so-tu-phap, coordinate: so-nganh}
    products: [{id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 11}]
""",
)


@plan_rule("PAR303", PAGE, severity=Severity.WARNING)
def nobody_owes(context: PlanContext) -> Iterator[Finding]:
    """Name, once for each task, the products that nobody is to deliver."""
    orphans: dict[Path, list[ProductPlace]] = {}
    for place in context.products:
        product = place.product
        if product.deadline and not product.each and not place.roles.owing():
            orphans.setdefault(place.place.path, []).append(place)
    for path, places in orphans.items():
        home = roles_path(places[0])
        yield Finding(
            home if home[-1] == "agencies" else (*path, "title"),
            Message(
                "không cơ quan nào chủ trì, thực hiện hay xây dựng dự thảo {products}",
                products=", ".join(f"{place.place.task.id}.{place.product.id}" for place in places),
            ),
            Message("thêm `lead:`, `perform:` hoặc `draft:` vào `agencies:`"),
            on="key" if home[-1] == "agencies" else "value",
        )
