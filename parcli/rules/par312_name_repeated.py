"""PAR312: two bodies of the register bear one name."""

from collections.abc import Iterator

from parcli.lint.context import RegisterContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, register_rule
from parcli.model.register import Body, Member
from parcli.model.walk import Path
from parcli.text.message import Message

PAGE = Page(
    title=Message("Một tên dùng cho hai cơ quan hoặc nhóm"),
    why=Message(
        "Khi chép kế hoạch từ Word, cơ quan được nhận ra theo tên và tên gọi khác; một tên của"
        " hai cơ quan thì không biết là cơ quan nào. Phòng, chức danh của hai cơ quan"
        " khác nhau được trùng tên."
    ),
    bad="""\
agencies:
  - {id: so-tu-phap, name: Sở Tư pháp, aliases: [STP]}
  - {id: so-tai-chinh, name: Sở Tài chính, aliases: [Sở Tư pháp]}
""",
    good="""\
agencies:
  - {id: so-tu-phap, name: Sở Tư pháp, aliases: [STP]}
  - {id: so-tai-chinh, name: Sở Tài chính, aliases: [STC]}
""",
)


@register_rule("PAR312", PAGE, severity=Severity.WARNING)
def name_repeated(context: RegisterContext) -> Iterator[Finding]:
    """Point at every name or alias that another body bears."""
    first: dict[tuple[Path, str], str] = {}
    for path, body in context.bodies:
        # Units and positions are told apart by their agency; tone marks tell communes apart.
        house = path[:2] if isinstance(body, Member) else ()
        for place, name in _names(path, body):
            owner = first.setdefault((house, " ".join(name.casefold().split())), body.id)
            if owner != body.id:
                yield Finding(
                    place,
                    Message("tên “{name}” đã là của {id}", name=name, id=owner),
                    Message("giữ tên này ở một nơi"),
                )


def _names(path: Path, body: Body) -> Iterator[tuple[Path, str]]:
    yield (*path, "name"), body.name
    for number, alias in enumerate(body.aliases):
        yield (*path, "aliases", number), alias
