"""The base plan and register, and how a fragment is put over them (see Page)."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from parcli.cli.evidence import evidence_of, places_of
from parcli.cli.index_sets import shipped_sets
from parcli.deadline import frame_of
from parcli.deadline.dated import DatedPlan
from parcli.lint.bodies import named_bodies
from parcli.lint.context import PlanContext, ProgressContext, RegisterContext, SetContext
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.scores import CriteriaSet
from parcli.workdays import WorkCalendar

HERE = Path(__file__).parent
PLAN_FILE = "mau/2026.plan.yaml"
REGISTER_KEYS = {"agencies", "groups"}
TODAY = date(2026, 12, 31)


class Composed(NamedTuple):
    """The data with the fragment in it, and what rules look at."""

    data: dict[str, Any]
    plan: PlanContext
    register: RegisterContext
    progress: ProgressContext
    criteria_set: SetContext | None = None


def load(text: str) -> Any:
    """Read YAML with every scalar as text, as parcli's own reader does."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text alone)


BASE_PLAN = load((HERE / "base" / "plan.yaml").read_text(encoding="utf-8"))
BASE_REGISTER = load((HERE / "base" / "agencies.yaml").read_text(encoding="utf-8"))
BASE_PROGRESS = load((HERE / "base" / "progress.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def compose() -> Callable[..., Composed]:
    """Put a fragment over the base: keys of a plan or a register; `tasks`, `products` of TC.

    References (`TC-1.a`) and `plan` are keys of a progress file: they leave out the base's
    records. `parent_plan` is a fragment of the plan above.
    """
    return composed


def _above(fragment: dict[str, Any] | None) -> DatedPlan | None:
    """Build the parent: the base under another id, with the `parent_plan` of a fragment over it."""
    if fragment is None:
        return None
    context = composed({"id": "cap-tren-2026", **fragment}).plan
    return DatedPlan(context.plan, context.register, context.frame)


def _is_of_progress(key: str) -> bool:
    return "." in key or key == "plan"


def _progress(
    fragment: dict[str, Any], plan: PlanContext, beside: str, on: date
) -> ProgressContext:
    """Build the progress file: the base's head with the fragment, or the base itself."""
    own = {key: value for key, value in fragment.items() if _is_of_progress(key)}
    head = {key: BASE_PROGRESS[key] for key in ("parcli", "plan")}
    progress = Progress.model_validate(head | own if fragment else BASE_PROGRESS)
    places = places_of(evidence_of(progress), HERE / "base", HERE)
    usable = plan if beside == "usable" else None
    return ProgressContext(progress, on, PLAN_FILE, beside != "missing", usable, places)


def _missing(plan: Plan, above: DatedPlan | None) -> tuple[str, ...] | None:
    named = plan.parent and plan.parent.plan
    return ("cap-tren-2026", "nam-truoc-2025") if named and not above else None


def composed(
    fragment: dict[str, Any],
    *,
    with_register: bool = True,
    with_plans: bool = True,
    namesakes: tuple[str, ...] = (),
    beside: str = "usable",
    on: date = TODAY,
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
        elif not _is_of_progress(key):
            plan[key] = value
    read_plan = Plan.model_validate(plan)
    read_register = Register.model_validate(register)
    context = PlanContext(
        read_plan,
        read_register if with_register else None,
        frame_of(read_plan, WorkCalendar(), parent=above and above.plan),
        namesakes,
        above,
        _missing(read_plan, above),
        sets=shipped_sets(),
    )
    progress = _progress(fragment, context, beside, on)
    return Composed(
        {**register, **plan, **{k: v for k, v in fragment.items() if _is_of_progress(k)}},
        context,
        RegisterContext(
            read_register,
            frozenset(name for _, name in named_bodies(read_plan)) if with_plans else frozenset(),
        ),
        progress,
    )
