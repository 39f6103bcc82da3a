"""Criteria sets of the PAR Index: what is scored, by whom, with how many points at most.

A set is data, for it has changed seven times in thirteen years. What is not known of a set is null;
only a set keyed from its signed table is official.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, NamedTuple

from pydantic import PlainValidator, Strict
from pydantic_core import PydanticCustomError

from parcli.model.areas import AreaId
from parcli.model.base import Frozen
from parcli.model.scalars import Day, Id, PlanPeriod, Text, Whole, as_read, read_amount
from parcli.text.normal import fold

WHOLE_SCORE = 100.0
"""The points of a whole index."""

# Points are written with two decimals at most; what differs by less is the same.
TOLERANCE = 0.001

ScoredBy = Literal["self", "survey", "statistics"]
SetLevel = Literal["province", "ministry", "department", "district", "commune", "other"]


def _read_points(value: object) -> float:
    try:
        points = read_amount(str(value).strip())
    except ValueError:
        points = -1
    if not 0 <= points < float("inf"):
        raise PydanticCustomError("points_form", "not a number of points")
    return points


Points = Annotated[
    float,
    PlainValidator(_read_points),
    as_read(
        ["number", "string"],
        r"^\s*[-+]?[.,]?[0-9]",
        "viết số điểm, không kèm đơn vị: 2 hoặc 1,5",
        minimum=0,
    ),
]


class Counts(Frozen):
    """How many criteria and sub-criteria the decision says there are."""

    criteria: Whole | None = None
    subcriteria: Whole | None = None


class Totals(Counts):
    """What the decision says the whole set holds."""

    areas: Whole | None = None
    points: Points | None = None
    survey: Points | None = None
    survey_items: Whole | None = None


class SetDecision(Frozen):
    """The decision that issues the set, and the years it is for."""

    number: Text
    date: Day | None = None
    period: PlanPeriod | None = None


class SetCriterion(Frozen):
    """A criterion or, below one, a sub-criterion; `by` holds for what is below it too."""

    id: Text
    name: Text | None = None
    max: Points | None = None
    by: ScoredBy | None = None
    criteria: Annotated[tuple["SetCriterion", ...], Strict(strict=False)] = ()


class SetArea(Frozen):
    """An area of the set; `area` is the component of a plan that it scores."""

    id: Text
    name: Text
    area: AreaId | None = None
    max: Points | None = None
    counts: Counts | None = None
    criteria: Annotated[tuple[SetCriterion, ...], Strict(strict=False)] = ()


class Scored(NamedTuple):
    """A criterion of a set, the path of keys that leads to it, and who scores it."""

    path: tuple[str | int, ...]
    criterion: SetCriterion
    by: ScoredBy | None


class CriteriaSet(Frozen):
    """One criteria set: of one decision, for one level."""

    parcli: Whole = 1
    index: Id
    title: Text | None = None
    decision: SetDecision
    level: SetLevel | None = None
    status: Literal["official", "unofficial"]
    sources: Annotated[tuple[Text, ...], Strict(strict=False)] = ()
    note: Text | None = None
    totals: Totals | None = None
    areas: Annotated[tuple[SetArea, ...], Strict(strict=False)]

    @property
    def most_self_scored(self) -> float | None:
        """The most points that can be self-scored: all but the survey's, as far as it is known."""
        if self.totals is None or self.totals.points is None:
            return None
        return self.totals.points - (self.totals.survey or 0)

    def scored(self) -> Iterator[Scored]:
        """Give every criterion and sub-criterion, each before what is below it."""
        for number, area in enumerate(self.areas):
            yield from _below(("areas", number), area.criteria, None)

    def find(self, no: str) -> Scored | None:
        """Give the criterion with the number."""
        wanted = no.strip()
        return next((one for one in self.scored() if one.criterion.id == wanted), None)

    def area_of(self, no: str) -> SetArea | None:
        """Give the area of a criterion by its number: of `1.4` the area `1`."""
        head = no.strip().split(".")[0]
        return next((area for area in self.areas if area.id == head), None)


def _below(
    path: tuple[str | int, ...], criteria: tuple[SetCriterion, ...], by: ScoredBy | None
) -> Iterator[Scored]:
    for number, criterion in enumerate(criteria):
        own = criterion.by or by
        place = (*path, "criteria", number)
        yield Scored(place, criterion, own)
        yield from _below(place, criterion.criteria, own)


def choose_set(
    sets: Iterable[CriteriaSet], name: str, level: str | None = None
) -> CriteriaSet | None:
    """Give the set named by its id or its decision; of one decision's sets that of the level.

    Of two that fit alike the first holds: an office's own come before those that are shipped.
    """
    wanted = _key(name)
    found = [s for s in sets if wanted in (_key(s.index), _key(s.decision.number))]
    order = (level, None, "province")
    ranked = sorted(found, key=lambda s: order.index(s.level) if s.level in order else len(order))
    return ranked[0] if ranked else None


def _key(name: str) -> str:
    return fold(name).replace(" ", "").replace("–", "-")
