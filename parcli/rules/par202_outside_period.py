"""PAR202: a deadline lies outside the plan's period."""

from collections.abc import Iterator

from parcli.deadline import Frame
from parcli.lint.context import PlanContext
from parcli.lint.deadlines import names_days, phrase_path, year_left_over, year_part
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.deadline import Occurrence
from parcli.model.scalars import Period
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Thời hạn nằm ngoài kỳ kế hoạch"),
    why=Message(
        "Có việc đến hạn trước hoặc sau kỳ kế hoạch thật (báo cáo năm nộp tháng 01 năm sau), nhưng"
        " cũng có khi năm bị chép nhầm. Bản ký đúng như vậy thì bỏ qua bằng một chú thích."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo kết quả năm, deadline: Tháng 01/2027}
""",
    good="""\
products:
  - {id: a, name: Báo cáo kết quả năm, deadline: Tháng 12/2026}
""",
)


@plan_rule("PAR202", PAGE, severity=Severity.WARNING)
def outside_period(context: PlanContext) -> Iterator[Finding]:
    """Tell of the first date of a phrase that is outside; a year left over is PAR203's."""
    frame = context.frame
    for place, reading in context.deadlines:
        outside = next((o for o in reading.occurrences if _is_outside(o, frame)), None)
        if outside is None or not names_days(reading) or year_left_over(reading, frame):
            continue
        stated = place.product.deadline
        if stated and stated.is_fixed:
            path, part = (*place.path, "deadline", "due"), None
        else:
            path = phrase_path(place)
            part = year_part(reading.phrase, _year_outside(outside, frame))
        yield Finding(
            path,
            _message(outside, context.plan.period),
            Message("xem lại năm; nếu bản ký đúng như vậy thì giữ nguyên"),
            part=part,
        )


def _is_outside(occurrence: Occurrence, frame: Frame) -> bool:
    first = occurrence.first or occurrence.due
    return first.year < frame.first_year or occurrence.due.year > frame.last_year


def _message(occurrence: Occurrence, period: Period) -> Message:
    dates = format_date(occurrence.due)
    first = occurrence.first or occurrence.due
    if first < occurrence.due:
        dates = f"{format_date(first)} – {dates}"
    if first <= period.last and occurrence.due >= period.first:
        return Message(
            "hạn {dates} có phần nằm ngoài kỳ kế hoạch {period}", dates=dates, period=period
        )
    return Message("hạn {dates} nằm ngoài kỳ kế hoạch {period}", dates=dates, period=period)


def _year_outside(occurrence: Occurrence, frame: Frame) -> int:
    if occurrence.due.year > frame.last_year:
        return occurrence.due.year
    return (occurrence.first or occurrence.due).year
