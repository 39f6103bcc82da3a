from datetime import date

import pytest

from parcli.cli.workspace import open_workspace
from parcli.status.obligation import obligations
from parcli.status.period import regime_of, report_on, report_windows


@pytest.fixture(scope="module")
def thanh_hoa(root):
    workspace = open_workspace(root)
    file = workspace.plan_with_id("thanh-hoa-2020")
    progress = workspace.progress_file(file.path)
    owed = obligations(file.plan, file.register, workspace.frame(file.plan), progress.model)
    return file.plan, tuple(owed)


@pytest.mark.parametrize(
    ("label", "first", "last", "next_first", "next_last"),
    [
        ("2020-Q1", (2019, 12, 15), (2020, 3, 14), (2020, 3, 15), (2020, 6, 14)),
        ("2020-H1", (2019, 12, 15), (2020, 6, 14), (2020, 6, 15), (2020, 9, 14)),
        ("2020-Q3", (2020, 6, 15), (2020, 9, 14), (2020, 9, 15), (2020, 12, 14)),
        ("2020", (2019, 12, 15), (2020, 12, 14), (2020, 12, 15), (2021, 3, 14)),
    ],
)
def test_windows_are_those_of_the_regime(thanh_hoa, label, first, last, next_first, next_last):
    (window,) = (each for each in report_windows(thanh_hoa[0]) if each.label == label)
    assert window.data == (date(*first), date(*last))
    assert window.following == (date(*next_first), date(*next_last))


def test_a_year_has_four_reports_in_order(thanh_hoa):
    labels = [window.label for window in report_windows(thanh_hoa[0])]
    assert labels == ["2020-Q1", "2020-H1", "2020-Q3", "2020"]


def test_a_plan_that_names_no_regime_follows_the_ministry(thanh_hoa):
    assert regime_of(thanh_hoa[0]).id == "bnv-cchc"


def test_what_came_on_the_15th_is_of_the_next_period(thanh_hoa):
    plan, owed = thanh_hoa
    windows = {window.label: window for window in report_windows(plan)}
    first = report_on(plan, owed, windows["2020-Q1"], date(2020, 3, 14))
    half = report_on(plan, owed, windows["2020-H1"], date(2020, 6, 14))
    assert {str(d.record.done) for d in first.delivered} == {"2020-02-14"}
    assert date(2020, 3, 16) in {d.record.done for d in half.delivered}
    assert all(date(2019, 12, 15) <= d.record.done <= date(2020, 6, 14) for d in half.delivered)


def test_late_is_what_is_overdue_on_the_day_the_longest_first(thanh_hoa):
    plan, owed = thanh_hoa
    windows = {window.label: window for window in report_windows(plan)}
    report = report_on(plan, owed, windows["2020-H1"], date(2020, 6, 14))
    due = [each.due for each in report.late]
    assert due == sorted(due)
    assert "TC-4.a" in {each.product_reference for each in report.late}
    assert "TT-4.a" not in {each.reference for each in report.late}
    assert "TT-4.a@2020-Q1" not in {each.reference for each in report.late}


def test_next_is_what_is_open_and_due_in_the_following_window(thanh_hoa):
    plan, owed = thanh_hoa
    windows = {window.label: window for window in report_windows(plan)}
    report = report_on(plan, owed, windows["2020-H1"], date(2020, 6, 14))
    assert "TT-3.a@2020-Q2" in {each.reference for each in report.next}
    # Put off by a decision before the day: due on the day it was put off to.
    assert "TC-3.a" in {each.reference for each in report.next}
    # Dropped: nothing is owed any more.
    assert "TCC-5.a" not in {each.reference for each in report.next}
