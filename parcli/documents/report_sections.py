"""The parts of a periodic report by the outline in use: figures computed, words from the officer.

What nobody has said prints as a blank in its place, and is named, so that it is never taken for
nothing to report.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parcli.documents.figures import figures_lines, number
from parcli.documents.outline import (
    ACHIEVEMENTS,
    CAUSES,
    DIRECTION,
    NEXT,
    PLAN,
    PROPOSALS,
    SHORTCOMINGS,
    Told,
    area_title,
    paragraphs,
    result_areas,
)
from parcli.documents.periods import citation
from parcli.documents.report_tables import Attached
from parcli.documents.turns import turns_of
from parcli.documents.wording import DOTS, capitalised, lowered
from parcli.model.areas import AreaId
from parcli.model.narrative import Narrative
from parcli.status.period import Delivery, PeriodReport
from parcli.text.dates import slashed_date


@dataclass(frozen=True)
class Section:
    """A section of a part: its heading (empty where the part has none) and its paragraphs."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A part of the report: `I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH` and its sections."""

    heading: str
    sections: tuple[Section, ...]


@dataclass
class _Writing:
    """What the parts are written from, and the list of what nobody has said yet."""

    report: PeriodReport
    narrative: Narrative | None
    attached: Attached
    blanks: list[Told] = field(default_factory=list)

    def own(self, told: Told) -> tuple[str, ...]:
        """Give the officer's paragraphs."""
        return tuple(_paragraph(text) for text in paragraphs(told, self.narrative))

    def told(self, told: Told) -> tuple[str, ...]:
        """Give the officer's paragraphs, or a blank that is then listed."""
        if words := self.own(told):
            return words
        self.blanks.append(told)
        return (DOTS,)


def report_parts(
    report: PeriodReport, narrative: Narrative | None, attached: Attached
) -> tuple[tuple[Part, ...], tuple[Told, ...]]:
    """Write the five parts, and name what is left blank in them."""
    writing = _Writing(report, narrative, attached)
    parts = (
        Part("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", tuple(_direction(writing))),
        Part("II. KẾT QUẢ THỰC HIỆN", tuple(_results(writing))),
        Part("III. ĐÁNH GIÁ CHUNG", tuple(_assessment(writing))),
        Part("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI", (_next(writing),)),
        Part("V. KIẾN NGHỊ, ĐỀ XUẤT", (Section("", writing.told(PROPOSALS)),)),
    )
    return parts, tuple(writing.blanks)


def _paragraph(text: str) -> str:
    """Write a paragraph of the officer's; one that just breaks off gets its full stop."""
    text = capitalised(text)
    return text if text.endswith((*".;:,?!…/",)) else f"{text}."


def _direction(writing: _Writing) -> Iterator[Section]:
    attached = writing.attached
    where = (
        f"Số liệu theo lĩnh vực và theo cơ quan nêu tại {attached.summary}; tình hình thực hiện"
        f" từng nhiệm vụ nêu tại {attached.tasks}."
    )
    delivered = _delivered("direction", writing.report)
    lines = (*figures_lines(writing.report), where, *_direction_lines(delivered, writing.report))
    yield Section(f"1. {PLAN.name}", (*lines, *writing.own(PLAN)))
    for place, told in enumerate(DIRECTION, 2):
        yield Section(f"{place}. {told.name}", writing.told(told))


def _direction_lines(delivered: Sequence[Delivery], report: PeriodReport) -> Iterator[str]:
    """Tell what came in the area that is no section of the results; silence where nothing did."""
    if delivered:
        name = lowered(area_title("direction", report.plan))
        yield f"Trong kỳ, về {name} đã hoàn thành {number(len(delivered))} kết quả:"
        yield from _listed(delivered, report)


def _results(writing: _Writing) -> Iterator[Section]:
    for place, (area, told) in enumerate(result_areas(writing.report.plan).items(), 1):
        lines = (*_result_lines(area, writing.report), *writing.told(told))
        yield Section(f"{place}. {told.name}", lines)


def _result_lines(area: AreaId, report: PeriodReport) -> Iterator[str]:
    delivered = _delivered(area, report)
    if delivered:
        yield f"Trong kỳ đã hoàn thành {number(len(delivered))} kết quả theo Kế hoạch:"
        yield from _listed(delivered, report)
    elif report.has_records and area in report.plan.areas:
        yield "Trong kỳ chưa ghi nhận kết quả nào hoàn thành theo Kế hoạch."


def _delivered(area: AreaId, report: PeriodReport) -> list[Delivery]:
    return [each for each in report.delivered if each.obligation.area == area]


def _listed(delivered: Sequence[Delivery], report: PeriodReport) -> Iterator[str]:
    """Give a line a product: shares of one occurrence are counted, others cited."""
    came: dict[str, list[Delivery]] = {}
    for each in delivered:
        came.setdefault(each.obligation.reference, []).append(each)
    shares = {turn.reference: len(turn.shares) for turn in turns_of(report.owed)}
    for turn in turns_of(
        {each.obligation.reference: each.obligation for each in delivered}.values()
    ):
        if turn.is_shared:
            yield f"- {turn.name}: {len(turn.shares)}/{shares[turn.reference]} cơ quan."
        else:
            cited = "; ".join(citation(each.record) for each in came[turn.first.reference])
            yield f"- {turn.name}: {cited}."


def _assessment(writing: _Writing) -> Iterator[Section]:
    yield Section(f"1. {ACHIEVEMENTS.name}", writing.told(ACHIEVEMENTS))
    late = _late_line(writing.report, writing.attached)
    yield Section(f"2. {SHORTCOMINGS.name}", (late, *writing.told(SHORTCOMINGS)))
    yield Section(f"3. {CAUSES.name}", writing.told(CAUSES))


def _late_line(report: PeriodReport, attached: Attached) -> str:
    if not report.has_records:
        return f"Có {DOTS} việc quá hạn, chưa hoàn thành."
    if not report.late:
        return "Không có việc quá hạn mà chưa hoàn thành."
    return (
        f"Có {number(len(report.late))} việc quá hạn, chưa hoàn thành; danh mục, số ngày quá hạn và"
        f" nguyên nhân nêu tại {attached.late}."
    )


def _next(writing: _Writing) -> Section:
    report, attached = writing.report, writing.attached
    first, last = (slashed_date(day) for day in report.window.following)
    span = f"Từ ngày {first} đến ngày {last}"
    line = f"{span} không có việc nào đến hạn theo Kế hoạch."
    if report.next:
        count = number(len(report.next))
        line = f"{span} có {count} việc đến hạn theo Kế hoạch, nêu tại {attached.next}."
    return Section("", (line, *writing.told(NEXT)))
