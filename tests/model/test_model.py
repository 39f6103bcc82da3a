"""The model takes what a file may say, and nothing else."""

from datetime import date

import pytest
from pydantic import ValidationError

from parcli.model.areas import AREA_IDS, REFORM_AREAS, area_name
from parcli.model.plan import Plan, StatedDeadline
from parcli.model.reference import Reference, read_reference
from parcli.model.register import Register
from parcli.model.scalars import Period, Quantity, Within, read_amount, read_period
from parcli.model.targets import Target
from parcli.model.walk import products_of, walk_tasks

MINIMAL = {
    "parcli": "1",
    "id": "p",
    "title": "Kế hoạch",
    "level": "province",
    "issuer": "ubnd",
    "period": "2020",
    "areas": {},
}


def errors(kind, data):
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(data)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def test_text_stays_as_it_was_written():
    task = {"id": "07", "no": "1.10", "title": "no", "note": "12:30"}
    plan = Plan.model_validate(MINIMAL | {"areas": {"impact": {"tasks": [task]}}})
    (read,) = plan.areas["impact"].tasks
    assert (read.id, read.no, read.title, read.note) == ("07", "1.10", "no", "12:30")


def test_a_plan_cannot_be_changed():
    plan = Plan.model_validate(MINIMAL)
    with pytest.raises(ValidationError):
        plan.title = "Khác"


def test_unknown_keys_are_refused_everywhere():
    assert errors(Plan, MINIMAL | {"titel": "x"}) == [(("titel",), "extra_forbidden")]
    task = {"id": "A", "title": "t", "agencies": {"laed": "x"}}
    found = errors(Plan, MINIMAL | {"areas": {"impact": {"tasks": [task]}}})
    assert found == [(("areas", "impact", "tasks", 0, "agencies", "laed"), "extra_forbidden")]


def test_one_body_stands_for_a_list_of_one():
    task = {"id": "A", "title": "t", "agencies": {"lead": "x", "coordinate": ["y", "z"]}}
    plan = Plan.model_validate(MINIMAL | {"areas": {"impact": {"tasks": [task]}}})
    roles = plan.areas["impact"].tasks[0].agencies
    assert roles.items() == [("lead", ("x",)), ("coordinate", ("y", "z"))]


@pytest.mark.parametrize(
    ("value", "kind"),
    [("2020-02-30", "day_impossible"), ("20/12/2019", "day_form"), ("2019-12-2", "day_form")],
)
def test_dates_have_one_form_and_must_exist(value, kind):
    assert errors(Plan, MINIMAL | {"decision": {"date": value}}) == [(("decision", "date"), kind)]


@pytest.mark.parametrize(
    ("text", "period"),
    [("2020", Period(2020, 2020)), ("2016-2020", Period(2016, 2020)),
     ("2016 – 2020", Period(2016, 2020))],
)  # fmt: skip
def test_periods(text, period):
    assert read_period(text) == period
    assert read_period(str(period)) == period


@pytest.mark.parametrize("text", ["", "20", "2020-", "2020-2016", "1066", "2020/2021"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match="year"):
        read_period(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [("1.200", 1200), ("91,14", 91.14), ("62.5", 62.5), ("1.234.567,5", 1234567.5), ("02", 2)],
)
def test_amounts_are_read_in_vietnamese_form(text, amount):
    assert read_amount(text) == amount


def test_targets_have_exactly_one_aim():
    base = {"id": "t", "text": "Hồ sơ trực tuyến"}
    target = Target.model_validate(base | {"at_least": "50 %"})
    assert target.at_least == Quantity(50, "%")
    between = Target.model_validate(base | {"between": ["22", "27"], "unit": "hạng"})
    assert between.between == (Quantity(22, None), Quantity(27, None))
    assert errors(Target, base) == [((), "target_aim")]
    assert errors(Target, base | {"at_least": "1", "at_most": "2"}) == [((), "target_aim")]


def test_a_deadline_is_its_phrase_or_a_reading_fixed_beside_it():
    fixed = {"phrase": "Trước Tết", "due": "2020-01-20"}
    assert StatedDeadline.model_validate(fixed).due == date(2020, 1, 20)
    counted = {"phrase": "Sau khi có KH", "event": "kh", "within": "5 working-days"}
    assert StatedDeadline.model_validate(counted).within == Within(5, "working-day")
    counted["within"] = "5 ngày làm việc"
    assert StatedDeadline.model_validate(counted).within == Within(5, "working-day")
    assert errors(StatedDeadline, {"phrase": "x", "from": "2020-01-01"}) == [((), "deadline_due")]
    assert errors(StatedDeadline, {"phrase": "x", "event": "e"}) == [((), "deadline_event")]
    both = counted | {"due": "2020-01-20"}
    assert errors(StatedDeadline, both) == [((), "deadline_readings")]


def test_the_walk_gives_subtasks_after_their_task_with_inherited_roles():
    child = {"id": "B", "title": "con", "products": [{"id": "a", "name": "x"}]}
    parent = {"id": "A", "title": "cha", "agencies": {"lead": "so-x"}, "tasks": [child]}
    plan = Plan.model_validate(MINIMAL | {"areas": {"impact": {"lead": "so-y", "tasks": [parent]}}})
    places = list(walk_tasks(plan))
    assert [p.path for p in places] == [
        ("areas", "impact", "tasks", 0),
        ("areas", "impact", "tasks", 0, "tasks", 0),
    ]
    (product,) = products_of(places[1], plan.areas["impact"])
    assert product.path == ("areas", "impact", "tasks", 0, "tasks", 0, "products", 0)
    assert product.roles.lead == ("so-x",)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("TC-4", Reference("TC-4")),
        ("TC-4.b", Reference("TC-4", "b")),
        ("TC-4.b@2020-Q1", Reference("TC-4", "b", "2020-Q1")),
        ("TC-4.c@2020-Q1/so-tu-phap", Reference("TC-4", "c", "2020-Q1", "so-tu-phap")),
        ("TC-4.c/so-tu-phap", Reference("TC-4", "c", None, "so-tu-phap")),
    ],
)
def test_references_are_read_and_printed_back(text, reference):
    assert read_reference(text) == reference
    assert str(reference) == text


@pytest.mark.parametrize("text", ["", ".b", "TC 4", "TC-4.b@", "TC-4.b.c"])
def test_what_is_no_reference_is_none(text):
    assert read_reference(text) is None


def test_areas_have_names_in_both_programmes():
    assert len(REFORM_AREAS) == 7
    assert area_name("civil-service", 2020).startswith("Xây dựng và nâng cao")
    assert area_name("civil-service", 2021) == "Cải cách chế độ công vụ"
    assert all(area_name(area, year) for area in AREA_IDS for year in (2016, 2026))


def test_a_group_that_holds_itself_ends():
    register = Register.model_validate(
        {
            "parcli": 1,
            "agencies": [{"id": "x", "name": "X"}],
            "groups": [
                {"id": "a", "name": "A", "members": ["b", "x"]},
                {"id": "b", "name": "B", "members": ["a"]},
            ],
        }
    )
    assert register.expand("a") == ("x",)
    assert register.expand("khong-co") == ("khong-co",)
