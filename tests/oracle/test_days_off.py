"""Our days off against the holidays package; each difference is listed with its reason.

The language is named, as the package's names and dates otherwise follow LANG, and whole years are
asked for, as the package knows the make-up days only of years it has filled.
"""

from datetime import date, timedelta

from holidays.countries import Vietnam

from parcli.workdays import WorkCalendar
from parcli.workdays.lunar import hung_kings_day, lunar_new_year

# Day: worked or not, and why we are right.
KNOWN_DIFFERENCES = {
    date(2026, 1, 2): (False, "Văn bản 12729/VPCP-KGVX ngày 25/12/2025, not in holidays 0.109"),
    date(2026, 1, 10): (True, "Văn bản 12729/VPCP-KGVX ngày 25/12/2025, made up for 02/01/2026"),
}


def differences(first_year: int, last_year: int) -> dict[date, bool]:
    oracle = Vietnam(years=range(first_year - 1, last_year + 2), language="vi")
    ours = WorkCalendar()
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {
        day: ours.is_working_day(day)
        for day in days
        if ours.is_working_day(day) != oracle.is_working_day(day)
    }


def test_decided_years_differ_only_where_a_decision_says_so() -> None:
    assert differences(2016, 2026) == {day: known[0] for day, known in KNOWN_DIFFERENCES.items()}


def test_each_known_difference_has_its_decision() -> None:
    for day, (worked, reason) in KNOWN_DIFFERENCES.items():
        why = WorkCalendar().why_off(day)
        assert (why is None) == worked
        assert why is None or reason.startswith(why.decision)


def test_computed_years_agree() -> None:
    assert differences(2027, 2035) == {}


def test_lunar_dates_agree_for_two_centuries() -> None:
    oracle = Vietnam(years=range(1901, 2101), language="vi", observed=False)
    new_years = set(oracle.get_named("Tết Nguyên Đán", lookup="exact"))
    assert new_years == {lunar_new_year(year) for year in range(1901, 2101)}
    hung_kings = set(oracle.get_named("Ngày Giỗ Tổ Hùng Vương", lookup="exact"))
    assert hung_kings == {hung_kings_day(year) for year in range(2007, 2101)}
