"""PAR311: `each` names no group, or a group without members."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.register import Body, Group
from parcli.text.message import Message

PAGE = Page(
    title=Message("`each` không kể ra được từng cơ quan"),
    why=Message(
        "`each` giao sản phẩm cho từng thành viên của một nhóm, mỗi cơ quan nộp phần của mình. "
        "Không phải nhóm, hoặc nhóm chưa có thành viên, thì chỉ theo dõi được một bản chung."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo của từng cơ quan, deadline: Hàng quý, each: so-tu-phap}
""",
    good="""\
products:
  - {id: a, name: Báo cáo của từng cơ quan, deadline: Hàng quý, each: so-nganh}
""",
)


@plan_rule("PAR311", PAGE, severity=Severity.WARNING)
def each_of_nobody(context: PlanContext) -> Iterator[Finding]:
    """Point at every `each` that cannot be told apart; an unknown id is PAR301's."""
    if context.register is None:
        return
    for place in context.products:
        each = place.product.each
        body = context.register.bodies.get(each) if each else None
        if body and not (isinstance(body, Group) and body.members):
            yield _finding(body)._replace(path=(*place.path, "each"))


def _finding(body: Body) -> Finding:
    if isinstance(body, Group):
        return Finding(
            (),
            Message("nhóm “{name}” chưa có thành viên nào", name=body.name),
            Message("ghi `members:` của nhóm {id} trong danh bạ cơ quan", id=body.id),
        )
    return Finding(
        (),
        Message("“{name}” không phải là nhóm cơ quan", name=body.name),
        Message("ghi cơ quan này vào `agencies:`; `each` chỉ dành cho nhóm"),
    )
