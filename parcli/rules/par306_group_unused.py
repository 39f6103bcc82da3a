"""PAR306: a group that no plan and no other group names."""

from collections.abc import Iterator

from parcli.lint.context import RegisterContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, register_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Nhóm cơ quan không kế hoạch nào dùng"),
    why=Message(
        "Nhóm không ai dùng thường là nhóm bị đặt hai mã, hoặc kế hoạch gõ nhầm mã của nó; thành"
        " viên của nhóm này sẽ không được cập nhật khi tổ chức thay đổi."
    ),
    bad="""\
groups:
  - {id: so-nganh, name: Các sở ngành, members: [so-noi-vu, so-tu-phap]}
  - {id: cac-so, name: Các sở, members: [so-noi-vu, so-tu-phap]}
""",
    good="""\
groups:
  - {id: so-nganh, name: Các sở ngành, members: [so-noi-vu, so-tu-phap]}
""",
)


@register_rule("PAR306", PAGE, severity=Severity.WARNING)
def group_unused(context: RegisterContext) -> Iterator[Finding]:
    """Point at every such group; where no plan is known nothing can be said."""
    if not context.named:
        return
    used = {member for group in context.register.groups for member in group.members}
    used |= context.named
    for number, group in enumerate(context.register.groups):
        if group.id not in used:
            yield Finding(
                ("groups", number, "id"),
                Message("không kế hoạch nào dùng nhóm {id} ({name})", id=group.id, name=group.name),
                Message("xóa nhóm này, hoặc xem kế hoạch có gõ nhầm mã của nó không"),
            )
