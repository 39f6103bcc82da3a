"""The front of plans by others' habits, and of every plan as parcli itself writes it."""

import pytest

from parcli.intake.front import read_front


def told(words):
    return words.text if words else None


def listed(words):
    return [each.text for each in words]


def test_number_day_and_place_are_read_once_signed(habit):
    front, decision = read_front(habit.source), habit.truth["decision"]
    read = {"number": told(front.number), "date": told(front.date), "place": told(front.place)}
    wanted = {key: decision[key] and str(decision[key]) for key in read}
    assert read == wanted


def test_signer(habit):
    decision = habit.truth["decision"]
    authority, position, name = read_front(habit.source).signer
    assert told(authority) == (", ".join(decision["authority"]) or None)
    assert (position.text, name.text) == (decision["position"], decision["name"])


def test_office_title_level_and_period(habit):
    front, truth = read_front(habit.source), habit.truth
    assert front.issuer.text.casefold() == truth["issuer"].casefold()
    assert not front.issuer.text.isupper()
    read = (front.title.text, front.level, front.period.text)
    assert read == (truth["title"], truth["level"], truth["period"])


def test_plan_above(habit):
    parent, wanted = read_front(habit.source).parent, habit.truth.get("parent")
    read = parent and {"number": told(parent.number), "date": told(parent.date)}
    assert read == (wanted and {key: str(value) for key, value in wanted.items()})


@pytest.mark.parametrize("key", ["objectives", "requirements", "recipients"])
def test_lists(habit, key):
    assert listed(getattr(read_front(habit.source), key)) == habit.truth.get(key, [])


def test_basis(habit):
    read = listed(read_front(habit.source).basis)
    for wanted in habit.truth.get("basis", []):
        assert wanted.replace("Theo đề", "Đề") in read


def test_duties_name_who_does_them(habit):
    read = [duty.who.text for duty in read_front(habit.source).organisation]
    assert read == habit.truth["organisation"]
    assert all(duty.texts for duty in read_front(habit.source).organisation)
