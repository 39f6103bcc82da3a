"""PAR313: an agency ends before it begins."""

from collections.abc import Iterator

from parcli.lint.context import RegisterContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, register_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Cơ quan kết thúc trước khi thành lập"),
    why=Message(
        "Với `from` sau `to`, cơ quan không tồn tại ngày nào: không việc nào giao được cho nó."
    ),
    bad="""\
agencies:
  - {id: so-tnmt, name: Sở Tài nguyên và Môi trường, valid: {from: 2025-03-01, to: 2003-11-01}}
""",
    good="""\
agencies:
  - {id: so-tnmt, name: Sở Tài nguyên và Môi trường, valid: {from: 2003-11-01, to: 2025-02-28}}
""",
)


@register_rule("PAR313", PAGE)
def validity_swapped(context: RegisterContext) -> Iterator[Finding]:
    """Point at the end that comes first."""
    for number, agency in enumerate(context.register.agencies):
        valid = agency.valid
        if valid and valid.first and valid.last and valid.last < valid.first:
            yield Finding(
                ("agencies", number, "valid", "to"),
                Message(
                    "kết thúc {last} trước khi bắt đầu {first}",
                    last=format_date(valid.last),
                    first=format_date(valid.first),
                ),
                Message("đổi chỗ hai ngày, hoặc sửa ngày chép nhầm"),
            )
