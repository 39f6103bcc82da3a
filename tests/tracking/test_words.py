"""Words that the exports share."""

import pytest

from parcli.model.plan import Plan
from parcli.status.judge import STATES
from parcli.tracking.words import MEANINGS, capital, signed_lines, state_name


def test_every_state_has_a_name_of_its_own_and_a_meaning():
    assert list(MEANINGS) == list(STATES)
    names = [state_name(state, str) for state in STATES]
    assert len(set(names)) == len(STATES)
    assert all(name[0].isupper() for name in names)


def test_a_capital_changes_no_other_letter():
    assert [capital(text) for text in ("đang ở UBND", "", "a")] == ["Đang ở UBND", "", "A"]


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ({"number": "9/QĐ-UBND", "date": "2020-02-01"}, "Quyết định số 9/QĐ-UBND ngày 01/02/2020"),
        ({"number": "9/QĐ-UBND"}, "Quyết định số 9/QĐ-UBND"),
        ({"number": "5947/UBND-NV"}, "Văn bản số 5947/UBND-NV"),
        ({"date": "2020-02-01"}, None),
        (None, None),
    ],
)
def test_what_was_signed_is_named_as_far_as_it_is_known(decision, said):
    plan = plan_with(decision=decision)
    assert list(signed_lines(plan, str)) == ([said] if said else [])


def test_what_amended_the_plan_is_named_too():
    plan = plan_with(amendments=[{"number": "12/QĐ-UBND", "date": "2020-06-01"}])
    assert list(signed_lines(plan, str)) == ["sửa đổi bởi Quyết định số 12/QĐ-UBND ngày 01/06/2020"]


def plan_with(**keys):
    return Plan.model_validate(
        {"parcli": 1, "id": "p", "title": "K", "level": "other", "issuer": "u", "period": 2020}
        | {"areas": {}, **keys}
    )
