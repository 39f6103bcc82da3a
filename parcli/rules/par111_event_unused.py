"""PAR111: an event that no deadline counts from."""

from collections.abc import Iterator

from parcli.deadline.events import event_key
from parcli.lint.context import PlanContext
from parcli.lint.deadlines import relative_parts
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Mốc sự kiện không có thời hạn nào tính từ đó"),
    why=Message(
        "Mốc khai ra mà không thời hạn nào dùng thường là tên mốc không khớp với câu chữ của thời"
        " hạn: thời hạn ấy vẫn chờ, dù mốc đã có ngày."
    ),
    bad="""\
events:
  - {id: kh-tinh, name: ngày kế hoạch của tỉnh được ban hành, date: 2026-01-15}
products:
  - {id: a, name: Kế hoạch, deadline: Không quá 30 ngày kể từ ngày kỳ họp kết thúc}
""",
    good="""\
events:
  - {id: ky-hop, name: ngày kỳ họp kết thúc, date: 2026-07-10}
products:
  - {id: a, name: Kế hoạch, deadline: Không quá 30 ngày kể từ ngày kỳ họp kết thúc}
""",
)


@plan_rule("PAR111", PAGE, severity=Severity.WARNING)
def event_unused(context: PlanContext) -> Iterator[Finding]:
    """Point at every such event."""
    events = context.plan.events
    if not events:
        return
    used = {
        event_key(part.event)
        for _, reading in context.deadlines
        for part in relative_parts(reading)
    }
    for number, event in enumerate(events):
        if event_key(event.name) not in used and event_key(event.id) not in used:
            yield Finding(
                ("events", number, "name"),
                Message("không thời hạn nào tính từ mốc {id}", id=event.id),
                Message(
                    "viết tên mốc đúng như trong thời hạn, hoặc ghi `event: {id}`", id=event.id
                ),
            )
