"""PAR212: the reporting calendar does not say a day of its period."""

from collections.abc import Iterator

from parcli.deadline import Frame, PhraseError, read
from parcli.deadline.due import reporting_windows
from parcli.lint.context import PlanContext
from parcli.lint.deadlines import without_reporting
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.model.deadline import Every, Recurring
from parcli.text.message import Message

PAGE = Page(
    title=Message("Không hiểu ngày nộp báo cáo định kỳ"),
    why=Message(
        "`reporting:` cho biết báo cáo định kỳ nộp ngày nào của kỳ. Không hiểu được thì mọi thời"
        " hạn “hàng tháng”, “hàng quý”… theo nhịp ấy không tính ra ngày."
    ),
    bad="""\
reporting:
  quarter: ngày 10 hàng tháng
""",
    good="""\
reporting:
  quarter: ngày 10 tháng cuối quý
  year: trước ngày 15/12
""",
)


@plan_rule("PAR212", PAGE)
def reporting_not_understood(context: PlanContext) -> Iterator[Finding]:
    """Point at every rhythm whose day cannot be told."""
    for every, phrase in context.frame.reporting:
        problem = _problem(every, phrase, context.frame)
        if problem:
            part = (problem.at, len(problem.text)) if problem.text else None
            yield Finding(("reporting", every), problem.message, problem.hint, part=part)


def _problem(every: Every, phrase: str, frame: Frame) -> PhraseError | None:
    try:
        if reporting_windows(Recurring(every), frame):
            return None
    except PhraseError as problem:
        # What is wrong inside the phrase says more than that it is wrong.
        inside = read(phrase, without_reporting(frame)).problem
        return inside if inside and inside.kind != "no-year" else problem
    message = Message("“{phrase}” không nói ngày nào của kỳ", phrase=phrase)
    return PhraseError((0, 0), "unknown", message, Message("viết như “ngày 10 tháng cuối quý”"))
