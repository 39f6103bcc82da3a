"""What every document of an office begins and ends with: its head, whom it is for, who signs it."""

from templates.building.parts import (
    PORTRAIT_MM,
    cell,
    command,
    hidden_table,
    paragraph,
    row,
)

HEAD_MM = (PORTRAIT_MM - 94, 94.0)
"""The widths of the two columns of a head."""

_FOOT = (PORTRAIT_MM - 86, 86.0)
_MOTTO = (
    paragraph("ND30 Quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    paragraph("ND30 Tiêu ngữ", "Độc lập - Tự do - Hạnh phúc"),
    paragraph("ND30 Kẻ dài"),
)


def head(*below_number: str) -> str:
    """Write the office, the motto, number, place and date; a công văn has `V/v …` below."""
    return hidden_table(HEAD_MM, names_row(), number_row(*below_number))


def names_row() -> str:
    """Write the office beside the motto: all that a text issued with another has of a head."""
    office = (
        *where("agency_parent", paragraph("ND30 Cơ quan chủ quản", "{{ agency_parent }}")),
        paragraph("ND30 Cơ quan ban hành", "{{ agency_name }}"),
        paragraph("ND30 Kẻ ngắn"),
    )
    return row(cell(HEAD_MM[0], *office), cell(HEAD_MM[1], *_MOTTO))


def number_row(*below_number: str) -> str:
    """Write the number beside place and date."""
    number = paragraph("ND30 Số ký hiệu", "{{ number_text }}")
    place = paragraph("ND30 Địa danh ngày tháng", "{{ place_date_text }}")
    return row(cell(HEAD_MM[0], number, *below_number), cell(HEAD_MM[1], place))


def addressed() -> tuple[str, ...]:
    """Write Kính gửi: one on the same line, several below it (mục II.9)."""
    return (
        command("{%p if to_many %}"),
        paragraph("ND30 Kính gửi nhiều nơi", "Kính gửi:"),
        *lines("to_many", "ND30 Nơi kính gửi"),
        paragraph("ND30 Sau bảng"),
        command("{%p else %}"),
        paragraph("ND30 Kính gửi", "Kính gửi: {{ to_one }}"),
        command("{%p endif %}"),
    )


def signed() -> str:
    """Write Nơi nhận, and beside it the post, room for the signature, and the name."""
    recipients = lines("recipients", "ND30 Danh sách nơi nhận")
    signature = lines("signature", "ND30 Chức vụ")
    name = paragraph("ND30 Họ tên", "{{ signer_name }}")
    return hidden_table(
        _FOOT,
        row(
            cell(_FOOT[0], paragraph("ND30 Nơi nhận", "Nơi nhận:"), *recipients),
            cell(_FOOT[1], *signature, name),
        ),
    )


def appendix_head(heading: str, title: str) -> tuple[str, ...]:
    """Write the head of an appendix, whose number and title the two fields give."""
    return (
        paragraph("ND30 Phụ lục", f"{{{{ {heading} }}}}"),
        paragraph("ND30 Tên phụ lục", f"{{{{ {title} }}}}"),
        paragraph("ND30 Kèm theo", "{{ attached_text }}"),
        paragraph("ND30 Kẻ ngắn"),
    )


def lines(loop: str, style: str) -> tuple[str, ...]:
    """Write a paragraph for each line of a list."""
    return (
        command(f"{{%p for line in {loop} %}}"),
        paragraph(style, "{{ line }}"),
        command("{%p endfor %}"),
    )


def where(condition: str, *parts: str) -> tuple[str, ...]:
    """Write parts that stand only where there is something to say."""
    return (command(f"{{%p if {condition} %}}"), *parts, command("{%p endif %}"))
