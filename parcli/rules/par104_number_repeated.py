"""PAR104: a number is printed twice in one table."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.numbering import bare
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Số thứ tự in hai lần trong một bảng"),
    why=Message(
        "Văn bản, báo cáo dẫn nhiệm vụ theo số thứ tự; hai dòng cùng số thì dẫn chiếu không rõ."
        " Nếu bản ký in như vậy, giữ nguyên `no` và bỏ qua cảnh báo bằng một chú thích."
    ),
    bad="""\
tasks:
  - {id: TC-4, no: "4.4", title: Hoàn thiện vị trí việc làm}
  - {id: TC-5, no: "4.4", title: Thực hiện phân cấp quản lý}
""",
    good="""\
tasks:
  - {id: TC-4, no: "4.4", title: Hoàn thiện vị trí việc làm}
  - {id: TC-5, no: "4.5", title: Thực hiện phân cấp quản lý}
""",
)


@plan_rule("PAR104", PAGE, severity=Severity.WARNING)
def number_repeated(context: PlanContext) -> Iterator[Finding]:
    """Point at every number that a row above bears."""
    for table in context.tables:
        first: dict[str, str] = {}
        for place in table:
            number = place.task.no
            if number is None:
                continue
            above = first.setdefault(bare(number), place.task.id)
            if above != place.task.id:
                yield Finding(
                    (*place.path, "no"),
                    Message("số thứ tự “{no}” đã có ở nhiệm vụ {id}", no=number, id=above),
                    Message("sửa `no` nếu chép nhầm; nếu bản ký in như vậy thì giữ nguyên"),
                )
