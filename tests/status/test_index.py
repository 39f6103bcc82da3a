"""The index of a plan beside its criteria set: order, points, evidence."""

from parcli.model.plan import Plan
from parcli.model.scores import CriteriaSet
from parcli.status.index import Score, entered_points, stand_index

SET = CriteriaSet.model_validate(
    {
        "index": "mau",
        "decision": {"number": "1/QĐ-X"},
        "status": "unofficial",
        "totals": {"points": "100", "survey": "30"},
        "areas": [
            {
                "id": "1",
                "name": "Một",
                "area": "direction",
                "max": "70",
                "criteria": [
                    {"id": "1.1", "name": "Kế hoạch", "max": "2", "by": "self"},
                    {"id": "1.2", "by": "survey", "criteria": [{"id": "1.2.1", "max": "1"}]},
                ],
            },
            {"id": "2", "name": "Hai", "area": "impact", "max": "30"},
            {"id": "3", "name": "Ba"},
        ],
    }
)


def plan(**index):
    return Plan.model_validate(
        {
            "parcli": 1,
            "id": "p",
            "title": "Kế hoạch",
            "level": "province",
            "issuer": "so-a",
            "period": "2026",
            "areas": {},
            "index": {"set": "1/QĐ-X", **index},
        }
    )


def standing(sets=(SET,), **index):
    found = stand_index(plan(**index), None, sets)
    assert found
    return found


def test_a_plan_without_index_stands_nowhere():
    assert stand_index(plan().model_copy(update={"index": None}), None, [SET]) is None


def test_components_follow_the_set_and_the_rest_comes_after():
    found = standing(
        components={"procedures": {}, "impact": {}, "direction": {}},
        criteria=[{"no": "9.1"}, {"no": "1.1"}],
    )
    order = [(c.set_area.id if c.set_area else None, c.area) for c in found.components]
    assert order == [("1", "direction"), ("2", "impact"), ("3", None), (None, "procedures"),
                     (None, None)]  # fmt: skip
    assert [c.is_named for c in found.components] == [True, True, False, True, True]
    assert [one.criterion.no for one in found.components[0].criteria] == ["1.1"]
    assert [one.criterion.no for one in found.components[4].criteria] == ["9.1"]


def test_without_the_set_what_the_plan_says_is_kept():
    found = standing(sets=(), components={"impact": {}}, criteria=[{"no": "1.1"}])
    assert found.known_set is None
    assert [c.area for c in found.components] == ["impact", None]
    assert found.components[1].criteria[0].most is None


def test_points_are_summed_and_held_against_the_maximum():
    found = standing(
        criteria=[
            {"no": "1.1", "self_score": "2,5"},
            {"no": "1.3", "self_score": "1"},
            {"no": "2.1"},
        ]
    )
    assert found.components[0].score == Score(3.5, 70)
    assert found.components[1].score == Score(None, 30)
    assert found.score == Score(3.5, 70)
    first, second = found.components[0].criteria
    assert (first.fits, first.most, first.name) == (False, 2, "Kế hoạch")
    assert (second.fits, second.most, second.name) == (True, None, None)


def test_of_what_is_surveyed_nobody_knows_how_much_nothing_is_said():
    unknown = SET.model_copy(update={"totals": None})
    assert standing(sets=(unknown,)).score == Score(None, None)


def test_points_for_a_survey_count_for_nothing():
    found = standing(criteria=[{"no": "1.1", "self_score": "1"}, {"no": "1.2", "self_score": "9"}])
    assert found.score == Score(1, 70)
    assert [one.counted for one in found.components[0].criteria] == [True, False]


def test_evidence_is_present_missing_or_not_needed():
    found = standing(criteria=[{"no": "1.1", "evidence": "Kế hoạch số 1"}, {"no": "1.3"},
                               {"no": "1.2"}, {"no": "1.2.1"}])  # fmt: skip
    states = [one.evidence for one in found.components[0].criteria]
    assert states == ["present", "missing", "not-needed", "not-needed"]


def test_parts_and_repeats_are_not_counted_twice():
    criteria = plan(
        criteria=[
            {"no": "1.1", "self_score": "2"},
            {"no": "1.1.1", "self_score": "1"},
            {"no": "1.10", "self_score": "0,5"},
            {"no": "1.10", "self_score": "0,25"},
            {"no": "2"},
        ]
    ).index.criteria
    assert entered_points(criteria) == {"1.1": 2, "1.10": 0.5}
