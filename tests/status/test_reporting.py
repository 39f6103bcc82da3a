"""The reporting calendar: whose data, whose day, and what is no report."""

from datetime import date

from parcli.deadline import frame_of
from parcli.deadline.presets import presets
from parcli.model.plan import Plan
from parcli.status.obligation import obligations
from parcli.status.reporting import calendar_of, calendar_of_preset
from parcli.workdays import WorkCalendar

ON = date(2026, 11, 21)
CALENDAR = WorkCalendar()


def calendar(phrase, reporting=None, period="2026", year=2026, name="Báo cáo", **options):
    products = [{"id": "a", "name": name, "deadline": phrase}]
    plan = Plan.model_validate(
        {"parcli": "1", "id": "mau", "title": "Mẫu", "level": "other", "issuer": "so-noi-vu"}
        | {"period": period}
        | ({"reporting": reporting} if reporting else {})
        | {"areas": {"direction": {"tasks": [{"id": "CD", "title": "CCHC", "products": products}]}}}
    )
    return calendar_of(obligations(plan, None, frame_of(plan, CALENDAR)), year, ON, **options)


def rows(found):
    return [
        (e.period, e.report, *(map(str, e.data) if e.data else (None, None)), str(e.due))
        for e in found.entries
    ]


def test_the_four_reports_of_a_province():
    assert rows(calendar("Định kỳ hàng quý", "bnv-cchc")) == [
        ("2026-Q1", "2026-Q1", "2025-12-15", "2026-03-14", "2026-03-20"),
        ("2026-Q2", "2026-H1", "2025-12-15", "2026-06-14", "2026-06-20"),
        ("2026-Q3", "2026-Q3", "2026-06-15", "2026-09-14", "2026-09-20"),
        ("2026-Q4", "2026", "2025-12-15", "2026-12-14", "2026-12-20"),
    ]


def test_the_decree_gives_data_and_the_plan_the_day():
    found = calendar("Định kỳ 6 tháng", {"preset": "nd-09-2019", "half-year": "18/6 và 18/12"})
    assert rows(found) == [
        ("2026-H1", "2026-H1", "2025-12-15", "2026-06-14", "2026-06-18"),
        ("2026-H2", "2026-H2", "2026-06-15", "2026-12-14", "2026-12-18"),
    ]


def test_data_that_close_after_the_report_is_due_are_not_its_data():
    found = calendar("Trước ngày 10 của tháng cuối quý", "nd-09-2019")
    assert [entry.data for entry in found.entries] == [None] * 4
    assert all(entry.is_early for entry in found.entries)


def test_listed_days_are_no_months():
    found = calendar("20/10, 20/11 và 20/12/2026", "nd-09-2019")
    assert [entry.report for entry in found.entries] == [None] * 3
    monthly = calendar("Ngày 20 hàng tháng", "nd-09-2019")
    assert rows(monthly)[0] == ("2026-01", "2026-01", "2025-12-15", "2026-01-14", "2026-01-20")


def test_no_regime_no_data():
    assert rows(calendar("Hàng năm")) == [("2026", None, None, None, "2026-12-31")]


def test_only_the_year_of_a_longer_plan():
    found = calendar("Hàng năm", "bnv-cchc", period="2026-2030", year=2028)
    assert rows(found) == [("2028", "2028", "2027-12-15", "2028-12-14", "2028-12-20")]


def test_what_is_no_report_is_counted():
    found = calendar("Hàng tuần", name="Họp giao ban")
    assert (found.entries, found.left_out) == ((), 1)
    whole = calendar("Hàng tháng", name="Họp giao ban", with_all=True)
    assert (len(whole.entries), whole.left_out) == (12, 0)


def test_a_deadline_that_comes_once_is_not_periodic():
    assert calendar("Tháng 11/2026").entries == ()


def test_the_calendar_of_a_regime():
    found = calendar_of_preset(presets()["bnv-cchc"], 2026, CALENDAR, ON)
    assert [(e.period, str(e.due)) for e in found.entries] == [
        ("2026-Q1", "2026-03-20"),
        ("2026-H1", "2026-06-20"),
        ("2026-Q3", "2026-09-20"),
        ("2026", "2026-12-20"),
    ]
    decree = calendar_of_preset(presets()["nd-09-2019"], 2026, CALENDAR, ON)
    assert len(decree.entries) == 12 + 4 + 2 + 1
    assert {entry.due for entry in decree.entries} == {None}
