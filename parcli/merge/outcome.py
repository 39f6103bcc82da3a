"""What a merge decides, value by value: a tree that says where each part of the result is from."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, Literal, NamedTuple

Step = str | int
"""A key of a mapping, or a place in a list."""

Where = tuple[str, ...]
"""The way to a value in names that do not change when others come or go."""


class ItemName(str):
    """The name of an item of a list, in the way to a value; all else there are keys and numbers."""

    __slots__ = ()


Side = Literal["ours", "theirs"]


class Absent(Enum):
    """There is no value, which is something else than an empty one."""

    ABSENT = auto()


ABSENT: Final = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Keep:
    """Our value stands."""

    value: object


@dataclass(frozen=True, slots=True)
class Take:
    """Their value stands: we left it as it was."""

    value: object


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed the value, each to another one."""

    where: Where
    ours: object
    theirs: object


class Part(NamedTuple):
    """A part of a list or mapping: where it stands in each state, and what becomes of it."""

    base: Step | None
    ours: Step | None
    theirs: Step | None
    outcome: "Outcome"


@dataclass(frozen=True, slots=True)
class Parts:
    """A list or mapping merged part by part; the parts are those of the result, in its order.

    With `is_ours` the whole says what ours says, with `is_theirs` what theirs says.
    """

    is_list: bool
    parts: tuple[Part, ...]
    is_ours: bool = False
    is_theirs: bool = False


Outcome = Keep | Take | Conflict | Parts


def conflicts_in(outcome: Outcome) -> Iterator[Conflict]:
    """Give the conflicts, in the order of the result."""
    if isinstance(outcome, Conflict):
        yield outcome
    elif isinstance(outcome, Parts):
        for part in outcome.parts:
            yield from conflicts_in(part.outcome)


def resolved(outcome: Outcome, side: Side = "ours") -> object:
    """Give the merged value; where there is a conflict, the value of the side."""
    if isinstance(outcome, Conflict):
        return outcome.ours if side == "ours" else outcome.theirs
    if not isinstance(outcome, Parts):
        return outcome.value
    values = [(part, resolved(part.outcome, side)) for part in outcome.parts]
    there = [(part, value) for part, value in values if value is not ABSENT]
    if outcome.is_list:
        return [value for _, value in there]
    return {part.theirs if part.ours is None else part.ours: value for part, value in there}
