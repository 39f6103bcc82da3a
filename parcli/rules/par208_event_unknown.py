"""PAR208: a fixed reading counts from an event that is not there."""

from collections.abc import Iterator

from parcli.deadline.above import PARENT_EVENTS
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message
from parcli.text.suggest import nearest

PAGE = Page(
    title=Message("`event` nêu mã của một mốc không có"),
    why=Message(
        "Thời hạn tính từ một mốc không khai ở `events:` thì không bao giờ tính ra ngày."
        " Thường là gõ nhầm mã của mốc."
    ),
    bad="""\
events:
  - {id: kh-trung-uong, name: ngày kế hoạch của Trung ương được ban hành}
products:
  - id: a
    name: Kế hoạch đào tạo
    deadline: {phrase: Sau khi có kế hoạch, event: kh-trung-uongg, within: 30 days}
""",
    good="""\
events:
  - {id: kh-trung-uong, name: ngày kế hoạch của Trung ương được ban hành}
products:
  - id: a
    name: Kế hoạch đào tạo
    deadline: {phrase: Sau khi có kế hoạch, event: kh-trung-uong, within: 30 days}
""",
)


@plan_rule("PAR208", PAGE)
def event_unknown(context: PlanContext) -> Iterator[Finding]:
    """Point at every such id."""
    signings = dict(context.frame.events).keys() & PARENT_EVENTS
    known = [*(event.id for event in context.plan.events), *signings]
    for place, _ in context.deadlines:
        event = place.product.deadline.event if place.product.deadline else None
        if event and event not in known:
            like = nearest(event, known)
            yield Finding(
                (*place.path, "deadline", "event"),
                Message("không có mốc “{id}” trong `events:`", id=event),
                Message("có phải “{id}”?", id=like) if like else Message("khai mốc ở `events:`"),
            )
