from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.text.dates import format_date, official_date, parse_date


@given(st.dates())
def test_a_printed_date_reads_back(day: date) -> None:
    assert parse_date(format_date(day)) == day
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        (date(2026, 1, 20), "ngày 20 tháng 01 năm 2026"),
        (date(2026, 2, 1), "ngày 01 tháng 02 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_official_dates_have_the_zeros_of_the_decree(day: date, text: str) -> None:
    assert official_date(day) == text


@pytest.mark.parametrize("text", ["5/6/2020", "05-06-2020", "05.06.2020", "2020-06-05"])
def test_ways_to_write_a_date(text: str) -> None:
    assert parse_date(text) == date(2020, 6, 5)


@pytest.mark.parametrize("text", ["", "31/4/2020", "5/6", "2020-6-5", "05/06/20"])
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None
