"""PAR413: work is dropped, and no document allows it."""

from collections.abc import Iterator

from parcli.lint.context import ProgressContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, progress_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Thôi thực hiện mà không nêu văn bản cho phép"),
    why=Message(
        "Nhiệm vụ trong kế hoạch đã ký chỉ thôi thực hiện khi người có thẩm quyền cho phép bằng"
        " văn bản. Không nêu văn bản thì báo cáo không giải trình được vì sao việc không làm."
    ),
    bad="""\
TC-1.a:
  - {cancelled: 2026-01-15, reason: Trùng việc}
""",
    good="""\
TC-1.a:
  - {cancelled: 2026-01-15, reason: Trùng việc, decision: {number: 20/QĐ-UBND, date: 2026-01-15}}
""",
)


@progress_rule("PAR413", PAGE, severity=Severity.WARNING)
def dropped_without_decision(context: ProgressContext) -> Iterator[Finding]:
    """Point at every day since which work is not owed, where no decision says so."""
    for place in context.records:
        if place.record.cancelled and place.record.decision is None:
            yield Finding(
                (*place.path, "cancelled"),
                Message("thôi thực hiện mà không nêu văn bản cho phép"),
                Message("thêm `decision: {{number: …, date: …}}`"),
            )
