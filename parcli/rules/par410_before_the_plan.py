"""PAR410: what is recorded had happened before there was a plan."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.records import dates_of
from parcli.lint.rule import Page, progress_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Kết quả có trước kế hoạch"),
    why=Message(
        "Ngày nằm trước cả ngày ký kế hoạch lẫn ngày đầu của kỳ kế hoạch: thường là gõ nhầm năm,"
        " hoặc lấy kết quả của năm trước để tính cho năm nay."
    ),
    bad="""\
TC-1.a:
  - {done: 2025-01-20, document: 12/KH-STP}
""",
    good="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP}
""",
)


@progress_rule("PAR410", PAGE, severity=Severity.WARNING)
def before_the_plan(context: ProgressContext) -> Iterator[Finding]:
    """Point at every date before the signing and before the period."""
    first = context.first_day
    for place in context.records:
        for dated in dates_of(place.record):
            if dated.day < first:
                yield Finding(
                    (*place.path, *dated.path),
                    Message(
                        "{what} {day} trước khi có kế hoạch ({first})",
                        what=dated.what,
                        day=format_date(dated.day),
                        first=format_date(first),
                    ),
                    Message("xem lại năm; kết quả của kế hoạch cũ thì không ghi ở đây"),
                )
