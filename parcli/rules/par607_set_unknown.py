"""PAR607: no criteria set has the name the plan gives."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message
from parcli.text.suggest import nearest

PAGE = Page(
    title=Message("Không có bộ tiêu chí này"),
    why=Message(
        "Không biết bộ tiêu chí thì không biết điểm tối đa, tiêu chí nào tự chấm, tiêu chí nào điều"
        " tra. Bộ tiêu chí gọi bằng số quyết định hoặc mã; bộ của năm mới hay của tỉnh thì nhập"
        " thành một tệp *.index.yaml."
    ),
    bad="""\
index:
  set: 867/QĐ-BNV
""",
    good="""\
index:
  set: 876/QĐ-BNV
""",
)


@plan_rule("PAR607", PAGE, severity=Severity.WARNING)
def set_unknown(context: PlanContext) -> Iterator[Finding]:
    """Point at the name; where no sets were looked for nothing can be said."""
    index, sets = context.plan.index, context.sets
    if index is None or sets is None or context.index_set:
        return
    known = [one.decision.number for one in sets] + [one.index for one in sets]
    near = nearest(index.set, known)
    yield Finding(
        ("index", "set"),
        Message("không có bộ tiêu chí “{name}”", name=index.set),
        Message("có phải “{near}”?", near=near)
        if near
        else Message("nhập bộ tiêu chí này thành một tệp *.index.yaml trong thư mục kế hoạch"),
    )
