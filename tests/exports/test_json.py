"""The whole for programs, as docs/json.md tells it."""

import json
import re
from pathlib import Path

from parcli.exports import Manner, export_of
from parcli.status.choose import Choice

DOCS = Path(__file__).parents[2] / "docs" / "json.md"


def read(tracking):
    return json.loads(export_of("json").write(tracking, Manner(str)))


def test_areas_tasks_products_and_what_is_owed_stand_one_in_the_other(whole):
    (plan,) = read(whole)["plans"]
    assert plan["decision"]["number"] == "5409/QĐ-UBND"
    assert [area["id"] for area in plan["areas"]] == ["institutions", "procedures", "direction"]
    (task,) = plan["areas"][0]["tasks"]
    assert task["products"][0]["ref"] == "TC-1.on-time"
    assert task["products"][0]["agencies"]["lead"] == ["so-tu-phap"]
    (item,) = task["products"][0]["items"]
    assert (item["ref"], item["state"], item["due"]) == (
        "TC-1.on-time",
        "completed-on-time",
        "2020-01-31",
    )
    assert item["records"] == [
        {"done": "2020-01-31", "document": "1/BC-STP", "note": "Nộp bản giấy"}
    ]
    (above,) = plan["areas"][1]["tasks"]
    shares = above["tasks"][0]["products"][0]["items"]
    assert [share["ref"] for share in shares][:2] == [
        "TT-1-1.a@2020-Q1/so-noi-vu",
        "TT-1-1.a@2020-Q1/so-tu-phap",
    ]


def test_the_counts_are_those_of_the_items_and_every_body_has_its_name(whole):
    (plan,) = read(whole)["plans"]
    assert sum(plan["counts"].values()) == len(whole.lines)
    assert plan["counts"]["overdue"] == whole.total.counts["overdue"]
    assert plan["agencies"]["so-nganh"] == "Các sở, ngành"
    assert plan["targets"][0]["state"] == "not-due"


def test_only_what_was_asked_for_is_there(office, whole_plan):
    (plan,) = read(office(whole_plan, choice=Choice(agency="so-noi-vu")))["plans"]
    shares = plan["areas"][-1]["tasks"][0]["tasks"][0]["products"][0]["items"]
    assert {item["owed_by"] for item in shares} == {"so-noi-vu"}
    (plan,) = read(office(whole_plan, choice=Choice(area="procedures")))["plans"]
    assert [area["id"] for area in plan["areas"]] == ["procedures"]


def test_the_documentation_names_every_key(whole):
    section = DOCS.read_text(encoding="utf-8").partition("\n## export\n")[2].partition("\n## ")[0]
    told = set(re.findall(r"\"([a-z_-]+)\":|`([a-z_-]+)`", section))
    names = {name for pair in told for name in pair if name}
    (plan,) = read(whole)["plans"]
    area, below = plan["areas"][0], plan["areas"][0]["tasks"][0]
    product = below["products"][0]
    keys = {*plan, *area, *below, *product, *product["items"][0]}
    assert keys <= names
