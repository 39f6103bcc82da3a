"""A draft laid over the plan that stands takes what is said otherwise, and nothing else."""

from copy import deepcopy

import pytest

from parcli.intake.renewing import renewed
from parcli.intake.renewing.ids import product_id, task_id
from parcli.intake.renewing.words import says_same
from tests.intake.renewing.standing import Standing

NOT_IN_WORD = ("events", "targets", "index", "reporting", "parent", "amendments")
PLANS = (
    "khanh-hoa-thanh-tra/2021",
    "lai-chau/2020",
    "thanh-hoa/2020",
    "thua-thien-hue/2016",
    "tien-giang/2016-2020",
)


class Renewing(Standing):
    """A plan of this repository, and drafts to lay over it."""

    def renewed(self, draft, guessed=(), **more):
        return renewed(self.data, draft, (self.dated, self.of(draft)), guessed, **more)


@pytest.fixture(scope="module", params=PLANS)
def standing(request, root):
    return Renewing(root, request.param)


@pytest.fixture(scope="module")
def thanh_hoa(root):
    return Renewing(root, "thanh-hoa/2020")


def as_word_tells(data):
    """Give a draft with other ids, capitals and stops, without what Word never says."""
    draft = {key: value for key, value in deepcopy(data).items() if key not in NOT_IN_WORD}
    for area, told in draft["areas"].items():
        _retold(told["tasks"], area[:2].upper())
    return draft


def _retold(tasks, stem):
    for number, task in enumerate(tasks, 1):
        task["id"] = f"{stem}-{number}"
        task.pop("implements", None)
        task["title"] = f"{task['title'][0].upper()}{task['title'][1:]}."
        for letter, product in zip("abcdefghijklm", task.get("products", ()), strict=False):
            product["id"] = letter
            product.pop("each", None)
            if isinstance(product.get("deadline"), dict):
                product["deadline"] = product["deadline"]["phrase"]
        _retold(task.get("tasks", ()), task["id"])


def test_what_word_cannot_say_stays(standing):
    now = standing.renewed(as_word_tells(standing.data))
    assert now.data == standing.data
    assert not now.fresh


def task(data, area, number):
    return data["areas"][area]["tasks"][number]


def test_a_deadline_of_another_day_is_the_only_change(thanh_hoa):
    draft = as_word_tells(thanh_hoa.data)
    task(draft, "institutions", 2)["products"][0]["deadline"] = "Tháng 5/2020"
    now = thanh_hoa.renewed(draft)
    expected = deepcopy(thanh_hoa.data)
    task(expected, "institutions", 2)["products"][0]["deadline"] = "Tháng 5/2020"
    assert now.data == expected
    path = ("areas", "institutions", "tasks", 2, "products", 0)
    assert now.fresh == {(*path, "deadline")}
    assert now.is_fresh(path)
    assert not now.is_fresh(("areas", "institutions", "tasks", 1))


def test_a_task_that_came_and_one_that_went(thanh_hoa):
    draft = as_word_tells(thanh_hoa.data)
    tasks = draft["areas"]["institutions"]["tasks"]
    gone = tasks.pop(0)
    new = {"id": "TC-1", "title": "Kiểm kê tài liệu lưu trữ của các sở", "products": []}
    tasks.append(new)
    now = thanh_hoa.renewed(draft).data["areas"]["institutions"]["tasks"]
    assert gone["title"].rstrip(".") not in {each["title"] for each in now}
    old_ids = {each["id"] for each in thanh_hoa.data["areas"]["institutions"]["tasks"]}
    assert now[-1]["title"] == new["title"]
    assert now[-1]["id"] not in old_ids
    assert {each["id"] for each in now[:-1]} < old_ids


def test_new_tasks_never_share_an_id(thanh_hoa):
    draft = as_word_tells(thanh_hoa.data)
    tasks = draft["areas"]["institutions"]["tasks"]
    titles = ("Số hóa hồ sơ đất đai", "Khảo sát ý kiến doanh nghiệp", "Mua sắm máy tính")
    for number, title in enumerate(titles, 1):
        tasks.append({"id": f"TC-{number}", "title": title})
    now = thanh_hoa.renewed(draft).data["areas"]["institutions"]["tasks"]
    ids = [each["id"] for each in now]
    assert [each["title"] for each in now[-3:]] == list(titles)
    assert len(set(ids)) == len(ids)


def test_what_documents_print_is_no_difference(root):
    thanh_hoa = Renewing(root, "thanh-hoa/2020")
    thanh_hoa.data["title"] = "Cải cách hành chính năm 2020"
    there = task(thanh_hoa.data, "institutions", 2)
    there["note"] = "Kinh phí: ngân sách tỉnh."
    there["products"][0]["note"] = "sau khi xin ý kiến"
    thanh_hoa.dated = thanh_hoa.of(thanh_hoa.data)
    draft = as_word_tells(thanh_hoa.data)
    draft["title"] = "Kế hoạch cải cách hành chính năm 2020"
    told = task(draft, "institutions", 2)
    told["products"][0]["note"] = f"{told.pop('note')}\nSau khi xin ý kiến"
    assert thanh_hoa.renewed(draft).data == thanh_hoa.data


def test_another_lead_is_written_and_those_who_inherit_are_settled(thanh_hoa):
    draft = as_word_tells(thanh_hoa.data)
    task(draft, "institutions", 3)["agencies"] = {"lead": "so-noi-vu", "coordinate": ["ubnd-xa"]}
    now = task(thanh_hoa.renewed(draft).data, "institutions", 3)
    assert now["agencies"] == {"lead": "so-noi-vu", "coordinate": "ubnd-xa"}


def test_a_guess_takes_the_place_of_nothing(thanh_hoa):
    draft = as_word_tells(thanh_hoa.data) | {"title": "Kế hoạch năm 2020"}
    assert thanh_hoa.renewed(draft, guessed=[("title",)]).data == thanh_hoa.data
    assert thanh_hoa.renewed(draft).data["title"] == "Kế hoạch năm 2020"


def test_an_event_comes_with_the_deadline_that_counts_from_it(thanh_hoa):
    draft = as_word_tells(thanh_hoa.data)
    event = {"id": "hop-dong", "name": "ngày ký hợp đồng"}
    draft["events"] = [event]
    assert "events" not in thanh_hoa.renewed(draft).data
    phrase = "Trong vòng 30 ngày kể từ ngày ký hợp đồng"
    task(draft, "institutions", 2)["products"][0]["deadline"] = phrase
    assert thanh_hoa.renewed(draft).data["events"] == [event]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Báo cáo kết quả.", "báo cáo  kết quả", True),
        ("Báo cáo kết quả", "Báo cáo kết quá", False),
        ("I", "1", False),
        (None, "x", False),
    ],
)
def test_form_alone_is_no_difference(one, other, same):
    assert says_same(one, other) is same


def test_ids_that_are_taken_are_not_given_again():
    assert task_id("TC-4", {"TC-1"}) == "TC-4"
    assert task_id("TC-4", {"TC-4", "TC-5"}) == "TC-6"
    assert task_id("TC-c", {"TC-c"}) == "TC-c-2"
    assert product_id("b", {"a", "b", "c"}) == "d"
    assert product_id("a", {*"abcdefghijklmnopqrstuvwxyz"}) == "p1"
