"""The PAR Index of plans for programs: JSON and CSV."""

from collections.abc import Iterator, Sequence
from datetime import date

from parcli.model.index import Goal, Standing
from parcli.model.scalars import Quantity
from parcli.status.index import ComponentStanding, CriterionStanding, IndexStanding
from parcli.text.amounts import plain_number
from parcli.text.sheet import to_csv, to_json

_COLUMNS = (
    "plan", "set", "kind", "no", "area", "name", "owner", "max", "by", "baseline_rank",
    "baseline_of", "baseline_score", "baseline_year", "goal_rank", "goal_rank_to", "goal_score",
    "self_score", "fits", "evidence_state", "evidence",
)  # fmt: skip


def as_json(standings: Sequence[IndexStanding], on: date) -> str:
    """Give the day and the index of each plan."""
    return to_json({"on": on.isoformat(), "plans": [_plan(one) for one in standings]})


def as_csv(standings: Sequence[IndexStanding]) -> str:
    """Give one row a component and one a criterion, in the order of the set."""
    return to_csv(_COLUMNS, [row for one in standings for row in _rows(one)])


def _plan(standing: IndexStanding) -> dict[str, object]:
    known = standing.known_set
    return {
        "plan": standing.plan.id,
        "set": standing.stated.set,
        "set_id": known.index if known else None,
        "set_status": known.status if known else None,
        "self_score": _number(standing.score.points),
        "max": _number(standing.score.most),
        "fits": standing.score.fits,
        "components": [_component(one) for one in standing.components],
    }


def _component(standing: ComponentStanding) -> dict[str, object]:
    component, set_area = standing.component, standing.set_area
    return {
        "no": set_area.id if set_area else None,
        "area": standing.area,
        "name": _name(standing),
        "stated": component is not None,
        "owner": component.owner if component else None,
        "max": _number(standing.score.most),
        "baseline": _baseline(component.baseline) if component else None,
        "goal": _goal(component.goal) if component else None,
        "self_score": _number(standing.score.points),
        "fits": standing.score.fits,
        "criteria": [_criterion(one) for one in standing.criteria],
    }


def _criterion(standing: CriterionStanding) -> dict[str, object]:
    criterion = standing.criterion
    return {
        "no": criterion.no,
        "name": standing.name,
        "owner": criterion.owner,
        "max": _number(standing.most),
        "by": standing.by,
        "self_score": _number(criterion.self_score),
        "fits": standing.fits,
        "evidence_state": standing.evidence,
        "evidence": list(criterion.evidence),
    }


def _rows(standing: IndexStanding) -> Iterator[dict[str, object]]:
    head = {"plan": standing.plan.id, "set": standing.stated.set}
    for part in standing.components:
        shown = _component(part)
        component = part.component
        baseline = component.baseline if component else None
        goal = component.goal if component else None
        ranks = goal.rank if goal and goal.rank else ()
        yield (
            head
            | shown
            | {
                "kind": "component",
                "baseline_rank": baseline.rank if baseline else None,
                "baseline_of": baseline.of if baseline else None,
                "baseline_score": _amount(baseline.score) if baseline else None,
                "baseline_year": baseline.year if baseline else None,
                "goal_rank": ranks[0] if ranks else None,
                "goal_rank_to": ranks[-1] if ranks else None,
                "goal_score": _amount(goal.score) if goal else None,
            }
        )
        for one in part.criteria:
            evidence = "; ".join(one.criterion.evidence)
            row = {"kind": "criterion", "area": part.area, "evidence": evidence or None}
            yield head | _criterion(one) | row


def _name(standing: ComponentStanding) -> str | None:
    if standing.component and standing.component.name:
        return standing.component.name
    return standing.set_area.name if standing.set_area else None


def _baseline(baseline: Standing | None) -> dict[str, object] | None:
    if baseline is None:
        return None
    return {
        "rank": baseline.rank,
        "of": baseline.of,
        "score": _amount(baseline.score),
        "unit": baseline.score.unit if baseline.score else None,
        "year": baseline.year,
    }


def _goal(goal: Goal | None) -> dict[str, object] | None:
    if goal is None:
        return None
    return {
        "rank": list(goal.rank) if goal.rank else None,
        "score": _amount(goal.score),
        "unit": goal.score.unit if goal.score else None,
    }


def _amount(score: Quantity | None) -> int | float | None:
    return _number(score.amount) if score else None


def _number(points: float | None) -> int | float | None:
    return None if points is None else plain_number(points)
