"""The events that deadlines count from and nothing dates yet: each is to be named in the plan."""

from collections.abc import Iterable, Iterator

from parcli.deadline import Reading, frame_of, read
from parcli.deadline.events import event_key
from parcli.intake.drafting.naming import slug, unique
from parcli.lint.deadlines import is_known_event, relative_parts
from parcli.model.plan import Plan
from parcli.workdays import WorkCalendar

_MOST_WORDS = 8


def events_of(phrases: Iterable[str], head: Plan) -> list[dict[str, object]]:
    """Name the events of a plan's phrases, without a date; `head` is the plan without its tasks."""
    frame = frame_of(head, WorkCalendar())
    events: dict[str, dict[str, object]] = {}
    taken: set[str] = set()
    for phrase in dict.fromkeys(phrases):
        for name in _counted(read(phrase, frame)):
            key = event_key(name)
            if key and key not in events and not is_known_event(name, head, frame):
                made = unique(slug(name.removeprefix("ngày "), _MOST_WORDS) or "moc", taken)
                events[key] = {"id": made, "name": name}
                taken.add(made)
    return list(events.values())


def _counted(reading: Reading) -> Iterator[str]:
    """Give the events from which a number of days is counted; “ngay sau khi” asks for none."""
    for part in relative_parts(reading):
        if not part.immediate:
            yield part.event
