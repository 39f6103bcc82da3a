"""PAR310: an area names no agency that leads it, though others do."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.areas import REFORM_AREAS, area_name
from parcli.text.message import Message

PAGE = Page(
    title=Message("Lĩnh vực không ghi cơ quan chủ trì"),
    why=Message(
        "Cơ quan chủ trì lĩnh vực tổng hợp, đôn đốc và chịu trách nhiệm về chỉ số thành phần. Chỉ"
        " cảnh báo khi lĩnh vực khác của kế hoạch có ghi."
    ),
    bad="""\
areas:
  institutions:
    lead: so-tu-phap
    tasks: [{id: TC-1, title: Rà soát văn bản}]
  procedures:
    tasks: [{id: TT-1, title: Rà soát thủ tục hành chính}]
""",
    good="""\
areas:
  institutions:
    lead: so-tu-phap
    tasks: [{id: TC-1, title: Rà soát văn bản}]
  procedures:
    lead: van-phong-ubnd
    tasks: [{id: TT-1, title: Rà soát thủ tục hành chính}]
""",
)


@plan_rule("PAR310", PAGE, severity=Severity.WARNING)
def area_lead_missing(context: PlanContext) -> Iterator[Finding]:
    """Name the areas of reform that have tasks and no lead; a plan may name no lead at all."""
    areas = context.plan.areas
    if not any(area.lead for area in areas.values()):
        return
    for area_id, area in areas.items():
        if area_id in REFORM_AREAS and area.tasks and not area.lead:
            name = area.title or area_name(area_id, context.plan.period.first_year)
            yield Finding(
                ("areas", area_id),
                Message(
                    "lĩnh vực {area} ({name}) không ghi cơ quan chủ trì", area=area_id, name=name
                ),
                Message("thêm `lead:` cho lĩnh vực"),
                on="key",
            )
