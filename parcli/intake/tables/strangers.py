"""Tables that hold no tasks: what each is, told to whoever looks for its words."""

from parcli.intake.source import Table
from parcli.text.message import Message
from parcli.text.normal import fold

_LONGEST_HEAD = 3

_BY_WORDS: tuple[tuple[tuple[str, ...], Message], ...] = (
    (
        ("cong hoa xa hoi chu nghia", "doc lap - tu do"),
        Message("phần đầu văn bản: cơ quan, quốc hiệu, số, ngày"),
    ),
    (("noi nhan",), Message("nơi nhận và chữ ký")),
    (("tm. ", "kt. ", "tl. ", "tuq. "), Message("chữ ký")),
)
_BY_HEAD: tuple[tuple[tuple[str, ...], Message], ...] = (
    (
        ("tieu chi", "diem", "chi so", "xep hang"),
        Message("bảng điểm, chỉ số; không phải bảng nhiệm vụ"),
    ),
    (("chi tieu", "muc tieu"), Message("bảng chỉ tiêu; không phải bảng nhiệm vụ")),
    (
        ("so viec", "trang thai nghia", "area obligations", "state meaning"),
        Message("bảng tổng hợp; không phải bảng nhiệm vụ"),
    ),
)
OTHER = Message(
    "không phải bảng nhiệm vụ: không có cột nhiệm vụ cùng cột sản phẩm, cơ quan hay thời hạn"
)


def what_it_is(table: Table) -> Message:
    """Say what a table is that holds no tasks."""
    said = fold(" ".join(cell.text for cell in table.cells))
    head = fold(" ".join(cell.text for row in table.rows[:_LONGEST_HEAD] for cell in row))
    for words, what in _BY_WORDS:
        if any(word in said for word in words):
            return what
    for words, what in _BY_HEAD:
        if any(word in head for word in words):
            return what
    return OTHER
