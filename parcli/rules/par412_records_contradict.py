"""PAR412: work goes on after it was delivered or dropped."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, progress_rule
from parcli.model.progress import Record
from parcli.progress.contradict import contradiction, is_end
from parcli.progress.words import record_in_words
from parcli.status.judge import is_repeatable
from parcli.text.message import Message

PAGE = Page(
    title=Message("Các kết quả của một việc trái nhau"),
    why=Message(
        "Việc đã thôi thực hiện thì không còn hoàn thành, việc đã hoàn thành thì không còn đang"
        " thực hiện hay lùi hạn. Báo cáo nói thế nào tùy ở mục nào đúng, parcli không đoán được."
    ),
    bad="""\
TC-1.a:
  - {cancelled: 2026-01-15, reason: Trùng việc, decision: {number: 20/QĐ-UBND, date: 2026-01-15}}
  - {done: 2026-01-20, document: 12/KH-STP}
""",
    good="""\
TC-1.a:
  - {under_way: 60 %, as_of: 2026-01-15}
  - {done: 2026-01-20, document: 12/KH-STP}
""",
)


@progress_rule("PAR412", PAGE, severity=Severity.WARNING)
def records_contradict(context: ProgressContext) -> Iterator[Finding]:
    """Point at every record that contradicts one before it."""
    for owed, places in context.by_obligation:
        repeatable = is_repeatable(owed)
        # A date before there was a plan is a slip of its own (PAR410).
        likely = [place for place in places if place.record.day >= context.first_day]
        in_time = sorted(likely, key=lambda place: (place.record.day, place.number))
        before: list[Record] = []
        ends: list[Record] = []
        for place in in_time:
            ending = is_end(place.record, repeatable=repeatable)
            # Where neither is an end there is nothing to contradict.
            others = before if ending else ends
            other = contradiction(place.record, others, repeatable=repeatable)
            before.append(place.record)
            if ending:
                ends.append(place.record)
            if other:
                yield Finding(
                    (*place.path, place.record.kind),
                    Message(
                        "{said}, trong khi đã {other}",
                        said=record_in_words(place.record),
                        other=record_in_words(other),
                    ),
                    Message("giữ mục đúng, xóa mục kia"),
                )
