"""Keys and values spelt another way than the file's own."""

import re
from collections.abc import Sequence
from datetime import date
from difflib import SequenceMatcher

from yaml.nodes import ScalarNode

from parcli.lint.finding import Placed
from parcli.text.dates import parse_date
from parcli.text.message import Message
from parcli.text.normal import fold
from parcli.text.suggest import nearest
from parcli.yamlio.canonical.edits import Edit
from parcli.yamlio.fixes.faulty import Faulty, Mend
from parcli.yamlio.shape import known_keys, value_at, wanted_at

# More than what is asked of a suggestion: nobody is asked here.
_SLIP = 0.75

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[T ]00:00(?::00)?)?")
_IN_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)


def rename_key(faulty: Faulty, finding: Placed) -> Mend | None:
    """PAR012: write the one key that is near."""
    path = faulty.path_of(finding)
    found = faulty.at(path) if path else None
    if not path or not found or found[0] is None:
        return None
    wanted = wanted_at(faulty.kind, path[:-1])
    present = value_at(faulty.loaded.source.data, path[:-1])
    free = [key for key in known_keys(wanted) if key not in present]
    near = _only_near(str(path[-1]), free)
    if near is None:
        return None
    key = found[0]
    return Mend(
        Edit(key.start_mark.index, key.end_mark.index, near),
        Message("khóa “{old}” viết lại là “{new}”", old=path[-1], new=near),
    )


def _only_near(word: str, known: Sequence[str]) -> str | None:
    """Give the word that is meant, where it is a slip away and no other is near."""
    near = nearest(word, known)
    if near is None or nearest(word, [other for other in known if other != near]):
        return None
    likeness = SequenceMatcher(None, fold(word), fold(near)).ratio()
    return near if likeness >= _SLIP else None


def spell_date(faulty: Faulty, finding: Placed) -> Mend | None:
    """PAR015: write a date as year, month and day."""
    path = faulty.path_of(finding)
    found = faulty.at(path) if path else None
    if not found or not isinstance(found[1], ScalarNode) or found[1].style in ("|", ">"):
        return None
    node = found[1]
    day = _day(" ".join(node.value.split()))
    if day is None:
        return None
    return Mend(
        Edit(node.start_mark.index, node.end_mark.index, day.isoformat()),
        Message("ngày “{old}” viết lại là {new}", old=node.value, new=day.isoformat()),
    )


def _day(text: str) -> date | None:
    """Read a day written in full: Vietnamese documents put the day first, or the year."""
    if found := _IN_WORDS.fullmatch(text):
        return parse_date("/".join(found.groups()))
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
        return parse_date(f"{day}/{month}/{year}")
    return parse_date(text)
