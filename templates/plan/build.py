"""Build the template of a plan for signing: `python -m templates.plan.build`.

One template makes both shapes: a decision with the plan attached, or the plan alone with its number
and signature. Each appendix is a landscape section of its own: the break that ends a section stands
before the appendix, inside the loop, and the last section is the document's.
"""

from pathlib import Path

from templates.building.document import Blank, write
from templates.building.letter import (
    HEAD_MM,
    appendix_head,
    head,
    lines,
    names_row,
    number_row,
    signed,
    where,
)
from templates.building.parts import (
    LANDSCAPE_MM,
    PORTRAIT_MM,
    Column,
    after_last_table,
    command,
    command_row,
    hidden_table,
    list_table,
    paragraph,
    section,
    section_break,
    strong,
)

_TASKS = (
    Column("TT", 13, "no", centred=True),
    Column("Nhiệm vụ", 56, "task"),
    Column("Sản phẩm", 52, "product"),
    Column("Cơ quan thực hiện", 55, "agencies_text"),
    Column("Thời gian thực hiện", 33, "deadline_text", centred=True),
    Column("Ghi chú", LANDSCAPE_MM - 209, "note", optional=True),
)
_TARGETS = (
    Column("TT", 11, "no", centred=True),
    Column("Chỉ tiêu", 67, "text"),
    Column("Mức cần đạt", 28, "aim_text", centred=True, optional=True),
    Column("Thời hạn", 24, "by_text", centred=True, optional=True),
    Column("Cơ quan chịu trách nhiệm", PORTRAIT_MM - 130, "owner_text", optional=True),
)
_COMPONENTS = (
    Column("TT", 11, "no", centred=True),
    Column("Chỉ số thành phần", 61, "name"),
    Column("Hiện trạng", 30, "baseline_text", centred=True, optional=True),
    Column("Mục tiêu", 28, "goal_text", centred=True, optional=True),
    Column("Cơ quan chịu trách nhiệm", PORTRAIT_MM - 130, "owner_text", optional=True),
)
_CRITERIA = (
    Column("Số", 16, "no", centred=True),
    Column("Tiêu chí, tiêu chí thành phần", 84, "name", optional=True),
    Column("Cơ quan chịu trách nhiệm", PORTRAIT_MM - 100, "owner_text", optional=True),
)


def build() -> bytes:
    """Give the template."""
    blank = Blank("Kế hoạch cải cách hành chính")
    portrait = section(landscape=False, headers=blank.headers)
    landscape = section(landscape=True, headers=blank.headers)
    return blank.filled(
        command("{%p if is_decision %}"),
        *_decision(),
        section_break(portrait),
        command("{%p endif %}"),
        *_plan_head(),
        *_aims(),
        *_areas(),
        *_duties(),
        command("{%p if not is_decision %}"),
        signed(),
        command("{%p endif %}"),
        *_appendices(portrait, landscape),
        last_section=landscape,
    )


def _decision() -> tuple[str, ...]:
    return (
        head(),
        paragraph("ND30 Tên loại", "QUYẾT ĐỊNH"),
        paragraph("ND30 Trích yếu", "{{ decision_subject }}"),
        paragraph("ND30 Kẻ ngắn"),
        paragraph("ND30 Thẩm quyền ban hành", "{{ power_text }}"),
        *lines("basis", "ND30 Căn cứ"),
        paragraph("ND30 Quyết nghị", "QUYẾT ĐỊNH:"),
        command("{%p for article in articles %}"),
        paragraph("ND30 Điều", strong("{{ article.heading }}"), " {{ article.text }}"),
        command("{%p endfor %}"),
        signed(),
    )


def _plan_head() -> tuple[str, ...]:
    """Write the head of the plan: attached to a decision it has no number and no date."""
    return (
        hidden_table(
            HEAD_MM,
            names_row(),
            command_row("{%tr if not is_decision %}", HEAD_MM),
            number_row(),
            command_row("{%tr endif %}", HEAD_MM),
        ),
        paragraph("ND30 Tên loại", "KẾ HOẠCH"),
        paragraph("ND30 Trích yếu", "{{ plan_subject }}"),
        command("{%p if is_decision %}"),
        paragraph("ND30 Kèm theo", "{{ attached_text }}"),
        command("{%p endif %}"),
        paragraph("ND30 Kẻ ngắn"),
        command("{%p if not is_decision %}"),
        *lines("basis", "ND30 Căn cứ"),
        paragraph("ND30 Nội dung", "{{ intro }}"),
        command("{%p endif %}"),
    )


def _aims() -> tuple[str, ...]:
    return (
        *where("headings.aims", paragraph("ND30 Mục La Mã", "{{ headings.aims }}")),
        *where(
            "objectives",
            paragraph("ND30 Khoản có tiêu đề", "{{ headings.objectives }}"),
            *lines("objectives", "ND30 Điểm"),
        ),
        *where(
            "requirements",
            paragraph("ND30 Khoản có tiêu đề", "{{ headings.requirements }}"),
            *lines("requirements", "ND30 Điểm"),
        ),
        *where(
            "targets",
            paragraph("ND30 Khoản có tiêu đề", "{{ headings.targets }}"),
            list_table(_TARGETS, "targets", "target"),
            paragraph("ND30 Sau bảng"),
        ),
        *where(
            "headings.index",
            paragraph("ND30 Khoản có tiêu đề", "{{ headings.index }}"),
            paragraph("ND30 Nội dung", "{{ index_text }}"),
        ),
        *where(
            "components",
            list_table(_COMPONENTS, "components", "component"),
            paragraph("ND30 Sau bảng"),
        ),
        *where(
            "criteria",
            paragraph("ND30 Nội dung", "Các tiêu chí, tiêu chí thành phần được giao:"),
            list_table(_CRITERIA, "criteria", "criterion"),
            paragraph("ND30 Sau bảng"),
        ),
    )


def _areas() -> tuple[str, ...]:
    return (
        paragraph("ND30 Mục La Mã", "{{ headings.tasks }}"),
        *where("tasks_text", paragraph("ND30 Nội dung", "{{ tasks_text }}")),
        command("{%p for area in areas %}"),
        paragraph("ND30 Khoản có tiêu đề", "{{ area.heading }}"),
        *where("area.text", paragraph("ND30 Nội dung", "{{ area.text }}")),
        *lines("area.lines", "ND30 Điểm"),
        command("{%p endfor %}"),
    )


def _duties() -> tuple[str, ...]:
    return (
        paragraph("ND30 Mục La Mã", "{{ headings.organisation }}"),
        command("{%p for duty in duties %}"),
        *where("duty.heading", paragraph("ND30 Khoản có tiêu đề", "{{ duty.heading }}")),
        *lines("duty.lines", "ND30 Nội dung"),
        command("{%p endfor %}"),
    )


def _appendices(portrait: str, landscape: str) -> tuple[str, ...]:
    return (
        command("{%p for appendix in appendices %}"),
        command("{%p if loop.first %}"),
        section_break(portrait),
        command("{%p else %}"),
        section_break(landscape),
        command("{%p endif %}"),
        *appendix_head("appendix.heading", "appendix.title"),
        list_table(_TASKS, "appendix.rows", "row", group="group"),
        command("{%p endfor %}"),
        after_last_table(),
    )


if __name__ == "__main__":
    write(build(), Path(__file__).parent)
