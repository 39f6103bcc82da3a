"""A calendar (RFC 5545): an event of a whole day for everything owed that has a due date.

An event keeps its UID for good, so that a calendar that is read again moves the event and makes no
second one; SEQUENCE counts what was recorded of it and how often the plan was amended.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from parcli.exports import Export, Manner
from parcli.exports.ics.content import Lines, component, content, day, duration, text
from parcli.status.judge import CLOSED, COMPLETED, State, known_on
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.tracking import Line, Tracking
from parcli.tracking.words import role_lines, signed_lines, state_name

_REMINDED_AT = timedelta(hours=8)
_READ_AGAIN = duration(timedelta(days=1))
_SUMMARIES: dict[State, Message] = {
    **dict.fromkeys(COMPLETED, Message("✓ {what}")),
    "overdue": Message("Quá hạn: {what}"),
    "cancelled": Message("Thôi thực hiện: {what}"),
}
_SUMMARY = Message("Hạn: {what}")


def _write(tracking: Tracking, manner: Manner) -> bytes:
    properties = {
        "VERSION": "2.0",
        "PRODID": "-//parcli//parcli//VI",
        "METHOD": "PUBLISH",
        "X-WR-CALNAME": text(_name(tracking, manner.translate)),
        "REFRESH-INTERVAL;VALUE=DURATION": _READ_AGAIN,
        "X-PUBLISHED-TTL": _READ_AGAIN,
    }
    return content(component("VCALENDAR", properties, _events(tracking, manner)))


def _name(tracking: Tracking, translate: Translate) -> str:
    """Name the calendar after the plan, and after whose work is in it."""
    agency = tracking.choice.agency
    if len(tracking.plans) == 1:
        table = tracking.plans[0]
        title, whose = table.plan.title, table.issuer
    else:
        title, whose = Message("{count} kế hoạch", count=len(tracking.plans)).render(translate), ""
    whose = tracking.name_of(agency) if agency else whose
    return " – ".join(part for part in (title, whose) if part)


def _events(tracking: Tracking, manner: Manner) -> Iterator[Lines]:
    with_agency = tracking.choice.agency is None
    for _, area, line in tracking.placed:
        if line.due is not None:
            properties = _properties(line, line.due, manner.translate, with_agency=with_agency)
            properties["CATEGORIES"] = text(area.title)
            yield component("VEVENT", properties, _alarms(line, line.due, manner))


def _properties(
    line: Line, due: date, translate: Translate, *, with_agency: bool
) -> dict[str, str]:
    found = {
        "UID": text(f"{line.owed.reference}@{line.owed.plan.id}"),
        "DTSTAMP": f"{day(line.on)}T000000Z",
        "SEQUENCE": str(_changes(line)),
        "DTSTART;VALUE=DATE": day(due),
        "SUMMARY": text(_summary(line, translate, with_agency=with_agency)),
        "DESCRIPTION": text("\n".join(_description(line, translate))),
        "STATUS": "CANCELLED" if line.state == "cancelled" else "CONFIRMED",
        "TRANSP": "TRANSPARENT",  # a due date takes nobody's time
    }
    if due < date.max:
        found["DTEND;VALUE=DATE"] = day(due + timedelta(days=1))
    return found


def _changes(line: Line) -> int:
    """Count what may have moved the event until the day."""
    amendments = (one for one in line.owed.plan.amendments if one.date <= line.on)
    return sum(1 for _ in chain(known_on(line.owed, line.on), amendments))


def _summary(line: Line, translate: Translate, *, with_agency: bool) -> str:
    owed = line.owed
    share = f" – {owed.name_of(owed.owed_by)}" if owed.owed_by and with_agency else ""
    what = f"{owed.product.name}{share} ({owed.product_reference})"
    words = _SUMMARIES.get(line.state, _SUMMARY)
    return Message(words.template, what=what).render(translate)


def _description(line: Line, translate: Translate) -> Iterator[str]:
    owed, delivery = line.owed, line.delivery
    yield Message("Nhiệm vụ: {task}", task=owed.task.title).render(translate)
    if owed.phrase:
        yield Message("Thời hạn: {phrase}", phrase=owed.phrase).render(translate)
    yield from role_lines(line, translate)
    if owed.owed_by:
        agency = owed.name_of(owed.owed_by)
        yield Message("Cơ quan nộp: {agency}", agency=agency).render(translate)
    state = state_name(line.state, translate)
    yield Message("Trạng thái: {state}", state=state).render(translate)
    if delivery and delivery.done:
        day_done = Message("Ngày hoàn thành: {day}", day=format_date(delivery.done)).render(
            translate
        )
        yield f"{day_done}, {delivery.document}" if delivery.document else day_done
    yield ", ".join((owed.plan.title, *signed_lines(owed.plan, translate)))


def _alarms(line: Line, due: date, manner: Manner) -> Iterator[Lines]:
    """Remind of what is still owed, on the days that are still to come."""
    if line.state in CLOSED:
        return
    for days in manner.remind:
        ahead = timedelta(days=days)
        if due - ahead >= line.on:
            properties = {
                "ACTION": "DISPLAY",
                "DESCRIPTION": text(line.owed.product.name),
                "TRIGGER": duration(_REMINDED_AT - ahead),
            }
            yield component("VALARM", properties)


EXPORT = Export(
    Message("Lịch nhắc hạn: Outlook, Google Calendar, điện thoại."), _write, is_dated=True
)
