"""A deadline that changed, in one sentence: `Tháng 01/2020 → Quý I/2020: hạn lùi 60 ngày (…)`."""

from collections.abc import Iterator
from datetime import date

from parcli.deadline.above import PARENT_EVENTS
from parcli.deadline.words import RHYTHMS
from parcli.diff.fact import Cause, Due
from parcli.text.dates import format_date
from parcli.text.message import Message

# Of more days that moved each by its own number, the first are told.
_FEW = 3

_NO_PHRASE = Message("chưa nêu")
_NOT_SET = Message("chưa có")

# One day, and several days, that all moved later or earlier.
_LATER = (
    Message("hạn lùi {days} ngày ({moved})"),
    Message("{count} kỳ đều lùi {days} ngày (kỳ cuối {moved})"),
)
_EARLIER = (
    Message("hạn sớm lên {days} ngày ({moved})"),
    Message("{count} kỳ đều sớm lên {days} ngày (kỳ cuối {moved})"),
)


def due_lines(due: Due) -> Iterator[Message]:
    """Say how a deadline changed and, where the plan says the same, why its days are others."""
    phrases = _phrases(due)
    effect = _effect(due)
    yield Message("{phrases}: {effect}", phrases=phrases, effect=effect) if effect else phrases
    for cause in dict.fromkeys(due.causes):
        yield Message("vì {cause}", cause=_cause(cause))


def _phrases(due: Due) -> Message:
    before, after = due.before.phrase or _NO_PHRASE, due.after.phrase or _NO_PHRASE
    if due.reworded:
        return Message("thời hạn: {before} → {after}", before=before, after=after)
    if due.causes:
        return Message("thời hạn “{phrase}”", phrase=after)
    return Message("thời hạn “{phrase}”, cách đọc ghi trong tệp đổi", phrase=after)


def _effect(due: Due) -> Message | None:
    before, after = due.before.days, due.after.days
    if not before and not after:
        return None
    if not before:
        return Message("nay đến hạn {days}", days=listed_days(after))
    if not after:
        return Message("không còn ngày đến hạn (trước là {days})", days=listed_days(before))
    if due.shift is None:
        return _uneven(before, after)
    return _shifted(due.shift, before, after)


def _shifted(shift: int, before: tuple[date, ...], after: tuple[date, ...]) -> Message:
    """Say that every day moved by as many days; of several the last is shown."""
    if shift == 0:
        return Message("ngày đến hạn vẫn là {days}", days=listed_days(after))
    form = (_LATER if shift > 0 else _EARLIER)[len(after) > 1]
    moved = Message("{before} → {after}", before=_day(before[-1]), after=_day(after[-1]))
    return Message(form.template, days=abs(shift), moved=moved, count=len(after))


def _uneven(before: tuple[date, ...], after: tuple[date, ...]) -> Message:
    if len(before) != len(after):
        return Message("{before} → {after}", before=listed_days(before), after=listed_days(after))
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    shown = "; ".join(f"{_day(old)} → {_day(new)}" for old, new in pairs[:_FEW])
    more = "; …" if len(pairs) > _FEW else ""
    return Message(
        "{changed} trong {count} kỳ đổi ngày: {days}",
        changed=len(pairs),
        count=len(after),
        days=shown + more,
    )


def listed_days(days: tuple[date, ...]) -> Message:
    """Give a day; of several days their number, the first and the last."""
    if len(days) == 1:
        return Message("{day}", day=_day(days[0]))
    first, last = _day(days[0]), _day(days[-1])
    return Message("{count} kỳ, {first} … {last}", count=len(days), first=first, last=last)


def _day(day: date) -> str:
    return format_date(day)


def _cause(cause: Cause) -> Message:
    name = cause.name
    before, after = (_said(value) for value in (cause.before, cause.after))
    if cause.kind == "event":
        event = Message("kế hoạch cấp trên được ban hành") if name in PARENT_EVENTS else name
        return Message("mốc “{event}”: {before} → {after}", event=event, before=before, after=after)
    if cause.kind == "reporting":
        rhythm = next(words for every, words in RHYTHMS.items() if every == name)
        return Message(
            "lịch báo cáo {rhythm}: {before} → {after}", rhythm=rhythm, before=before, after=after
        )
    if cause.kind == "years":
        return Message("kỳ kế hoạch: {before} → {after}", before=before, after=after)
    if cause.kind == "before":
        return Message("cài đặt before: {before} → {after}", before=before, after=after)
    return Message("ngày nghỉ, ngày làm việc khai ở parcli.yaml đổi")


def _said(value: date | str | None) -> Message | str:
    if value is None:
        return _NOT_SET
    return value if isinstance(value, str) else format_date(value)
