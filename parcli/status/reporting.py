"""The reporting calendar of a year: who reports what, from data of which days, and by when."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from parcli.deadline import Frame
from parcli.deadline.due import resolve
from parcli.deadline.frame import Before
from parcli.deadline.presets import Preset, Report, presets
from parcli.model.deadline import Deadline, Recurring
from parcli.status.choose import Span
from parcli.status.obligation import Obligation
from parcli.text.normal import fold
from parcli.workdays import WorkCalendar

_REPORT = "bao cao"


class Entry(NamedTuple):
    """A report of one period: a plan's periodic product, or one that a regime asks of anybody.

    `report` is the period that is reported on: the regime's, where one is named and has a report
    for it (the six months where the second quarter stands), else None. `data` and `due` are None
    where nothing fixes them; `is_early` tells that the report is due before the regime closes its
    data, so that the regime's data cannot be meant.
    """

    period: str
    preset: str | None
    report: str | None
    data: Span | None
    due: date | None
    obligation: Obligation | None = None
    is_early: bool = False


class Calendar(NamedTuple):
    """The reports of a year by due date, those without one last, seen on a day.

    `regime` is the regime they are taken from, where they are no plan's; `left_out` counts the
    periodic products that are no reports.
    """

    on: date
    year: int
    entries: tuple[Entry, ...]
    regime: Preset | None = None
    left_out: int = 0


def calendar_of(
    owed: Iterable[Obligation], year: int, on: date, *, with_all: bool = False
) -> Calendar:
    """Give the periodic reports of the plans, each with the data its plan's regime asks for.

    `with_all` takes in the other periodic products: news items, weekly meetings.
    """
    periodic = [
        (obligation.period, obligation)
        for obligation in owed
        if obligation.period and obligation.period[:4] == f"{year:04}" and _is_periodic(obligation)
    ]
    found = [_of_plan(o, period) for period, o in periodic if with_all or _is_report(o)]
    others = {
        (o.plan.id, o.product_reference) for _, o in periodic if not with_all and not _is_report(o)
    }
    return Calendar(on, year, _sorted(found), left_out=len(others))


def calendar_of_preset(
    preset: Preset, year: int, calendar: WorkCalendar, on: date, before: Before = "strict"
) -> Calendar:
    """Give the reports of a regime in a year."""
    frame = Frame(year, year, calendar, before, tuple(preset.phrases.items()))
    found = [
        Entry(
            dated.period.label,
            preset.id,
            dated.period.label,
            Span(*dated.data) if dated.data else None,
            _due(dated.report, dated.period.label, frame),
        )
        for dated in preset.of_year(year)
    ]
    return Calendar(on, year, _sorted(found), preset)


def _is_periodic(obligation: Obligation) -> bool:
    return obligation.reading is not None and "recurring" in obligation.reading.kinds


def _is_report(obligation: Obligation) -> bool:
    """Whether the product is called a report."""
    return _REPORT in fold(obligation.product.name)


def _of_plan(obligation: Obligation, period: str) -> Entry:
    named = obligation.plan.reporting.preset if obligation.plan.reporting else None
    preset = presets().get(named) if named else None
    dated = preset.report_of(period) if preset else None
    if preset is None or dated is None or (dated.report.every == "month" and _is_list(obligation)):
        return Entry(period, preset.id if preset else None, None, None, obligation.due, obligation)
    data = Span(*dated.data) if dated.data else None
    is_early = data is not None and obligation.due is not None and obligation.due < data.last
    return Entry(
        period,
        preset.id,
        dated.period.label,
        None if is_early else data,
        obligation.due,
        obligation,
        is_early,
    )


def _is_list(obligation: Obligation) -> bool:
    """Whether days are listed (20/10, 20/11, 20/12): they are labelled as months are."""
    deadline = obligation.reading.deadline if obligation.reading else None
    parts = deadline.parts if deadline else ()
    return not any(isinstance(part, Recurring) and part.every == "month" for part in parts)


def _due(report: Report, label: str, frame: Frame) -> date | None:
    if report.due is None:
        return None
    occurrences = resolve(Deadline((Recurring(report.every),)), frame)
    return next((each.due for each in occurrences if each.period == label), None)


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Order by due date; what has none goes by the end of its data, and last."""

    def key(entry: Entry) -> tuple[date, date]:
        return entry.due or date.max, entry.data.last if entry.data else date.min

    return tuple(sorted(entries, key=key))
