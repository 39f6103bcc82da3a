"""Ids in the manner of the house: from the area and the printed number, each once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.intake.drafting.naming import product_ids, slug, task_ids, unique
from parcli.intake.source import Place
from parcli.intake.told import ToldArea, ToldTask, Words
from parcli.model.plan import Task

NOWHERE = Words("Việc", Place())


def task(no, *below):
    return ToldTask(no, NOWHERE, tasks=below)


def ids(*tasks, area="institutions"):
    return list(task_ids([ToldArea(area, "", NOWHERE, tasks)]).values())


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (["1", "2", "4"], ["TC-1", "TC-2", "TC-4"]),
        (["01", "02"], ["TC-1", "TC-2"]),
        (["1.1", "1.2", "1.3"], ["TC-1", "TC-2", "TC-3"]),
        (["II.1", "II.2"], ["TC-1", "TC-2"]),
        (["1", "1.1", "2"], ["TC-1", "TC-1-1", "TC-2"]),
        (["a", "đ"], ["TC-a", "TC-đ"]),
        (["4.3", "4.4", "4.4", "4.5"], ["TC-3", "TC-4", "TC-6", "TC-5"]),
        (["1", "", "2", "-"], ["TC-1", "TC-3", "TC-2", "TC-4"]),
        (["", ""], ["TC-1", "TC-2"]),
        (["1)", "(2)", "3."], ["TC-1", "TC-2", "TC-3"]),
    ],
)
def test_an_id_is_the_printed_number_where_it_is_one(printed, expected):
    assert ids(*map(task, printed)) == expected


def test_sub_tasks_go_on_from_the_task_above():
    nested = task("7.2", task("7.2.1"), task("7.2.2", task("a"), task("")), task("x"))
    assert ids(task("7.1"), nested, area="modernisation") == [
        *("HD-1", "HD-2", "HD-2-1", "HD-2-2", "HD-2-2-a", "HD-2-2-1", "HD-2-x"),
    ]


def test_every_area_has_letters_of_its_own():
    told = [
        ToldArea(area, "", NOWHERE, (task("1"),))
        for area in ("institutions", "procedures", "organisation", "civil-service")
    ]
    assert list(task_ids(told).values()) == ["TC-1", "TT-1", "BM-1", "CV-1"]


numbers = st.text("0123456789.aáđIVX-() /…🙂", max_size=12)
trees = st.recursive(
    st.builds(task, numbers), lambda below: st.builds(task, numbers, below, below), max_leaves=12
)


@given(st.lists(trees, max_size=8))
def test_whatever_is_printed_ids_are_ids_and_differ(tasks):
    made = ids(*tasks)
    assert len(made) == len(set(made))
    for name in made:
        Task(id=name, title="Việc")


def test_products_are_lettered():
    assert list(product_ids(3)) == ["a", "b", "c"]
    assert list(product_ids(28))[25:] == ["z", "aa", "ab"]


def test_names_become_ids():
    assert slug("ngày kế hoạch của tỉnh được ban hành", 4) == "ngay-ke-hoach-cua"
    assert slug("…") == ""
    assert unique("a", {"a", "a-2"}) == "a-3"
