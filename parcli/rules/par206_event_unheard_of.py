"""PAR206: a phrase counts from an event that the plan does not name."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from parcli.deadline.events import event_key
from parcli.lint.context import PlanContext
from parcli.lint.deadlines import is_known_event, part_at, phrase_path, relative_parts
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.deadline import Relative
from parcli.model.plan import Event
from parcli.text.message import Message

PAGE = Page(
    title=Message("Thời hạn tính từ một mốc chưa khai"),
    why=Message(
        "“Không quá 30 ngày kể từ ngày …” chỉ ra ngày khi mốc ấy có ngày. Khai mốc ở `events:`,"
        " chưa biết ngày thì để trống; ngày ký của chính kế hoạch không phải khai."
    ),
    bad="""\
products:
  - {id: a, name: Kế hoạch, deadline: Không quá 30 ngày kể từ ngày kỳ họp kết thúc}
""",
    good="""\
events:
  - {id: ky-hop, name: ngày kỳ họp kết thúc}
products:
  - {id: a, name: Kế hoạch, deadline: Không quá 30 ngày kể từ ngày kỳ họp kết thúc}
  - {id: b, name: Phân công, deadline: Trong vòng 05 ngày làm việc kể từ ngày ký}
""",
)
# Sentences share words by chance: below this likeness another event is meant.
_LIKENESS = 0.7


@plan_rule("PAR206", PAGE, severity=Severity.WARNING)
def event_unheard_of(context: PlanContext) -> Iterator[Finding]:
    """Point, once for a phrase, at the words of an event that nothing dates.

    “Ngay sau khi …” asks for promptness, mostly after what happens many times a year (a contest, an
    inspection): it is told of only where the plan's events hold nearly the same words.
    """
    for place, reading in context.deadlines:
        stated = place.product.deadline
        relative = relative_parts(reading)
        if not relative or stated is None or stated.is_fixed:
            continue
        part = next((part for part in relative if _is_unknown(part, context)), None)
        if part:
            offset = reading.phrase.find(part.event)
            yield Finding(
                phrase_path(place),
                Message("chưa khai mốc “{event}”", event=part.event),
                _mend(part.event, context.plan.events),
                part=(offset, len(part.event)) if offset >= 0 else part_at(part.place),
            )


def _is_unknown(part: Relative, context: PlanContext) -> bool:
    if is_known_event(part.event, context.plan, context.frame):
        return False
    return not part.immediate or _like(part.event, context.plan.events) is not None


def _mend(event: str, events: tuple[Event, ...]) -> Message:
    like = _like(event, events)
    if like is None:
        return Message("thêm mốc này vào `events:`, với ngày khi đã biết")
    return Message("có phải mốc {id}, “{name}”?", id=like.id, name=like.name)


def _like(event: str, events: tuple[Event, ...]) -> Event | None:
    """Give the event that shares most words, in their order, with the one in the phrase."""
    words = event_key(event).split()
    alike = [
        (SequenceMatcher(None, words, event_key(known.name).split()).ratio(), known)
        for known in events
    ]
    ratio, known = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return known if ratio >= _LIKENESS else None
