"""The words people read of a PAR Index: baselines, goals, points, evidence."""

from parcli.model.areas import area_name
from parcli.model.index import Goal, Standing
from parcli.model.register import Register
from parcli.model.scalars import Quantity
from parcli.status.index import ComponentStanding, CriterionStanding, IndexStanding, Score
from parcli.text.amounts import format_amount
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate

NOTHING = Message("Không kế hoạch nào có mục tiêu Chỉ số CCHC (khóa index).")

_BY = {
    "self": Message("tự chấm"),
    "survey": Message("điều tra xã hội học"),
    "statistics": Message("số liệu thống kê"),
}


def set_line(standing: IndexStanding) -> Message:
    """Name the criteria set, and how far it can be trusted."""
    known = standing.known_set
    if known is None:
        return Message(
            "Bộ tiêu chí “{name}”: không có tệp nào, nên không có điểm tối đa để đối chiếu",
            name=standing.stated.set,
        )
    decision = known.decision
    name = Message("{number}", number=decision.number)
    if decision.date:
        name = Message(
            "{number} ngày {day}", number=decision.number, day=format_date(decision.date)
        )
    if known.status == "official":
        return Message("Bộ tiêu chí {name}", name=name)
    return Message("Bộ tiêu chí {name}; số liệu chưa đối chiếu với bản ký", name=name)


def component_name(part: ComponentStanding, standing: IndexStanding, translate: Translate) -> str:
    """Give the plan's name of a component, else the set's, else the area's."""
    if part.component and part.component.name:
        return part.component.name
    if part.set_area:
        return part.set_area.name
    if part.area:
        return area_name(part.area, standing.plan.period.first_year)
    if standing.known_set is None:
        return translate("Các tiêu chí")
    return translate("Tiêu chí không thuộc lĩnh vực nào của bộ tiêu chí")


def owner_line(owner: str | None, register: Register | None) -> Message:
    """Say who answers for it."""
    if owner is None:
        return Message("Chưa giao cơ quan nào")
    return Message("{name}", name=register.name_of(owner) if register else owner)


def baseline_line(baseline: Standing | None) -> Message | None:
    """Say where a component stood: `Gốc: hạng 27/63, năm 2018`."""
    if baseline is None or (baseline.rank is None and baseline.score is None):
        return None
    parts = []
    if baseline.rank is not None:
        of = f"/{baseline.of}" if baseline.of else ""
        parts.append(Message("hạng {rank}", rank=f"{baseline.rank}{of}"))
    if baseline.score is not None:
        parts.append(_scored(baseline.score))
    value = _joined(parts)
    if baseline.year is None:
        return Message("Gốc: {value}", value=value)
    return Message("Gốc: {value}, năm {year}", value=value, year=baseline.year)


def goal_line(goal: Goal | None) -> Message | None:
    """Say what a component is to reach: `Mục tiêu: hạng 22–27`."""
    if goal is None or (not goal.rank and goal.score is None):
        return None
    parts = []
    if goal.rank:
        ranks = "–".join(str(rank) for rank in dict.fromkeys(goal.rank))
        parts.append(Message("hạng {rank}", rank=ranks))
    if goal.score is not None:
        parts.append(Message("ít nhất {score}", score=_scored(goal.score)))
    return Message("Mục tiêu: {value}", value=_joined(parts))


def _joined(parts: list[Message]) -> Message:
    if len(parts) == 1:
        return parts[0]
    return Message("{one}; {other}", one=parts[0], other=parts[1])


def _scored(score: Quantity) -> Message:
    if score.unit:
        amount = format_amount(score.amount)
        return Message("{amount} {unit}", amount=amount, unit=score.unit)
    return Message("{points} điểm", points=format_amount(score.amount))


def score_line(score: Score) -> Message | None:
    """Say the points entered, out of how many."""
    if score.points is None:
        return None
    points = format_amount(score.points)
    if score.most is None:
        return Message("Tự chấm {points} điểm", points=points)
    most = format_amount(score.most)
    if not score.fits:
        return Message("Tự chấm {points} điểm, vượt tối đa {most}", points=points, most=most)
    return Message("Tự chấm {points}/{most} điểm", points=points, most=most)


def most_line(most: float | None) -> Message | None:
    """Say the maximum, where it is known."""
    return None if most is None else Message("Tối đa {most} điểm", most=format_amount(most))


def by_line(one: CriterionStanding) -> Message | None:
    """Say who scores the criterion, where it is not the office itself."""
    if one.by in (None, "self"):
        return None
    return Message("Chấm qua {by}", by=_BY[one.by or "self"])


def evidence_line(one: CriterionStanding) -> Message | None:
    """Name the evidence; that it is missing matters once points are entered."""
    if named := "; ".join(one.criterion.evidence):
        return Message("Tài liệu kiểm chứng: {evidence}", evidence=named)
    if one.evidence == "missing" and one.criterion.self_score is not None:
        return Message("Thiếu tài liệu kiểm chứng")
    return None
