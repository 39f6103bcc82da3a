"""Days and numbers of documents inside the words of a cell."""

import re
from datetime import date

from parcli.intake.source import Paragraph, Source
from parcli.norms.number import STATE_FORM
from parcli.text.dates import parse_date
from parcli.text.normal import fold

_DAY = re.compile(
    r"(?<![\d/.-])(?:(\d{4}-\d{2}-\d{2})|(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}))(?![\d/])"
    r"|(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?<![\w/]){STATE_FORM}")
_UP_TO = re.compile(r"\b(?:tinh den|den|as of)\b.*")


def days_in(text: str) -> list[date]:
    """Give the days that the words name in full, in their order; 31/02 is none."""
    found = (parse_date(_plain(match)) for match in _DAY.finditer(text))
    return [day for day in found if day]


def _plain(match: re.Match[str]) -> str:
    return match[1] or "/".join(filter(None, match.groups()[1:]))


def numbers_in(text: str) -> list[str]:
    """Give the numbers of documents that the words name: 12/KH-STP."""
    return [match[0] for match in _NUMBER.finditer(_DAY.sub(" ", text))]


def seen_on(source: Source) -> date | None:
    """Give the day up to which a sheet is kept, where a line above its tables says so.

    Sheets that say different days say none.
    """
    lines = (block.line.text for block in source.blocks if isinstance(block, Paragraph))
    days = {day for line in lines if (day := up_to(line))}
    return days.pop() if len(days) == 1 else None


def up_to(line: str) -> date | None:
    """Give the day of `Tính đến 10/07/2020`."""
    days = days_in(line) if _UP_TO.search(fold(line)) else ()
    return days[-1] if days else None
