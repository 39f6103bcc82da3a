"""PAR201: a deadline that parcli does not understand."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.deadlines import phrase_path, problem_of
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Không hiểu thời hạn"),
    why=Message(
        "Thời hạn không hiểu được thì không tính ra ngày: sản phẩm không vào danh sách đến hạn."
        " Ngày sai nguy hơn không có ngày, nên parcli không đoán. Nếu bản ký viết đúng như vậy, giữ"
        " nguyên câu chữ ở `phrase` và định ngày ở `due` (hoặc `event` và `within`)."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 13/2026}
""",
    good="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Tháng 12/2026}
  - {id: b, name: Kế hoạch, deadline: {phrase: Sau kỳ họp Hội đồng nhân dân, due: 2026-07-31}}
""",
)


@plan_rule("PAR201", PAGE)
def deadline_not_understood(context: PlanContext) -> Iterator[Finding]:
    """Point at the part of each phrase that is not understood; “sau …” is PAR207's."""
    for place, reading in context.deadlines:
        stated = place.product.deadline
        if reading.understood or stated is None or stated.is_fixed:
            continue
        problem = problem_of(reading, context.frame)
        if problem and problem.kind != "after-only":
            part = (problem.at, len(problem.text)) if problem.text else None
            yield Finding(phrase_path(place), problem.message, problem.hint, part=part)
