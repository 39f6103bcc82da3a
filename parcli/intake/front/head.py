"""The head of a document: its number, place and date, the office that issues it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from parcli.documents.office import COMMITTEE
from parcli.intake.bodies.usual import usual_bodies
from parcli.intake.front.lines import NATION, Layout, Text
from parcli.intake.told import Words
from parcli.model.plan import Level
from parcli.norms import read_number
from parcli.text.normal import fold

_NUMBER = re.compile(r"s[ốôo]\s*:?(?P<number>[\w…. ]*[/-].*)", re.IGNORECASE)
_DATED = re.compile(
    r"(?P<place>[^,\d]{2,40}),\s*ngày\s*(?P<day>\d{0,2})[\s.…]*tháng\s*(?P<month>\d{0,2})[\s.…]*"
    r"năm\s*(?P<year>\d{0,4})",
    re.IGNORECASE,
)
_DECIDER = re.compile(r"(?:CHỦ TỊCH )?(?P<name>(?:ỦY BAN NHÂN DÂN|UBND) .+)")
_MOTTO = "doc lap"
_REST = "chu nghia viet nam"
_BODY = re.compile(
    r"(?:uy ban|ubnd|hoi dong|so|ban|van phong|thanh tra|phong|chi cuc|cuc|trung tam|cong an"
    r"|truong|benh vien|bo|vien)\b"
)
# The cities that are units of the province's level.
_CITIES = "ha noi|ho chi minh|hai phong|da nang|can tho|hue"
_UNIT = re.compile(
    rf"{COMMITTEE} (?P<unit>thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?P<place>.+)",
    re.IGNORECASE,
)
_LEVELS: tuple[tuple[str, Level], ...] = (
    (rf"(?:ubnd|uy ban nhan dan) (?:tinh|(?:thanh pho|tp\.?) (?:{_CITIES}))\b", "province"),
    (r"(?:ubnd|uy ban nhan dan) (?:huyen|quan|thi xa|thanh pho|tp\b)", "district"),
    (r"(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran|dac khu)\b", "commune"),
    (r"(?:so|ban|thanh tra|van phong|chi cuc|phong)\b", "department"),
)


class Head(NamedTuple):
    """What a head says; number and date are None until the document is signed."""

    number: Words | None = None
    code: str = ""
    place: Words | None = None
    date: Words | None = None
    issuer: Words | None = None
    level: Level | None = None


def read_head(layout: Layout) -> Head:
    """Read the head of the document."""
    head = layout.head
    number, code = next((read for line in head if (read := _number(line))[1]), (None, ""))
    place, day = _dated(head)
    issuer = _issuer(head, layout.prose)
    return Head(number, code, place, day, issuer, level_of(issuer.text) if issuer else None)


def _number(line: Text) -> tuple[Words | None, str]:
    """Read the number, and the code of the type: `QĐ` of a decision, `KH` of a plan."""
    found = _NUMBER.fullmatch(line.text)
    number = read_number(re.sub("[….]", "", found["number"])) if found else None
    if number is None or not number.codes:
        return None, ""
    return line.words(number.written()) if number.ordinal else None, number.right_codes[0]


def _dated(head: Sequence[Text]) -> tuple[Words | None, Words | None]:
    for line in head:
        if found := _DATED.search(line.text):
            place = line.words(" ".join(found["place"].split()))
            day = _day(found["day"], found["month"], found["year"])
            return place, line.words(day.isoformat()) if day else None
    return None, None


def _day(*parts: str) -> date | None:
    try:
        day, month, year = map(int, parts)
        return date(year, month, day)
    except ValueError:  # left blank until it is signed
        return None


def _issuer(head: Sequence[Text], prose: Sequence[Text]) -> Words | None:
    """Read the office: the last name over the number, in letters as the text writes it."""
    lines: list[Text] = []
    for line in head:
        folded = line.folded
        if _NUMBER.fullmatch(line.text):
            break
        if line.is_capital and not folded.startswith((NATION, _MOTTO, _REST)):
            lines.append(line)
    if not lines:
        return _decider(prose)
    name = _joined(lines)
    return lines[-1].words(_as_written(name, prose))


def _decider(prose: Sequence[Text]) -> Words | None:
    """Read the committee that decides, under the title of a decision."""
    for line in prose:
        if line.is_capital and (found := _DECIDER.fullmatch(line.text)):
            return line.words(_as_written(found["name"], prose))
    return None


def _joined(lines: Sequence[Text]) -> str:
    """Join the name; of two offices the upper is the one above: UBND TỈNH X, SỞ TƯ PHÁP."""
    starts = [at for at, line in enumerate(lines) if _BODY.match(line.folded)]
    return " ".join(line.text for line in lines[starts[-1] if starts else 0 :])


def _as_written(name: str, prose: Sequence[Text]) -> str:
    """Write a name in capitals as the text has it, else as such names are usually written."""
    name = " ".join(name.split())
    if not name.isupper():
        return name
    form = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for line in prose:
        for found in form.finditer(line.text):
            if not found[0].isupper() and found[0][0].isupper():
                return found[0]
    return _in_small_letters(name)


def _in_small_letters(name: str) -> str:
    """Write a name in small letters where it belongs: Ủy ban nhân dân tỉnh Lai Châu."""
    name = re.sub(r"^UBND\b", COMMITTEE.upper(), name)
    words = name.split()
    for count in range(len(words), 0, -1):
        if start := _usual(" ".join(words[:count])):
            return " ".join([start, *map(str.capitalize, words[count:])])
    found = _UNIT.fullmatch(name)
    if not found:
        return name.capitalize()
    place = " ".join(map(str.capitalize, found["place"].split()))
    return f"{COMMITTEE} {found['unit'].lower()} {place}"


def _usual(name: str) -> str | None:
    """Give the usual way to write a name that every jurisdiction has."""
    names = (known for usual in usual_bodies() for known in usual.names)
    return next((known for known in names if fold(known) == fold(name)), None)


def level_of(issuer: str) -> Level | None:
    """Tell the level by the office that issues the plan."""
    folded = fold(issuer)
    return next((level for form, level in _LEVELS if re.match(form, folded)), None)
