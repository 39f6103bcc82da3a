"""Measurable aims: what is to be reached, from where, by when."""

import re
from typing import Annotated, NamedTuple

from pydantic import Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from parcli.model.areas import AreaId
from parcli.model.base import Frozen
from parcli.model.scalars import Amount, Day, Id, Quantity, Text, Whole
from parcli.text.normal import fold

RANK = "hạng"
SCORE = "điểm"

# `27 hạng`, `thứ hạng`, `27/63`, `hạng 27/63` written after its number.
_RANK = re.compile(r"(?:thu )?hang(?: ?/ ?\d+)?|/ ?\d+(?: hang)?")

# Sums of decimal fractions are never compared more exactly than this.
_FINE = 9


class Baseline(Frozen):
    """The value a target starts from, and its year."""

    value: Amount
    year: Whole


class Measurement(Frozen):
    """A value measured on a day, with the document that says so."""

    value: Amount
    date: Day
    source: Text | None = None


class Aim(NamedTuple):
    """The values that meet a target: from `low` to `high`, both included; None is no limit.

    `most` and `least` are the numbers as signed. Ranks are better the smaller they are, scores the
    greater: what is better than the signed range meets the target too.
    """

    low: float | None
    high: float | None
    least: float
    most: float
    unit: str | None

    def move(self, amount: float) -> float:
        """Say by how much an amount must rise (or, below zero, fall) to meet the aim."""
        if self.low is not None and amount < self.low:
            return round(self.low - amount, _FINE)
        if self.high is not None and amount > self.high:
            return round(self.high - amount, _FINE)
        return 0.0

    def is_worse_than(self, amount: float) -> bool:
        """Whether even the best that is aimed at is worse than the amount; False where unknown."""
        if self.high is None:
            return amount > self.most
        return amount < self.least if self.low is None else False


class Target(Frozen):
    """An aim: exactly one of `at_least`, `at_most`, `between` (ends included), `equals`."""

    id: Id
    text: Text
    at_least: Amount | None = None
    at_most: Amount | None = None
    between: Annotated[tuple[Amount, Amount] | None, Strict(strict=False)] = None
    equals: Amount | None = None
    unit: Text | None = None
    by: Day | None = None
    baseline: Baseline | None = None
    owner: Id | None = None
    area: AreaId | None = None
    actual: Annotated[tuple[Measurement, ...], Strict(strict=False), Field(default=())]

    @model_validator(mode="after")
    def _one_aim(self) -> "Target":
        aims = (self.at_least, self.at_most, self.between, self.equals)
        if sum(aim is not None for aim in aims) != 1:
            raise PydanticCustomError("target_aim", "exactly one aim is wanted")
        return self

    @property
    def signed(self) -> tuple[str, tuple[Quantity, ...]]:
        """The key of the aim and its numbers as signed."""
        if self.between is not None:
            return "between", self.between
        for key, aim in (("at_least", self.at_least), ("at_most", self.at_most)):
            if aim is not None:
                return key, (aim,)
        return "equals", (self.equals,) if self.equals else ()

    @property
    def aim(self) -> Aim:
        """The values that meet the target."""
        key, numbers = self.signed
        least, most = min(n.amount for n in numbers), max(n.amount for n in numbers)
        unit = unit_of(numbers[0], self) or unit_of(numbers[-1], self)
        low = None if key == "at_most" else least
        high = None if key == "at_least" else most
        if unit == RANK:
            low, high = None, most
        elif unit == SCORE and key != "at_most":
            low, high = least, None
        return Aim(low, high, least, most, unit)

    def amount_of(self, value: Quantity) -> float | None:
        """Give the amount of a value in the unit of the aim; None where the units differ."""
        unit, wanted = unit_of(value, self), self.aim.unit
        comparable = unit is None or wanted is None or fold(unit) == fold(wanted)
        return value.amount if comparable else None


def unit_of(value: Quantity, target: Target) -> str | None:
    """Give the unit of a value, else the target's; every way to write a rank is one."""
    unit = (value.unit or target.unit or "").strip() or None
    return RANK if unit and _RANK.fullmatch(fold(unit)) else unit
