"""Bars show every part there is, and never more cells than they have."""

from hypothesis import given
from hypothesis import strategies as st

from parcli.reports.bars import Part, bar, cells

amounts = st.lists(st.integers(0, 20_000), min_size=1, max_size=5)


@given(amounts, st.integers(5, 80))
def test_the_cells_are_all_shared_out_and_a_larger_part_has_no_fewer(parts, wide):
    sizes = cells(parts, wide)
    assert sum(sizes) == (wide if any(parts) else 0)
    assert [size > 0 for size in sizes] == [part > 0 for part in parts]
    by_amount = [size for _, size in sorted(zip(parts, sizes, strict=True))]
    assert by_amount == sorted(by_amount)


def test_one_of_a_thousand_is_seen_and_halves_are_halves():
    assert cells([1, 999, 0], 20) == [1, 19, 0]
    assert cells([5, 5], 10) == [5, 5]


def test_parts_stand_in_their_order_and_take_colour_only_where_it_is_shown():
    parts = (Part(1, "#", "green"), Part(0, "!", "red"), Part(3, ".", "dim"))
    assert bar(parts, 8, colour=False) == "###....."
    assert bar(parts, 8, colour=True) == "\x1b[32m###\x1b[0m\x1b[2m.....\x1b[0m"
