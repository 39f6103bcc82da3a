"""Counting working days: hand-checked cases, and what must always hold."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.errors import ParcliError
from parcli.text.message import Message
from parcli.workdays import Change, DayOff, Kind, WorkCalendar

PLAIN = WorkCalendar()
FLOOD = Change(date(2026, 10, 14), "Công văn 1/UBND")
MAKE_UP = Change(date(2026, 10, 17), "Công văn 1/UBND")
OWN = WorkCalendar([FLOOD], [MAKE_UP, Change(date(2027, 11, 24), "Công văn 2/UBND")])

days = st.dates(date(1890, 1, 1), date(2210, 12, 31))
near_days = st.dates(date(2015, 1, 1), date(2029, 12, 31))
calendars = st.sampled_from([PLAIN, OWN])


def d(text: str) -> date:
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        ("10/10/2026", "weekend", "thứ Bảy"),
        ("11/10/2026", "weekend", "Chủ nhật"),
        ("26/4/2026", "holiday", "Giỗ Tổ Hùng Vương"),
        ("27/4/2026", "compensation", "Nghỉ bù Giỗ Tổ Hùng Vương"),
        ("24/11/2026", "holiday", "Ngày Văn hóa Việt Nam"),
        ("02/01/2026", "swap-off", "Nghỉ hoán đổi dịp Tết Dương lịch (làm bù 10/01/2026)"),
        ("31/8/2026", "swap-off", "Nghỉ hoán đổi dịp Quốc khánh (làm bù 22/8/2026)"),
        ("03/5/2027", "compensation", "Nghỉ bù Ngày Quốc tế lao động"),
        ("17/02/1950", "holiday", "Tết Âm lịch"),
    ],
)
def test_a_day_off_says_why(day: str, kind: str, name: str) -> None:
    why = PLAIN.why_off(d(day))
    assert why is not None
    assert (why.day, why.kind, str(why.name)) == (d(day), kind, name)
    assert why.decision
    assert not PLAIN.is_working_day(d(day))


@pytest.mark.parametrize(
    "day",
    [
        "05/01/2019",
        "04/5/2019",
        "04/5/2024",
        "26/4/2025",
        "10/01/2026",
        "22/8/2026",
        "24/11/2025",
        "01/9/2020",
        "23/11/2026",
    ],
)
def test_a_day_swapped_in_or_ordinary_is_worked(day: str) -> None:
    assert PLAIN.is_working_day(d(day))
    assert PLAIN.why_off(d(day)) is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("15/12/2020", "15/12/2020", id="worked: the day itself"),
        pytest.param("31/10/2020", "02/11/2020", id="a Saturday"),
        pytest.param("24/01/2020", "30/01/2020", id="in Tết"),
        pytest.param("29/4/2023", "04/5/2023", id="through two days in lieu"),
        pytest.param("28/4/2026", "28/4/2026", id="between two holidays"),
        pytest.param("29/8/2026", "03/9/2026", id="through a swapped day"),
        pytest.param("10/01/2026", "10/01/2026", id="a Saturday that is worked"),
        pytest.param("29/12/2018", "02/01/2019", id="over the year"),
        pytest.param("06/02/2027", "11/02/2027", id="a computed Tết"),
    ],
)
def test_a_term_that_ends_on_a_day_off_ends_on_the_next_working_day(
    day: str, expected: str
) -> None:
    assert PLAIN.next_working_day(d(day)) == d(expected)


@pytest.mark.parametrize(
    ("day", "n", "expected"),
    [
        pytest.param("02/11/2020", 5, "09/11/2020", id="the first day is left out"),
        pytest.param("22/01/2020", 1, "30/01/2020", id="over Tết"),
        pytest.param("25/4/2024", 3, "03/5/2024", id="over a swapped day"),
        pytest.param("03/5/2024", 1, "04/5/2024", id="onto a Saturday that is worked"),
        pytest.param("31/12/2025", 1, "05/01/2026", id="over the New Year of 2026"),
        pytest.param("05/01/2026", 5, "10/01/2026", id="onto the make-up Saturday of 2026"),
        pytest.param("24/4/2026", 3, "04/5/2026", id="over Giỗ Tổ and 30/4"),
        pytest.param("23/11/2026", 1, "25/11/2026", id="over the culture day"),
        pytest.param("01/11/2020", 1, "02/11/2020", id="from a Sunday"),
        pytest.param("02/11/2020", -1, "30/10/2020", id="back over a weekend"),
        pytest.param("03/9/2026", -1, "28/8/2026", id="back over Quốc khánh"),
        pytest.param("01/11/2020", 0, "01/11/2020", id="none: the day, worked or not"),
    ],
)
def test_adding_working_days(day: str, n: int, expected: str) -> None:
    assert PLAIN.add_working_days(d(day), n) == d(expected)


@pytest.mark.parametrize(
    ("after", "until", "expected"),
    [
        ("02/11/2020", "09/11/2020", 5),
        ("02/11/2020", "02/11/2020", 0),
        ("30/10/2020", "01/11/2020", 0),
        ("31/12/2025", "31/12/2026", 249),  # 261 weekdays, less 14 off, and two Saturdays
        ("09/11/2020", "02/11/2020", -5),
        ("31/12/2018", "05/01/2019", 4),
    ],
)
def test_counting_working_days(after: str, until: str, expected: int) -> None:
    assert PLAIN.count_working_days(d(after), d(until)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("01/10/2020", "31/10/2020", "30/10/2020"),
        ("01/02/2020", "02/02/2020", None),
        ("01/02/2026", "28/02/2026", "27/02/2026"),
        ("01/5/2019", "04/5/2019", "04/5/2019"),
        ("03/02/2020", "03/02/2020", "03/02/2020"),
        ("04/02/2020", "03/02/2020", None),
    ],
)
def test_the_last_working_day_of_a_range(first: str, last: str, expected: str | None) -> None:
    found = PLAIN.last_working_day(d(first), d(last))
    assert found == (d(expected) if expected else None)


def test_only_years_outside_the_table_are_provisional() -> None:
    years = [1899, 2015, 2016, 2026, 2027, 2300]
    assert [PLAIN.is_provisional(year) for year in years] == [True, True, False, False, True, True]


def test_the_changes_of_an_office_win_over_table_and_law() -> None:
    name = Message("Ngày nghỉ theo thiết lập của đơn vị")
    assert OWN.why_off(FLOOD.day) == DayOff(FLOOD.day, Kind.SWAP_OFF, name, "Công văn 1/UBND")
    assert OWN.is_working_day(MAKE_UP.day)
    assert OWN.is_working_day(date(2027, 11, 24))
    assert OWN.why_off(date(2027, 11, 24)) is None
    assert WorkCalendar([Change(d("22/8/2026"), "x")]).next_working_day(d("22/8/2026")) == d(
        "24/8/2026"
    )
    assert OWN.is_working_day(date(2026, 10, 15))


def test_a_change_to_a_weekend_gives_the_changes_document() -> None:
    why = WorkCalendar([Change(d("10/10/2026"), "x")]).why_off(d("10/10/2026"))
    assert why is not None
    assert why.decision == "x"


def test_a_day_cannot_be_declared_both_off_and_worked() -> None:
    with pytest.raises(ParcliError, match="14/10/2026"):
        WorkCalendar([FLOOD], [FLOOD])


def test_a_calendar_is_a_cache_key() -> None:
    other = Change(date(2026, 10, 15), "Công văn 1/UBND")
    one, two = WorkCalendar([FLOOD, other]), WorkCalendar(iter([other, FLOOD, FLOOD]))
    assert one == two
    assert hash(one) == hash(two)
    assert one != PLAIN
    assert WorkCalendar(extra_off=[FLOOD]) != WorkCalendar(extra_worked=[FLOOD])
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
    assert repr(PLAIN) == "WorkCalendar(extra_off=(), extra_worked=())"
    with pytest.raises(AttributeError):
        one.extra_off = ()  # type: ignore[misc]


@pytest.mark.parametrize("year", [1, 1582, 1899, 2200, 5000, 9999])
def test_far_years_are_answered(year: int) -> None:
    day = date(year, 6, 1)
    later = PLAIN.add_working_days(day, 20)
    assert PLAIN.count_working_days(day, later) == 20
    assert PLAIN.next_working_day(date(year, 12, 31)).year in (year, year + 1)
    assert PLAIN.last_working_day(date(year, 1, 1), date(year, 1, 31))


@given(calendars, near_days | days, st.integers(-60, 60).filter(bool))
def test_adding_then_counting_agrees(calendar: WorkCalendar, day: date, n: int) -> None:
    there = calendar.add_working_days(day, n)
    assert calendar.is_working_day(there)
    assert calendar.count_working_days(day, there) == n


@given(calendars, near_days, near_days, near_days)
def test_counting_in_two_stretches_agrees(
    calendar: WorkCalendar, one: date, two: date, three: date
) -> None:
    a, b, c = sorted([one, two, three])
    count = calendar.count_working_days
    assert count(a, b) + count(b, c) == count(a, c)


@given(calendars, near_days | days)
def test_the_next_working_day_is_the_first_at_or_after(calendar: WorkCalendar, day: date) -> None:
    found = calendar.next_working_day(day)
    assert day <= found <= day + timedelta(days=14)
    assert calendar.is_working_day(found)
    assert calendar.count_working_days(day - timedelta(days=1), found) == 1
    assert calendar.last_working_day(day, found) == found


@given(calendars, near_days | days)
def test_a_day_is_worked_or_has_a_reason(calendar: WorkCalendar, day: date) -> None:
    why = calendar.why_off(day)
    assert (why is None) == calendar.is_working_day(day)
    if why:
        assert why.day == day
        assert why.kind is not Kind.SWAP_WORKED
        assert why.name
        assert why.decision
