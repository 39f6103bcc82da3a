"""PAR102: an area holds no task."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.areas import area_name
from parcli.text.message import Message

PAGE = Page(
    title=Message("Lĩnh vực không có nhiệm vụ nào"),
    why=Message(
        "Một lĩnh vực được nêu mà không có nhiệm vụ thì không có gì để đôn đốc và báo cáo:"
        " thường là bảng của phụ lục chưa được chép vào."
    ),
    bad="""\
areas:
  institutions:
    title: Cải cách thể chế
""",
    good="""\
areas:
  institutions:
    title: Cải cách thể chế
    tasks:
      - {id: TC-1, title: Rà soát văn bản quy phạm pháp luật, agencies: {lead: so-tu-phap},
         products: [{id: a, name: Báo cáo rà soát, deadline: Tháng 11}]}
""",
)


@plan_rule("PAR102", PAGE, severity=Severity.WARNING)
def area_empty(context: PlanContext) -> Iterator[Finding]:
    """Name every area without a task."""
    for area_id, area in context.plan.areas.items():
        if not area.tasks:
            name = area.title or area_name(area_id, context.plan.period.first_year)
            yield Finding(
                ("areas", area_id),
                Message("lĩnh vực {area} ({name}) không có nhiệm vụ nào", area=area_id, name=name),
                Message("thêm nhiệm vụ vào `tasks:` của lĩnh vực"),
                on="key",
            )
