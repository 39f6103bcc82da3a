"""What was noted for an obligation, in words: delivered, so far on its way, put off, dropped."""

from collections.abc import Iterator
from datetime import date

from parcli.model.progress import Record, Warrant
from parcli.status.judge import due_on, latest_record
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate


def put_off(obligation: Obligation, on: date) -> Message | None:
    """Say until when the work was put off, and by which decision; None where it was not."""
    record = latest_record(obligation, on, "postponed_to")
    due = due_on(obligation, on)
    if record is None or record.decision is None or due is None or due == obligation.due:
        return None
    number = record.decision.number
    return Message("lùi đến {day} theo {number}", day=format_date(due), number=number)


def percent_done(obligation: Obligation, on: date) -> Message | None:
    """Say how many percent are done and as of which day; None where it was not noted."""
    record = latest_record(obligation, on, "under_way")
    return _percent(record) if record else None


def noted(record: Record, translate: Translate) -> str:
    """Give a record in words, with its documents, its reason and its note."""
    parts = [_what(record), *_details(record)]
    return "; ".join(part.render(translate) for part in parts)


def _what(record: Record) -> Message:
    if record.done:
        return _delivered(record, record.done)
    if record.under_way is not None:
        return _percent(record)
    if record.postponed_to:
        later = Message("lùi đến {day}", day=format_date(record.postponed_to))
        return _warranted(later, record.decision)
    day = record.cancelled or record.day
    dropped = Message("thôi thực hiện từ ngày {day}", day=format_date(day))
    return _warranted(dropped, record.decision)


def _delivered(record: Record, day: date) -> Message:
    if not record.document:
        return Message("hoàn thành ngày {day}", day=format_date(day))
    return Message(
        "hoàn thành ngày {day}, văn bản số {number}", day=format_date(day), number=record.document
    )


def _percent(record: Record) -> Message:
    day = format_date(record.as_of or record.day)
    return Message("đã làm {percent}%, tính đến {day}", percent=record.under_way, day=day)


def _warranted(what: Message, decision: Warrant | None) -> Message:
    if decision is None:
        return what
    day = format_date(decision.date)
    return Message("{what} theo {number} ngày {day}", what=what, number=decision.number, day=day)


def _details(record: Record) -> Iterator[Message]:
    if record.reason:
        yield Message("lý do: {reason}", reason=record.reason)
    if record.evidence:
        yield Message("minh chứng: {evidence}", evidence=", ".join(record.evidence))
    if record.note:
        yield Message("ghi chú: {note}", note=record.note)
