"""Build the template of a periodic report: `python -m templates.report.build`.

The text stands upright; each appendix is a landscape section of its own, and one that is empty is
left out: the break that ends the section before it stands inside the condition.
"""

from pathlib import Path

from templates.building.document import Blank, write
from templates.building.letter import addressed, appendix_head, head, lines, signed, where
from templates.building.parts import (
    LANDSCAPE_MM,
    Column,
    after_last_table,
    command,
    list_table,
    paragraph,
    section,
    section_break,
)

_SUMMARY = (
    Column("TT", 11, "no", centred=True),
    Column("Lĩnh vực, cơ quan", LANDSCAPE_MM - 193, "name"),
    Column("Tổng số", 16, "total", centred=True),
    Column("Hoàn thành đúng hạn", 20, "on_time", centred=True),
    Column("Hoàn thành quá hạn", 20, "late", centred=True),
    Column("Đang thực hiện", 18, "under_way", centred=True),
    Column("Quá hạn, chưa hoàn thành", 22, "overdue", centred=True),
    Column("Khác", 14, "others", centred=True),
    Column("Tỷ lệ hoàn thành", 36, "completed_rate", centred=True),
    Column("Tỷ lệ quá hạn", 36, "overdue_rate", centred=True),
)
_LATE = (
    Column("TT", 11, "no", centred=True),
    Column("Nhiệm vụ", 56, "task"),
    Column("Sản phẩm", 47, "product"),
    Column("Cơ quan", 50, "agencies_text"),
    Column("Hạn", 23, "due_text", centred=True),
    Column("Số ngày quá hạn", 19, "days_text", centred=True),
    Column("Nguyên nhân", LANDSCAPE_MM - 206, "reason"),
)
_NEXT = (
    Column("TT", 11, "no", centred=True),
    Column("Nhiệm vụ", 75, "task"),
    Column("Sản phẩm", 70, "product"),
    Column("Cơ quan", LANDSCAPE_MM - 182, "agencies_text"),
    Column("Hạn", 26, "due_text", centred=True),
)
_TASKS = (
    Column("TT", 13, "no", centred=True),
    Column("Nhiệm vụ", 56, "task"),
    Column("Sản phẩm", 48, "product"),
    Column("Cơ quan", 43, "agencies_text"),
    Column("Thời hạn", 30, "due_text", centred=True),
    Column("Tình hình thực hiện", LANDSCAPE_MM - 190, "state_text"),
)


def build() -> bytes:
    """Give the template."""
    blank = Blank("Báo cáo cải cách hành chính định kỳ")
    portrait = section(landscape=False, headers=blank.headers)
    landscape = section(landscape=True, headers=blank.headers)
    return blank.filled(
        head(),
        paragraph("ND30 Tên loại", "BÁO CÁO"),
        paragraph("ND30 Trích yếu", "{{ subject }}"),
        paragraph("ND30 Kẻ ngắn"),
        *addressed(),
        paragraph("ND30 Nội dung", "{{ intro }}"),
        *_parts(),
        signed(),
        section_break(portrait),
        *appendix_head("summary_heading", "summary_title"),
        list_table(_SUMMARY, "summary_rows", "row", group="group"),
        paragraph("ND30 Chú thích bảng", "{{ summary_note }}"),
        *_appendix("late", list_table(_LATE, "late_rows", "row"), landscape),
        *_appendix("next", list_table(_NEXT, "next_rows", "row"), landscape),
        section_break(landscape),
        *appendix_head("tasks_heading", "tasks_title"),
        list_table(_TASKS, "task_rows", "row", group="group"),
        after_last_table(),
        last_section=landscape,
    )


def _parts() -> tuple[str, ...]:
    return (
        command("{%p for part in parts %}"),
        paragraph("ND30 Mục La Mã", "{{ part.heading }}"),
        command("{%p for section in part.sections %}"),
        *where("section.heading", paragraph("ND30 Khoản có tiêu đề", "{{ section.heading }}")),
        *lines("section.lines", "ND30 Nội dung"),
        command("{%p endfor %}"),
        command("{%p endfor %}"),
    )


def _appendix(name: str, table: str, before: str) -> tuple[str, ...]:
    """Write an appendix that is there only where it has rows."""
    return where(
        f"{name}_rows",
        section_break(before),
        *appendix_head(f"{name}_heading", f"{name}_title"),
        table,
    )


if __name__ == "__main__":
    write(build(), Path(__file__).parent)
