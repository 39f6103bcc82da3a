"""A deadline as read: what the phrase says, before any calendar; no arithmetic here.

Points and parts compare by meaning: where they stood in the phrase (`place`) does not count.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

Every = Literal["week", "month", "quarter", "half-year", "nine-month", "year"]
Unit = Literal["day", "working-day", "month", "year"]
Side = Literal["start", "middle", "end"]
Kind = Literal["window", "recurring", "continuous", "relative", "external", "adhoc"]
Place = tuple[int, int]
"""First and last (exclusive) offset in the phrase as given."""

NOWHERE: Place = (0, 0)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar; no year means the plan's, moved by `shift` years."""

    day: int
    month: int
    year: int | None = None
    shift: int = 0
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar."""

    month: int
    year: int | None = None
    shift: int = 0
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three calendar months; the law has no quarter, practice has."""

    quarter: int
    year: int | None = None
    shift: int = 0
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Half:
    """The first or the last six months of a year."""

    half: int
    year: int | None = None
    shift: int = 0
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class NineMonths:
    """The first nine months of a year."""

    year: int | None = None
    shift: int = 0
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Year:
    """A year."""

    year: int | None = None
    shift: int = 0
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Period:
    """The period itself in a recurring part; `later` 1 is the following one."""

    every: Every
    later: int = 0
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class MonthOf:
    """The first, second, third … month of a recurring quarter or half-year."""

    nth: int
    of: Period
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day by number in a recurring month (31 is the last day of a short one) or ISO weekday."""

    day: int
    of: Period | MonthOf
    place: Place = field(default=NOWHERE, compare=False, repr=False)


Named = Month | Quarter | Half | NineMonths | Year
Span = Named | Period | MonthOf


@dataclass(frozen=True, slots=True)
class Edge:
    """The first day, the middle or the last day of a span (Civil Code 2015, art. 146)."""

    side: Side
    of: Span
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class LastWorkingDay:
    """The last day of a span that is worked."""

    of: Span
    place: Place = field(default=NOWHERE, compare=False, repr=False)


Point = Day | Span | DayOf | Edge | LastWorkingDay


@dataclass(frozen=True, slots=True)
class Window:
    """From the first day of `first` to the last day of `last`, or to the day before it.

    Without `first` any day up to the end will do.
    """

    kind: ClassVar[Kind] = "window"
    first: Point | None
    last: Point
    before: bool = False
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Recurring:
    """One occurrence a period; `when` is the window in it, `within` the years it is held to."""

    kind: ClassVar[Kind] = "recurring"
    every: Every
    when: Window | None = None
    within: Window | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Dates or spans listed one by one: recurring without a rhythm; `yearly` repeats the list."""

    kind: ClassVar[Kind] = "recurring"
    every: ClassVar[None] = None
    windows: tuple[Window, ...]
    yearly: bool = False
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Continuous:
    """The whole time, where one is named from the first day of `first` to the last of `last`."""

    kind: ClassVar[Kind] = "continuous"
    first: Point | None = None
    last: Point | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """Counted from an event (`before`: back from it); `immediate` names no number of days."""

    kind: ClassVar[Kind] = "relative"
    event: str
    within: int | None = None
    unit: Unit | None = None
    before: bool = False
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def immediate(self) -> bool:
        """Whether it is due at once."""
        return self.within is None


@dataclass(frozen=True, slots=True)
class External:
    """Fixed by another document, in the words after “theo”."""

    kind: ClassVar[Kind] = "external"
    reference: str


@dataclass(frozen=True, slots=True)
class AdHoc:
    """On request."""

    kind: ClassVar[Kind] = "adhoc"


Part = Window | Recurring | Series | Continuous | Relative | External | AdHoc


@dataclass(frozen=True, slots=True)
class Deadline:
    """The parts in the order written, and the remark that carries no time."""

    parts: tuple[Part, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One dated instance: first and last acceptable day, both included.

    `provisional`: a day off of that year is not decided yet, and the day may still move.
    """

    period: str | None
    first: date | None
    due: date
    provisional: bool = False
