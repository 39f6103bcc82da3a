"""Criteria sets: what a file may say, and which set a plan means."""

import pytest
from pydantic import ValidationError

from parcli.cli.index_sets import shipped_sets
from parcli.lint.context import SetContext
from parcli.lint.run import check_set
from parcli.model.plan import Plan
from parcli.model.scores import CriteriaSet, choose_set
from parcli.rules import all_rules

SHIPPED = {one.index: one for one in shipped_sets()}


def criteria_set(index="x", number="1/QĐ-X", **keys):
    return CriteriaSet.model_validate(
        {
            "index": index,
            "decision": {"number": number},
            "status": "unofficial",
            "areas": [],
            **keys,
        }
    )


def test_the_shipped_sets_are_those_whose_frame_is_known():
    frames = {
        name: (s.totals.areas, s.totals.criteria, s.totals.subcriteria, s.totals.survey)
        for name, s in SHIPPED.items()
    }
    assert frames == {
        "bnv-1294-2012": (8, 34, 104, None),
        "bnv-2636-2018": (8, None, None, None),
        "bnv-2948-2017": (8, 38, 81, None),
        "bnv-876-2022": (8, 37, 88, 32),
        "bnv-876-2022-bo": (7, 38, 97, 31.5),
    }


@pytest.mark.parametrize("one", SHIPPED.values(), ids=SHIPPED)
def test_a_shipped_set_is_sound_and_never_called_official(one):
    assert one.status == "unofficial"
    assert check_set(all_rules(), SetContext(one)) == []
    assert len({area.id for area in one.areas}) == len(one.areas)


def test_only_what_is_known_has_points():
    known = {
        name: [area.max for area in one.areas if area.max is not None]
        for name, one in SHIPPED.items()
    }
    assert known == {
        "bnv-1294-2012": [],
        "bnv-2636-2018": [],
        "bnv-2948-2017": [10, 10, 14.5, 11, 16, 7, 16, 15.5],
        "bnv-876-2022": [16.5],
        "bnv-876-2022-bo": [],
    }
    assert sum(known["bnv-2948-2017"]) == 100
    counts = [area.counts.subcriteria for area in SHIPPED["bnv-2948-2017"].areas]
    assert sum(counts) == SHIPPED["bnv-2948-2017"].totals.subcriteria
    ministry = [area.counts for area in SHIPPED["bnv-876-2022-bo"].areas]
    assert (sum(c.criteria for c in ministry), sum(c.subcriteria for c in ministry)) == (38, 97)


def test_a_set_is_named_by_id_or_decision_and_the_level_decides():
    sets = shipped_sets()
    assert choose_set(sets, "bnv-876-2022-bo").level == "ministry"
    assert choose_set(sets, "876/QĐ-BNV").index == "bnv-876-2022"
    assert choose_set(sets, "876 / qđ-bnv", "department").index == "bnv-876-2022"
    assert choose_set(sets, "876/QĐ-BNV", "ministry").index == "bnv-876-2022-bo"
    assert choose_set(sets, "892/QĐ-BNV") is None


def test_an_office_may_key_a_set_of_its_own_in_place_of_a_shipped_one():
    own = criteria_set("cua-tinh", "876/QĐ-BNV", level="province")
    assert choose_set((own, *shipped_sets()), "876/QĐ-BNV", "province") is own


def test_the_way_a_criterion_is_scored_holds_for_its_parts():
    area = {
        "id": "1",
        "name": "Một",
        "criteria": [
            {"id": "1.1", "by": "survey", "criteria": [{"id": "1.1.1"}]},
            {"id": "1.2", "criteria": [{"id": "1.2.1", "by": "self"}]},
        ],
    }
    found = list(criteria_set(areas=[area]).scored())
    assert [(one.criterion.id, one.by) for one in found] == [
        ("1.1", "survey"), ("1.1.1", "survey"), ("1.2", None), ("1.2.1", "self"),
    ]  # fmt: skip
    assert found[1].path == ("areas", 0, "criteria", 0, "criteria", 0)


@pytest.mark.parametrize("points", ["-1", "hai", "1 điểm", "", None, "null"])
def test_points_are_a_number_not_below_zero(points):
    area = {"id": "1", "name": "Một", "criteria": [{"id": "1.1", "max": points}]}
    if points is None:  # not known
        assert criteria_set(areas=[area]).areas[0].criteria[0].max is None
        return
    with pytest.raises(ValidationError) as caught:
        criteria_set(areas=[area])
    assert [error["type"] for error in caught.value.errors()] == ["points_form"]


def test_the_plans_index_takes_points_and_evidence_and_what_it_took_before():
    keys = {
        "parcli": 1, "id": "p", "title": "K", "level": "province", "issuer": "u", "period": "2026",
        "areas": {},
    }  # fmt: skip
    index = {
        "set": "876/QĐ-BNV",
        "components": {"impact": {"name": "x", "baseline": {"rank": "45", "of": "63",
                       "year": "2018"}, "goal": {"rank": ["40", "45"]}, "owner": "u"}},
        "criteria": [
            {"no": "1.10", "self_score": "1,5", "evidence": "Kế hoạch số 1"},
            {"no": "7.1", "name": "x", "owner": "u"},
        ],
    }  # fmt: skip
    read = Plan.model_validate(keys | {"index": index}).index
    first, second = read.criteria
    assert (first.no, first.self_score, first.evidence) == ("1.10", 1.5, ("Kế hoạch số 1",))
    assert (second.self_score, second.evidence) == (None, ())
