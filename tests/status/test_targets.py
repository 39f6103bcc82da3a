"""Targets on a day: which value counts, how far it is from the goal, and what is called met."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.targets import RANK, Target
from parcli.status.choose import Choice
from parcli.status.targets import judge_target, judge_targets, latest_of, owner_of

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "so-a", "name": "Sở A"},
            {"id": "so-b", "name": "Sở B", "valid": {"to": "2020-05-31"}},
        ],
        "groups": [{"id": "cac-so", "name": "Các sở", "members": ["so-a", "so-b"]}],
    }
)


def target(**keys):
    return Target.model_validate({"id": "t", "text": "Chỉ tiêu", **keys})


def plan(*targets, **keys):
    return Plan.model_validate(
        {
            "parcli": 1,
            "id": "p",
            "title": "Kế hoạch",
            "level": "province",
            "issuer": "so-a",
            "period": "2020",
            "areas": {"impact": {"lead": "so-a"}, "direction": {}},
            "targets": list(targets),
            **keys,
        }
    )


def judged(value, on="2020-12-31", **keys):
    actual = [{"value": value, "date": "2020-06-30"}] if value else []
    aim = target(**keys, actual=actual)
    return judge_target(aim, plan(), REGISTER, date.fromisoformat(on))


@pytest.mark.parametrize(
    ("aim", "value", "move"),
    [
        ({"at_least": "50 %"}, "62,5 %", 0),
        ({"at_least": "50 %"}, "50", 0),
        ({"at_least": "50 %"}, "42,5 %", 7.5),
        ({"at_least": "1.200 hồ sơ"}, "1.150 hồ sơ", 50),
        ({"at_most": "2 %"}, "2,1 %", -0.1),
        ({"at_most": "2 %"}, "0", 0),
        ({"between": ["20 %", "30 %"]}, "30 %", 0),
        ({"between": ["20 %", "30 %"]}, "31 %", -1),
        ({"between": ["20 %", "30 %"]}, "18 %", 2),
        ({"equals": "100 %"}, "100 %", 0),
        ({"equals": "100 %"}, "99,9 %", 0.1),
        ({"equals": "4 đơn vị"}, "5 đơn vị", -1),
        # Ranks are better the smaller they are, whichever way the aim is written.
        ({"between": ["22", "27"], "unit": "hạng"}, "22", 0),
        ({"between": ["22", "27"], "unit": "hạng"}, "27", 0),
        ({"between": ["22", "27"], "unit": "hạng"}, "10", 0),
        ({"between": ["27", "22"], "unit": "hạng"}, "30", -3),
        ({"at_most": "5 hạng"}, "6/63", -1),
        ({"at_least": "30 hạng"}, "41 hạng", -11),
        ({"at_least": "30 thứ hạng"}, "12 hạng", 0),
        ({"equals": "10", "unit": "Hạng"}, "9", 0),
        # Scores are better the greater they are.
        ({"between": ["85 điểm", "90 điểm"]}, "92 điểm", 0),
        ({"between": ["85 điểm", "90 điểm"]}, "84,5 điểm", 0.5),
        ({"equals": "85 điểm"}, "86 điểm", 0),
        ({"at_most": "5 điểm"}, "6 điểm", -1),
    ],
)
def test_the_move_that_is_left(aim, value, move):
    one = judged(value, **aim)
    assert one.move == move
    assert one.state == ("met" if move == 0 else "not-due")


@pytest.mark.parametrize(
    ("value", "on", "state"),
    [
        (None, "2020-06-30", "not-due"),
        (None, "2020-07-01", "not-measured"),
        ("10 %", "2020-06-30", "not-due"),
        ("10 %", "2020-07-01", "not-met"),
        ("90 %", "2020-06-30", "met"),
        ("90 %", "2020-07-01", "met"),
        ("90 hồ sơ", "2020-07-01", "not-comparable"),
        ("90 hồ sơ", "2020-06-29", "not-due"),
    ],
)
def test_the_last_day_is_a_day_to_reach_it(value, on, state):
    assert judged(value, on, at_least="50 %", by="2020-06-30").state == state


def test_without_a_day_it_is_due_when_the_plan_ends():
    aim = target(at_least="50 %")
    five_years = plan(period="2016-2020")
    assert judge_target(aim, five_years, None, date(2020, 12, 31)).state == "not-due"
    late = judge_target(aim, five_years, None, date(2021, 1, 1))
    assert (late.by, late.state) == (date(2020, 12, 31), "not-measured")


def test_the_latest_value_on_or_before_the_day_counts():
    values = [
        {"value": "3", "date": "2020-09-30"},
        {"value": "1", "date": "2020-03-31"},
        {"value": "2", "date": "2020-06-30"},
        {"value": "2,5", "date": "2020-06-30", "source": "đính chính"},
    ]
    aim = target(at_least="9", actual=values)
    assert latest_of(aim, date(2020, 3, 30)) is None
    assert latest_of(aim, date(2020, 3, 31)).value.amount == 1
    assert latest_of(aim, date(2020, 7, 1)).value.amount == 2.5
    assert latest_of(aim, date(2021, 7, 1)).value.amount == 3


def test_the_owner_is_named_or_leads_the_area():
    assert owner_of(target(equals="1", owner="so-b", area="impact"), plan()) == "so-b"
    assert owner_of(target(equals="1", area="impact"), plan()) == "so-a"
    assert owner_of(target(equals="1", area="direction"), plan()) is None
    assert owner_of(target(equals="1", area="procedures"), plan()) is None
    assert owner_of(target(equals="1"), plan()) is None


def test_an_agency_is_asked_for_by_itself_and_through_a_group_while_it_exists():
    with_targets = plan(
        {"id": "a", "text": "Một", "equals": "1", "owner": "cac-so"},
        {"id": "b", "text": "Hai", "equals": "1", "area": "impact"},
        {"id": "c", "text": "Ba", "equals": "1"},
    )

    def asked(register=REGISTER, on=date(2020, 1, 1), **choice):
        found = judge_targets([(with_targets, register)], Choice(**choice), on)
        return [one.target.id for one in found]

    assert asked() == ["a", "b", "c"]
    assert asked(agency="so-a") == ["a", "b"]
    assert asked(agency="so-b") == ["a"]
    assert asked(agency="so-b", on=date(2020, 6, 1)) == []
    assert asked(agency="cac-so") == ["a"]
    assert asked(agency="so-a", register=None) == ["b"]
    assert asked(area="impact") == ["b"]
    assert asked(area="impact", agency="so-b") == []


AMOUNTS = st.integers(0, 10_000).map(lambda n: n / 100)
KEYS = st.sampled_from(["at_least", "at_most", "equals", "between"])
UNITS = st.sampled_from(["%", RANK, "điểm", None])


@given(KEYS, UNITS, AMOUNTS, AMOUNTS, AMOUNTS)
def test_what_is_left_to_move_leads_to_the_goal(key, unit, first, second, value):
    numbers = [str(first), str(second)] if key == "between" else str(first)
    aim = target(**{key: numbers}, **({"unit": unit} if unit else {})).aim
    assert aim.move(round(value + aim.move(value), 6)) == 0
    if aim.is_worse_than(value):
        assert aim.move(value) == 0 or unit not in (RANK, "điểm"), "the better always meets it"
