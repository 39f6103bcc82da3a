"""PAR406: one thing is recorded twice."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext, RecordPlace
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, progress_rule
from parcli.progress.clash import clash_key
from parcli.progress.words import record_in_words
from parcli.status.judge import is_repeatable
from parcli.text.message import Message

PAGE = Page(
    title=Message("Một kết quả ghi hai lần"),
    why=Message(
        "Một việc hoàn thành, hoặc thôi thực hiện, một lần; tiến độ mỗi ngày ghi một lần, mỗi quyết"
        " định lùi hạn ghi một lần. Hai mục nói hai ngày thì không biết việc xong đúng hạn hay"
        " không. Việc thường xuyên được ghi nhiều lần, mỗi văn bản một lần."
    ),
    bad="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP}
  - {done: 2026-02-03, document: 15/KH-STP}
""",
    good="""\
TC-1.a:
  - {done: 2026-02-03, document: 15/KH-STP, note: Thay kế hoạch 12/KH-STP}
""",
)


@progress_rule("PAR406", PAGE)
def recorded_twice(context: ProgressContext) -> Iterator[Finding]:
    """Point at every record that cannot stand beside one above it."""
    for owed, places in context.by_obligation:
        above: dict[object, RecordPlace] = {}
        for place in places:
            key = clash_key(place.record, repeatable=is_repeatable(owed))
            first = above.setdefault(key, place)
            if first is not place:
                yield Finding(
                    (*place.path, place.record.kind),
                    Message(
                        "mục {number} của {product} đã ghi: {said}",
                        number=first.number,
                        product=place.product,
                        said=record_in_words(first.record),
                    ),
                    Message("giữ mục đúng, xóa mục kia"),
                )
