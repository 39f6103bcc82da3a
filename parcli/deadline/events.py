"""The date of an event: named in the plan, however it is abbreviated, or written out."""

import re
from datetime import date
from functools import lru_cache

from parcli.deadline.error import PhraseError
from parcli.deadline.frame import Frame
from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.points import read_point
from parcli.model.deadline import Day
from parcli.text.normal import fold

_ABBREVIATIONS = {
    "kh": "ke hoach",
    "bc": "bao cao",
    "qd": "quyet dinh",
    "nq": "nghi quyet",
    "cv": "cong van",
    "vb": "van ban",
    "vbqppl": "van ban quy pham phap luat",
    "qppl": "quy pham phap luat",
    "tt": "thong tu",
    "nd": "nghi dinh",
    "tb": "thong bao",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "cchc": "cai cach hanh chinh",
    "tthc": "thu tuc hanh chinh",
    "cntt": "cong nghe thong tin",
    "vp": "van phong",
    "cp": "chinh phu",
}
_WORDS = re.compile(r"[^\W_]+")
_LEADS = re.compile(
    r"^(?:(?:ke|tinh)? ?(?:tu )?(?:ngay|khi|thoi diem) |sau (?:khi|ngay) |(?:ke |tinh )tu )+"
)


def event_date(name: str, frame: Frame) -> date | None:
    """Give the date of an event, or None while it has none."""
    return _known(frame.events).get(event_key(name)) or _written(name, frame.year)


@lru_cache(maxsize=4096)
def event_key(name: str) -> str:
    """Give what two names of one event share: folded, spelled out, without “kể từ ngày”."""
    words = (_ABBREVIATIONS.get(word, word) for word in _WORDS.findall(fold(name)))
    return _LEADS.sub("", " ".join(words))


@lru_cache(maxsize=1024)
def _known(events: tuple[tuple[str, date | None], ...]) -> dict[str, date | None]:
    known: dict[str, date | None] = {}
    for name, day in events:
        key = event_key(name)
        # The first that has a date holds: what is typed, what the plan declares, the signings.
        known[key] = known.get(key) or day
    return known


@lru_cache(maxsize=1024)
def _written(name: str, year: int | None) -> date | None:
    """Read an event that is itself a day: “kể từ ngày 15/6/2020”."""
    cursor = Cursor(name)
    try:
        point = read_point(cursor)
    except PhraseError:
        return None
    if not isinstance(point, Day) or not cursor.at_end():
        return None
    named = point.year or (year + point.shift if year is not None else None)
    try:
        return date(named, point.month, point.day) if named else None
    except ValueError:
        return None
