"""What was recorded or taken out: the lines, where they stand, and the state it gives."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from parcli.model.progress import Record
from parcli.progress.book import Change
from parcli.progress.words import record_in_words
from parcli.reports.colour import paint
from parcli.status import judge
from parcli.status.obligation import Obligation
from parcli.status.words import STATES, distance
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.normal import printable, width
from parcli.text.numbers import format_number

_INDENT = " " * 4


class Entry(NamedTuple):
    """A change, and the lines of the file where its record stands, or stood."""

    change: Change
    file: str
    line: int
    lines: tuple[str, ...]


def record_page(
    entries: Sequence[Entry], on: date, translate: Translate, wide: int, *, colour: bool
) -> str:
    """Lay out a few changes, a paragraph each: the name, the lines, the place, the state."""
    blocks = ("\n".join(_block(entry, on, translate, wide, colour=colour)) for entry in entries)
    return "\n\n".join(blocks) + "\n"


def record_list(changes: Sequence[Change], on: date, translate: Translate, *, colour: bool) -> str:
    """List many changes, a line each, and count the states they give."""
    wide = max(width(change.owed.reference) for change in changes)
    lines: list[str] = []
    for change in changes:
        reference = change.owed.reference
        gap = " " * (wide - width(reference))
        shown = paint(reference, "cyan", colour=colour)
        lines.append(f"{shown}{gap}  {standing(change.owed, on).render(translate)}")
    return "\n".join([*lines, "", *_total(changes, on, translate)]) + "\n"


def _total(changes: Sequence[Change], on: date, translate: Translate) -> Iterator[str]:
    states = Counter(judge.state_of(change.owed, on) for change in changes)
    counts = "; ".join(
        f"{STATES[state].render(translate)} {states[state]}"
        for state in judge.STATES
        if states[state]
    )
    old = sum(change.is_old for change in changes)
    told = Message("Đã ghi {count} kết quả.", count=len(changes) - old)
    if changes[0].is_out:
        told = Message("Đã bỏ {count} kết quả.", count=len(changes))
    elif old:
        told = Message(
            "Đã ghi {count} kết quả; {old} kết quả đã có sẵn.", count=len(changes) - old, old=old
        )
    yield told.render(translate)
    yield Message("Trạng thái: {state}", state=counts).render(translate)


def standing(owed: Obligation, on: date) -> Message:
    """Say how an obligation stands: `hoàn thành đúng hạn (hạn 31/01/2020)`."""
    said = STATES[judge.state_of(owed, on)]
    details = [*_details(owed, on)]
    if not details:
        return said
    return Message("{state} ({details})", state=said, details=_joined(details))


def _joined(parts: Sequence[Message]) -> Message:
    first, *rest = parts
    return Message("{first}; {rest}", first=first, rest=_joined(rest)) if rest else first


def _details(owed: Obligation, on: date) -> Iterator[Message]:
    dropped = judge.latest_record(owed, on, "cancelled")
    if dropped:
        yield Message("từ {day}", day=format_date(dropped.day))
        return
    delivery, percent = judge.delivery_of(owed, on), judge.percent_on(owed, on)
    if delivery is None and percent is not None:
        yield Message("đã làm {percent}%", percent=percent)
    if due := judge.due_on(owed, on):
        yield Message("hạn {due}", due=format_date(due))
        if owed.due and due != owed.due:
            yield Message("hạn cũ {due}", due=format_date(owed.due))
        yield from _distance(due, delivery, on)
    times = sum(record.kind == "done" for record in judge.known_on(owed, on))
    if times and delivery is None:
        yield Message("đã hoàn thành {times} lần", times=times)


def _distance(due: date, delivery: Record | None, on: date) -> Iterator[Message]:
    """Say how late it came or is, or how many days are left; what came in time says nothing."""
    late = ((delivery.day if delivery else on) - due).days
    if late > 0:
        yield Message("muộn {days} ngày", days=format_number(late))
    elif delivery is None:
        yield distance(-late)


def _block(
    entry: Entry, on: date, translate: Translate, wide: int, *, colour: bool
) -> Iterator[str]:
    owed = entry.change.owed
    names = (owed.product.name, owed.name_of(owed.owed_by) if owed.owed_by else "")
    name = printable(" · ".join(filter(None, names)))
    head = textwrap.fill(
        f"{owed.reference}  {name}", wide, subsequent_indent=_INDENT, break_on_hyphens=False
    )
    yield head.replace(owed.reference, paint(owed.reference, "cyan", colour=colour), 1)
    yield from _wrapped(_done(entry), translate, wide)
    yield from (f"{_INDENT}  {printable(line)}" for line in entry.lines)
    state = Message("Trạng thái: {state}", state=standing(owed, on))
    yield from _wrapped(state, translate, wide)


def _wrapped(message: Message, translate: Translate, wide: int) -> list[str]:
    text = printable(message.render(translate))
    return textwrap.wrap(
        text,
        wide,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _done(entry: Entry) -> Message:
    """Say what was done; a place is a line that editors and terminals can jump to."""
    change, place = entry.change, f"{entry.file}:{entry.line}"
    if change.is_out:
        return Message("Đã bỏ khỏi {place}", place=entry.file)
    if change.is_old:
        return Message("Đã có sẵn, {place}", place=place)
    if change.instead_of:
        old = record_in_words(change.instead_of)
        return Message("Đã ghi vào {place}, thay cho: {old}", place=place, old=old)
    return Message("Đã ghi vào {place}", place=place)
