"""Reporting regimes as data: which reports there are, what days their data cover, when they go.

`data/presets.toml` holds them, with the source of each; it is read once, and only where it is used.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from parcli.deadline.extent import add_months
from parcli.deadline.recur import Period, periods
from parcli.model.deadline import Every
from parcli.model.plan import Reporting

_RHYTHMS: tuple[Every, ...] = ("month", "quarter", "half-year", "nine-month", "year")


class Edge(NamedTuple):
    """A day of a month, the month counted from the first or the last one of the period."""

    day: int
    month: int


class Report(NamedTuple):
    """One report of a regime: in which periods there is one, its data, the phrase of its due day.

    `only` numbers the periods that have it (all, where empty); `instead_of` names periods of
    another rhythm that it answers for (`Q2`).
    """

    every: Every
    only: tuple[int, ...]
    instead_of: tuple[str, ...]
    first: Edge | None
    last: Edge | None
    due: str | None

    def data_of(self, period: Period) -> tuple[date, date] | None:
        """Give the first and the last day of the data of a period; None where not fixed."""
        if self.first is None or self.last is None:
            return None
        return _day(period.first, self.first), _day(period.last, self.last)


class Dated(NamedTuple):
    """A report of one period."""

    report: Report
    period: Period

    @property
    def data(self) -> tuple[date, date] | None:
        """The first and the last day of its data, where the regime fixes them."""
        return self.report.data_of(self.period)


class Preset(NamedTuple):
    """A regime: its id, its name, the document behind it, what to know of it, its reports."""

    id: str
    name: str
    source: str
    note: str
    reports: tuple[Report, ...]

    @property
    def phrases(self) -> dict[Every, str]:
        """The phrase of every rhythm that has a due day, as `reporting:` of a plan writes them."""
        return {report.every: report.due for report in self.reports if report.due}

    def of_year(self, year: int) -> tuple[Dated, ...]:
        """Give the reports of a year, rhythm by rhythm."""
        return tuple(
            Dated(report, period)
            for report in self.reports
            for number, period in enumerate(periods(report.every, year, year), 1)
            if not report.only or number in report.only
        )

    def report_of(self, label: str) -> Dated | None:
        """Give the report of a period (`2026-Q2`): its own, or the one that stands for it."""
        return _by_label(self.id, int(label[:4])).get(label) if label[:4].isdecimal() else None


@cache
def presets() -> Mapping[str, Preset]:
    """Give the regimes by id, in the order of the file."""
    import tomllib  # noqa: PLC0415 (only plans that name a preset need it)

    text = Path(__file__).with_name("data").joinpath("presets.toml").read_text(encoding="utf-8")
    return {each["id"]: _preset(each) for each in tomllib.loads(text)["preset"]}


def reporting_phrases(reporting: Reporting | None) -> tuple[tuple[Every, str], ...]:
    """Give the due days of a plan's rhythms: its preset's, and over them what it sets itself.

    A preset that is unknown gives none: PAR214 tells of it.
    """
    if reporting is None:
        return ()
    preset = presets().get(reporting.preset) if reporting.preset else None
    own = cast("tuple[tuple[Every, str], ...]", reporting.phrases())
    return tuple(((preset.phrases if preset else {}) | dict(own)).items())


@lru_cache(maxsize=256)
def _by_label(preset: str, year: int) -> dict[str, Dated]:
    dated = presets()[preset].of_year(year)
    instead = {f"{year:04}-{label}": each for each in dated for label in each.report.instead_of}
    return instead | {each.period.label: each for each in dated}


def _day(base: date, edge: Edge) -> date:
    month = add_months(base.replace(day=1), edge.month)
    return month.replace(day=min(edge.day, monthrange(month.year, month.month)[1]))


def _preset(data: dict[str, Any]) -> Preset:
    reports = tuple(map(_report, data["report"]))
    return Preset(data["id"], data["name"], data["source"], data["note"], reports)


def _report(data: dict[str, Any]) -> Report:
    every = next(rhythm for rhythm in _RHYTHMS if rhythm == data["every"])
    return Report(
        every,
        tuple(data.get("only", ())),
        tuple(data.get("instead_of", ())),
        Edge(**data["from"]) if "from" in data else None,
        Edge(**data["to"]) if "to" in data else None,
        data.get("due"),
    )
