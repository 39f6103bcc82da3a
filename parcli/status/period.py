"""A reporting period: its data window, what came in it, what is late at its end, what is next."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from parcli.deadline.presets import Dated, Preset, presets
from parcli.model.plan import Plan
from parcli.model.progress import Record
from parcli.status.choose import Span
from parcli.status.judge import days_left, due_on, is_open, known_on, state_of
from parcli.status.obligation import Obligation

# Four reports a year go to the Ministry of Home Affairs; plans that name no regime follow it.
USUAL_REGIME = "bnv-cchc"


class ReportWindow(NamedTuple):
    """The report of one period: the days of its data, and those of the report after it.

    `regime` is where the windows are from.
    """

    label: str
    data: Span
    following: Span
    regime: Preset


class Delivery(NamedTuple):
    """Something delivered, and the record that says so."""

    obligation: Obligation
    record: Record


class PeriodReport(NamedTuple):
    """What a plan has to report on a period, seen on the day `on`.

    `due` fell due in the window, `delivered` came in it (late or not, and what goes on all the time
    too), `late` is overdue on the day, the longest first, `next` falls due in the following window.
    """

    plan: Plan
    window: ReportWindow
    on: date
    owed: tuple[Obligation, ...]
    due: tuple[Obligation, ...]
    delivered: tuple[Delivery, ...]
    late: tuple[Obligation, ...]
    next: tuple[Obligation, ...]

    @property
    def has_records(self) -> bool:
        """Whether anything was noted up to the day: else nobody knows how the work stands."""
        return any(True for each in self.owed for _ in known_on(each, self.on))


def regime_of(plan: Plan) -> Preset:
    """Give the reporting regime that the plan names, where it fixes data windows, else the usual.

    NĐ 09/2019/NĐ-CP, art. 12 leaves the windows to the regime.
    """
    named = plan.reporting.preset if plan.reporting else None
    preset = presets().get(named) if named else None
    if preset and any(report.first for report in preset.reports):
        return preset
    return presets()[USUAL_REGIME]


def report_windows(plan: Plan) -> tuple[ReportWindow, ...]:
    """Give the windows of every report on the years of the plan, by their last day."""
    regime = regime_of(plan)
    years = range(plan.period.first_year, plan.period.last_year + 2)
    dated = [each for year in years for each in regime.of_year(year) if each.data]
    ends = sorted({_last(each) for each in dated})
    found = [_window(each, ends, regime) for each in dated if _is_of(each, plan)]
    return tuple(sorted(found, key=lambda window: (window.data.last, window.data.first)))


def _is_of(dated: Dated, plan: Plan) -> bool:
    return plan.period.first_year <= dated.period.last.year <= plan.period.last_year


def _last(dated: Dated) -> date:
    return dated.data[1] if dated.data else date.max


def _window(dated: Dated, ends: list[date], regime: Preset) -> ReportWindow:
    first, last = dated.data or (date.min, date.max)
    until = next((end for end in ends if end > last), last)
    following = Span(last + timedelta(days=1), until)
    return ReportWindow(dated.period.label, Span(first, last), following, regime)


def report_on(
    plan: Plan, owed: Iterable[Obligation], window: ReportWindow, on: date
) -> PeriodReport:
    """Gather what the plan has to report on a period."""
    owed = tuple(owed)
    late = [each for each in owed if state_of(each, on) == "overdue"]
    return PeriodReport(
        plan,
        window,
        on,
        owed,
        due=_by_due((o for o in owed if _is_within(due_on(o, on), window.data)), on),
        delivered=_deliveries(owed, window.data, on),
        late=tuple(sorted(late, key=lambda each: days_left(each, on) or 0)),
        next=_by_due(
            (o for o in owed if is_open(o, on) and _is_within(due_on(o, on), window.following)), on
        ),
    )


def _deliveries(owed: Iterable[Obligation], span: Span, on: date) -> tuple[Delivery, ...]:
    return tuple(
        Delivery(each, record)
        for each in owed
        for record in each.records
        if record.done and record.done <= on and _is_within(record.done, span)
    )


def _by_due(owed: Iterable[Obligation], on: date) -> tuple[Obligation, ...]:
    return tuple(sorted(owed, key=lambda each: due_on(each, on) or date.max))


def _is_within(day: date | None, span: Span) -> bool:
    return day is not None and span.first <= day <= span.last
