"""The lines of a calendar (RFC 5545, 3.1), their values escaped and folded by icalendar.

Components are put together here: as objects of the library those of a large plan take four times
as long as all the rest.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from icalendar.parser import Contentline
from icalendar.prop import vDate, vDuration, vText

from parcli.text.normal import printable

Lines = Iterable[str]


def text(value: str) -> str:
    """Write a text: what would end it is escaped, and control characters are made visible."""
    shown = "\n".join(map(printable, value.splitlines()))
    escaped: bytes = vText(shown).to_ical()
    return escaped.decode("utf-8")


def day(value: date) -> str:
    """Write a day: 20200131."""
    written: bytes = vDate(value).to_ical()
    return written.decode("ascii")


def duration(value: timedelta) -> str:
    """Write a span of time: -P6DT16H."""
    written: bytes = vDuration(value).to_ical()
    return written.decode("ascii")


def component(name: str, properties: Mapping[str, str], inside: Iterable[Lines] = ()) -> Lines:
    """Give the lines of a component, with the components inside it."""
    yield f"BEGIN:{name}"
    for key, value in properties.items():
        yield f"{key}:{value}"
    for lines in inside:
        yield from lines
    yield f"END:{name}"


def content(lines: Lines) -> bytes:
    """Give the lines as octets, each folded at 75."""
    return b"".join(Contentline(line).to_ical() + b"\r\n" for line in lines)
