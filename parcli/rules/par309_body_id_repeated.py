"""PAR309: an id stands for two bodies of the register."""

from collections.abc import Iterator

from parcli.lint.context import RegisterContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, register_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Một mã dùng cho hai cơ quan, nhóm, phòng hoặc chức danh"),
    why=Message(
        "Kế hoạch gọi cơ quan theo mã; hai cơ quan cùng mã thì chỉ cơ quan đứng trước được nhận ra,"
        " việc của cơ quan kia bị giao nhầm."
    ),
    bad="""\
agencies:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-noi-vu, name: Sở Ngoại vụ}
""",
    good="""\
agencies:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-ngoai-vu, name: Sở Ngoại vụ}
""",
)


@register_rule("PAR309", PAGE)
def body_id_repeated(context: RegisterContext) -> Iterator[Finding]:
    """Point at every id that another body has."""
    first: dict[str, str] = {}
    for path, body in context.bodies:
        if body.id in first:
            yield Finding(
                (*path, "id"),
                Message("mã {id} đã được dùng", id=body.id),
                Message("đặt mã khác; mã này là của “{name}”", name=first[body.id]),
            )
        else:
            first[body.id] = body.name
