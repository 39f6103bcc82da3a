"""PAR101: one of the seven areas of reform is missing."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.areas import REFORM_AREAS, area_name
from parcli.text.message import Message

PAGE = Page(
    title=Message("Thiếu một trong bảy lĩnh vực cải cách hành chính"),
    why=Message(
        "Kế hoạch cải cách hành chính phải bao quát đủ sáu lĩnh vực của Chương trình tổng thể"
        " (Nghị quyết 30c/NQ-CP, Nghị quyết 76/NQ-CP) và công tác chỉ đạo, điều hành."
    ),
    bad="""\
areas:
  institutions:
    tasks: [{id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap},
             products: [{id: a, name: Báo cáo, deadline: Quý IV}]}]
""",
    good="""\
title: Kế hoạch cải cách hành chính
""",
)


@plan_rule("PAR101", PAGE, severity=Severity.WARNING)
def area_missing(context: PlanContext) -> Iterator[Finding]:
    """Name every area that the plan leaves out."""
    for area in REFORM_AREAS:
        if area not in context.plan.areas:
            name = area_name(area, context.plan.period.first_year)
            yield Finding(
                ("areas",),
                Message("thiếu lĩnh vực {area} ({name})", area=area, name=name),
                Message("thêm `{area}:` hoặc giải thích vì sao kế hoạch không có", area=area),
                on="key",
            )
