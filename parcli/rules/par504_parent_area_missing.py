"""PAR504: an area in which the parent gives the issuer tasks is missing."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.areas import AreaId, area_name
from parcli.text.message import Message
from parcli.trace import known_as, owed_tasks

PAGE = Page(
    title=Message("Thiếu lĩnh vực mà cấp trên giao nhiệm vụ"),
    why=Message(
        "Kế hoạch cấp trên giao cơ quan nhiệm vụ trong một lĩnh vực mà kế hoạch của cơ quan không"
        " có lĩnh vực ấy: cả một mảng việc không ai thấy khi theo dõi, báo cáo."
    ),
    bad="""\
parent: cap-tren-2026
parent_plan:
  areas:
    impact:
      tasks:
        - {id: TD-1, title: Khảo sát mức độ hài lòng của người dân, agencies: {lead: ubnd-tinh}}
""",
    good="""\
parent: cap-tren-2026
parent_plan:
  areas:
    institutions:
      tasks:
        - {id: TC-4, title: Rà soát văn bản quy phạm pháp luật, agencies: {lead: ubnd-tinh}}
""",
)


@plan_rule("PAR504", PAGE, severity=Severity.WARNING)
def parent_area_missing(context: PlanContext) -> Iterator[Finding]:
    """Name every such area with the parent's tasks in it."""
    above = context.above
    if above is None:
        return
    agency = known_as(context.plan.issuer, context.register, above.register)
    given: dict[AreaId, list[str]] = {}
    for owed in owed_tasks(above, agency):
        given.setdefault(owed.place.area, []).append(owed.place.task.id)
    for area, tasks in given.items():
        if area not in context.plan.areas:
            printed = above.plan.areas[area].title
            yield Finding(
                ("areas",),
                Message(
                    "thiếu lĩnh vực {area} ({name}): cấp trên giao {tasks}",
                    area=area,
                    name=printed or area_name(area, above.plan.period.first_year),
                    tasks=", ".join(tasks),
                ),
                Message("thêm `{area}:` với nhiệm vụ thực hiện các việc ấy", area=area),
                on="key",
            )
