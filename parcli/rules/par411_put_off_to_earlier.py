"""PAR411: work is put off to a day that is not later than its deadline."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, progress_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Lùi hạn đến ngày không muộn hơn hạn đang có"),
    why=Message(
        "Hạn mới phải sau hạn trong kế hoạch, hoặc sau hạn của lần lùi trước; nếu không thì việc"
        " quá hạn sớm hơn kế hoạch mà không ai định như vậy. Thường là gõ nhầm ngày, hoặc ghi nhầm"
        " kỳ."
    ),
    bad="""\
TC-1.a:
  - {postponed_to: 2026-01-15, decision: {number: 20/QĐ-UBND, date: 2026-01-10}}
""",
    good="""\
TC-1.a:
  - {postponed_to: 2026-03-15, decision: {number: 20/QĐ-UBND, date: 2026-01-10}}
""",
)


@progress_rule("PAR411", PAGE, severity=Severity.WARNING)
def put_off_to_earlier(context: ProgressContext) -> Iterator[Finding]:
    """Follow the deadline of every obligation through the decisions that put it off."""
    for owed, places in context.by_obligation:
        due = owed.due
        for place in sorted(places, key=lambda place: place.record.day):
            new = place.record.postponed_to
            if new and due and new <= due:
                yield Finding(
                    (*place.path, "postponed_to"),
                    Message(
                        "lùi đến {new}, không muộn hơn hạn đang có {due}",
                        new=format_date(new),
                        due=format_date(due),
                    ),
                    Message("xem lại ngày, và kỳ của kết quả"),
                )
            due = new or due
