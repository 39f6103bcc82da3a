"""The two lunar dates; tests/oracle holds them against the holidays package for 1901 to 2100."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.workdays.lunar import hung_kings_day, lunar_new_year


@pytest.mark.parametrize(
    ("year", "new_year", "hung_kings"),
    [
        pytest.param(1985, date(1985, 1, 21), date(1985, 4, 29), id="Tết a month before China"),
        pytest.param(2007, date(2007, 2, 17), date(2007, 4, 26), id="Tết a day before China"),
        pytest.param(2016, date(2016, 2, 8), date(2016, 4, 16), id="Bính Thân"),
        pytest.param(2020, date(2020, 1, 25), date(2020, 4, 2), id="leap month 4, after 10/3"),
        pytest.param(2023, date(2023, 1, 22), date(2023, 4, 29), id="leap month 2, before 10/3"),
        pytest.param(2024, date(2024, 2, 10), date(2024, 4, 18), id="Giáp Thìn"),
        pytest.param(2025, date(2025, 1, 29), date(2025, 4, 7), id="leap month 6"),
        pytest.param(2026, date(2026, 2, 17), date(2026, 4, 26), id="Bính Ngọ"),
        pytest.param(2030, date(2030, 2, 2), date(2030, 4, 12), id="Tết a day before China again"),
        pytest.param(2034, date(2034, 2, 19), date(2034, 4, 28), id="leap month 11 of 2033"),
    ],
)
def test_known_years(year: int, new_year: date, hung_kings: date) -> None:
    assert (lunar_new_year(year), hung_kings_day(year)) == (new_year, hung_kings)


@given(st.integers(1, 9999))
def test_every_year_has_both_days_within_it(year: int) -> None:
    new_year, hung_kings = lunar_new_year(year), hung_kings_day(year)
    assert date(year, 1, 15) <= new_year <= date(year, 2, 25)
    # Two lunar months and nine days, or three months where one of the first two is doubled.
    assert 67 <= (hung_kings - new_year).days <= 99
