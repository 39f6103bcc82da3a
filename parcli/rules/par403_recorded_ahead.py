"""PAR403: what has happened is dated in the future."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding
from parcli.lint.records import dates_of
from parcli.lint.rule import Page, progress_rule
from parcli.text.dates import format_date
from parcli.text.message import Message

PAGE = Page(
    title=Message("Kết quả ghi ngày chưa tới"),
    why=Message(
        "Chỉ ghi việc đã có. Ngày còn ở phía trước, thường do gõ nhầm năm, làm việc chưa xong"
        " thành việc đã xong khi đến ngày ấy, và không còn được nhắc."
    ),
    bad="""\
TC-1.a:
  - {done: 2062-01-20, document: 12/KH-STP}
""",
    good="""\
TC-1.a:
  - {done: 2026-01-20, document: 12/KH-STP}
""",
)


@progress_rule("PAR403", PAGE)
def recorded_ahead(context: ProgressContext) -> Iterator[Finding]:
    """Point at every date after the day that the file is seen on."""
    for place in context.records:
        for dated in dates_of(place.record):
            if dated.day > context.on:
                yield Finding(
                    (*place.path, *dated.path),
                    Message(
                        "{what} {day} sau hôm nay, {on}",
                        what=dated.what,
                        day=format_date(dated.day),
                        on=format_date(context.on),
                    ),
                    Message("sửa ngày; việc chưa có thì chưa ghi"),
                )
