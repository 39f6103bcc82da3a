"""What the rules on deadlines share: where a phrase stands, which year it names, what is fixed."""

from dataclasses import replace
from typing import Literal

from parcli.deadline import Frame, PhraseError, Reading, frame_of, read
from parcli.deadline.events import event_date, event_key
from parcli.model.deadline import Continuous, Occurrence, Part, Place, Relative, Series, Window
from parcli.model.plan import Decision, Plan, StatedDeadline
from parcli.model.walk import Path, ProductPlace

Span = tuple[int, int]


def phrase_path(place: ProductPlace) -> Path:
    """Give the path of the phrase; `deadline: Quý I` is short for `deadline: {phrase: Quý I}`."""
    return (*place.path, "deadline", "phrase")


def part_at(place: Place) -> Span | None:
    """Give offset and length for first and last offset; None for a place that is empty."""
    start, end = place
    return (start, end - start) if end > start else None


def without_reporting(frame: Frame) -> Frame:
    """Give the frame in which a rhythm falls due at the end of its period."""
    return replace(frame, reporting=())


def problem_of(reading: Reading, frame: Frame) -> PhraseError | None:
    """Give what is wrong with the phrase itself; a fault of the reporting days is not its own."""
    if reading.problem is None or not frame.reporting:
        return reading.problem
    return read(reading.phrase, without_reporting(frame)).problem


def relative_parts(reading: Reading) -> list[Relative]:
    """Give the parts that count from an event."""
    parts = reading.deadline.parts if reading.deadline else ()
    return [part for part in parts if isinstance(part, Relative)]


def is_known_event(event: str, plan: Plan, frame: Frame) -> bool:
    """Whether the words name an event of the plan, its own signing, or a day."""
    if event_date(event, frame) or _is_among(event, frame):
        return True
    if plan.decision and plan.decision.date:
        return False
    # The signing of a plan that is not signed yet is known too, under the names a frame knows.
    signed = plan.model_copy(update={"decision": Decision(date=plan.period.first)})
    return _is_among(event, frame_of(signed, frame.calendar))


def _is_among(event: str, frame: Frame) -> bool:
    return event_key(event) in {event_key(name) for name, _ in frame.events}


def year_part(phrase: str, year: int) -> Span | None:
    """Give offset and length of the year in the phrase, where it is written out."""
    offset = phrase.find(str(year))
    return (offset, len(str(year))) if offset >= 0 else None


def names_days(reading: Reading) -> bool:
    """Whether every date of the reading comes from points of time that the phrase itself names."""
    parts = reading.deadline.parts if reading.deadline else ()
    return bool(reading.occurrences) and all(map(_is_named, parts))


def _is_named(part: Part) -> bool:
    return isinstance(part, Window | Series) or part.kind in ("continuous", "external", "adhoc")


def year_left_over(reading: Reading, frame: Frame) -> int | None:
    """Give the year before the plan's first that the phrase sets work in, or None.

    A day alone (`Trước 31/12/2019`) is no such year: plans are made before their period.
    """
    occurrences = reading.occurrences
    if not occurrences:
        return _continuous_year(reading, frame)
    if any(not _is_span_before(occurrence, frame.first_year) for occurrence in occurrences):
        return None
    year = occurrences[-1].due.year
    return year if not relative_parts(reading) and year_part(reading.phrase, year) else None


def _is_span_before(occurrence: Occurrence, year: int) -> bool:
    if occurrence.due.year >= year:
        return False
    return occurrence.first is not None and occurrence.first < occurrence.due


def _continuous_year(reading: Reading, frame: Frame) -> int | None:
    for part in reading.deadline.parts if reading.deadline else ():
        year = getattr(part.last, "year", None) if isinstance(part, Continuous) else None
        if year and year < frame.first_year:
            return int(year)
    return None


def compare_fixed(stated: StatedDeadline, frame: Frame) -> Literal["same", "other"] | None:
    """Tell whether a fixed reading gives what its phrase gives; None where they cannot differ."""
    plain = read(stated.phrase, frame)
    if plain.deadline is None or not stated.is_fixed:
        return None
    if stated.event:
        return _compare_term(stated, plain.deadline.parts)
    if not plain.occurrences or not names_days(plain) or set(plain.kinds) & {"external", "adhoc"}:
        return None
    (only, *others) = plain.occurrences
    same = not others and only.due == stated.due and stated.first in (None, only.first)
    return "same" if same else "other"


def _compare_term(
    stated: StatedDeadline, parts: tuple[Part, ...]
) -> Literal["same", "other"] | None:
    relative = [part for part in parts if isinstance(part, Relative)]
    if not relative or stated.within is None:
        return None
    wanted = (stated.within.number, stated.within.unit)
    return None if any((part.within, part.unit) == wanted for part in relative) else "other"
