"""The form of administrative documents in values (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I).

Sizes are in points, lengths in millimetres. Both the check of a document and the templates are made
from these values; whoever changes one changes both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from parcli.text.message import Message

DECREE = "NĐ 30/2020/NĐ-CP"

FONT = "Times New Roman"
BLACK = "000000"

Alignment = Literal["left", "center", "right", "both"]

ComponentId = Literal[
    "quoc-hieu",
    "tieu-ngu",
    "co-quan-chu-quan",
    "co-quan-ban-hanh",
    "so-ky-hieu",
    "dia-danh-thoi-gian",
    "ten-loai",
    "trich-yeu",
    "trich-yeu-cong-van",
    "can-cu",
    "phan-chuong",
    "tieu-de-phan-chuong",
    "muc",
    "tieu-de-muc",
    "dieu",
    "muc-la-ma",
    "khoan",
    "diem",
    "noi-dung",
    "quyen-han-chuc-vu",
    "ho-ten",
    "kinh-gui",
    "noi-nhan",
    "noi-nhan-liet-ke",
    "muc-do-khan",
    "pham-vi-luu-hanh",
    "nguoi-soan",
    "phu-luc",
    "ten-phu-luc",
    "kem-theo",
    "so-trang",
]


def article(place: str) -> str:
    """Name a place of Phụ lục I, Phần I, in the decree: `II.4` is mục II, khoản 4."""
    return f"{DECREE}, Phụ lục I, Phần I, mục {place}"


def sample_article(sample: str) -> str:
    """Name a sample of Phụ lục III: `1.4`."""
    return f"{DECREE}, Phụ lục III, mẫu {sample}"


@dataclass(frozen=True, slots=True)
class Component:
    """How one component is written; None leaves it to the writer.

    `sample` is the size in the decree's own table of samples (mục V); `caps` is in capitals (in
    hoa), False in small letters (in thường).
    """

    id: ComponentId
    name: Message
    smallest: float
    largest: float
    sample: float
    bold: bool | None
    italic: bool | None
    caps: bool | None
    alignment: Alignment | None
    article: str


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet, its margins and the page number; margins as the sheet is read."""

    width_mm: float = 210
    height_mm: float = 297
    top_min_mm: float = 20
    top_max_mm: float = 25
    bottom_min_mm: float = 20
    bottom_max_mm: float = 25
    left_min_mm: float = 30
    left_max_mm: float = 35
    right_min_mm: float = 15
    right_max_mm: float = 20


@dataclass(frozen=True, slots=True)
class Body:
    """How the paragraphs of the text are set: indent of the first line, spacing, lines."""

    indents_mm: tuple[float, ...] = (10, 12.7)
    spacing_min_pt: float = 6
    lines_min: float = 1
    lines_max: float = 1.5


@dataclass(frozen=True, slots=True)
class Rule:
    """How long the line drawn under a component is, beside the line of text above it."""

    shortest: float
    longest: float


PAGE = Page()
BODY = Body()

RULES: Mapping[ComponentId, Rule] = MappingProxyType(
    {
        "tieu-ngu": Rule(1, 1),
        "co-quan-ban-hanh": Rule(1 / 3, 1 / 2),
        "trich-yeu": Rule(1 / 3, 1 / 2),
    }
)
"""The components with a line drawn under them."""

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of điểm, in the order of the Vietnamese alphabet."""


def _component(  # one row of the table: its columns are its arguments
    row: tuple[ComponentId, Message],
    sizes: tuple[float, float, float],
    style: str,
    alignment: Alignment | None,
    place: str,
) -> Component:
    """Write a row: sizes least, most and of the sample; `B` bold, `I` italic, `C` capitals.

    A small letter says it must not be so; a letter that is absent leaves it free.
    """

    def told(letter: str) -> bool | None:
        return True if letter in style else False if letter.lower() in style else None

    return Component(*row, *sizes, told("B"), told("I"), told("C"), alignment, article(place))


_ROWS = (
    _component(("quoc-hieu", Message("Quốc hiệu")), (12, 13, 12), "BiC", "center", "II.1"),
    _component(("tieu-ngu", Message("Tiêu ngữ")), (13, 14, 13), "Bic", "center", "II.1"),
    _component(
        ("co-quan-chu-quan", Message("Tên cơ quan chủ quản")),
        (12, 13, 12), "biC", "center", "II.2",
    ),
    _component(
        ("co-quan-ban-hanh", Message("Tên cơ quan ban hành")),
        (12, 13, 12), "BiC", "center", "II.2",
    ),
    _component(("so-ky-hieu", Message("Số, ký hiệu")), (13, 13, 13), "bi", "center", "II.3"),
    _component(
        ("dia-danh-thoi-gian", Message("Địa danh và thời gian")),
        (13, 14, 13), "bIc", "center", "II.4",
    ),
    _component(("ten-loai", Message("Tên loại văn bản")), (13, 14, 14), "BiC", "center", "II.5"),
    _component(("trich-yeu", Message("Trích yếu")), (13, 14, 14), "Bic", "center", "II.5"),
    _component(
        ("trich-yeu-cong-van", Message("Trích yếu công văn")),
        (12, 13, 12), "bic", "center", "II.5",
    ),
    _component(("can-cu", Message("Căn cứ ban hành")), (13, 14, 14), "bIc", None, "II.6"),
    _component(("phan-chuong", Message("Phần, chương")), (13, 14, 14), "Bic", "center", "II.6"),
    _component(
        ("tieu-de-phan-chuong", Message("Tiêu đề phần, chương")),
        (13, 14, 14), "BiC", "center", "II.6",
    ),
    _component(("muc", Message("Mục, tiểu mục")), (13, 14, 14), "Bic", "center", "II.6"),
    _component(
        ("tieu-de-muc", Message("Tiêu đề mục, tiểu mục")),
        (13, 14, 14), "BiC", "center", "II.6",
    ),
    _component(("dieu", Message("Điều")), (13, 14, 14), "Bic", None, "II.6"),
    _component(("muc-la-ma", Message("Mục đánh số La Mã")), (13, 14, 14), "BiC", None, "V"),
    _component(("khoan", Message("Khoản")), (13, 14, 14), "ic", None, "II.6"),
    _component(("diem", Message("Điểm a, b, c")), (13, 14, 14), "ic", None, "II.6"),
    _component(("noi-dung", Message("Nội dung")), (13, 14, 14), "ic", "both", "II.6"),
    _component(
        ("quyen-han-chuc-vu", Message("Quyền hạn, chức vụ người ký")),
        (13, 14, 14), "BiC", "center", "II.7",
    ),
    _component(("ho-ten", Message("Họ tên người ký")), (13, 14, 14), "Bic", "center", "II.7"),
    _component(("kinh-gui", Message("Kính gửi")), (13, 14, 14), "bic", None, "II.9"),
    _component(("noi-nhan", Message("Nơi nhận")), (12, 12, 12), "BIc", "left", "II.9"),
    _component(
        ("noi-nhan-liet-ke", Message("Danh sách nơi nhận")),
        (11, 11, 11), "bic", "left", "II.9",
    ),
    _component(("muc-do-khan", Message("Mức độ khẩn")), (13, 14, 13), "BiC", None, "III.2"),
    _component(
        ("pham-vi-luu-hanh", Message("Phạm vi lưu hành")), (13, 14, 13), "BiC", None, "III.2"
    ),
    _component(
        ("nguoi-soan", Message("Ký hiệu người soạn thảo")), (11, 11, 11), "biC", None, "III.3"
    ),
    _component(("phu-luc", Message("Phụ lục")), (14, 14, 14), "Bic", "center", "III.1"),
    _component(("ten-phu-luc", Message("Tên phụ lục")), (13, 14, 14), "BiC", "center", "III.1"),
    _component(("kem-theo", Message("Chỉ dẫn kèm theo")), (13, 14, 14), "bIc", "center", "III.1"),
    _component(("so-trang", Message("Số trang")), (13, 14, 14), "bi", "center", "I.7"),
)  # fmt: skip

COMPONENTS: Mapping[ComponentId, Component] = MappingProxyType({row.id: row for row in _ROWS})
"""Every component by its id."""
