"""What must hold of any two states of a plan."""

import copy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcli.diff import apply, compare, edits
from parcli.diff.exact import Edit, Order
from parcli.model.plan import Plan
from parcli.yamlio import load

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*/*.plan.yaml"))

PHRASES = ("Tháng 01/2020", "Quý II", "Hàng quý", "Theo quy định", "Thường xuyên", None)
TITLES = ("Rà soát văn bản", "Tập huấn nghiệp vụ", "Công khai thủ tục", "Rà soát, tập huấn")
BODIES = ("so-tu-phap", "so-noi-vu", "cac-so", "tat-ca")

roles = st.none() | st.fixed_dictionaries(
    {}, optional={"lead": st.sampled_from(BODIES), "coordinate": st.lists(st.sampled_from(BODIES))}
)
products = st.lists(
    st.builds(
        lambda **keys: {key: value for key, value in keys.items() if value is not None},
        id=st.sampled_from("abc"),
        name=st.sampled_from(TITLES),
        deadline=st.sampled_from(PHRASES),
        agencies=roles,
        note=st.sampled_from((None, "ghi chú")),
    ),
    max_size=3,
)


def tasks(depth=1):
    return st.lists(
        st.fixed_dictionaries(
            {
                "id": st.sampled_from(("A", "B", "C", "D")),
                "title": st.sampled_from(TITLES),
                "agencies": roles,
                "products": products,
                "tasks": tasks(depth - 1) if depth else st.just([]),
            }
        ),
        max_size=3,
    )


areas = st.dictionaries(
    st.sampled_from(("institutions", "procedures", "direction")),
    st.fixed_dictionaries({"tasks": tasks(), "lead": st.sampled_from((None, *BODIES[:2]))}),
    max_size=3,
)
targets = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.sampled_from(("x", "y")),
            "text": st.sampled_from(TITLES),
            "at_least": st.sampled_from(("50 %", "60 %", "2 đơn vị")),
        }
    ),
    max_size=3,
)
parts = st.fixed_dictionaries(
    {
        "areas": areas,
        "targets": targets,
        "objectives": st.lists(st.sampled_from(TITLES), max_size=3),
        "organisation": st.lists(
            st.fixed_dictionaries({"agencies": st.just([]), "text": st.sampled_from(TITLES)}),
            max_size=3,
        ),
    }
)
quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@quick
@given(old=parts, new=parts)
def test_the_edits_make_the_new_of_the_old(base, dated, old, new):
    before, after = dated(base | old), dated(base | new)
    diff = compare(before, after)
    assert apply(diff.edits, before.plan) == after.plan


@quick
@given(old=parts, new=parts)
def test_a_reader_is_told_of_all_that_is_not_order(base, dated, old, new):
    diff = compare(dated(base | old), dated(base | new))
    if not diff.is_empty:
        assert diff.edits
    elif diff.edits:
        assert diff.is_reordered


@quick
@given(old=parts, new=parts)
def test_every_product_is_told_once(base, dated, old, new):
    diff = compare(dated(base | old), dated(base | new))
    changes = [p for area in diff.areas for task in area.tasks for p in task.products]
    for side, plan in (("old", diff.old), ("new", diff.new)):
        told = [getattr(change, side).place.path for change in changes if getattr(change, side)]
        every = {product.place.path for own in plan.products.values() for product in own}
        assert len(told) == len(set(told))
        assert set(told) <= every


@quick
@given(same=parts)
def test_a_plan_does_not_differ_from_itself(base, dated, same):
    diff = compare(dated(base | same), dated(copy.deepcopy(base | same)))
    assert diff.is_empty
    assert diff.edits == ()


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.parent.name)
def test_one_plan_becomes_any_other(file):
    old = load(file, file.name, Plan).model
    for other in PLANS:
        new = load(other, other.name, Plan).model
        assert apply(edits(old, new), old) == new


def test_edits_name_parts_by_their_ids(base, dated):
    new = copy.deepcopy(base)
    new["areas"]["institutions"]["tasks"].reverse()
    new["areas"]["institutions"]["tasks"][0]["products"][0]["deadline"] = "Quý II"
    changed, order = edits(dated(base).plan, dated(new).plan)
    way = ("areas", "institutions", "tasks")
    assert changed == Edit((*way, "TC-2", "products", "a", "deadline", "phrase"), "Quý I", "Quý II")
    assert order == Order(way, ("TC-2", "TC-1"))


def test_edits_of_another_plan_are_refused(base, dated):
    new = base | {"title": "Kế hoạch khác"}
    changes = edits(dated(base).plan, dated(new).plan)
    with pytest.raises(ValueError, match="is not there"):
        apply(changes, dated(base | {"title": "Kế hoạch thứ ba"}).plan)
