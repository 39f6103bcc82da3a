"""Every starter is a plan that lint finds nothing in, and knows its time."""

import pytest

from parcli.errors import ParcliError
from parcli.model.areas import REFORM_AREAS, area_name
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.starter import FIRST_YEAR, LAST_YEAR, STARTER_LEVELS, starter
from parcli.yamlio.files import load_bytes

EVERY = [
    (level, year)
    for level in STARTER_LEVELS
    for year in range(FIRST_YEAR, LAST_YEAR + 1)
    if (level, year > 2025) != ("district", True)
]


def read(level, year):
    texts = starter(level, year, "mau", "Mẫu")
    plan = load_bytes(texts.plan.encode(), "plan", Plan)
    register = load_bytes(texts.register.encode(), "register", Register)
    assert not plan.placed
    assert not register.placed
    return texts, plan.model, register.model


@pytest.mark.parametrize(("level", "year"), EVERY)
def test_the_starter_is_whole(level, year):
    texts, plan, register = read(level, year)
    assert tuple(plan.areas) == REFORM_AREAS
    assert [area.title for area in plan.areas.values()] == [area_name(a, year) for a in plan.areas]
    assert plan.issuer in register.bodies
    assert "#?" not in texts.plan + texts.register
    assert "$" not in texts.plan + texts.register
    assert "\r" not in texts.plan + texts.register


def test_the_areas_have_the_names_of_the_programme():
    assert "title: Hiện đại hóa hành chính" in starter("province", 2020, "mau", "Mẫu").plan
    text = starter("province", 2021, "mau", "Mẫu").plan
    assert "title: Xây dựng và phát triển chính quyền điện tử, chính quyền số" in text
    assert "title: Cải cách chế độ công vụ" in text


def test_old_provinces_know_districts_and_new_ones_do_not():
    assert "huyện" in starter("province", 2019, "mau", "Mẫu").register
    whole = starter("province", 2026, "mau", "Mẫu")
    assert "huyện" not in whole.plan + whole.register
    assert "ubnd-xa" in whole.register


def test_departments_of_a_province_are_those_of_their_time():
    before, after = read("province", 2024)[2], read("province", 2025)[2]
    assert {"so-tttt", "so-khdt", "so-tnmt"} <= set(before.bodies)
    assert not {"so-tttt", "so-khdt", "so-tnmt"} & set(after.bodies)
    assert "so-nnmt" in after.bodies


@pytest.mark.parametrize(("level", "year"), [("district", 2026), ("province", 2010)])
def test_what_cannot_be_is_refused(level, year):
    with pytest.raises(ParcliError):
        starter(level, year, "mau", "Mẫu")
