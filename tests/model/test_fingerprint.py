"""What a file says has one name, however the file says it."""

from datetime import date

import pytest

from parcli.model.changed import plan_changes, progress_changes, register_changes
from parcli.model.fingerprint import content_hash, progress_hash
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.yamlio import load_bytes

PLAN = """
parcli: 1
id: tinh-2020
title: Kế hoạch
level: province
issuer: ubnd
period: 2020
areas:
  institutions:
    lead: stp
    tasks:
      - id: TC-1
        title: Rà soát
        agencies: {lead: stp}
        products:
          - {id: a, name: Kế hoạch, deadline: Tháng 01/2020}
          - {id: b, name: Báo cáo, deadline: Quý II}
      - {id: TC-2, title: Tuyên truyền}
"""
PROGRESS = """
parcli: 1
plan: tinh-2020
TC-1.a:
  - {done: 2020-01-20, document: 12/KH-STP}
TC-1.b:
  - {under_way: 60 %, as_of: 2020-03-31}
  - {postponed_to: 2020-08-30, decision: {number: 9/QĐ-UBND, date: 2020-06-22}}
"""
REGISTER = """
parcli: 1
agencies:
  - {id: ubnd, name: UBND tỉnh}
  - {id: stp, name: Sở Tư pháp}
"""


def read(text, kind):
    file = load_bytes(text.encode(), "x.yaml", kind)
    assert file.usable, file.placed
    return file.model


def plan(old="", new=""):
    assert old in PLAN
    return read(PLAN.replace(old, new, 1) if old else PLAN, Plan)


def progress(old="", new=""):
    assert old in PROGRESS
    return read(PROGRESS.replace(old, new, 1) if old else PROGRESS, Progress)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("parcli: 1\n", "# lời ghi\nparcli: 1\n"),
        ("id: tinh-2020\ntitle: Kế hoạch\n", "title: 'Kế hoạch'\nid: tinh-2020\n"),
        ("deadline: Quý II", "deadline: {phrase: Quý II}"),
        ("title: Tuyên truyền", "title: Tuyên truyền, note: null"),
        ("lead: stp\n    tasks", "lead:    stp\n    tasks"),
    ],
)
def test_how_a_plan_is_written_makes_no_difference(old, new):
    assert content_hash(plan(old, new)) == content_hash(plan())
    assert plan_changes(plan(), plan(old, new)) == ()


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("Tháng 01/2020", "Tháng 02/2020", [("altered", "TC-1.a", "deadline")]),
        ("title: Rà soát", "title: Rà soát lại", [("altered", "TC-1", "title")]),
        ("agencies: {lead: stp}", "agencies: {lead: ubnd}", [("altered", "TC-1", "agencies")]),
        ("lead: stp\n", "lead: ubnd\n", [("altered", "institutions", "lead")]),
        ("title: Kế hoạch", "title: Kế hoạch CCHC", [("altered", None, "title")]),
        ("areas:", "basis: [Luật]\nareas:", [("altered", None, "basis")]),
        ("id: TC-2", "id: TC-3", [("added", "TC-3", None), ("removed", "TC-2", None)]),
        (
            "          - {id: b, name: Báo cáo, deadline: Quý II}\n",
            "",
            [("removed", "TC-1.b", None)],
        ),
    ],
)
def test_what_a_plan_says_makes_a_difference_that_is_named(old, new, changes):
    changed = plan(old, new)
    assert content_hash(changed) != content_hash(plan())
    assert [tuple(change) for change in plan_changes(plan(), changed)] == changes


def test_the_order_of_tasks_is_a_difference():
    one = "      - {id: TC-2, title: Tuyên truyền}\n"
    moved = read(PLAN.replace(one, "").replace("    tasks:\n", f"    tasks:\n{one}"), Plan)
    assert content_hash(moved) != content_hash(plan())
    assert [change.key for change in plan_changes(plan(), moved)] == ["order"]


def test_records_after_the_day_change_nothing_on_the_day():
    early, late = date(2020, 4, 1), date(2020, 12, 31)
    later = progress("date: 2020-06-22}}", "date: 2020-06-22}}\n  - {done: 2020-08-01}")
    assert progress_hash(later, early) == progress_hash(progress(), early)
    assert progress_hash(later, late) != progress_hash(progress(), late)
    assert progress_changes(progress(), later, early) == ()
    (change,) = progress_changes(progress(), later, late)
    assert tuple(change) == ("altered", "TC-1.b", "records")


def test_nothing_noted_by_the_day_is_as_no_file():
    assert progress_hash(progress(), date(2020, 1, 1)) == progress_hash(None, date(2020, 1, 1))
    assert progress_hash(progress(), date(2020, 1, 20)) != progress_hash(None, date(2020, 1, 20))


def test_agencies_that_differ_are_named():
    old = read(REGISTER, Register)
    new = read(REGISTER.replace("Sở Tư pháp", "Sở Tư pháp tỉnh"), Register)
    assert content_hash(old) != content_hash(new)
    assert [tuple(c) for c in register_changes(old, new)] == [("altered", "stp", "name")]
    group = "groups:\n  - {id: stp, name: Sở Tư pháp, members: [ubnd]}\n"
    regrouped = read(REGISTER.replace("  - {id: stp, name: Sở Tư pháp}\n", group), Register)
    assert [tuple(c) for c in register_changes(old, regrouped)] == [("altered", "stp", None)]
