"""PAR609: a criterion has more points than what it is part of."""

from collections.abc import Iterator

from parcli.lint.context import SetContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Page, set_rule
from parcli.model.scores import TOLERANCE, SetArea, SetCriterion
from parcli.model.walk import Path
from parcli.text.amounts import format_amount
from parcli.text.message import Message

PAGE = Page(
    title=Message("Điểm tối đa của tiêu chí con vượt tiêu chí mẹ"),
    why=Message(
        "Điểm của tiêu chí là tổng điểm các tiêu chí thành phần, điểm của lĩnh vực là tổng điểm các"
        " tiêu chí. Một con, hay các con cộng lại, nhiều điểm hơn mẹ thì có số nhập sai."
    ),
    bad="""\
index: tinh-mau-2026
decision: {number: 90/QĐ-UBND, date: 2026-01-15}
status: official
areas:
  - id: "1"
    name: Chỉ đạo, điều hành
    max: 100
    criteria:
      - id: "1.1"
        max: 3
        criteria: [{id: "1.1.1", max: 2}, {id: "1.1.2", max: 1.5}]
""",
    good="""\
index: tinh-mau-2026
decision: {number: 90/QĐ-UBND, date: 2026-01-15}
status: official
areas:
  - id: "1"
    name: Chỉ đạo, điều hành
    max: 100
    criteria:
      - id: "1.1"
        max: 3
        criteria: [{id: "1.1.1", max: 2}, {id: "1.1.2", max: 1}]
""",
)


@set_rule("PAR609", PAGE)
def child_above_parent(context: SetContext) -> Iterator[Finding]:
    """Point at a child above its parent, else at a parent below the sum of its children."""
    for number, area in enumerate(context.criteria_set.areas):
        yield from _below(("areas", number), area)


def _below(path: Path, parent: SetArea | SetCriterion) -> Iterator[Finding]:
    most, total = parent.max, 0.0
    above = False
    for number, child in enumerate(parent.criteria):
        place = (*path, "criteria", number)
        total += child.max or 0
        if most is not None and child.max is not None and child.max > most + TOLERANCE:
            above = True
            yield Finding(
                (*place, "max"),
                Message(
                    "mục {child} tối đa {points} điểm, mục {parent} chứa nó chỉ có {most}",
                    child=child.id,
                    points=format_amount(child.max),
                    parent=parent.id,
                    most=format_amount(most),
                ),
                Message("xem lại hai số trong bảng điểm"),
            )
        yield from _below(place, child)
    if most is not None and not above and total > most + TOLERANCE:
        yield Finding(
            (*path, "max"),
            Message(
                "các mục con của {parent} cộng lại {total} điểm, hơn {most}",
                parent=parent.id,
                total=format_amount(round(total, 6)),
                most=format_amount(most),
            ),
            Message("xem lại điểm của mục này và của các mục con"),
        )
