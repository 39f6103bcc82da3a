"""What a phrase is read against: the plan's years, its calendars and its dated events."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from parcli.model.deadline import Every
from parcli.workdays import WorkCalendar

Before = Literal["strict", "inclusive"]


@dataclass(frozen=True, slots=True)
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
