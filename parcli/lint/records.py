"""What the rules on progress files share: the dates that a record names."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from parcli.model.progress import Record
from parcli.model.walk import Path
from parcli.text.message import Message


class Dated(NamedTuple):
    """A date that a record names of what has happened: its keys, what it is, the day."""

    path: Path
    what: Message
    day: date


def dates_of(record: Record) -> Iterator[Dated]:
    """Give the dates of what has happened; the new deadline is none of them."""
    if record.done:
        yield Dated(("done",), Message("ngày hoàn thành"), record.done)
    if record.as_of:
        yield Dated(("as_of",), Message("ngày tính tiến độ"), record.as_of)
    if record.cancelled:
        yield Dated(("cancelled",), Message("ngày thôi thực hiện"), record.cancelled)
    if record.decision:
        yield Dated(("decision", "date"), Message("ngày quyết định"), record.decision.date)
