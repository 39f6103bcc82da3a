"""Whether a signed plan changed without a document that amends it."""

import copy

import pytest

from parcli.diff import compare, unamended

AMENDED = {"number": "1390/QĐ-UBND", "date": "2020-04-22"}


def check(dated, base, change, old=None):
    new = copy.deepcopy(base)
    change(new)
    return unamended(compare(dated(old or base), dated(new)))


def first(data, area="institutions"):
    return data["areas"][area]["tasks"][0]


COUNT = {
    "a deadline": lambda p: first(p)["products"][0].update(deadline="Quý I/2020"),
    "a task added": lambda p: p["areas"]["institutions"]["tasks"].append({"id": "N", "title": "X"}),
    "a task removed": lambda p: p["areas"]["institutions"]["tasks"].pop(),
    "a title": lambda p: first(p).update(title="Xây dựng hệ thống pháp luật của tỉnh"),
    "a number as printed": lambda p: first(p).update(no="7"),
    "a remark, which an appendix prints": lambda p: first(p).update(note="làm sớm"),
    "a product": lambda p: first(p)["products"].pop(),
    "agencies": lambda p: first(p).update(agencies={"lead": "so-y-te"}),
    "an area": lambda p: p["areas"].update(direction={}),
    "an aim": lambda p: p["targets"][0].update(at_least="60 %"),
    "an objective": lambda p: p["objectives"].append("Tinh gọn bộ máy"),
    "its own number": lambda p: p["decision"].update(number="1/QĐ-UBND"),
    "days of a phrase read otherwise": lambda p: first(p)["products"][0].update(
        deadline={"phrase": "Tháng 01/2020", "due": "2020-03-31"}
    ),
}
DO_NOT_COUNT = {
    "nothing": lambda _: None,
    "order": lambda p: p["areas"]["institutions"]["tasks"].reverse(),
    "ids": lambda p: first(p).update(id="TC-100"),
    "the day of an event": lambda p: p["events"][0].update(date="2020-03-02"),
    "a task above that is carried out": lambda p: first(p).update(implements=["TW-1"]),
    "a measured value": lambda p: p["targets"][0].update(
        actual=[{"value": "40 %", "date": "2020-06-30"}]
    ),
    "the parent's place": lambda p: p.update(parent="trung-uong"),
    "a first reading of what was not dated": lambda p: first(p, "procedures")["products"][0].update(
        deadline={
            "phrase": "Trong vòng 10 ngày kể từ ngày Bộ Nội vụ hướng dẫn",
            "due": "2020-03-31",
        }
    ),
}


@pytest.mark.parametrize("change", COUNT.values(), ids=COUNT)
def test_what_the_signed_document_holds_changes_only_by_another(change, base, dated):
    found = check(dated, base, change)
    assert found
    assert found.decision.number == "5409/QĐ-UBND"
    assert found.too_old is None


@pytest.mark.parametrize("change", COUNT.values(), ids=COUNT)
def test_an_amendment_allows_it(change, base, dated):
    def amended(data):
        change(data)
        data["amendments"] = [AMENDED]

    assert check(dated, base, amended) is None


@pytest.mark.parametrize("change", DO_NOT_COUNT.values(), ids=DO_NOT_COUNT)
def test_what_it_does_not_hold_may_change(change, base, dated):
    assert check(dated, base, change) is None


@pytest.mark.parametrize("missing", ["number", "date"])
def test_a_plan_that_is_not_signed_may_change(missing, base, dated):
    del base["decision"][missing]
    assert check(dated, base, COUNT["a deadline"]) is None


def test_an_amendment_that_was_there_before_allows_nothing_new(base, dated):
    base["amendments"] = [AMENDED]
    assert check(dated, base, COUNT["a deadline"])


def test_an_amendment_dated_before_the_plan_does_not_count(base, dated):
    def change(data):
        COUNT["a deadline"](data)
        data["amendments"] = [AMENDED | {"date": "2019-12-19"}]

    found = check(dated, base, change)
    assert found.too_old.number == "1390/QĐ-UBND"


def test_an_amendment_of_the_same_day_counts(base, dated):
    def change(data):
        COUNT["a deadline"](data)
        data["amendments"] = [AMENDED | {"date": "2019-12-20"}]

    assert check(dated, base, change) is None


def test_days_that_move_with_the_register_or_the_settings_are_no_edit_of_the_plan(base, dated):
    first(base)["products"][0]["deadline"] = "Trước 15/6"
    diff = compare(dated(base), dated(base, before="inclusive"))
    assert not diff.is_empty
    assert unamended(diff) is None
