"""The decree's table in values: whole, and as the decree has it."""

from typing import get_args

import pytest

from parcli.word.law import COMPONENTS, PAGE, POINT_LETTERS, RULES, ComponentId
from parcli.word.widths import text_width


def test_every_component_has_its_row_and_every_rule_its_component():
    assert set(COMPONENTS) == set(get_args(ComponentId))
    assert set(RULES) <= set(COMPONENTS)


@pytest.mark.parametrize("row", COMPONENTS.values(), ids=lambda row: row.id)
def test_sample_of_the_decree_lies_within_its_bounds(row):
    assert row.smallest <= row.sample <= row.largest
    assert row.article.startswith("NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục ")


@pytest.mark.parametrize(
    ("name", "sizes", "bold", "italic", "caps"),
    [
        ("quoc-hieu", (12, 13, 12), True, False, True),
        ("tieu-ngu", (13, 14, 13), True, False, False),
        ("co-quan-chu-quan", (12, 13, 12), False, False, True),
        ("so-ky-hieu", (13, 13, 13), False, False, None),
        ("dia-danh-thoi-gian", (13, 14, 13), False, True, False),
        ("can-cu", (13, 14, 14), False, True, False),
        ("noi-nhan", (12, 12, 12), True, True, False),
        ("noi-nhan-liet-ke", (11, 11, 11), False, False, False),
        ("phu-luc", (14, 14, 14), True, False, False),
    ],
)
def test_row_is_as_in_the_decree(name, sizes, bold, italic, caps):
    row = COMPONENTS[name]
    assert (row.smallest, row.largest, row.sample) == sizes
    assert (row.bold, row.italic, row.caps) == (bold, italic, caps)


def test_margins_are_as_in_the_decree():
    assert (PAGE.top_min_mm, PAGE.top_max_mm) == (20, 25)
    assert (PAGE.left_min_mm, PAGE.left_max_mm) == (30, 35)
    assert (PAGE.right_min_mm, PAGE.right_max_mm) == (15, 20)


def test_letters_of_points_are_vietnamese_in_their_order():
    assert POINT_LETTERS.startswith("abcdđegh")
    assert not set(POINT_LETTERS) & set("fjwzăâêôơư")


def test_marks_take_no_width_and_bold_takes_more():
    assert text_width("Độc lập", 13) == text_width("Đôc lâp", 13)
    assert text_width("Độc lập", 13, bold=True) > text_width("Độc lập", 13)
    # 2,167 thousandths of an em, at 12 pt, in millimetres
    assert text_width("TTTa", 12) == pytest.approx((3 * 611 + 444) / 1000 * 12 * 25.4 / 72)
