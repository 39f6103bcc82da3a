"""Measurable aims: what is to be reached, from where, by when."""

from typing import Annotated

from pydantic import Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from parcli.model.areas import AreaId
from parcli.model.base import Record
from parcli.model.scalars import Amount, Day, Id, Text, Whole


class Baseline(Record):
    """The value a target starts from, and its year."""

    value: Amount
    year: Whole


class Measurement(Record):
    """A value measured on a day, with the document that says so."""

    value: Amount
    date: Day
    source: Text | None = None


class Target(Record):
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
