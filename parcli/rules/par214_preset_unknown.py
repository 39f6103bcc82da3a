"""PAR214: the plan names a reporting regime that parcli does not know."""

from collections.abc import Iterator

from parcli.deadline.presets import presets
from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message
from parcli.text.suggest import nearest

PAGE = Page(
    title=Message("Không có chế độ báo cáo này"),
    why=Message(
        "`reporting:` nêu mã một chế độ báo cáo có sẵn; mã sai thì báo cáo định kỳ không có ngày"
        " nộp của chế độ ấy. Xem các chế độ: `parcli calendar --presets`."
    ),
    bad="""\
reporting: {preset: bnv-cch}
""",
    good="""\
reporting: {preset: bnv-cchc, quarter: ngày 15 tháng cuối quý}
""",
)


@plan_rule("PAR214", PAGE)
def preset_unknown(context: PlanContext) -> Iterator[Finding]:
    """Point at the id, with the nearest one that is known."""
    named = context.plan.reporting.preset if context.plan.reporting else None
    if named is None or named in presets():
        return
    near = nearest(named, presets())
    yield Finding(
        ("reporting", "preset"),
        Message("không có chế độ báo cáo “{preset}”", preset=named),
        Message("có phải “{near}”?", near=near)
        if near
        else Message("các chế độ có sẵn: {known}", known=", ".join(presets())),
    )
