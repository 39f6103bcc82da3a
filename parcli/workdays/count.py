"""Counting working days.

Ends, said once for all that is here: a term leaves its first day out and takes its last day in, so
counting from `after` to `until` looks at the days after `after` up to and with `until` (Bộ luật
Dân sự 2015, Điều 147: the first day is not counted; Điều 148: the term ends as its last day ends
and, where that is a day off, as the next working day ends). A range written `first`, `last` has
both ends in.

Days off are Saturdays and Sundays (the forty-hour week, Quyết định 188/1999/QĐ-TTg), holidays, days
in lieu and swapped days; a weekend day swapped in is worked. The law has no list of working days:
this is what offices do.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.text.dates import format_date, weekday_name
from parcli.text.message import Message
from parcli.workdays.statute import computed_days
from parcli.workdays.table import DayOff, Kind, decided_days, decided_years

_ONE_DAY = timedelta(days=1)
_FORTY_HOUR_WEEK = "Quyết định 188/1999/QĐ-TTg"
_WEEKEND = (5, 6)
_EXTRA_OFF = Message("Ngày nghỉ theo thiết lập của đơn vị")
_EXTRA_WORKED = Message("Ngày làm việc theo thiết lập của đơn vị")


class Change(NamedTuple):
    """A day that an office's settings declare off or worked, and the document that says so."""

    day: date
    decision: str


@dataclass(frozen=True, slots=True, init=False)
class WorkCalendar:
    """The days that are worked: the table, the law for other years, and the office's own changes.

    The changes win over the table. Calendars with the same changes are equal, whatever their
    order. Arithmetic that leaves the years 1 to 9999 raises OverflowError, as `date` itself does.
    """

    extra_off: tuple[Change, ...]
    extra_worked: tuple[Change, ...]
    _extra: Mapping[date, DayOff] = field(compare=False, repr=False)

    def __init__(
        self, extra_off: Iterable[Change] = (), extra_worked: Iterable[Change] = ()
    ) -> None:
        off, worked = tuple(sorted(set(extra_off))), tuple(sorted(set(extra_worked)))
        extra = {day: DayOff(day, Kind.SWAP_OFF, _EXTRA_OFF, by) for day, by in off}
        for day, by in worked:
            if day in extra and extra[day].kind is Kind.SWAP_OFF:
                raise ParcliError(
                    Message(
                        "ngày {day} vừa được khai là ngày nghỉ, vừa được khai là ngày làm việc",
                        day=format_date(day),
                    )
                )
            extra[day] = DayOff(day, Kind.SWAP_WORKED, _EXTRA_WORKED, by)
        object.__setattr__(self, "extra_off", off)
        object.__setattr__(self, "extra_worked", worked)
        object.__setattr__(self, "_extra", extra)

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on the day."""
        special = self._special(day)
        return special.kind is Kind.SWAP_WORKED if special else day.weekday() not in _WEEKEND

    def why_off(self, day: date) -> DayOff | None:
        """Give the reason why the day is off, a holiday before a weekend; None if it is worked."""
        if self.is_working_day(day):
            return None
        weekend = DayOff(day, Kind.WEEKEND, weekday_name(day), _FORTY_HOUR_WEEK)
        return self._special(day) or weekend

    def next_working_day(self, day: date) -> date:
        """Give the day itself if it is worked, else the first after it that is (Điều 148)."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def last_working_day(self, first: date, last: date) -> date | None:
        """Give the last day worked in the range, both ends in; None where none is."""
        days = (date.fromordinal(n) for n in range(last.toordinal(), first.toordinal() - 1, -1))
        return next(filter(self.is_working_day, days), None)

    def add_working_days(self, day: date, n: int) -> date:
        """Give the n-th working day after the day, or before it for a negative n; for 0 the day."""
        step = _ONE_DAY if n > 0 else -_ONE_DAY
        for _ in range(abs(n)):
            day += step
            while not self.is_working_day(day):
                day += step
        return day

    def count_working_days(self, after: date, until: date) -> int:
        """Count the working days after `after` up to and with `until`.

        Backwards (`until` before `after`) the number is negative and again leaves `after` out, so
        that `add_working_days(after, count)` is `until` wherever `until` is worked.
        """
        here, there = after.toordinal(), until.toordinal()
        days = range(here + 1, there + 1) if here <= there else range(there, here)
        worked = sum(self.is_working_day(date.fromordinal(day)) for day in days)
        return worked if here <= there else -worked

    def is_provisional(self, year: int) -> bool:
        """Tell whether no decision in the table covers the year, so that its days are computed."""
        return year not in decided_years()

    def _special(self, day: date) -> DayOff | None:
        if day in self._extra:
            return self._extra[day]
        listed = decided_days() if day.year in decided_years() else computed_days(day.year)
        return listed.get(day)
