"""The skeleton of a narrative: a key a section, each with what belongs there; nothing filled in."""

from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import wrap

from parcli.documents.outline import (
    ASSESSMENT,
    DIRECTION,
    NEXT,
    PLAN,
    PROPOSALS,
    Told,
    result_areas,
)
from parcli.documents.periods import period_text
from parcli.documents.report_tables import late_turns
from parcli.documents.turns import TurnOf
from parcli.status.judge import days_left
from parcli.status.period import PeriodReport
from parcli.text.dates import slashed_date

_HINTS = {
    PLAN.key: "nhận xét thêm, nếu có; số liệu do parcli điền",
    "direction.inspection": "kế hoạch kiểm tra, số cơ quan đã kiểm tra, vấn đề phát hiện và xử lý",
    "direction.communication": "hình thức, số tin bài, hội nghị, tập huấn",
    "direction.assigned": "tổng số; hoàn thành đúng hạn, quá hạn; quá hạn chưa hoàn thành",
    "direction.initiatives": "sáng kiến, giải pháp mới áp dụng trong kỳ",
    "direction.dialogue": "số hội nghị đối thoại, nội dung",
    "assessment.causes": "nguyên nhân khách quan, chủ quan",
}
_WIDTH = 100


def narrative_skeleton(report: PeriodReport) -> str:
    """Write the skeleton as YAML; it loads as it stands, and prints a blank for each section."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: PeriodReport) -> Iterator[str]:
    plan, label = report.plan, report.window.label
    first, last = (slashed_date(day) for day in report.window.data)
    yield f"# Lời văn của báo cáo CCHC {period_text(label)} (số liệu từ {first} đến {last})."
    yield "# Mỗi mục ghi một đoạn, hoặc nhiều đoạn, mỗi đoạn một dòng “- …” thụt vào dưới tên mục."
    yield "# Mục để trống thì văn bản in ………… ở chỗ ấy. Danh sách kết quả do parcli điền."
    yield "parcli: 1"
    yield f"plan: {plan.id}"
    yield f"period: {label}"
    yield from ("", "# I. Công tác chỉ đạo, điều hành", "direction:")
    yield from _keys((PLAN, *DIRECTION))
    yield from ("", "# II. Kết quả thực hiện", "results:")
    yield from _keys(result_areas(plan).values())
    yield from ("", "# III. Đánh giá chung", "assessment:")
    yield from _keys(ASSESSMENT)
    yield from ("", "# Nguyên nhân của từng việc quá hạn, in ở phụ lục")
    yield from _late(late_turns(report), report.on)
    yield from ("", "# IV. Phương hướng, nhiệm vụ kỳ tới", f"{NEXT.key}:")
    yield from ("", "# V. Kiến nghị, đề xuất", f"{PROPOSALS.key}:")


def _keys(sections: Iterable[Told]) -> Iterator[str]:
    for place, told in enumerate(sections, 1):
        hint = f": {_HINTS[told.key]}" if told.key in _HINTS else ""
        yield from _comment(f"{place}. {told.name}{hint}")
        yield f"  {told.key.partition('.')[2]}:"


def _late(turns: tuple[TurnOf, ...], on: date) -> Iterator[str]:
    if not turns:
        yield "late: {}"
        return
    yield "late:"
    named: set[str] = set()
    for turn in turns:
        if turn.reference not in named:
            days = -(days_left(turn.first, on) or 0)
            yield from _comment(f"{turn.name}; {turn.owing_text()}; quá hạn {days} ngày")
            yield f"  {turn.reference}:"
        named.add(turn.reference)


def _comment(text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent="  # ", subsequent_indent="  # ")
