"""What a phrase is read against: the plan's years, its calendars and its dated events."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from parcli.model.deadline import Every
from parcli.workdays import WorkCalendar

Before = Literal["strict", "inclusive"]


@dataclass(frozen=True)
class Frame:
    """Everything beside the phrase that a due date depends on; hashable, so readings are kept."""

    first_year: int
    last_year: int
    calendar: WorkCalendar
    before: Before = "strict"
    reporting: tuple[tuple[Every, str], ...] = ()
    events: tuple[tuple[str, date | None], ...] = ()

    @property
    def year(self) -> int | None:
        """The plan's year, where it has just one."""
        return self.first_year if self.first_year == self.last_year else None

    @cached_property
    def without_events(self) -> "Frame":
        """The frame for phrases that count from no event: the same for very many plans."""
        return replace(self, events=())

    @cached_property
    def _hash(self) -> int:
        calendars = (self.calendar, self.before, self.reporting)
        return hash((self.first_year, self.last_year, calendars, self.events))

    def __hash__(self) -> int:
        return self._hash
