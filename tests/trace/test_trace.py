"""What a parent plan gives an agency, and which of its own tasks carry it out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.deadline import frame_of
from parcli.deadline.dated import DatedPlan
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.trace import known_as, owed_tasks, strays, trace
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "so-a", "name": "Sở A"},
            {"id": "so-b", "name": "Sở B", "valid": {"to": "2026-02-28"}},
            {"id": "so-c", "name": "Sở C"},
        ],
        "groups": [
            {"id": "cac-so", "name": "Các sở", "members": ["so-a", "so-b"]},
            {"id": "moi-noi", "name": "Mọi nơi", "members": ["cac-so", "so-c"]},
        ],
    }
)


def dated(*tasks, register=REGISTER, **areas):
    plan = Plan.model_validate(
        {
            "parcli": 1,
            "id": "p",
            "title": "Kế hoạch",
            "level": "province",
            "issuer": "so-a",
            "period": "2026",
            "areas": {"institutions": {"tasks": list(tasks)}, **areas},
        }
    )
    return DatedPlan(plan, register, frame_of(plan, WorkCalendar()))


def task(name, *products, tasks=(), implements=(), **agencies):
    return {
        "id": name,
        "title": f"Việc {name}",
        "products": list(products),
        "tasks": list(tasks),
        "implements": list(implements),
        "agencies": agencies or None,
    }


def product(name, deadline="Tháng 6", **keys):
    return {"id": name, "name": f"Sản phẩm {name}", "deadline": deadline, **keys}


def shown(owed):
    return {each.place.task.id: [p.place.product.id for p in each.products] for each in owed}


def test_who_leads_performs_or_drafts_owes_by_itself_or_through_groups():
    parent = dated(
        task("T1", product("a"), lead="so-a"),
        task("T2", product("a"), perform="moi-noi"),
        task("T3", product("a"), draft="cac-so"),
        task("T4", product("a"), lead="so-c", coordinate="so-a", monitor="cac-so"),
        task("T5", product("a", each="cac-so"), lead="so-c"),
        task("T6", product("a"), product("b", agencies={"lead": "so-a"}), lead="so-c"),
        task("T7", lead="so-a"),
    )
    assert shown(owed_tasks(parent, "so-a")) == {
        "T1": ["a"],
        "T2": ["a"],
        "T3": ["a"],
        "T5": ["a"],
        "T6": ["b"],
        "T7": [],
    }


def test_an_agency_that_is_gone_when_the_work_is_due_owes_nothing():
    parent = dated(
        task("T1", product("a", "Tháng 01"), product("b", "Tháng 6"), perform="cac-so"),
        task("T2", product("a", "Tháng 6"), perform="cac-so"),
    )
    assert shown(owed_tasks(parent, "so-b")) == {"T1": ["a"]}


def test_a_heading_is_owed_through_its_sub_tasks():
    parent = dated(task("T1", tasks=[task("T1-1", product("a")), task("T1-2")], lead="so-a"))
    assert shown(owed_tasks(parent, "so-a")) == {"T1-1": ["a"], "T1-2": []}
    own = dated(task("A", implements=["T1"]))
    assert [line.owed.place.task.id for line in trace(parent, "so-a", own).covered] == [
        "T1-1",
        "T1-2",
    ]


def test_uncovered_tasks_come_first_each_kind_in_the_order_of_the_parent():
    parent = dated(*(task(f"T{n}", product("a"), lead="so-a") for n in range(1, 5)))
    own = dated(task("A", implements=["T3", "T1"]))
    lines = trace(parent, "so-a", own).lines
    assert [line.owed.place.task.id for line in lines] == ["T2", "T4", "T1", "T3"]


def test_a_product_covers_its_task_and_leaves_the_others_out():
    parent = dated(task("T1", product("a", "Tháng 3"), product("b", "Tháng 9"), lead="so-a"))
    own = dated(task("A", product("x", "Tháng 5"), implements=["T1.a"]))
    (line,) = trace(parent, "so-a", own).lines
    (covering,) = line.covering
    assert [p.reference for p in line.left_out] == ["T1.b"]
    assert covering.due_above == date(2026, 3, 31)
    assert covering.days_late == 61


def test_a_product_that_another_agency_owes_covers_nothing():
    own_product, other = product("a"), product("b", agencies={"lead": "so-c"})
    parent = dated(task("T1", own_product, other, lead="so-a"))
    own = dated(task("A", implements=["T1.b"]))
    found = trace(parent, "so-a", own)
    assert (len(found.uncovered), found.strays) == (1, ())


@pytest.mark.parametrize(
    ("above", "below", "late"),
    [
        ("Tháng 6", "Tháng 7", 31),
        ("Tháng 6", "Tháng 6", 0),
        ("Tháng 6", "Thường xuyên", 0),
        ("Theo quy định", "Tháng 12", 0),
        ("Định kỳ hàng quý", "Tháng 12", 0),
        ("Tháng 11", "Định kỳ hàng quý", 31),
    ],
)
def test_the_latest_days_are_compared_where_both_are_dated(above, below, late):
    parent = dated(task("T1", product("a", above), lead="so-a"))
    own = dated(task("A", tasks=[task("A-1", product("x", below))], implements=["T1"]))
    (line,) = trace(parent, "so-a", own).lines
    assert line.covering[0].days_late == late


def test_what_the_parent_does_not_have():
    parent = dated(task("T1", product("a"), lead="so-c"))
    own = dated(task("A", implements=["T1", "T1.a", "T1.b", "T2"]))
    found = [(str(s.naming.reference), s.known) for s in strays(parent, own)]
    assert found == [("T1.b", ("T1.a",)), ("T2", ("T1",))]
    assert trace(parent, "so-c", None).strays == ()


def test_an_agency_is_known_by_its_id_else_by_its_name():
    other = Register.model_validate(
        {"parcli": 1, "agencies": [{"id": "sa", "name": "SỞ A"}, {"id": "so-c", "name": "Khác"}]}
    )
    assert known_as("so-a", REGISTER, other) == "sa"
    assert known_as("so-c", REGISTER, other) == "so-c"
    assert known_as("so-b", REGISTER, other) == "so-b"
    assert known_as("so-a", None, other) == "so-a"


AGENCIES = ("so-a", "so-b", "so-c", "cac-so", "moi-noi")
NAMES = tuple(f"T{n}" for n in range(8))


@st.composite
def parents(draw):
    tasks = []
    for name in draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=6)):
        role = draw(st.sampled_from(("lead", "perform", "draft", "coordinate")))
        products = [
            product(key, draw(st.sampled_from(("Tháng 01", "Tháng 6", "Thường xuyên"))))
            for key in draw(st.lists(st.sampled_from("ab"), unique=True))
        ]
        tasks.append(task(name, *products, **{role: draw(st.sampled_from(AGENCIES))}))
        if draw(st.booleans()):
            tasks[-1]["tasks"] = [task(f"{name}-1", product("a"))]
    return dated(*tasks)


@st.composite
def children(draw):
    known = [*NAMES, *(f"{name}.a" for name in NAMES), *(f"{name}-1" for name in NAMES)]
    named = st.lists(st.sampled_from(known), max_size=4)
    return dated(*(task(f"A{n}", implements=draw(named)) for n in range(draw(st.integers(0, 5)))))


@given(parents(), children(), st.sampled_from(AGENCIES[:3]))
def test_covered_and_uncovered_are_what_is_owed_and_nothing_is_there_twice(parent, own, agency):
    found = trace(parent, agency, own)
    owed = [each.place.path for each in owed_tasks(parent, agency)]
    covered = [line.owed.place.path for line in found.covered]
    uncovered = [line.owed.place.path for line in found.uncovered]
    assert sorted(map(str, covered + uncovered)) == sorted(map(str, owed))
    assert len(set(owed)) == len(owed)
    assert found.lines == (*found.uncovered, *found.covered)
    for line in found.lines:
        below = [each.place.path for each in line.covering]
        assert len(set(below)) == len(below)
        asked = {p.place.path for each in line.covering for p in each.asked}
        left_out = {p.place.path for p in line.left_out}
        assert not asked & left_out
        assert asked | left_out == {p.place.path for p in line.owed.products}


@given(parents(), children())
def test_a_reference_is_either_of_the_parent_or_a_stray(parent, own):
    known = {place.task.id for place in parent.tasks}
    known |= {p.reference for products in parent.products.values() for p in products}
    named = [name for place in own.tasks for name in place.task.implements]
    found = [str(stray.naming.reference) for stray in strays(parent, own)]
    assert found == [name for name in named if name not in known]


def test_the_documentation_shows_what_the_program_prints(root):
    page = (root / "docs" / "trace.md").read_text(encoding="utf-8")
    session = root / "tests" / "cli" / "sessions" / "trace" / "session.txt"
    printed = session.read_text(encoding="utf-8").split("\n\n# The plan named")[0]
    assert printed.split("\n", 1)[1].rstrip() in page
