"""PAR606: points are entered for an item that a survey scores."""

from collections.abc import Iterator

from parcli.lint.context import PlanContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, plan_rule
from parcli.text.message import Message

PAGE = Page(
    title=Message("Tự chấm điểm tiêu chí điều tra xã hội học"),
    why=Message(
        "Tiêu chí đánh giá qua điều tra xã hội học do Bộ Nội vụ khảo sát và công bố; cơ quan không"
        " tự chấm. Điểm ghi ở đây làm sai tổng điểm tự chấm."
    ),
    bad="""\
index:
  set: 876/QĐ-BNV
  criteria:
    - {no: "8.1", name: Mức độ hài lòng (SIPAS), owner: so-noi-vu, self_score: 8}
""",
    good="""\
index:
  set: 876/QĐ-BNV
  criteria:
    - {no: "8.1", name: Mức độ hài lòng (SIPAS), owner: so-noi-vu}
""",
)


@plan_rule("PAR606", PAGE)
def survey_self_scored(context: PlanContext) -> Iterator[Finding]:
    """Point at the points of every such item."""
    known, index = context.index_set, context.plan.index
    for number, criterion in enumerate(index.criteria if index and known else ()):
        scored = known.find(criterion.no) if known else None
        if criterion.self_score is not None and scored and scored.by == "survey":
            yield Finding(
                ("index", "criteria", number, "self_score"),
                Message(
                    "tiêu chí {no} chấm qua điều tra xã hội học, không tự chấm", no=criterion.no
                ),
                Message("xóa `self_score`; ghi kết quả khi Bộ Nội vụ công bố"),
            )
