"""Build the template of a dispatch that urges: `python -m templates.dispatch.build`.

The text is a portrait section; the list of late and near work is an appendix on landscape sheets.
"""

from pathlib import Path

from templates.building.document import Blank, write
from templates.building.letter import addressed, appendix_head, head, lines, signed
from templates.building.parts import (
    LANDSCAPE_MM,
    Column,
    after_last_table,
    list_table,
    paragraph,
    section,
    section_break,
)

_WORK = (
    Column("TT", 11, "no", centred=True),
    Column("Nhiệm vụ", 48, "task"),
    Column("Sản phẩm", 38, "product"),
    Column("Căn cứ", 33, "base_text"),
    Column("Cơ quan", 42, "agencies_text"),
    Column("Hạn", 29, "due_text", centred=True),
    Column("Số ngày quá hạn, còn lại", 20, "days", centred=True),
    Column("Ghi chú", LANDSCAPE_MM - 221, "note", optional=True),
)


def build() -> bytes:
    """Give the template."""
    blank = Blank("Công văn đôn đốc")
    portrait = section(landscape=False, headers=blank.headers)
    landscape = section(landscape=True, headers=blank.headers)
    return blank.filled(
        head(paragraph("ND30 Trích yếu công văn", "{{ subject }}")),
        *addressed(),
        paragraph("ND30 Nội dung", "{{ base_text }}"),
        paragraph("ND30 Nội dung", "{{ state_text }}"),
        paragraph("ND30 Nội dung", "{{ request_text }}"),
        *lines("requests", "ND30 Nội dung"),
        signed(),
        section_break(portrait),
        *appendix_head("appendix_heading", "appendix_title"),
        list_table(_WORK, "rows", "row", group="group"),
        after_last_table(),
        last_section=landscape,
    )


if __name__ == "__main__":
    write(build(), Path(__file__).parent)
