"""Phrases that count from the day on which the plan above was signed."""

import shutil
from datetime import date

import pytest

from parcli.cli.workspace import open_workspace
from parcli.deadline import frame_of, read, read_stated
from parcli.deadline.events import event_date
from parcli.model.plan import Plan, StatedDeadline
from parcli.workdays import WorkCalendar

SIGNED = date(2025, 12, 22)


def plan_with(level="department", **keys):
    return Plan.model_validate(
        {
            "parcli": 1,
            "id": "con",
            "title": "Kế hoạch",
            "level": level,
            "issuer": "so-a",
            "period": "2026",
            "areas": {},
            **keys,
        }
    )


def day_of(event, plan, parent=None):
    return event_date(event, frame_of(plan, WorkCalendar(), parent=parent))


def under(level="province", **decision):
    return plan_with(level, id="cha", decision={"date": "2025-12-22", **decision})


@pytest.mark.parametrize(
    "event",
    [
        "ngày kế hoạch của tỉnh được ban hành",
        "ngày KH của tỉnh được ban hành",
        "ngày UBND tỉnh ban hành kế hoạch",
        "khi UBND tỉnh ban hành KH CCHC",
        "ngày Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính năm 2026",
        "ngày ban hành kế hoạch của tỉnh",
        "có kế hoạch của UBND tỉnh",
        "ngày kế hoạch cấp trên được ban hành",
        "ngày kế hoạch của cấp trên được ban hành",
        "ngày kế hoạch CCHC của tỉnh Khánh Hòa được ban hành",
        "parent-plan",
        "provincial-plan",
    ],
)
def test_the_province_is_called_many_ways(event):
    plan = plan_with(parent="cha")
    assert day_of(event, plan, under(place="Khánh Hòa")) == SIGNED


@pytest.mark.parametrize(
    ("event", "level", "number"),
    [
        ("ngày kế hoạch của huyện được ban hành", "district", "12/QĐ-UBND"),
        ("ngày UBND huyện ban hành KH", "district", "12/QĐ-UBND"),
        ("ngày kế hoạch của Bộ được ban hành", "other", "12/QĐ-BNV"),
        ("ngày Bộ Nội vụ ban hành kế hoạch", "other", "12/QĐ-BNV"),
        ("ngày kế hoạch của Chính phủ được ban hành", "other", "12/QĐ-TTg"),
    ],
)
def test_so_are_the_others(event, level, number):
    parent = under(level, number=number)
    assert day_of(event, plan_with(parent="cha"), parent) == SIGNED
    # A wrong date is worse than none: the province's plan is another one.
    assert day_of("ngày kế hoạch của tỉnh được ban hành", plan_with(parent="cha"), parent) is None


@pytest.mark.parametrize(
    ("level", "parent", "wanted"),
    [
        ("department", {"date": "2025-12-22"}, SIGNED),
        ("department", {"number": "3595/QĐ-UBND", "date": "2025-12-22"}, SIGNED),
        ("district", {"number": "3595/QĐ-UBND", "date": "2025-12-22"}, SIGNED),
        ("commune", {"number": "3595/QĐ-UBND", "date": "2025-12-22"}, SIGNED),
        ("commune", {"number": "3595/QĐ-UBND", "date": "2024-12-22"}, None),
        (
            "commune",
            {"number": "1/QĐ-UBND", "date": "2025-12-22", "title": "Kế hoạch của tỉnh X"},
            SIGNED,
        ),
        (
            "department",
            {"number": "1/QĐ-UBND", "date": "2025-12-22", "title": "Kế hoạch của huyện Y"},
            None,
        ),
        ("department", {"number": "225/QĐ-TTg", "date": "2025-12-22"}, None),
        ("province", {"number": "12/QĐ-BNV", "date": "2025-12-22"}, None),
        ("department", {"number": "3595/QĐ-UBND"}, None),
    ],
)
def test_only_the_decision_is_known(level, parent, wanted):
    plan = plan_with(level, parent=parent)
    assert day_of("ngày kế hoạch của tỉnh được ban hành", plan) == wanted


def test_the_decision_of_the_plan_comes_before_the_date_stated():
    plan = plan_with(parent={"plan": "cha", "date": "2025-01-01"})
    assert day_of("ngày kế hoạch của tỉnh được ban hành", plan, under()) == SIGNED


def test_the_plan_s_own_event_comes_first_where_it_has_a_date():
    name = "ngày kế hoạch của tỉnh được ban hành"
    own = {"id": "kh-tinh", "name": name, "date": "2025-11-11"}
    plan = plan_with(parent="cha", events=[own])
    assert day_of("ngày KH của tỉnh được ban hành", plan, under()) == date(2025, 11, 11)
    undated = plan_with(parent="cha", events=[{"id": "kh-tinh", "name": name}])
    assert day_of("ngày KH của tỉnh được ban hành", undated, under()) == SIGNED


def test_the_term_runs_as_any_other():
    frame = frame_of(plan_with(parent="cha"), WorkCalendar(), parent=under())
    found = read("Không quá 30 ngày kể từ ngày kế hoạch của tỉnh được ban hành", frame)
    assert [each.due for each in found.occurrences] == [date(2026, 1, 21)]
    unsigned = plan_with("province", id="cha", decision={"place": "Mẫu"})
    waiting = read(found.phrase, frame_of(plan_with(parent="cha"), WorkCalendar(), parent=unsigned))
    assert (waiting.occurrences, waiting.waiting) == ((), True)


def test_a_fixed_reading_may_count_from_it():
    frame = frame_of(plan_with(parent="cha"), WorkCalendar(), parent=under())
    stated = StatedDeadline.model_validate(
        {"phrase": "theo tỉnh", "event": "parent-plan", "within": "10 days"}
    )
    assert [each.due for each in read_stated(stated, frame).occurrences] == [date(2026, 1, 5)]


def test_khanh_hoa_needs_no_event_of_its_own(root, tmp_path):
    shutil.copytree(root / "plans" / "khanh-hoa-thanh-tra", tmp_path / "kh")
    file = tmp_path / "kh" / "2021.plan.yaml"
    text = file.read_text(encoding="utf-8")
    with_event = _dates(tmp_path)
    line = next(line for line in text.splitlines() if "id: provincial-plan" in line)
    file.write_text(text.replace(f"{line}\n", ""), encoding="utf-8")
    assert _dates(tmp_path) == with_event
    assert with_event["CD-1.a"]


def _dates(folder):
    workspace = open_workspace(folder)
    (file,) = workspace.plan_files()
    dated = workspace.frame(file.plan)
    found = {}
    for area in file.plan.areas.values():
        for task in _all(area.tasks):
            for each in task.products:
                if each.deadline:
                    reading = read_stated(each.deadline, dated)
                    found[f"{task.id}.{each.id}"] = [o.due for o in reading.occurrences]
    return found


def _all(tasks):
    for task in tasks:
        yield task
        yield from _all(task.tasks)
