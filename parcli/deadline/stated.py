"""The deadlines of a plan file: in what frame they stand, and readings that the file fixes."""

from datetime import date
from typing import cast

from parcli.deadline.above import parent_events
from parcli.deadline.due import is_waiting, resolve
from parcli.deadline.error import PhraseError
from parcli.deadline.frame import Before, Frame
from parcli.deadline.presets import reporting_phrases
from parcli.deadline.reading import Reading, read
from parcli.model.deadline import Day, Deadline, Relative, Unit, Window
from parcli.model.plan import Plan, StatedDeadline
from parcli.workdays import WorkCalendar

# What a signed plan calls its own signing, when a term counts from it.
_OWN_SIGNING = (
    "ngày ký",
    "ngày ký ban hành",
    "ngày ban hành",
    "ngày ban hành kế hoạch",
    "ngày ban hành kế hoạch này",
    "ngày kế hoạch này được ban hành",
)


def frame_of(
    plan: Plan, calendar: WorkCalendar, before: Before = "strict", parent: Plan | None = None
) -> Frame:
    """Give the frame in which the plan's phrases are read; `parent` is the plan above, if known.

    Its events are the plan's own, by name and by id, its signing under the usual names, and the
    signing of the parent. Of events with one name the first that has a date holds.
    """
    events: list[tuple[str, date | None]] = []
    for event in plan.events:
        events += [(event.name, event.date), (event.id, event.date)]
    if plan.decision and plan.decision.date:
        events += [(name, plan.decision.date) for name in _OWN_SIGNING]
    events += parent_events(plan, parent)
    return Frame(
        plan.period.first_year,
        plan.period.last_year,
        calendar,
        before,
        reporting_phrases(plan.reporting),
        tuple(events),
    )


def read_stated(stated: StatedDeadline, frame: Frame) -> Reading:
    """Read a deadline of a plan: by the reading its file fixes, else by its phrase."""
    if not stated.is_fixed:
        return read(stated.phrase, frame)
    deadline = Deadline((_fixed(stated),))
    try:
        occurrences = resolve(deadline, frame)
    except PhraseError as problem:
        return Reading(stated.phrase, None, (), problem.within(stated.phrase))
    return Reading(stated.phrase, deadline, occurrences, None, is_waiting(deadline, frame))


def _fixed(stated: StatedDeadline) -> Window | Relative:
    if stated.due:
        return Window(_day(stated.first) if stated.first else None, _day(stated.due))
    within = stated.within
    return Relative(
        stated.event or "",
        within.number if within else None,
        cast("Unit | None", within.unit if within else None),
    )


def _day(day: date) -> Day:
    return Day(day.day, day.month, day.year)
