"""PAR302: no register of agencies holds for the plan."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Không tìm thấy danh bạ cơ quan"),
    why=Message(
        "Không có tệp agencies.yaml trong thư mục của kế hoạch hay các thư mục phía trên, nên không"
        " kiểm tra được cơ quan nào, và tên cơ quan trong báo cáo chỉ là mã. (Ví dụ sai dưới đây là"
        " kế hoạch nằm ở nơi không có tệp ấy.)"
    ),
    bad="""\
issuer: ubnd-tinh
""",
    good="""\
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh}
""",
)


@plan_rule("PAR302", PAGE, severity=Severity.WARNING)
def register_missing(context: PlanContext) -> Iterator[Finding]:
    """Say once, at the issuer, that there is no register."""
    if context.register is None:
        yield Finding(
            ("issuer",),
            Message("không tìm thấy danh bạ cơ quan cho kế hoạch này"),
            Message("đặt tệp agencies.yaml vào thư mục của kế hoạch hoặc thư mục phía trên"),
        )
