"""Build the template of a decision that amends a plan: `python -m templates.amendment.build`.

New tasks stand in an appendix, which is left out with its section where there are none.
"""

from pathlib import Path

from templates.building.document import Blank, write
from templates.building.letter import appendix_head, head, lines, signed
from templates.building.parts import (
    PORTRAIT_MM,
    Column,
    after_last_table,
    command,
    list_table,
    paragraph,
    section,
    section_break,
    strong,
)

_TASKS = (
    Column("TT", 11, "no", centred=True),
    Column("Nhiệm vụ", 40, "task"),
    Column("Sản phẩm", 35, "product"),
    Column("Cơ quan thực hiện", 37, "agencies_text"),
    Column("Thời gian thực hiện", 23, "deadline_text", centred=True),
    Column("Ghi chú", PORTRAIT_MM - 146, "note", optional=True),
)


def build() -> bytes:
    """Give the template."""
    blank = Blank("Quyết định sửa đổi, bổ sung kế hoạch cải cách hành chính")
    portrait = section(landscape=False, headers=blank.headers)
    return blank.filled(
        head(),
        paragraph("ND30 Tên loại", "QUYẾT ĐỊNH"),
        paragraph("ND30 Trích yếu", "{{ subject }}"),
        paragraph("ND30 Kẻ ngắn"),
        paragraph("ND30 Thẩm quyền ban hành", "{{ power_text }}"),
        *lines("basis", "ND30 Căn cứ"),
        paragraph("ND30 Quyết nghị", "QUYẾT ĐỊNH:"),
        *_articles(),
        signed(),
        command("{%p for appendix in appendices %}"),
        section_break(portrait),
        *appendix_head("appendix.heading", "appendix.title"),
        list_table(_TASKS, "appendix.rows", "row", group="group"),
        command("{%p endfor %}"),
        after_last_table(),
        last_section=portrait,
    )


def _articles() -> tuple[str, ...]:
    """Write the articles: what keeps with its clauses, or with the signature, has its own style."""
    article = strong("{{ article.heading }}"), " {{ article.text }}"
    return (
        command("{%p for article in articles %}"),
        command("{%p if article.clauses or loop.last %}"),
        paragraph("ND30 Điều", *article),
        command("{%p else %}"),
        paragraph("ND30 Nội dung", *article),
        command("{%p endif %}"),
        command("{%p for clause in article.clauses %}"),
        paragraph("ND30 Nội dung", "{{ clause.text }}"),
        *lines("clause.points", "ND30 Điểm"),
        command("{%p endfor %}"),
        command("{%p endfor %}"),
    )


if __name__ == "__main__":
    write(build(), Path(__file__).parent)
