"""PAR304: the same agency owes the work and coordinates it."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.plan import Roles
from parcli.model.walk import Path
from parcli.text.message import Message

PAGE = Page(
    title=Message("Một cơ quan vừa phải nộp vừa phối hợp"),
    why=Message(
        "Cùng một việc, cơ quan chủ trì, thực hiện hay dự thảo không thể phối hợp với chính mình:"
        " một trong hai chỗ là chép nhầm. Nhóm cơ quan phối hợp có chứa cơ quan chủ trì thì được."
    ),
    bad="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap, coordinate: [so-tu-phap]}}
""",
    good="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap, coordinate: [so-nganh]}}
""",
)


@plan_rule("PAR304", PAGE, severity=Severity.WARNING)
def owes_and_coordinates(context: PlanContext) -> Iterator[Finding]:
    """Point at the coordinating id, where the same id owes the work."""
    for place in context.tasks:
        if place.task.agencies:
            yield from _both(context, place.task.agencies, place.path)
    for product_place in context.products:
        if product_place.product.agencies:
            yield from _both(context, product_place.product.agencies, product_place.path)


def _both(context: PlanContext, roles: Roles, path: Path) -> Iterator[Finding]:
    for number, body_id in enumerate(roles.coordinate):
        if body_id in roles.owing():
            name = context.register.name_of(body_id) if context.register else body_id
            yield Finding(
                (*path, "agencies", "coordinate", number),
                Message("{name} vừa phải nộp vừa phối hợp", name=name),
                Message("bỏ cơ quan này khỏi một trong hai vai trò"),
            )
