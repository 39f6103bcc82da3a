"""PAR205: the day that a phrase names is a day off."""

from collections.abc import Iterator
from datetime import date, timedelta

from parcli.deadline import Frame
from parcli.deadline.due import resolve
from parcli.lint.context import PlanContext
from parcli.lint.deadlines import part_at, phrase_path
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.deadline import Day, Deadline, Part, Series, Window
from parcli.text.dates import format_date
from parcli.text.message import Message
from parcli.workdays import WorkCalendar

PAGE = Page(
    title=Message("Ngày đến hạn là ngày nghỉ"),
    why=Message(
        "Luật chỉ dời sang ngày làm việc cho thời hạn tính bằng khoảng (Bộ luật Dân sự 2015, Điều"
        " 148); ngày ấn định rơi vào ngày nghỉ thì không rõ phải nộp trước hay sau. “Trước ngày X”"
        " được xét ở ngày cuối cùng còn kịp."
    ),
    bad="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Chậm nhất ngày 14/6/2026}
""",
    good="""\
products:
  - {id: a, name: Báo cáo kết quả rà soát, deadline: Chậm nhất ngày 15/6/2026}
""",
)
_LOOK_BACK = timedelta(days=30)


@plan_rule("PAR205", PAGE, severity=Severity.WARNING)
def day_off(context: PlanContext) -> Iterator[Finding]:
    """Judge the last day of every phrase that names the day; rhythms (ngày 10 hàng tháng) are not.

    A day of a rhythm falls on a day off sooner or later, which nobody can mend.
    """
    calendar = context.frame.calendar
    for place, reading in context.deadlines:
        stated = place.product.deadline
        if reading.deadline is None or stated is None or stated.is_fixed:
            continue
        for part in reading.deadline.parts:
            for day, due in _named_days(part, context.frame):
                off = calendar.why_off(due)
                if off:
                    yield Finding(
                        phrase_path(place),
                        Message(
                            "hạn {due} là ngày nghỉ ({reason})",
                            due=format_date(due),
                            reason=off.name,
                        ),
                        _nearest(due, calendar),
                        part=part_at(day.place),
                    )


def _named_days(part: Part, frame: Frame) -> Iterator[tuple[Day, date]]:
    """Give the days of the calendar that end the part's windows, with the last day in time."""
    windows: tuple[Window, ...] = (part,) if isinstance(part, Window) else ()
    if isinstance(part, Series) and not part.yearly:
        windows = part.windows
    for window in windows:
        if isinstance(window.last, Day):
            for occurrence in resolve(Deadline((window,)), frame):
                yield window.last, occurrence.due


def _nearest(day: date, calendar: WorkCalendar) -> Message:
    before = calendar.last_working_day(day - _LOOK_BACK, day)
    return Message(
        "ngày làm việc gần nhất: {before} và {after}",
        before=format_date(before) if before else "…",
        after=format_date(calendar.next_working_day(day)),
    )
