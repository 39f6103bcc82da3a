"""PAR601: nobody answers for a target."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.status.targets import owner_of
from parcli.text.message import Message

PAGE = Page(
    title=Message("Chỉ tiêu không có cơ quan chịu trách nhiệm"),
    why=Message(
        "Chỉ tiêu không giao cho ai thì không ai đo, không ai báo cáo. Không ghi `owner` thì lấy cơ"
        " quan chủ trì lĩnh vực của chỉ tiêu (`area`); ở đây cả hai đều không có."
    ),
    bad="""\
targets:
  - {id: hai-long, text: Mức độ hài lòng của người dân, at_least: 90 %}
""",
    good="""\
targets:
  - {id: hai-long, text: Mức độ hài lòng của người dân, at_least: 90 %, owner: so-noi-vu}
""",
)


@plan_rule("PAR601", PAGE, severity=Severity.WARNING)
def target_without_owner(context: PlanContext) -> Iterator[Finding]:
    """Point at the name of every such target."""
    for number, target in enumerate(context.plan.targets):
        if owner_of(target, context.plan) is None:
            yield Finding(
                ("targets", number, "id"),
                Message("chỉ tiêu “{id}” chưa giao cho cơ quan nào", id=target.id),
                Message("thêm `owner:` với mã cơ quan theo dõi, đo và báo cáo chỉ tiêu này"),
            )
