"""The measurable aims of a plan in tables: targets, components of the PAR Index, criteria."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from parcli.documents.wording import body_list, capitalised, ended
from parcli.model.areas import AreaId, area_name
from parcli.model.index import Component, Goal, Index, Standing
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.scalars import Quantity
from parcli.model.scores import CriteriaSet, choose_set
from parcli.model.targets import RANK, SCORE, Target
from parcli.norms.number import read_number
from parcli.status.targets import owner_of
from parcli.text.amounts import format_amount
from parcli.text.dates import format_date

_ALL = 100
_DIGITS = 2
_AIMS = {
    "at_least": "Ít nhất {first}",
    "at_most": "Không quá {first}",
    "between": "Từ {first} đến {last}",
    "equals": "{first}",
}


@dataclass(frozen=True)
class TargetRow:
    """A target: what, how much, by when, who answers for it."""

    no: str
    text: str
    aim_text: str
    by_text: str
    owner_text: str


@dataclass(frozen=True)
class ComponentRow:
    """A component of the PAR Index: where it stands, what it is to reach, who answers for it."""

    no: str
    name: str
    baseline_text: str
    goal_text: str
    owner_text: str


@dataclass(frozen=True)
class CriterionRow:
    """A criterion of the PAR Index by its number, and who answers for it."""

    no: str
    name: str
    owner_text: str


def target_rows(plan: Plan, register: Register | None) -> tuple[TargetRow, ...]:
    """Give the targets in the plan's order."""
    return tuple(
        TargetRow(
            no=str(number),
            text=capitalised(ended(target.text, "")),
            aim_text=_aim(target),
            by_text=format_date(target.by) if target.by else "",
            owner_text=_owner(owner_of(target, plan), register),
        )
        for number, target in enumerate(plan.targets, 1)
    )


def _owner(owner: str | None, register: Register | None) -> str:
    return capitalised(body_list((owner,), register)) if owner else ""


def _aim(target: Target) -> str:
    """Say what is to be reached: `Ít nhất 50%`; a range names its unit once."""
    key, numbers = target.signed
    unit = target.aim.unit
    if unit == "%" and key == "at_least" and numbers[0].amount == _ALL:
        key = "equals"  # more than all there cannot be
    first = format_amount(numbers[0].amount) if key == "between" else _amount(numbers[0], unit)
    return _AIMS[key].format(first=first, last=_amount(numbers[-1], unit))


def _amount(number: Quantity, unit: str | None) -> str:
    shown = format_amount(number.amount)
    if unit == "%":
        return f"{shown}%"
    if unit and unit not in (RANK, SCORE):
        shown = shown.zfill(_DIGITS)  # things are counted 02, 05; ranks and points are not
    return f"{shown} {unit}" if unit else shown


def set_text(index: Index) -> str:
    """Say by which set of criteria the goals are."""
    number = read_number(index.set)
    if number and number.names_type:
        return f"Theo bộ tiêu chí ban hành kèm theo Quyết định số {number.written()}."
    return f"Theo bộ tiêu chí {index.set}."


def component_rows(plan: Plan, register: Register | None) -> tuple[ComponentRow, ...]:
    """Give the components the plan has goals or owners for, in its order."""
    components = plan.index.components if plan.index else {}
    return tuple(
        ComponentRow(
            no=str(number),
            name=component.name or _area(area, plan),
            baseline_text=_standing(component.baseline),
            goal_text=_goal(component.goal),
            owner_text=_owner(_component_owner(component, area, plan), register),
        )
        for number, (area, component) in enumerate(components.items(), 1)
    )


def _area(area: AreaId, plan: Plan) -> str:
    own = plan.areas.get(area)
    return (own.title if own else None) or area_name(area, plan.period.first_year)


def _component_owner(component: Component, area: AreaId, plan: Plan) -> str | None:
    own = plan.areas.get(area)
    return component.owner or (own.lead if own else None)


def _standing(standing: Standing | None) -> str:
    if standing is None:
        return ""
    parts = list(_values(standing.rank, standing.of, standing.score))
    text = "; ".join(parts)
    return capitalised(f"{text} (năm {standing.year})" if standing.year and text else text)


def _values(rank: int | None, of: int | None, score: Quantity | None) -> Iterator[str]:
    if rank is not None:
        yield f"hạng {rank}/{of}" if of else f"hạng {rank}"
    if score is not None:
        yield _amount(score, score.unit or SCORE)


def _goal(goal: Goal | None) -> str:
    if goal is None:
        return ""
    ranks = " - ".join(map(str, goal.rank or ()))
    parts = [f"hạng {ranks}"] if ranks else []
    if goal.score is not None:
        parts.append(f"ít nhất {_amount(goal.score, goal.score.unit or SCORE)}")
    return capitalised("; ".join(parts))


def criterion_rows(
    plan: Plan, register: Register | None, sets: Iterable[CriteriaSet]
) -> tuple[CriterionRow, ...]:
    """Give the criteria the plan hands out, in its order; a name it leaves out is its set's."""
    if plan.index is None:
        return ()
    known = choose_set(sets, plan.index.set, plan.level)
    return tuple(
        CriterionRow(
            no=criterion.no,
            name=criterion.name or _name_in(known, criterion.no),
            owner_text=_owner(criterion.owner, register),
        )
        for criterion in plan.index.criteria
    )


def _name_in(known: CriteriaSet | None, no: str) -> str:
    found = known.find(no) if known else None
    return (found.criterion.name or "") if found else ""
