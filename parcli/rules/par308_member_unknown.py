"""PAR308: a member of a group, or a successor, that is not in the register."""

from collections.abc import Iterator

from parcli.lint.bodies import mend_id
from parcli.lint.context import RegisterContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, register_rule
from parcli.model.walk import Path
from parcli.text.message import Message

PAGE = Page(
    title=Message("Thành viên nhóm hoặc cơ quan kế thừa không có trong danh bạ"),
    why=Message(
        "Thành viên không có trong danh bạ thì bị bỏ sót khi đôn đốc từng cơ quan của nhóm; cơ"
        " quan kế thừa không có thì việc của cơ quan đã giải thể không chuyển được cho ai."
    ),
    bad="""\
groups:
  - {id: so-nganh, name: Các sở ngành, members: [so-noi-vu, so-tu-phat]}
""",
    good="""\
groups:
  - {id: so-nganh, name: Các sở ngành, members: [so-noi-vu, so-tu-phap]}
""",
)


@register_rule("PAR308", PAGE)
def member_unknown(context: RegisterContext) -> Iterator[Finding]:
    """Point at every such id."""
    register = context.register
    for path, body_id in _named(context):
        if body_id not in register.bodies:
            yield Finding(
                path,
                Message("danh bạ cơ quan không có “{id}”", id=body_id),
                mend_id(body_id, register),
            )


def _named(context: RegisterContext) -> Iterator[tuple[Path, str]]:
    for number, agency in enumerate(context.register.agencies):
        if agency.successor:
            yield ("agencies", number, "successor"), agency.successor
    for number, group in enumerate(context.register.groups):
        for place, member in enumerate(group.members):
            yield ("groups", number, "members", place), member
