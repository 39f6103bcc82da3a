"""The PAR Index in a plan: where each component stands, what it is to reach, who answers for it."""

from typing import Annotated

from pydantic import BeforeValidator, Field, Strict

from parcli.model.areas import AreaId
from parcli.model.base import Frozen
from parcli.model.scalars import Amount, Id, Text, Whole, one_or_many
from parcli.model.scores import Points


class Standing(Frozen):
    """A rank (smaller is better) or a score in a year."""

    rank: Whole | None = None
    of: Whole | None = None
    score: Amount | None = None
    year: Whole | None = None


class Goal(Frozen):
    """The ranks aimed at, best first (one or two), or the least score."""

    rank: Annotated[
        tuple[Whole, ...] | None,
        Strict(strict=False),
        Field(max_length=2),
        BeforeValidator(one_or_many),
    ] = None
    score: Amount | None = None


class Component(Frozen):
    """One component index: an area of reform, or the impact."""

    name: Text | None = None
    baseline: Standing | None = None
    goal: Goal | None = None
    owner: Id | None = None


class Criterion(Frozen):
    """One criterion of the set, who answers for it, the points it gives itself and its evidence.

    Evidence are the documents that prove the points, each as it is cited.
    """

    no: Text
    name: Text | None = None
    owner: Id | None = None
    self_score: Points | None = None
    evidence: Annotated[tuple[Text, ...], Strict(strict=False), BeforeValidator(one_or_many)] = ()


class Index(Frozen):
    """The plan's goals in a criteria set of the Ministry of Home Affairs, or of the province."""

    set: Text
    components: dict[AreaId, Component] = Field(default_factory=dict)
    criteria: Annotated[tuple[Criterion, ...], Strict(strict=False), Field(default=())]
