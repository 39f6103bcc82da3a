"""Three states of a file merged as values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.merge import ABSENT, conflicts_in, merge, name_of, resolved


def plan(**products):
    """A plan with one task, whose products are given as deadlines by id."""
    items = [{"id": part, "name": f"Sản phẩm {part}", **more} for part, more in products.items()]
    tasks = [{"id": "TC-4", "title": "Rà soát", "products": items}]
    return {"parcli": "1", "areas": {"institutions": {"lead": "so-tu-phap", "tasks": tasks}}}


def progress(**records):
    """A progress file; `TC_4` stands for the product `TC-4.a`."""
    found = {f"{task.replace('_', '-')}.a": list(items) for task, items in records.items()}
    return {"parcli": "1", "plan": "p", **found}


def record(done="2020-01-20", document="1/BC", **more):
    return {"done": done, "document": document, **more}


def clean(base, ours, theirs):
    outcome = merge(base, ours, theirs)
    assert list(conflicts_in(outcome)) == []
    return resolved(outcome)


def named(base, ours, theirs):
    return [name_of(conflict.where) for conflict in conflicts_in(merge(base, ours, theirs))]


def test_records_of_different_products_do_not_meet():
    ours, theirs = progress(TC_4=[record()]), progress(TC_5=[record("2020-02-01")])
    both = progress(TC_4=[record()], TC_5=[record("2020-02-01")])
    assert clean(progress(), ours, theirs) == both


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (record(occurrence="2020-Q1"), record(occurrence="2020-Q2")),
        (record(agency="ubnd-huyen-a"), record(agency="ubnd-huyen-b")),
        (
            {"under_way": "60 %", "as_of": "2020-03-31"},
            {"under_way": "80 %", "as_of": "2020-04-30"},
        ),
        ({"under_way": "60 %", "as_of": "2020-03-31"}, record()),
    ],
)
def test_records_for_different_obligations_of_one_product_do_not_meet(ours, theirs):
    merged = clean(progress(), progress(TC_4=[ours]), progress(TC_4=[theirs]))
    assert merged == progress(TC_4=[ours, theirs])


def test_a_record_made_on_both_sides_is_there_once():
    ours = progress(TC_4=[record()])
    assert clean(progress(), ours, progress(TC_4=[record()])) == ours


def test_one_delivery_recorded_twice_differently_is_a_conflict_on_what_differs():
    base = progress()
    ours = progress(TC_4=[record("2020-01-20", occurrence="2020-Q1")])
    theirs = progress(TC_4=[record("2020-01-21", occurrence="2020-Q1")])
    assert named(base, ours, theirs) == ["TC-4.a@2020-Q1 done"]


def test_work_delivered_again_and_again_gathers_the_deliveries_of_both():
    first, second, third, fourth = (record(f"2020-0{n}-01", f"{n}/BC") for n in (1, 2, 3, 4))
    base = progress(TC_4=[first, second])
    ours = progress(TC_4=[first, second, third])
    theirs = progress(TC_4=[first, second, fourth])
    assert clean(base, ours, theirs) == progress(TC_4=[first, second, third, fourth])


def test_different_fields_of_one_product_merge():
    base = plan(a={"deadline": "Tháng 01/2020"})
    ours = plan(a={"deadline": "Quý I/2020"})
    theirs = plan(a={"deadline": "Tháng 01/2020", "note": "theo công văn"})
    assert clean(base, ours, theirs) == plan(a={"deadline": "Quý I/2020", "note": "theo công văn"})


def test_a_deadline_is_one_value_whatever_it_is_made_of():
    base = plan(a={"deadline": {"phrase": "Tháng 1", "due": "2020-01-31"}})
    ours = plan(a={"deadline": {"phrase": "Tháng 2", "due": "2020-01-31"}})
    theirs = plan(a={"deadline": {"phrase": "Tháng 1", "due": "2020-03-31"}})
    assert named(base, ours, theirs) == ["TC-4.a deadline"]


def test_a_field_changed_twice_names_its_product_and_both_values():
    base, ours, theirs = (plan(a={"deadline": d}, b={}) for d in ("Quý I", "Quý II", "Quý III"))
    (conflict,) = conflicts_in(merge(base, ours, theirs))
    assert name_of(conflict.where) == "TC-4.a deadline"
    assert (conflict.ours, conflict.theirs) == ("Quý II", "Quý III")
    assert resolved(merge(base, ours, theirs), "theirs") == theirs


def test_what_one_side_takes_out_and_the_other_changes_is_a_conflict():
    base, ours, theirs = plan(a={}, b={}), plan(b={}), plan(a={"note": "mới"}, b={})
    (conflict,) = conflicts_in(merge(base, ours, theirs))
    assert name_of(conflict.where) == "TC-4.a"
    assert conflict.ours is ABSENT


def test_what_one_side_takes_out_and_the_other_leaves_is_gone():
    assert clean(plan(a={}, b={}), plan(b={}), plan(a={}, b={}, c={})) == plan(b={}, c={})


def test_additions_stand_where_they_stood_ours_first():
    base = plan(a={}, d={})
    ours, theirs = plan(a={}, b={}, d={}), plan(a={}, c={}, d={}, e={})
    assert clean(base, ours, theirs) == plan(a={}, b={}, c={}, d={}, e={})


def test_an_order_that_only_they_changed_is_theirs():
    base, theirs = plan(a={}, b={}, c={}), plan(c={}, a={}, b={})
    ours = plan(a={}, b={"note": "mới"}, c={})
    assert clean(base, ours, theirs) == plan(c={}, a={}, b={"note": "mới"})


def test_two_orders_are_a_conflict():
    base, ours, theirs = plan(a={}, b={}, c={}), plan(b={}, a={}, c={}), plan(a={}, c={}, b={})
    assert named(base, ours, theirs) == ["TC-4 products"]


def test_agencies_gained_on_both_sides_are_all_there():
    base, ours, theirs = (
        plan(a={"agencies": {"lead": who}}) for who in ("x", ["x", "y"], ["x", "z"])
    )
    assert clean(base, ours, theirs) == plan(a={"agencies": {"lead": ["x", "y", "z"]}})


def test_one_text_of_a_list_reworded_twice_is_a_conflict():
    base, ours, theirs = ({"basis": ["Luật", text]} for text in ("NĐ 30", "NĐ 30/2020", "NĐ số 30"))
    assert named(base, ours, theirs) == ["basis 2"]
    longer = {"basis": [*theirs["basis"], "TT 26"]}
    assert named(base, ours, longer) == ["basis"]


def test_agencies_of_a_register_are_told_by_their_ids():
    base, ours, theirs = (
        {"agencies": [{"id": "so-noi-vu", "name": name}]} for name in ("SNV", "Sở Nội vụ", "Sở NV")
    )
    assert named(base, ours, theirs) == ["so-noi-vu name"]


RECORDS = st.builds(
    record,
    st.sampled_from(["2020-01-20", "2020-02-20"]),
    st.sampled_from(["1/BC", "2/BC"]),
    occurrence=st.sampled_from(["2020-Q1", "2020-Q2"]),
    agency=st.sampled_from(["so-a", "so-b"]),
)
PROGRESS = st.dictionaries(
    st.sampled_from(["TC_4", "TC_5", "TT_1"]), st.lists(RECORDS, min_size=1, max_size=4), max_size=3
).map(lambda records: progress(**records))
TEXTS = st.sampled_from(["Quý I", "Quý II", "Tháng 3"])
PLANS = st.dictionaries(
    st.sampled_from("abcd"), st.fixed_dictionaries({}, optional={"note": TEXTS, "deadline": TEXTS})
).map(lambda products: plan(**products))
STATES = PROGRESS | PLANS


@given(STATES, STATES)
def test_where_only_they_changed_the_result_is_theirs(base, theirs):
    assert clean(base, base, theirs) == theirs


@given(STATES, STATES)
def test_where_only_we_changed_the_result_is_ours(base, ours):
    assert clean(base, ours, base) == ours


@given(PROGRESS, PROGRESS, PROGRESS)
def test_a_conflict_is_one_whichever_side_one_stands_on(base, ours, theirs):
    assert set(named(base, ours, theirs)) == set(named(base, theirs, ours))


@given(
    PROGRESS, st.permutations(["2021-Q1", "2021-Q2", "2021-Q3"]), st.sampled_from(["TC_4", "TX_9"])
)
def test_merging_two_new_records_is_recording_both(base, periods, task):
    one, two = (record(occurrence=period) for period in periods[:2])
    key = f"{task.replace('_', '-')}.a"

    def with_records(*records):
        return base | {key: [*base.get(key, []), *records]}

    merged = clean(base, with_records(one), with_records(two))
    assert merged == with_records(one, two)
