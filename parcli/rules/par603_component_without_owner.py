"""PAR603: nobody answers for a component of the PAR Index."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Chỉ số thành phần không có cơ quan chịu trách nhiệm"),
    why=Message(
        "Một chỉ số thành phần gồm nhiều tiêu chí của nhiều cơ quan. Không có một cơ quan đầu mối"
        " thì không ai tổng hợp điểm, giải trình phần mất điểm."
    ),
    bad="""\
index:
  set: 876/QĐ-BNV
  components:
    modernisation: {goal: {rank: [20, 25]}}
""",
    good="""\
index:
  set: 876/QĐ-BNV
  components:
    modernisation: {goal: {rank: [20, 25]}, owner: so-khcn}
""",
)


@plan_rule("PAR603", PAGE, severity=Severity.WARNING)
def component_without_owner(context: PlanContext) -> Iterator[Finding]:
    """Point at the key of every such component."""
    index = context.plan.index
    for area, component in index.components.items() if index else ():
        if component.owner is None:
            yield Finding(
                ("index", "components", area),
                Message("chỉ số thành phần “{area}” chưa giao cho cơ quan nào", area=area),
                Message("thêm `owner:` với mã cơ quan đầu mối"),
                on="key",
            )
