"""PAR605: more points are entered than the criteria set gives."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.status.index import Score, entered_points
from parcli.text.amounts import format_amount
from parcli.text.message import Message

PAGE = Page(
    title=Message("Điểm tự chấm vượt điểm tối đa"),
    why=Message(
        "Điểm tự chấm của một tiêu chí, và tổng điểm tự chấm trong một lĩnh vực hay cả bộ, không"
        " thể hơn điểm tối đa của bộ tiêu chí. Tổng cả bộ không kể phần điểm điều tra xã hội học."
    ),
    bad="""\
index:
  set: 876/QĐ-BNV
  criteria:
    - {no: "8.2", owner: so-tai-chinh, self_score: 7, evidence: Báo cáo số 12/BC-UBND}
""",
    good="""\
index:
  set: 876/QĐ-BNV
  criteria:
    - {no: "8.2", owner: so-tai-chinh, self_score: "6,25", evidence: Báo cáo số 12/BC-UBND}
""",
)


@plan_rule("PAR605", PAGE)
def score_above_maximum(context: PlanContext) -> Iterator[Finding]:
    """Point at points above the maximum, else at the points with which a sum goes above its own."""
    found = list(_alone(context))
    yield from found or _in_sum(context)


def _alone(context: PlanContext) -> Iterator[Finding]:
    known, index = context.index_set, context.plan.index
    for number, criterion in enumerate(index.criteria if index and known else ()):
        scored = known.find(criterion.no) if known else None
        score = Score(criterion.self_score, scored.criterion.max if scored else None)
        if not score.fits:
            yield Finding(
                ("index", "criteria", number, "self_score"),
                Message(
                    "tiêu chí {no}: tự chấm {points} điểm, tối đa {most}",
                    no=criterion.no,
                    points=format_amount(score.points or 0),
                    most=format_amount(score.most or 0),
                ),
                Message("xem lại điểm tự chấm và bộ tiêu chí ghi ở `set`"),
            )


def _in_sum(context: PlanContext) -> Iterator[Finding]:
    """Look at each parent and at the whole; the points are added in the order of the file."""
    known, index = context.index_set, context.plan.index
    if known is None or index is None:
        return
    points = entered_points(index.criteria, known)
    last: dict[str, int] = {criterion.no.strip(): n for n, criterion in enumerate(index.criteria)}
    parents = [(area.id, area.max) for area in known.areas]
    parents += [(one.criterion.id, one.criterion.max) for one in known.scored()]
    for parent, most in (*parents, ("", known.most_self_scored)):
        below = [no for no in points if no.startswith(f"{parent}.") or not parent]
        score = Score(sum(points[no] for no in below), most)
        if not score.fits:
            yield Finding(
                ("index", "criteria", last[below[-1]], "self_score"),
                Message(
                    "tổng điểm tự chấm của {parent} là {points}, tối đa {most}",
                    parent=Message("mục {no}", no=parent) if parent else Message("cả bộ"),
                    points=format_amount(score.points or 0),
                    most=format_amount(most or 0),
                ),
                Message("xem lại điểm tự chấm của các tiêu chí trong đó"),
            )
