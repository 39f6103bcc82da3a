"""The table of days off, and the years that are computed instead."""

import time
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

import parcli.workdays.table as table_module
from parcli.workdays.statute import computed_days
from parcli.workdays.table import DayOff, Kind, decided_days, decided_years

CSV = Path(table_module.__file__).with_name("data") / "days.csv"


def weekdays_off(days: dict[date, DayOff], year: int) -> set[date]:
    return {
        row.day
        for row in days.values()
        if row.kind in (Kind.HOLIDAY, Kind.COMPENSATION)
        and row.day.year == year
        and row.day.weekday() < 5
    }


def test_the_table_holds_whole_years_from_2016_to_2026() -> None:
    assert decided_years() == frozenset(range(2016, 2027))


def test_every_line_has_four_fields_in_order_of_days_and_none_twice() -> None:
    head, *lines = CSV.read_text(encoding="utf-8").splitlines()
    assert head == "date,kind,name,decision"
    assert all(line.count(",") == 3 and all(line.split(",")) for line in lines)
    days = [line.split(",")[0] for line in lines]
    assert days == sorted(set(days))
    assert len(decided_days()) == len(lines)


def test_every_kind_of_row_falls_on_the_days_it_can() -> None:
    for row in decided_days().values():
        weekend = row.day.weekday() >= 5
        assert weekend == (row.kind is Kind.SWAP_WORKED) or row.kind is Kind.HOLIDAY
        assert row.kind is not Kind.WEEKEND


def test_every_day_swapped_off_names_the_day_worked_and_the_other_way_round() -> None:
    swaps = {
        date(2018, 12, 31): date(2019, 1, 5),
        date(2019, 4, 29): date(2019, 5, 4),
        date(2024, 4, 29): date(2024, 5, 4),
        date(2025, 5, 2): date(2025, 4, 26),
        date(2026, 1, 2): date(2026, 1, 10),
        date(2026, 8, 31): date(2026, 8, 22),
    }
    rows = decided_days()
    kinds = {kind: {row.day for row in rows.values() if row.kind is kind} for kind in Kind}
    assert kinds[Kind.SWAP_OFF] == set(swaps)
    assert kinds[Kind.SWAP_WORKED] == set(swaps.values())
    for off, worked in swaps.items():
        assert f"{worked.day:02}/" in rows[off].name
        assert f"{off.day:02}/" in rows[worked].name
        assert rows[off].decision == rows[worked].decision


@pytest.mark.parametrize("year", range(2016, 2027))
def test_a_year_has_as_many_holidays_as_the_law_gives(year: int) -> None:
    names = Counter(
        row.name
        for row in decided_days().values()
        if row.day.year == year and row.kind is Kind.HOLIDAY
    )
    assert names["Tết Âm lịch"] == 5
    assert names["Quốc khánh"] == (2 if year >= 2021 else 1)
    assert sum(names.values()) == 10 + (year >= 2021) + (year >= 2026)


@pytest.mark.parametrize("year", range(2016, 2027))
def test_a_holiday_on_a_weekend_has_a_day_in_lieu(year: int) -> None:
    rows = [row for row in decided_days().values() if row.day.year == year]
    weekend = Counter(
        f"Nghỉ bù {row.name}" for row in rows if row.kind is Kind.HOLIDAY and row.day.weekday() >= 5
    )
    assert weekend == Counter(row.name for row in rows if row.kind is Kind.COMPENSATION)


@pytest.mark.parametrize("year", range(2016, 2027))
def test_the_rules_for_other_years_would_give_what_was_decided(year: int) -> None:
    assert weekdays_off(computed_days(year), year) == weekdays_off(decided_days(), year)


def test_2027_is_computed_as_the_government_office_announced_it() -> None:
    # Công văn 10065/VPCP-KGVX ngày 02/10/2026: Tết 04-10/02, Quốc khánh 02-05/9.
    days = [row.day for row in computed_days(2027).values() if row.day.month in (2, 9)]
    tet = [date(2027, 2, 4) + timedelta(days=n) for n in range(7)]
    assert sorted(days) == [*tet, date(2027, 9, 2), date(2027, 9, 3)]


def test_computed_years_follow_the_law_in_force() -> None:
    by_year = {year: computed_days(year) for year in (1990, 2006, 2007, 2013, 2014, 2020, 2021)}
    assert [sum(r.kind is Kind.HOLIDAY for r in days.values()) for days in by_year.values()] == [
        *(8, 8),  # 1 + 4 days of Tết + 3
        *(9, 9),  # Giỗ Tổ Hùng Vương (Luật 84/2007/QH11)
        *(10, 10),  # five days of Tết (Bộ luật Lao động 2012)
        11,  # the second day of Quốc khánh (Bộ luật Lao động 2019)
    ]
    assert by_year[2014][date(2014, 9, 2)].decision == "Bộ luật Lao động 2012 Điều 115"
    assert computed_days(2029)[date(2029, 11, 26)].name == "Nghỉ bù Ngày Văn hóa Việt Nam"


def test_reading_the_table_is_cheap() -> None:
    def seconds() -> float:
        decided_days.cache_clear()
        start = time.perf_counter()
        decided_days()
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < 0.002
