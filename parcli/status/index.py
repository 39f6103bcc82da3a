"""The PAR Index of a plan: its components and criteria against the criteria set it names."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from parcli.model.areas import AreaId
from parcli.model.index import Component, Criterion, Index
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.scores import TOLERANCE, CriteriaSet, ScoredBy, SetArea, choose_set

# A survey is held by others: nobody proves its points.
EvidenceState = Literal["present", "missing", "not-needed"]


class CriterionStanding(NamedTuple):
    """A criterion the plan names, with what the set says of it (None: not known)."""

    criterion: Criterion
    name: str | None
    most: float | None
    by: ScoredBy | None
    evidence: EvidenceState

    @property
    def counted(self) -> bool:
        """Whether points are entered that count: a survey is not self-scored."""
        return self.criterion.self_score is not None and self.by != "survey"

    @property
    def fits(self) -> bool:
        """Whether the points entered are not more than the maximum."""
        return Score(self.criterion.self_score, self.most).fits


class Score(NamedTuple):
    """Points entered, out of how many; `fits` is False where they are more than the maximum."""

    points: float | None
    most: float | None

    @property
    def fits(self) -> bool:
        """Whether the points are not more than the maximum, as far as it is known."""
        return self.points is None or self.most is None or self.points <= self.most + TOLERANCE


class ComponentStanding(NamedTuple):
    """An area of the set, the plan's component for it, and the criteria the plan names in it."""

    set_area: SetArea | None
    area: AreaId | None
    component: Component | None
    criteria: tuple[CriterionStanding, ...]
    score: Score

    @property
    def is_named(self) -> bool:
        """Whether the plan says anything of it."""
        return self.component is not None or bool(self.criteria)


class IndexStanding(NamedTuple):
    """The index of one plan; `known_set` is None where no set has the name the plan gives."""

    plan: Plan
    register: Register | None
    stated: Index
    known_set: CriteriaSet | None
    components: tuple[ComponentStanding, ...]
    score: Score


def stand_index(
    plan: Plan, register: Register | None, sets: Iterable[CriteriaSet]
) -> IndexStanding | None:
    """Put the plan's index beside its set; None where the plan has no index."""
    if plan.index is None:
        return None
    index, known = plan.index, choose_set(sets, plan.index.set, plan.level)
    standings = [_criterion(criterion, known) for criterion in index.criteria]
    components = tuple(_components(index, known, standings))
    # How much is surveyed may not be known: then the points are out of nobody knows how many.
    surveyed = known.totals.survey if known and known.totals else None
    most = known.most_self_scored if known and surveyed is not None else None
    score = Score(_sum(index.criteria, known), most)
    return IndexStanding(plan, register, index, known, components, score)


def _components(
    index: Index, known: CriteriaSet | None, criteria: Sequence[CriterionStanding]
) -> Iterable[ComponentStanding]:
    """Give the areas of the set in its order, then what only the plan has."""
    left = dict(index.components)
    placed: list[CriterionStanding] = []
    for set_area in known.areas if known else ():
        own = [one for one in criteria if known and known.area_of(one.criterion.no) == set_area]
        placed += own
        component = left.pop(set_area.area, None) if set_area.area else None
        score = Score(_sum((one.criterion for one in own), known), set_area.max)
        yield ComponentStanding(set_area, set_area.area, component, tuple(own), score)
    for area, component in left.items():
        yield ComponentStanding(None, area, component, (), Score(None, None))
    if others := tuple(one for one in criteria if one not in placed):
        score = Score(_sum((one.criterion for one in others), known), None)
        yield ComponentStanding(None, None, None, others, score)


def _criterion(criterion: Criterion, known: CriteriaSet | None) -> CriterionStanding:
    found = known.find(criterion.no) if known else None
    by = found.by if found else None
    name = criterion.name or (found.criterion.name if found else None)
    evidence: EvidenceState = "present" if criterion.evidence else "missing"
    if by == "survey":
        evidence = "not-needed"
    return CriterionStanding(criterion, name, found.criterion.max if found else None, by, evidence)


def entered_points(
    criteria: Iterable[Criterion], known: CriteriaSet | None = None
) -> dict[str, float]:
    """Give the points entered, by number; what is below a scored criterion is part of it.

    Points entered for a survey are a fault (PAR606) and count for nothing.
    """
    points: dict[str, float] = {}
    for criterion in criteria:
        scored = known.find(criterion.no) if known else None
        is_surveyed = scored is not None and scored.by == "survey"
        if criterion.self_score is not None and not is_surveyed:
            no = criterion.no.strip()
            points[no] = max(criterion.self_score, points.get(no, 0))
    return {no: own for no, own in points.items() if not _is_inside(no, points)}


def _is_inside(no: str, points: Iterable[str]) -> bool:
    return any(no.startswith(f"{other}.") for other in points)


def _sum(criteria: Iterable[Criterion], known: CriteriaSet | None) -> float | None:
    points = entered_points(criteria, known)
    return round(sum(points.values()), 6) if points else None
