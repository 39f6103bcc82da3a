"""Citations in Vietnamese text: type, number, date and agency, each with its place in the text."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from parcli.norms.number import ASSEMBLY_FORM, PARTY_FORM, SHORT_FORM, STATE_FORM

_ABBREVIATED = {
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "KH": "Kế hoạch",
    "TB": "Thông báo",
    "CV": "Công văn",
    "TTr": "Tờ trình",
}
# Longer names first. Those of the first line are always numbered.
_NUMBERED = (
    "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Công văn|Tờ trình|Kế hoạch"
    "|Thông báo|Kết luận|Công điện"
)
_KINDS = f"{_NUMBERED}|Hướng dẫn|Chương trình|Đề án|Quy chế|Quy định|Báo cáo|Văn bản"
LAWS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
"""Types that are cited by their name alone."""

_CITED = re.compile(
    rf"(?:(?P<kind>(?i:{_KINDS})|{'|'.join(_ABBREVIATED)})\s+)?(?:(?<!\w)số\s*:?\s*)?"
    rf"(?<![\w/.,-])(?P<number>{PARTY_FORM}|{ASSEMBLY_FORM}|{STATE_FORM})"
    rf"|(?P<bare>(?i:{_NUMBERED}))\s+số\s*:?\s*(?P<short>{SHORT_FORM})"
)
_DAY = re.compile(
    r"[\s,]*(?:\(\s*(?:ngày\s*)?|ngày\s*)(?P<day>\d{1,2})\s*"
    r"(?:[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})"
    r"|tháng\s*(?P<month_word>\d{1,2})\s*năm\s*(?P<year_word>\d{4}))"
)
# The agency may stand before the date: “số 11/QĐ-BCĐ của Ban Chỉ đạo tỉnh ngày 22/02/2019”.
_BETWEEN = re.compile(r"\s+của\s+[^;,()\d]{1,80}?(?=\s+ngày\s*\d)")
_NO_AGENCY = re.compile(r"\b(?:về|ban hành|sửa đổi|phê duyệt|quy định|hướng dẫn)\b")

_UPPER = "".join(
    char for char in map(chr, (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA))) if char.isupper()
)
_NAME = rf"[{_UPPER}]\w*"
_AGENCY = re.compile(
    r"\s+của\s+(?P<agency>"
    r"(?:Thủ tướng |Văn phòng )?Chính phủ|(?:Ủy ban Thường vụ )?Quốc hội|Tỉnh ủy|Thành ủy"
    r"|Ban Chấp hành Trung ương(?: Đảng)?|Bộ Chính trị|Ban Bí thư"
    rf"|(?:Bộ trưởng |Liên )?Bộ {_NAME} \w+(?:(?: -| và(?: Bộ)?|,) {_NAME} \w+)*"
    r"|(?:Chủ tịch )?(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)"
    rf"(?: (?:tỉnh|thành phố|huyện|xã|phường)(?: {_NAME}){{0,3}})?"
    rf"|(?:Giám đốc )?Sở {_NAME} \w+(?: và {_NAME} \w+)*"
    r")"
)
_LEADING = re.compile(
    rf"\s*(?:-\s*)?(?:Căn cứ\s+)?(?P<kind>{'|'.join(LAWS)}|{_NUMBERED})(?!\w)", re.IGNORECASE
)


class Citation(NamedTuple):
    """A norm as a text cites it, from `start` to `end`; what the text does not say is None.

    `number` is as written, at `number_at`; `dated` is the date as written, `day` what it means:
    None where the calendar has no such day.
    """

    start: int
    end: int
    kind: str | None
    number: str | None
    number_at: int
    dated: str | None = None
    day: date | None = None
    agency: str | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Give offset and length of the whole citation."""
        return self.start, self.end - self.start


def read_citations(text: str) -> Iterator[Citation]:
    """Give every citation that has a number, in order."""
    if "/" not in text and "số" not in text:
        return  # as most texts
    for found in _CITED.finditer(text):
        group = "number" if found["number"] else "short"
        yield _with_rest(text, found, group)


def read_unnumbered(text: str) -> Citation | None:
    """Give the norm that a clause of the legal basis begins with, by its type alone."""
    found = _LEADING.match(text)
    if not found:
        return None
    start, end = found.span("kind")
    return Citation(start, end, found["kind"].capitalize(), None, end)


def _with_rest(text: str, found: re.Match[str], group: str) -> Citation:
    word = found["kind"] or found["bare"]
    kind = _ABBREVIATED.get(word, word.capitalize()) if word else None
    end = found.end()
    between = _BETWEEN.match(text, end)
    if between and _NO_AGENCY.search(between[0]):
        between = None
    agency = _AGENCY.match(text, end)
    day = _DAY.match(text, between.end() if between else end)
    if day:
        end = day.end()
        agency = agency or _AGENCY.match(text, end)
    return Citation(
        found.start(),
        end,
        kind,
        found[group],
        found.start(group),
        text[day.start("day") : end] if day else None,
        _meant(day) if day else None,
        agency["agency"] if agency else None,
    )


def _meant(found: re.Match[str]) -> date | None:
    month, year = found["month"] or found["month_word"], found["year"] or found["year_word"]
    try:
        return date(int(year), int(month), int(found["day"]))
    except ValueError:
        return None
