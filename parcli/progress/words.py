"""A record in words, for saying what is there already."""

from parcli.model.progress import Record
from parcli.text.dates import format_date
from parcli.text.message import Message


def record_in_words(record: Record) -> Message:
    """Say what a record says: `hoàn thành ngày 20/01/2020, văn bản 12/KH-STP`."""
    day = format_date(record.day)
    if record.done and record.document:
        return Message(
            "hoàn thành ngày {day}, văn bản số {number}", day=day, number=record.document
        )
    if record.done:
        return Message("hoàn thành ngày {day}", day=day)
    if record.under_way is not None:
        return Message("đã làm {percent}%, tính đến {day}", percent=record.under_way, day=day)
    if record.postponed_to and record.decision:
        until, number = format_date(record.postponed_to), record.decision.number
        return Message(
            "lùi đến {until} theo {number} ngày {day}", until=until, number=number, day=day
        )
    return Message("thôi thực hiện từ ngày {day}", day=day)
