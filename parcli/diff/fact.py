"""What may be said of a part that changed: facts for whoever puts them into words or articles."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from parcli.model.areas import AreaId
from parcli.model.plan import Role
from parcli.model.targets import Target


@dataclass(frozen=True, slots=True)
class Said:
    """A value that is another under its key; None where nothing is said."""

    key: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list has more and has less; its order does not count."""

    key: str
    gained: tuple[object, ...]
    lost: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who came into a role and who left it, as the plan names them (agencies, groups, units).

    `joined` and `left` are the agencies for which, through groups, that makes a difference.
    """

    role: Role
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    joined: tuple[str, ...]
    left: tuple[str, ...]


class Spot(NamedTuple):
    """Where a task or a product stands: its area, and the task it is under."""

    area: AreaId
    task: str | None


@dataclass(frozen=True, slots=True)
class Moved:
    """A part that stands elsewhere."""

    before: Spot
    after: Spot


CauseKind = Literal["event", "reporting", "years", "before", "calendar"]


class Cause(NamedTuple):
    """What moved a date though the deadline says the same.

    An event is named with its two dates, a rhythm of the reporting calendar with its two phrases.
    """

    kind: CauseKind
    name: str | None = None
    before: date | str | None = None
    after: date | str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A deadline as signed, and the days on which it falls due."""

    phrase: str | None
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline whose words, or whose days, are others.

    `causes` is empty where the plan itself says it otherwise.
    """

    before: When
    after: When
    causes: tuple[Cause, ...] = ()

    @property
    def shift(self) -> int | None:
        """How many days later every day is (below zero: earlier); None where they differ."""
        if len(self.before.days) != len(self.after.days):
            return None
        days = zip(self.before.days, self.after.days, strict=True)
        shifts = {(after - before).days for before, after in days}
        return shifts.pop() if len(shifts) == 1 else None

    @property
    def reworded(self) -> bool:
        """Whether the phrase itself is another."""
        return self.before.phrase != self.after.phrase


@dataclass(frozen=True, slots=True)
class Aimed:
    """A target that aims at something else; `by` is how much higher, None where not comparable.

    Of ranks, higher is the smaller number.
    """

    before: Target
    after: Target
    by: float | None


Fact = Said | Listed | Cast | Moved | Due | Aimed
