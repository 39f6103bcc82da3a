"""What changed between two states of a progress file."""

import pytest

from parcli.model.progress import Progress, Slot
from parcli.progress.changes import changes, own_changes, present


def state(**products):
    noted = {f"TC-1.{product}": records for product, records in products.items()}
    return Progress.model_validate({"parcli": 1, "plan": "p", **noted})


def kinds(found):
    return [(change.kind, change.slot.product) for change in found]


A = {"done": "2020-01-20", "document": "12/KH-STP"}
B = {"done": "2020-01-21", "document": "12/KH-STP"}
HALF = {"under_way": "50 %", "as_of": "2020-01-10"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (state(), state(), []),
        (None, state(a=[A]), ["added"]),
        (state(a=[A]), None, ["removed"]),
        (state(a=[A]), state(a=[A]), []),
        (state(a=[HALF]), state(a=[HALF, A]), ["added"]),
        (state(a=[A]), state(a=[B]), ["altered"]),
        (state(a=[HALF]), state(a=[A]), ["added", "removed"]),
        (state(a=[A]), state(a=[A, A]), ["added"]),
        (state(a=[A, B]), state(a=[B, A]), []),
    ],
)
def test_records_are_paired(before, after, expected):
    assert [change.kind for change in changes(before, after)] == expected


def test_an_altered_record_is_told_with_what_stood_before():
    (change,) = changes(state(a=[A]), state(a=[B]))
    assert change.before.done.isoformat() == "2020-01-20"
    assert change.after.done.isoformat() == "2020-01-21"


def test_another_agency_is_another_obligation():
    ours, theirs = ({"occurrence": "2020-Q1", "agency": who, **A} for who in ("so-a", "so-b"))
    found = changes(state(a=[ours]), state(a=[theirs]))
    assert [(c.kind, c.slot) for c in found] == [
        ("added", Slot("TC-1.a", "2020-Q1", "so-b")),
        ("removed", Slot("TC-1.a", "2020-Q1", "so-a")),
    ]


def test_a_merge_made_only_what_none_of_its_parents_has():
    ours, theirs = state(a=[A]), state(b=[A])
    assert own_changes([ours, theirs], state(a=[A], b=[A])) == ()
    assert kinds(own_changes([ours, theirs], state(a=[A], b=[A], c=[A]))) == [("added", "TC-1.c")]


def test_a_merge_that_settles_a_conflict_made_the_change():
    settled = {"done": "2020-01-22", "document": "12/KH-STP"}
    found = own_changes([state(a=[A]), state(a=[B])], state(a=[settled]))
    assert kinds(found) == [("altered", "TC-1.a")]
    assert own_changes([state(a=[A]), state(a=[B])], state(a=[B])) == ()


def test_a_merge_that_loses_a_record_took_it_out():
    assert kinds(own_changes([state(a=[A], b=[A]), state(a=[A])], state(b=[A]))) == [
        ("removed", "TC-1.a")
    ]


def test_where_nothing_is_known_the_records_are_there():
    assert kinds(present(state(a=[A], b=[HALF]))) == [("present", "TC-1.a"), ("present", "TC-1.b")]
    assert present(None) == ()
