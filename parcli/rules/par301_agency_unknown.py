"""PAR301: an id names nobody in the register."""

from collections.abc import Iterator

from parcli.lint.bodies import mend_id
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Cơ quan không có trong danh bạ"),
    why=Message(
        "Mã không có trong danh bạ cơ quan (agencies.yaml) thì việc không đến được với ai: không"
        " nằm trong danh sách đến hạn, không có trong công văn đôn đốc. Thường là gõ nhầm."
    ),
    bad="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phat}}
""",
    good="""\
tasks:
  - {id: TC-1, title: Rà soát văn bản, agencies: {lead: so-tu-phap}}
""",
)


@plan_rule("PAR301", PAGE)
def agency_unknown(context: PlanContext) -> Iterator[Finding]:
    """Point at every id that is nobody's; without a register nothing can be said (PAR302)."""
    register = context.register
    if register is None:
        return
    mends: dict[str, Message] = {}
    for path, body_id in context.bodies:
        if body_id not in register.bodies:
            if body_id not in mends:
                mends[body_id] = mend_id(body_id, register)
            yield Finding(
                path,
                Message("danh bạ cơ quan không có “{id}”", id=body_id),
                mends[body_id],
            )
