"""PAR604: a component of the PAR Index aims at less than was reached already."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.index import Component
from parcli.model.walk import Path
from parcli.text.amounts import format_amount
from parcli.text.message import Message

PAGE = Page(
    title=Message("Mục tiêu của chỉ số thành phần kém hơn mức đã đạt"),
    why=Message(
        "Kế hoạch cải thiện Chỉ số cải cách hành chính mà mục tiêu thấp hơn mức gốc thì là kế hoạch"
        " tụt hạng. Thứ hạng càng nhỏ càng tốt: từ hạng 27 mà đặt mục tiêu 30-35 là kém đi."
    ),
    bad="""\
index:
  set: 876/QĐ-BNV
  components:
    direction:
      baseline: {rank: 27, of: 63, year: 2025}
      goal: {rank: [30, 35]}
      owner: so-noi-vu
""",
    good="""\
index:
  set: 876/QĐ-BNV
  components:
    direction:
      baseline: {rank: 27, of: 63, year: 2025}
      goal: {rank: [22, 27]}
      owner: so-noi-vu
""",
)


@plan_rule("PAR604", PAGE, severity=Severity.WARNING)
def component_below_baseline(context: PlanContext) -> Iterator[Finding]:
    """Point at the best rank, or the score, that is aimed at."""
    index = context.plan.index
    for area, component in index.components.items() if index else ():
        path: Path = ("index", "components", area, "goal")
        yield from _rank(component, path)
        yield from _score(component, path)


def _rank(component: Component, path: Path) -> Iterator[Finding]:
    goal, baseline = component.goal, component.baseline
    if not goal or not goal.rank or not baseline or baseline.rank is None:
        return
    best = min(goal.rank)
    if best > baseline.rank:
        yield Finding(
            (*path, "rank", goal.rank.index(best)),
            Message(
                "mục tiêu hạng {best} kém hơn mức gốc hạng {reached}",
                best=best,
                reached=baseline.rank,
            ),
            Message("thứ hạng càng nhỏ càng tốt; xem lại hai số"),
        )


def _score(component: Component, path: Path) -> Iterator[Finding]:
    goal, baseline = component.goal, component.baseline
    if not goal or goal.score is None or not baseline or baseline.score is None:
        return
    # Points out of a maximum, and percent of it, are not to be compared.
    if goal.score.unit != baseline.score.unit or goal.score.amount >= baseline.score.amount:
        return
    unit = f" {goal.score.unit}" if goal.score.unit else ""
    yield Finding(
        (*path, "score"),
        Message(
            "mục tiêu {goal} thấp hơn mức gốc {reached}",
            goal=format_amount(goal.score.amount) + unit,
            reached=format_amount(baseline.score.amount) + unit,
        ),
        Message("xem lại hai số"),
    )
