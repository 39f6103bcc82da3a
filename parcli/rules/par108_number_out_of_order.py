"""PAR108: the numbers of a table skip one or go backwards."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.numbering import follows, read_numbers
from parcli.lint.rule import Page, plan_rule
from parcli.model.walk import TaskPlace
from parcli.text.message import Message

PAGE = Page(
    title=Message("Số thứ tự cách quãng hoặc đi lùi"),
    why=Message(
        "Số bị nhảy thường là một dòng của phụ lục bị bỏ sót khi chép; số đi lùi là dòng đặt sai"
        " chỗ. Đọc được 1, 2 · 1.1, 1.2 · 7.1.1 · I, II · a), b), c), d), đ)."
    ),
    bad="""\
tasks:
  - {id: TC-1, no: "1.1", title: Xây dựng văn bản}
  - {id: TC-2, no: "1.2", title: Rà soát văn bản}
  - {id: TC-3, no: "1.4", title: Kiểm tra văn bản}
""",
    good="""\
tasks:
  - {id: TC-1, no: "1.1", title: Xây dựng văn bản}
  - {id: TC-2, no: "1.2", title: Rà soát văn bản}
  - {id: TC-3, no: "1.3", title: Kiểm tra văn bản}
""",
)


@plan_rule("PAR108", PAGE, severity=Severity.WARNING)
def number_out_of_order(context: PlanContext) -> Iterator[Finding]:
    """Point at every number that does not come next after the one above it."""
    for table in context.tables:
        yield from _out_of_order([place for place in table if place.task.no])


def _out_of_order(rows: list[TaskPlace]) -> Iterator[Finding]:
    printed = [place.task.no or "" for place in rows]
    seen = set()
    above, above_printed = None, ""
    for place, number, text in zip(rows, read_numbers(printed), printed, strict=True):
        if number in seen:
            continue  # printed twice: PAR104
        if above and number and not follows(above, number):
            jump = Message("số thứ tự nhảy từ “{above}” đến “{no}”", above=above_printed, no=text)
            back = Message("số thứ tự đi lùi từ “{above}” về “{no}”", above=above_printed, no=text)
            yield Finding(
                (*place.path, "no"),
                jump if number > above else back,
                Message("xem trong bản ký có sót hoặc đặt nhầm dòng nào không"),
            )
        seen.add(number)
        above, above_printed = number, text
