"""PAR307: a group holds itself, directly or through other groups."""

from collections.abc import Iterator

from parcli.lint.context import RegisterContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, register_rule
from parcli.model.register import Group, Register
from parcli.text.message import Message

PAGE = Page(
    title=Message("Nhóm cơ quan chứa chính nó"),
    why=Message(
        "Nhóm chứa chính nó, trực tiếp hay qua nhóm khác, thì không kể ra được thành viên."
    ),
    bad="""\
groups:
  - {id: so-nganh, name: Các sở ngành, members: [so-noi-vu, toan-tinh]}
  - {id: toan-tinh, name: Các cơ quan trong tỉnh, members: [so-nganh, ubnd-tinh]}
""",
    good="""\
groups:
  - {id: so-nganh, name: Các sở ngành, members: [so-noi-vu, so-tu-phap]}
  - {id: toan-tinh, name: Các cơ quan trong tỉnh, members: [so-nganh, ubnd-tinh]}
""",
)


@register_rule("PAR307", PAGE)
def group_in_itself(context: RegisterContext) -> Iterator[Finding]:
    """Tell of every circle once, at the first of its groups."""
    told: set[str] = set()
    for number, group in enumerate(context.register.groups):
        circle = () if group.id in told else _circle(group, context.register)
        if circle:
            told.update(circle)
            yield Finding(
                ("groups", number, "members", group.members.index(circle[1])),
                Message("nhóm {id} chứa chính nó: {way}", id=group.id, way=" → ".join(circle)),
                Message("bỏ một nhóm ra khỏi vòng này"),
            )


def _circle(group: Group, register: Register) -> tuple[str, ...]:
    """Give the shortest way from the group back to itself, both ends named; else nothing."""
    ways: list[tuple[str, ...]] = [(group.id, member) for member in group.members]
    seen: set[str] = set()
    for way in ways:
        last = way[-1]
        if last == group.id:
            return way
        body = register.bodies.get(last)
        if isinstance(body, Group) and last not in seen:
            seen.add(last)
            ways += [(*way, member) for member in body.members]
    return ()
