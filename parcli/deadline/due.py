"""When a deadline falls due in a plan: its occurrences, dated by the calendar and the law."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from parcli.deadline.error import PhraseError
from parcli.deadline.events import event_date
from parcli.deadline.extent import Anchor, Extent, add_months, extent
from parcli.deadline.frame import Frame
from parcli.deadline.grammar.parser import parse
from parcli.deadline.grammar.shape import is_day
from parcli.deadline.recur import Period, periods
from parcli.model.deadline import (
    Deadline,
    Edge,
    Half,
    LastWorkingDay,
    Month,
    NineMonths,
    Occurrence,
    Part,
    Point,
    Quarter,
    Recurring,
    Relative,
    Series,
    Window,
)
from parcli.text.message import Message

_DAY = timedelta(days=1)


def resolve(deadline: Deadline, frame: Frame) -> tuple[Occurrence, ...]:
    """Give the occurrences of every part, in the order written."""
    try:
        return tuple(found for part in deadline.parts for found in _occurrences(part, frame))
    except (OverflowError, ValueError):
        message = Message("ngày tính ra nằm ngoài lịch")
        raise PhraseError(
            (0, 0), "impossible", message, Message("kiểm tra lại số và năm")
        ) from None


def is_waiting(deadline: Deadline, frame: Frame) -> bool:
    """Tell whether a part counts from an event that has no date yet."""
    return any(
        isinstance(part, Relative) and event_date(part.event, frame) is None
        for part in deadline.parts
    )


def _occurrences(part: Part, frame: Frame) -> Iterator[Occurrence]:
    if isinstance(part, Window):
        yield _of_window(part, Anchor(frame.year, frame.calendar), frame)
    elif isinstance(part, Series):
        yield from _of_series(part, frame)
    elif isinstance(part, Recurring):
        yield from _of_rhythm(part, frame)
    elif isinstance(part, Relative):
        event = event_date(part.event, frame)
        if event is not None:
            yield _of_event(part, event, frame)


# --- windows -------------------------------------------------------------------------------------
def _of_window(window: Window, anchor: Anchor, frame: Frame) -> Occurrence:
    first = extent(window.first, anchor).first if window.first else None
    due = _last_day(window, anchor, frame)
    if first is not None and first > due:
        message = Message("thời hạn kết thúc trước khi bắt đầu")
        raise PhraseError(
            window.place, "swapped", message, Message("đổi chỗ hai mốc, hoặc viết rõ năm")
        )
    return Occurrence(None, first, due, _is_provisional(window, due, frame))


def _last_day(window: Window, anchor: Anchor, frame: Frame) -> date:
    last = extent(window.last, anchor)
    if window.before and frame.before == "strict":
        return last.first - _DAY
    return last.last


def _is_provisional(window: Window, due: date, frame: Frame) -> bool:
    counted = isinstance(window.last, LastWorkingDay) or isinstance(window.first, LastWorkingDay)
    return counted and frame.calendar.is_provisional(due.year)


# --- lists ---------------------------------------------------------------------------------------
def _of_series(series: Series, frame: Frame) -> Iterator[Occurrence]:
    years: list[int | None] = [frame.year]
    if series.yearly:
        years = list(range(frame.first_year, frame.last_year + 1))
    for year in years:
        period = Extent(date(year, 1, 1), date(year, 12, 31)) if year and series.yearly else None
        anchor = Anchor(year, frame.calendar, period)
        found = [_of_window(window, anchor, frame) for window in series.windows]
        labels = _labels(series, found, anchor)
        dated = sorted(
            (replace(each, period=label) for each, label in zip(found, labels, strict=True)),
            key=lambda each: each.due,
        )
        _refuse_overlap(series, dated)
        yield from dated


def _labels(series: Series, found: list[Occurrence], anchor: Anchor) -> list[str]:
    """Name the occurrences by quarter or month where that tells them apart, else by the day."""
    lasts = [window.last for window in series.windows]
    starts = [extent(point, anchor).first for point in lasts]
    labels = [each.due.isoformat() for each in found]
    if all(isinstance(point, Quarter) for point in lasts):
        labels = [f"{day.year:04}-Q{(day.month + 2) // 3}" for day in starts]
    elif all(_in_one_month(point) for point in lasts):
        months = [f"{day:%Y-%m}" for day in starts]
        labels = months if len(set(months)) == len(months) else labels
    return labels


def _in_one_month(point: Point) -> bool:
    if isinstance(point, Edge | LastWorkingDay):
        return isinstance(point.of, Month)
    return isinstance(point, Month) or is_day(point)


def _refuse_overlap(series: Series, dated: list[Occurrence]) -> None:
    """Refuse “Quý I, tháng 3”: one list names each time once."""
    for before, after in itertools.pairwise(dated):
        if after.due == before.due or (after.first is not None and after.first <= before.due):
            message = Message("các thời hạn trong danh sách chồng lên nhau")
            hint = Message("viết mỗi thời hạn thành một mục riêng")
            raise PhraseError(series.place, "two-readings", message, hint)


# --- rhythms -------------------------------------------------------------------------------------
def _of_rhythm(part: Recurring, frame: Frame) -> Iterator[Occurrence]:
    held = Extent(date(frame.first_year, 1, 1), date(frame.last_year, 12, 31))
    if part.within:
        limits = _of_window(part.within, Anchor(frame.year, frame.calendar), frame)
        held = Extent(limits.first or held.first, limits.due)
    whens = (part.when,) if part.when else reporting_windows(part, frame)
    for period in periods(part.every, held.first.year, held.last.year):
        found = _in_period(part, period, whens, frame)
        if part.every == "week":
            if held.first <= found.due <= held.last:
                yield replace(found, first=max(found.first or found.due, held.first))
        elif held.first <= period.first and period.last <= held.last:
            yield found


def _in_period(
    part: Recurring, period: Period, whens: tuple[Window, ...], frame: Frame
) -> Occurrence:
    span = Extent(period.first, period.last)
    anchor = Anchor(period.first.year, frame.calendar, span, part.every)
    for when in whens:
        found = _of_window(when, anchor, frame)
        if (
            part.when is None
            and when.place == _ELSEWHERE
            and not span.first <= found.due <= span.last
        ):
            continue
        first = found.first or (span.first if span.first <= found.due else None)
        return Occurrence(_label(period, when.last), first, found.due, found.provisional)
    return Occurrence(period.label, span.first, span.last)


def _label(period: Period, point: Point) -> str:
    """Name the half of each year after itself, everything else after its period."""
    if isinstance(point, Half):
        return f"{period.label}-H{point.half}"
    return f"{period.label}-9M" if isinstance(point, NineMonths) else period.label


_ELSEWHERE = (-1, -1)
"""Marks a day of the reporting calendar that counts only for the periods it falls in."""


@lru_cache(maxsize=1024)
def reporting_windows(part: Recurring, frame: Frame) -> tuple[Window, ...]:
    """Give the days that the plan's reporting calendar sets for a rhythm that names none."""
    phrase = dict(frame.reporting).get(part.every)
    if phrase is None:
        return ()
    try:
        (rule,) = parse(phrase).parts
    except (PhraseError, ValueError):
        rule = None
    if isinstance(rule, Recurring) and rule.every == part.every:
        return (rule.when,) if rule.when else ()
    if isinstance(rule, Recurring) and rule.every == "year" and rule.when:
        rule = rule.when
    listed = rule.windows if isinstance(rule, Series) else (rule,)
    found = tuple(
        replace(window, first=None, place=_ELSEWHERE)
        for window in listed
        if isinstance(window, Window)
    )
    if not found:
        message = Message("không hiểu lịch báo cáo “{phrase}”", phrase=phrase)
        hint = Message("viết lịch báo cáo như “ngày 10 tháng cuối quý”")
        raise PhraseError((0, 0), "unknown", message, hint)
    return found


# --- events --------------------------------------------------------------------------------------
def _of_event(part: Relative, event: date, frame: Frame) -> Occurrence:
    """Count from an event: its day is left out, a day off at the end rolls on (art. 147, 148)."""
    provisional = frame.calendar.is_provisional(event.year)
    if part.before:
        return Occurrence(None, None, counted_end(part, event, frame), provisional)
    end = counted_end(part, event, frame)
    due = end if part.unit == "working-day" else frame.calendar.next_working_day(end)
    provisional = provisional or frame.calendar.is_provisional(due.year)
    return Occurrence(None, event + _DAY, due, provisional)


def counted_end(part: Relative, event: date, frame: Frame) -> date:
    """Give the last day counted, before it rolls on from a day off."""
    count = -(part.within or 0) if part.before else (part.within or 1)
    if part.unit == "working-day":
        return frame.calendar.add_working_days(event, count)
    if part.unit == "month":
        return add_months(event, count)
    if part.unit == "year":
        return add_months(event, 12 * count)
    return event + timedelta(days=count)
