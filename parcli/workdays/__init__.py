"""Which days are worked: the dated table of days off, the law for other years, counting."""

from parcli.workdays.count import Change, WorkCalendar
from parcli.workdays.table import DayOff, Kind

__all__ = ["Change", "DayOff", "Kind", "WorkCalendar"]
