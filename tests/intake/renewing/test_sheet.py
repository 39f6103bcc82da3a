"""A tracking sheet laid over the plan adds and words anew; what it leaves out stays."""

from string import ascii_lowercase

import pytest

from parcli.intake.draft import Draft, Fate, PlacedDoubt
from parcli.intake.renewing import laid_over
from parcli.intake.source import Place
from parcli.intake.told import Doubt, Tracked, Words
from parcli.text.message import Message
from tests.intake.renewing.standing import Standing

PLACE = Place(table=1, row=4, sheet="01")
NEW = {
    "id": "X-99",
    "title": "Số hóa hồ sơ địa chính",
    "products": [{"id": "a", "name": "Báo cáo số hóa", "deadline": "Quý IV/2020"}],
}


class Sheet(Standing):
    """A plan of this repository, and what its tracking sheet tells."""

    def __init__(self, root, name):
        super().__init__(root, name)
        head = ("parcli", "id", "title", "level", "issuer", "period")
        self.told = {key: self.data[key] for key in head} | {"areas": areas_of(self.dated)}
        self.tracked = {}

    def tasks(self, area):
        return self.told["areas"][area]["tasks"]

    def laid(self, doubts=(), fates=()):
        draft = Draft(self.told, {}, tuple(doubts), tuple(fates), self.tracked)
        return laid_over(self.data, draft, (self.dated, self.of(self.told)))


def areas_of(dated):
    """Give the tasks with products, none within another, each product with all its roles."""
    areas = {}
    for place in dated.tasks:
        products = [
            {"id": letter, "name": each.place.product.name}
            | ({"deadline": each.phrase} if each.phrase else {})
            | ({"agencies": dict(roles)} if (roles := dict(each.place.roles.items())) else {})
            for letter, each in zip(ascii_lowercase, dated.products[place.path], strict=False)
        ]
        if products:
            tasks = areas.setdefault(place.area, {"tasks": []})["tasks"]
            title = place.task.title
            tasks.append(
                {"id": f"{place.area}-{len(tasks) + 1}", "title": title, "products": products}
            )
    return areas


@pytest.fixture(params=["lai-chau/2020", "khanh-hoa-thanh-tra/2021"])
def nested(request, root):
    return Sheet(root, request.param)


@pytest.fixture
def thanh_hoa(root):
    return Sheet(root, "thanh-hoa/2020")


def test_a_sheet_without_order_among_its_tasks_changes_none(nested):
    laid = nested.laid()
    assert laid.now.data == nested.data
    assert not laid.now.fresh
    assert laid.left_out == ()


def test_the_sheet_of_one_area_takes_nothing_out(thanh_hoa):
    del thanh_hoa.told["areas"]["direction"]
    laid = thanh_hoa.laid()
    assert laid.now.data == thanh_hoa.data
    assert {place.place.area for place in laid.left_out} == {"direction"}


def test_a_new_row_comes_last_in_its_area_and_in_its_task(thanh_hoa):
    product = {"id": "a", "name": "Tờ trình danh mục văn bản hết hiệu lực"}
    thanh_hoa.tasks("institutions")[3]["products"].insert(1, product)
    thanh_hoa.tasks("institutions").insert(0, dict(NEW))
    doubt = Doubt(PLACE, "", Message("x"))
    path = ("areas", "institutions", "tasks", 0)
    laid = thanh_hoa.laid(
        [PlacedDoubt(doubt, (*path, "title"))],
        [Fate(Words(NEW["title"], PLACE), ((*path, "title"),))],
    )
    before = thanh_hoa.data["areas"]["institutions"]["tasks"]
    *others, last = laid.now.data["areas"]["institutions"]["tasks"]
    assert [each["id"] for each in others] == [each["id"] for each in before]
    assert last["title"] == NEW["title"]
    assert last["id"] not in {each["id"] for each in before}
    assert [each["id"] for each in others[3]["products"]] == ["a", "b", "c", "d"]
    at = ("areas", "institutions", "tasks", len(others))
    assert [one.path for one in laid.draft.doubts] == [(*at, "title")]
    assert laid.draft.fates[0].paths == ((*at, "title"),)
    assert laid.now.is_fresh((*at, "title"))


def test_a_row_that_names_its_product_may_call_it_otherwise(thanh_hoa):
    row = thanh_hoa.tasks("institutions")[2]
    row["title"], row["products"][0]["name"] = "Cấp thẻ chuyên gia", "Giấy phép"
    thanh_hoa.tracked = {"institutions-3.a": ((PLACE, Tracked(reference="TC-3.a", state="Chưa")),)}
    laid = thanh_hoa.laid()
    now = laid.now.data["areas"]["institutions"]["tasks"][2]
    assert (now["id"], now["title"]) == ("TC-3", "Cấp thẻ chuyên gia")
    assert [(each["id"], each["name"]) for each in now["products"]] == [("a", "Giấy phép")]
    assert list(laid.draft.tracked) == ["TC-3.a"]


def test_who_does_all_of_a_task_is_written_once(thanh_hoa):
    for product in thanh_hoa.tasks("institutions")[3]["products"]:
        product["agencies"] = {"lead": "so-noi-vu"}
    thanh_hoa.tasks("institutions")[4]["products"][0]["deadline"] = "Quý III/2020"
    helping = thanh_hoa.data["areas"]["institutions"]["tasks"][3]["agencies"]["coordinate"]
    tasks = thanh_hoa.laid().now.data["areas"]["institutions"]["tasks"]
    assert tasks[3]["agencies"] == {"lead": "so-noi-vu", "coordinate": helping}
    assert not any("agencies" in product for product in tasks[3]["products"])
    assert tasks[4]["products"][0]["deadline"] == "Quý III/2020"


def test_who_does_one_product_is_written_there(thanh_hoa):
    thanh_hoa.tasks("institutions")[3]["products"][1]["agencies"] = {"lead": "so-noi-vu"}
    before = thanh_hoa.data["areas"]["institutions"]["tasks"][3]
    now = thanh_hoa.laid().now.data["areas"]["institutions"]["tasks"][3]
    assert now["agencies"] == before["agencies"]
    leads = [product.get("agencies", {}).get("lead") for product in now["products"]]
    assert leads == [None, "so-noi-vu", None]


def test_an_area_that_the_plan_lacks_is_put_there(thanh_hoa):
    thanh_hoa.told["areas"]["other"] = {"title": "Việc khác", "tasks": [dict(NEW)]}
    area = thanh_hoa.laid().now.data["areas"]["other"]
    assert area["title"] == "Việc khác"
    assert [each["title"] for each in area["tasks"]] == [NEW["title"]]


def test_a_day_for_the_words_of_a_deadline_is_no_other_deadline(thanh_hoa):
    product = thanh_hoa.tasks("institutions")[2]["products"][0]
    product["deadline"] = "30/04/2020"
    assert thanh_hoa.laid().now.data == thanh_hoa.data
    product["deadline"] = "29/04/2020"
    now = thanh_hoa.laid().now.data["areas"]["institutions"]["tasks"][2]
    assert now["products"][0]["deadline"] == "29/04/2020"


def test_a_remark_of_the_sheet_is_doubted_and_not_written(thanh_hoa):
    path = ("areas", "institutions", "tasks", 2, "products", 0, "note")
    thanh_hoa.tasks("institutions")[2]["products"][0]["note"] = "Sở chưa gửi"
    laid = thanh_hoa.laid(fates=[Fate(Words("Sở chưa gửi", PLACE), (path,))])
    assert laid.now.data == thanh_hoa.data
    assert [(doubt.place, doubt.read) for doubt in laid.doubts] == [(PLACE, "Sở chưa gửi")]
