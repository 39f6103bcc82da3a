"""PAR602: a target aims at less than was reached already."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.model.targets import RANK, Target
from parcli.model.walk import Path
from parcli.text.amounts import format_amount
from parcli.text.message import Message

PAGE = Page(
    title=Message("Chỉ tiêu kém hơn mức đã đạt"),
    why=Message(
        "Mức phải đạt kém hơn mức gốc thì không làm gì cũng đạt, có khi tụt đi vẫn là đạt. Thứ hạng"
        " càng nhỏ càng tốt. Thường là chép nhầm số, hoặc mức gốc là của chỉ tiêu khác."
    ),
    bad="""\
targets:
  - id: xep-hang
    text: Xếp hạng Chỉ số cải cách hành chính
    at_most: 30 hạng
    baseline: {value: 27 hạng, year: 2025}
    owner: so-noi-vu
""",
    good="""\
targets:
  - id: xep-hang
    text: Xếp hạng Chỉ số cải cách hành chính
    at_most: 25 hạng
    baseline: {value: 27 hạng, year: 2025}
    owner: so-noi-vu
""",
)


@plan_rule("PAR602", PAGE, severity=Severity.WARNING)
def target_below_baseline(context: PlanContext) -> Iterator[Finding]:
    """Point at the best that is aimed at, where it is worse than the baseline."""
    for number, target in enumerate(context.plan.targets):
        if target.baseline is None:
            continue
        reached, aim = target.amount_of(target.baseline.value), target.aim
        if reached is not None and aim.is_worse_than(reached):
            best = aim.most if aim.high is None else aim.least
            unit = f" {aim.unit}" if aim.unit else ""
            yield Finding(
                _best_path(number, target, best),
                Message(
                    "mức phải đạt {best} kém hơn mức gốc {reached} của năm {year}",
                    best=format_amount(best) + unit,
                    reached=format_amount(reached) + unit,
                    year=target.baseline.year,
                ),
                Message("thứ hạng càng nhỏ càng tốt; xem lại hai số")
                if aim.unit == RANK
                else Message("xem lại hai số, và khóa at_least hay at_most"),
            )


def _best_path(number: int, target: Target, best: float) -> Path:
    key, numbers = target.signed
    path: Path = ("targets", number, key)
    if len(numbers) == 1:
        return path
    return (*path, [one.amount for one in numbers].index(best))
