"""The base plan and register, and how a fragment is put over them (see Page)."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from parcli.cli.index_sets import shipped_sets
from parcli.deadline import frame_of
from parcli.deadline.dated import DatedPlan
from parcli.lint.bodies import named_bodies
from parcli.lint.context import PlanContext, RegisterContext, SetContext
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.scores import CriteriaSet
from parcli.workdays import WorkCalendar

HERE = Path(__file__).parent
PLAN_FILE = "mau/2026.plan.yaml"
REGISTER_KEYS = {"agencies", "groups"}


class Composed(NamedTuple):
    """The data with the fragment in it, and what rules look at."""

    data: dict[str, Any]
    plan: PlanContext
    register: RegisterContext
    criteria_set: SetContext | None = None


def load(text: str) -> Any:
    """Read YAML with every scalar as text, as parcli's own reader does."""
    return YAML(typ="base", pure=True).load(text)


BASE_PLAN = load((HERE / "base" / "plan.yaml").read_text(encoding="utf-8"))
BASE_REGISTER = load((HERE / "base" / "agencies.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def compose() -> Callable[..., Composed]:
    """Put a fragment over the base: keys of a plan or a register; `tasks`, `products` of TC.

    `parent_plan` is a fragment of the plan above.
    """
    return composed


def _above(fragment: dict[str, Any] | None) -> DatedPlan | None:
    """Build the parent: the base under another id, with the `parent_plan` of a fragment over it."""
    if fragment is None:
        return None
    context = composed({"id": "cap-tren-2026", **fragment}).plan
    return DatedPlan(context.plan, context.register, context.frame)


def _missing(plan: Plan, above: DatedPlan | None) -> tuple[str, ...] | None:
    named = plan.parent and plan.parent.plan
    return ("cap-tren-2026", "nam-truoc-2025") if named and not above else None


def composed(
    fragment: dict[str, Any],
    *,
    with_register: bool = True,
    with_plans: bool = True,
    namesakes: tuple[str, ...] = (),
) -> Composed:
    """Build the contexts of the base with the fragment."""
    if isinstance(fragment.get("index"), str):  # a whole criteria set
        criteria_set = SetContext(CriteriaSet.model_validate(fragment))
        return composed({})._replace(data=fragment, criteria_set=criteria_set)
    plan, register = deepcopy(BASE_PLAN), deepcopy(BASE_REGISTER)
    institutions = plan["areas"]["institutions"]
    fragment = dict(fragment)
    above = _above(fragment.pop("parent_plan", None))
    for key, value in fragment.items():
        if key in REGISTER_KEYS:
            register[key] = value
        elif key == "tasks":
            institutions["tasks"] = value
        elif key == "products":
            institutions["tasks"][0]["products"] = value
        else:
            plan[key] = value
    read_plan = Plan.model_validate(plan)
    read_register = Register.model_validate(register)
    return Composed(
        {**register, **plan},
        PlanContext(
            read_plan,
            read_register if with_register else None,
            frame_of(read_plan, WorkCalendar(), parent=above and above.plan),
            namesakes,
            above,
            _missing(read_plan, above),
            sets=shipped_sets(),
        ),
        RegisterContext(
            read_register,
            frozenset(name for _, name in named_bodies(read_plan)) if with_plans else frozenset(),
        ),
    )
