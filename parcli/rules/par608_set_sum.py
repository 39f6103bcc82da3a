"""PAR608: the areas of a criteria set do not add up to what the set declares."""

from collections.abc import Iterator

from parcli.lint.context import SetContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, set_rule
from parcli.model.scores import TOLERANCE, WHOLE_SCORE, CriteriaSet
from parcli.text.amounts import format_amount
from parcli.text.message import Message

PAGE = Page(
    title=Message("Bộ tiêu chí không khớp tổng đã khai"),
    why=Message(
        "Điểm tối đa các lĩnh vực phải cộng đúng tổng điểm của bộ, là 100; số lĩnh vực phải đúng số"
        " đã khai. Lệch thì có một số nhập sai và mọi điểm tính ra đều sai. Ở bộ chưa đối chiếu"
        " bản ký (`status: unofficial`) đây là cảnh báo."
    ),
    bad="""\
index: tinh-mau-2026
decision: {number: 90/QĐ-UBND, date: 2026-01-15}
status: official
totals: {areas: 2, points: 100}
areas:
  - {id: "1", name: "Chỉ đạo, điều hành", max: 45}
  - {id: "2", name: Cải cách thể chế, max: 50}
""",
    good="""\
index: tinh-mau-2026
decision: {number: 90/QĐ-UBND, date: 2026-01-15}
status: official
totals: {areas: 2, points: 100}
areas:
  - {id: "1", name: "Chỉ đạo, điều hành", max: 45}
  - {id: "2", name: Cải cách thể chế, max: 55}
""",
)


@set_rule("PAR608", PAGE)
def set_sum(context: SetContext) -> Iterator[Finding]:
    """Point at the totals that the areas do not make."""
    criteria_set = context.criteria_set
    severity = Severity.ERROR if criteria_set.status == "official" else Severity.WARNING
    for finding in (*_points(criteria_set), *_areas(criteria_set)):
        yield finding._replace(severity=severity)


def _points(criteria_set: CriteriaSet) -> Iterator[Finding]:
    declared = criteria_set.totals.points if criteria_set.totals else None
    total = WHOLE_SCORE if declared is None else declared
    known = [area.max for area in criteria_set.areas if area.max is not None]
    is_whole = len(known) == len(criteria_set.areas)
    if abs(total - WHOLE_SCORE) > TOLERANCE:
        yield Finding(
            ("totals", "points"),
            Message("tổng điểm của bộ là {total}, không phải 100", total=format_amount(total)),
            Message("xem lại bảng điểm của quyết định"),
        )
    if sum(known) > total + TOLERANCE or (is_whole and sum(known) < total - TOLERANCE):
        yield Finding(
            ("areas",) if declared is None else ("totals", "points"),
            Message(
                "điểm tối đa các lĩnh vực cộng lại là {sum}, không phải {total}",
                sum=format_amount(round(sum(known), 6)),
                total=format_amount(total),
            ),
            Message("xem lại `max` của từng lĩnh vực; chưa biết thì ghi `max: null`"),
            on="key" if declared is None else "value",
        )


def _areas(criteria_set: CriteriaSet) -> Iterator[Finding]:
    declared = criteria_set.totals.areas if criteria_set.totals else None
    if declared not in (None, len(criteria_set.areas)):
        yield Finding(
            ("totals", "areas"),
            Message(
                "khai {declared} lĩnh vực, trong tệp có {count}",
                declared=declared,
                count=len(criteria_set.areas),
            ),
            Message("thêm lĩnh vực còn thiếu, hoặc sửa số đã khai"),
        )
