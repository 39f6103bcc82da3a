"""What one row of a tracking sheet says was done: records, or why there are none."""

import re
from datetime import date
from typing import NamedTuple

from parcli.intake.told import Tracked
from parcli.intake.tracked.days import days_in, numbers_in
from parcli.intake.tracked.states import State, read_state
from parcli.model.progress import Record, Warrant
from parcli.progress.draft import one_line
from parcli.text.message import Message

_PERCENT = re.compile(r"(0|[1-9]\d?|100)(?:[.,]\d+)? ?%?")
_WHOLE = 100
_BOUND = re.compile(
    r"\b(?:trước|sau|từ|đến|trong|chậm nhất|dự kiến|before|by|until"
    r"|(?<!đúng )(?<!quá )(?<!trước )hạn)\b"
    r"(?: hết)?(?: là)?(?: ngày)?:? *\d",
    re.IGNORECASE,
)


class Meaning(NamedTuple):
    """The records of a row, and what is doubtful of it; what its cells say of state and due day."""

    state: State
    records: tuple[Record, ...] = ()
    doubts: tuple[Message, ...] = ()
    due: date | None = None


def meaning_of(said: Tracked, seen: date) -> Meaning:
    """Tell what a row says; nothing is recorded of a day, a reason or a decision it does not name.

    `seen` is the day on which so many percent were done, where the row names none.
    """
    said = Tracked(*map(_without_dashes, said))
    state = read_state(said.state)
    if state.stage == "cancelled":
        return _cancelled(said, state)
    if state.stage == "postponed":
        return _postponed(said, state)
    if state.stage == "suspended":
        return _doubted(state, Message("cần văn bản cho lùi hạn hoặc cho thôi thực hiện: chưa ghi"))
    days = _days_of_delivery(said, state)
    return _delivered(said, state, days) if days else _not_delivered(said, state, seen)


def words_of(said: Tracked) -> str:
    """Give the words of a row that tell of the work, for showing them."""
    told = (said.period, said.agency, said.state, said.percent, said.done, said.document)
    return " · ".join(" ".join(text.split()) for text in told if text)


def _without_dashes(text: str) -> str:
    """Take dashes and dots, with which an empty cell is marked, for nothing."""
    return text.strip() if re.search(r"\w", text) else ""


def _doubted(state: State, why: Message) -> Meaning:
    return Meaning(state, doubts=(why,))


def _days_of_delivery(said: Tracked, state: State) -> list[date]:
    """Give the days in the cell for them; only of what is said to be done, those elsewhere."""
    days = _days_that_are(said.done)
    if days or state.stage != "done":
        return days
    return _days_that_are(said.state) or days_in(said.document)


def _days_that_are(text: str) -> list[date]:
    """Give the days of words that bound no time: “trước 30/6” is a day on which nothing came."""
    return [] if _BOUND.search(text) else days_in(text)


def _delivered(said: Tracked, state: State, days: list[date]) -> Meaning:
    if state.stage == "open":
        why = Message("có ngày hoàn thành mà tình trạng là chưa xong: chưa ghi")
        return _doubted(state, why)
    documents = _documents(said, len(days))
    if len(documents) != len(days):
        why = Message("có nhiều ngày hoàn thành, chưa rõ văn bản của từng ngày: chưa ghi")
        return _doubted(state, why)
    note = one_line(said.note) or None
    pairs = zip(days, documents, strict=True)
    records = tuple(Record(done=d, document=n, note=note) for d, n in pairs)
    return Meaning(state, records, due=next(iter(days_in(said.due)), None))


def _documents(said: Tracked, days: int) -> list[str | None]:
    """Give the document of each of the days: its number where one is named, else the words."""
    numbers = numbers_in(said.document or f"{said.done} {said.state}")
    if len(numbers) == days:
        return [*numbers]
    if days == 1:
        return [one_line(said.document) or None]
    return [] if numbers or said.document else [None] * days


def _not_delivered(said: Tracked, state: State, seen: date) -> Meaning:
    percent = _percent(said, state)
    if why := _why_not(said, state, percent):
        return _doubted(state, why)
    if not percent:
        return Meaning(state)
    day = next(iter(days_in(said.state) or days_in(said.percent)), seen)
    note = one_line(said.note) or None
    return Meaning(state, (Record(under_way=percent, as_of=day, note=note),))


def _why_not(said: Tracked, state: State, percent: int | None) -> Message | None:
    """Tell why what a row says without a day of delivery is not recorded, where it says much."""
    if said.done and read_state(said.done).stage != "open":
        return Message("ngày hoàn thành không đủ ngày, tháng, năm: chưa ghi")
    if said.percent and percent is None:
        return Message("tiến độ không phải là số phần trăm: chưa ghi")
    if state.stage == "done" or percent == _WHOLE:
        return Message("hoàn thành mà chưa nêu ngày: chưa ghi")
    if state.stage == "unknown" and said.state:
        return Message("không hiểu tình trạng này: chưa ghi")
    if said.document:
        return Message("có văn bản mà chưa nêu ngày hoàn thành: chưa ghi")
    return None


def _percent(said: Tracked, state: State) -> int | None:
    """Give whole percents; 0,6 is none: it may be a share of one."""
    if not said.percent:
        return state.percent
    found = _PERCENT.fullmatch(said.percent)
    bare = found and (found[1] != "0" or found[0].strip(" %") == "0")
    return int(found[1]) if found and bare else None


def _cancelled(said: Tracked, state: State) -> Meaning:
    days = days_in(said.done) or days_in(said.state)
    reason = one_line(said.note)
    if len(days) != 1 or not reason:
        why = Message("thôi thực hiện mà chưa nêu một ngày và lý do: chưa ghi")
        return _doubted(state, why)
    numbers = numbers_in(said.document) or numbers_in(said.state)
    decision = Warrant(number=numbers[0], date=days[0]) if len(numbers) == 1 else None
    return Meaning(state, (Record(cancelled=days[0], reason=reason, decision=decision),))


def _postponed(said: Tracked, state: State) -> Meaning:
    words = f"{said.state} {said.document} {said.note}"
    days, numbers = sorted(set(days_in(words))), sorted(set(numbers_in(words)))
    if len(days) != 2 or len(numbers) != 1:  # noqa: PLR2004 (when it was decided, and until when)
        why = Message("lùi hạn mà chưa nêu hạn mới với số và ngày quyết định: chưa ghi")
        return _doubted(state, why)
    decided, until = days
    decision = Warrant(number=numbers[0], date=decided)
    return Meaning(state, (Record(postponed_to=until, decision=decision),))
