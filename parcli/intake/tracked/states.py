"""Words of a state, as offices write them, to what they say of the work."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from parcli.text.normal import fold, nfc

Stage = Literal["done", "open", "suspended", "postponed", "cancelled", "deadline", "unknown"]
"""`deadline`: what is said is of the deadline alone, not of the work."""


class State(NamedTuple):
    """How far the work is, in percent where that is said; whether it is said to be in time."""

    stage: Stage
    in_time: bool | None = None
    percent: int | None = None


# The first that is found holds: “chưa hoàn thành” before “hoàn thành”.
_STAGES: tuple[tuple[Stage, tuple[str, ...]], ...] = (
    ("cancelled", (
        "thôi thực hiện", "h(?:uỷ|ủy)(?: bỏ)?", "bãi bỏ", "dừng thực hiện", "chấm dứt",
        "không (?:còn |phải )?thực hiện", "đưa ra khỏi", "bỏ khỏi", "cancel(?:led)?",
    )),
    ("suspended", ("tạm (?:dừng|hoãn|ngừng)", "suspended", "on hold")),
    ("postponed", (
        "lùi", "gia hạn", "giãn (?:thời gian|tiến độ)", "điều chỉnh (?:thời|hạn|tiến độ)",
        "postponed",
    )),
    ("open", (
        "chưa", "đang", "chờ", "không (?:hiểu|hoàn thành|đạt)", "sẽ", "dự kiến", "tiếp tục",
        "under way", "in progress", "not (?:started|done|due|yet|understood)", "waiting", "pending",
        "no deadline",
    )),
    ("done", ("hoàn thành", "ht", "đã", "xong", "đạt", "completed?", "done", "finished")),
    ("deadline", (
        "thường xuyên", "khi có yêu cầu", "đột xuất", "hạn do", "trong hạn", "quá hạn",
        "trễ hạn", "chậm", "theo tiến độ", "đúng tiến độ", "continuous", "on request",
        "overdue", "late", "set by", "at all times",
    )),
)  # fmt: skip
_LATE = ("(?:quá|trễ|chậm|muộn) ?(?:hạn|tiến độ)?", "overdue", "late")
_IN_TIME = ("(?:đúng|trước|sớm|trong|kịp)(?: thời)? ?(?:hạn|tiến độ)", "on time", "early")
_PERCENT = re.compile(r"(\d{1,3})(?:[.,]\d+)? ?%")
_WHOLE = 100


class _Words(NamedTuple):
    """The patterns, for words with their tones or for those typed without."""

    stages: tuple[tuple[Stage, re.Pattern[str]], ...]
    late: re.Pattern[str]
    in_time: re.Pattern[str]


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})(?!\w)")


def _words(form: Callable[[str], str]) -> _Words:
    stages = tuple((stage, _any_of(map(form, words))) for stage, words in _STAGES)
    return _Words(stages, _any_of(map(form, _LATE)), _any_of(map(form, _IN_TIME)))


_TONED = _words(str)
_PLAIN = _words(fold)


@lru_cache(maxsize=4096)
def read_state(text: str) -> State:
    """Read the words of a state; what is not understood is `unknown`.

    Tones count where there are any: “đăng” is not “đang”.
    """
    words = _PLAIN if text.isascii() else _TONED
    said = " ".join(nfc(text).casefold().split())
    stage: Stage = "unknown"
    for known, pattern in reversed(words.stages):
        stage = known if pattern.search(said) else stage
    percent = percent_in(said)
    if percent is not None and stage in ("done", "deadline", "unknown"):
        stage = "done" if percent == _WHOLE else "open"
    in_time = False if words.late.search(said) else None
    return State(stage, True if words.in_time.search(said) else in_time, percent)


def percent_in(text: str) -> int | None:
    """Give the percentage that the words name, in whole percents; None where there is none."""
    found = _PERCENT.search(text)
    percent = int(found[1]) if found else None
    return percent if percent is not None and percent <= _WHOLE else None
