from typing import Any

import pytest

from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.settings import Settings
from parcli.model.walk import Path
from parcli.yamlio import Built, build, in_shadow

TASK = {"id": "TC-1", "title": "Rà soát"}


def plan(**changes: Any) -> dict[str, Any]:
    base = {
        "parcli": "1",
        "id": "x-2020",
        "title": "Kế hoạch",
        "level": "province",
        "issuer": "ubnd-tinh",
        "period": "2020",
        "areas": {"institutions": {"tasks": [TASK]}},
    }
    merged = base | {key.replace("_", "-"): value for key, value in changes.items()}
    return {key: value for key, value in merged.items() if value != "LEFT OUT"}


def task(**changes: Any) -> dict[str, Any]:
    return plan(areas={"institutions": {"tasks": [TASK | changes]}})


def product(**changes: Any) -> dict[str, Any]:
    return task(products=[{"id": "a", "name": "Báo cáo"} | changes])


def target(**changes: Any) -> dict[str, Any]:
    return plan(targets=[{"id": "a", "text": "x"} | changes])


T = ("areas", "institutions", "tasks", 0)
P = (*T, "products", 0)
G = ("targets", 0)

WRONG: list[tuple[dict[str, Any], str, Path, str]] = [
    (plan(titel="x"), "PAR012", ("titel",), "titel"),
    (plan(title="LEFT OUT", titel="x"), "PAR012", ("titel",), "có phải “title”"),
    (plan(zzz="x"), "PAR012", ("zzz",), "ở đây dùng các khóa: parcli, id"),
    (plan(areas={"instituions": {}}), "PAR012", ("areas", "instituions"), "“institutions”"),
    (plan(areas={"zzz": {}}), "PAR012", ("areas", "zzz"), "civil-service"),
    (product(deadlin="x"), "PAR012", (*P, "deadlin"), "“deadline”"),
    (product(deadline={"phrase": "x", "dua": "y"}), "PAR012", (*P, "deadline", "dua"), "“due”"),
    (plan(reporting={"half_year": "x"}), "PAR012", ("reporting", "half_year"), "“half-year”"),
    (plan(title="LEFT OUT"), "PAR013", ("title",), "thêm dòng `title: …`"),
    (plan(parcli="LEFT OUT"), "PAR013", ("parcli",), "phiên bản"),
    (plan(areas="LEFT OUT"), "PAR013", ("areas",), "các lĩnh vực"),
    (task(tasks=[{"id": "b"}]), "PAR013", (*T, "tasks", 0, "title"), "title"),
    (
        plan(decision={"signer": {"name": "x"}}),
        "PAR013", ("decision", "signer", "position"), "chức vụ",
    ),
    (plan(title=None), "PAR014", ("title",), "chưa có giá trị"),
    (plan(title=""), "PAR014", ("title",), "chưa có giá trị"),
    (plan(title=["x"]), "PAR014", ("title",), "một dòng chữ"),
    (plan(basis="x"), "PAR014", ("basis",), "một danh sách"),
    (plan(basis=["x", None]), "PAR014", ("basis", 1), "mục 2 của “basis”"),
    (plan(areas=[]), "PAR014", ("areas",), "một nhóm khóa"),
    (plan(areas=None), "PAR014", ("areas",), "chưa có giá trị"),
    (plan(areas={"institutions": None}), "PAR014", ("areas", "institutions"), "xóa dòng này"),
    (task(agencies="x"), "PAR014", (*T, "agencies"), "một nhóm khóa"),
    (task(products=["x"]), "PAR014", P, "mục 1 của “products”"),
    (plan(level="provinc"), "PAR014", ("level",), "có phải “province”"),
    (plan(level="tỉnh"), "PAR014", ("level",), "province, department, district, commune, other"),
    (plan(level=["province"]), "PAR014", ("level",), "chọn một trong"),
    (plan(id="x" * 90), "PAR014", ("id",), "80 ký tự"),
    (plan(issuer="ubnd tinh"), "PAR014", ("issuer",), "không có dấu cách"),
    (task(id="TC.1"), "PAR014", (*T, "id"), "dấu chấm"),
    (task(agencies={"lead": ["a", "b c"]}), "PAR014", (*T, "agencies", "lead", 1), "“b c”"),
    (task(agencies={"lead": "b c"}), "PAR014", (*T, "agencies", "lead", 0), "“b c”"),
    (product(deadline=""), "PAR014", (*P, "deadline", "phrase"), "chưa có giá trị"),
    (product(deadline={"phrase": "x", "from": "2020-01-01"}), "PAR014", (*P, "deadline"), "due"),
    (product(deadline={"phrase": "x", "event": "y"}), "PAR014", (*P, "deadline"), "within"),
    (
        product(deadline={"phrase": "x", "due": "2020-01-01", "event": "y", "within": "1 ngày"}),
        "PAR014", (*P, "deadline"), "hai cách hiểu",
    ),
    (
        product(deadline={"phrase": "x", "event": "y", "within": "ít"}),
        "PAR014", (*P, "deadline", "within"), "30 ngày",
    ),
    (target(), "PAR014", G, "at_least, at_most, between, equals"),
    (target(at_least="nhiều"), "PAR014", (*G, "at_least"), "50 %"),
    (target(between=["1"]), "PAR014", (*G, "between"), "số mục"),
    (target(between=["1", "2", "3"]), "PAR014", (*G, "between"), "số mục"),
    (target(at_least="1", area="impct"), "PAR014", (*G, "area"), "có phải “impact”"),
    (
        target(at_least="1", baseline={"value": "1", "year": "x"}),
        "PAR014", (*G, "baseline", "year"), "22",
    ),
    (plan(period="x"), "PAR014", ("period",), "2016-2020"),
    (plan(period="2020-2016"), "PAR014", ("period",), "năm đầu trước"),
    (target(at_least="1", by="31/12/2020"), "PAR015", (*G, "by"), "viết `2020-12-31`"),
    (target(at_least="1", by="cuối năm"), "PAR015", (*G, "by"), "`2020-12-31`"),
    (target(at_least="1", by="2021-02-29"), "PAR015", (*G, "by"), "có 28 ngày"),
    (target(at_least="1", by="2021-13-01"), "PAR015", (*G, "by"), "từ 01 đến 12"),
    (plan(parcli="2"), "PAR019", ("parcli",), "phiên bản 1"),
    (plan(parcli="một"), "PAR019", ("parcli",), "phiên bản 1"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "code", "path", "says"), WRONG)
def test_one_error_is_one_finding_in_plain_words(
    data: dict[str, Any], code: str, path: Path, says: str
) -> None:
    (finding,) = build(Plan, data).findings
    assert (finding.code, finding.path) == (code, path)
    assert says in f"{finding.message} | {finding.hint}"
    assert finding.on == ("key" if code in ("PAR012", "PAR013") else "value")


@pytest.mark.parametrize("case", WRONG, ids=lambda case: str(case[2]))
def test_most_faulty_plans_are_still_read_for_the_rules(case: tuple[Any, ...]) -> None:
    built = build(Plan, case[0])
    top = case[2][0]
    hopeless = top in ("parcli", "period", "areas", "level") and len(case[2]) == 1
    if hopeless and "có phải" not in case[3]:
        assert built.model is None
    else:
        assert built.model
        assert built.recovered


def test_a_sound_plan_has_no_findings() -> None:
    built = build(Plan, plan())
    assert (built.findings, built.recovered, built.faulted) == ((), False, ())
    assert built.model


def test_all_errors_are_told_at_once() -> None:
    data = plan(title=None, zzz="x", targets=[{"id": "a"}], period="x")
    assert sorted(finding.code for finding in build(Plan, data).findings) == [
        "PAR012", "PAR013", "PAR014", "PAR014",
    ]  # fmt: skip


def test_a_misspelt_key_is_read_as_the_key_it_is_like() -> None:
    data = plan(areas={"instituions": {"task": [TASK | {"titel": "Hai", "title": "Một"}]}})
    built = build(Plan, data)
    assert [finding.path for finding in built.findings] == [
        ("areas", "instituions"),
        ("areas", "instituions", "task"),
        ("areas", "instituions", "task", 0, "titel"),
    ]
    assert built.model
    assert built.model.areas["institutions"].tasks[0].title == "Một"
    assert built.in_file(("areas", "institutions", "tasks", 0, "id")) == (
        "areas", "instituions", "task", 0, "id",
    )  # fmt: skip


def test_what_is_left_out_moves_no_neighbour() -> None:
    data = plan(areas={"institutions": {"tasks": [{"title": "x"}, TASK, {"id": "b c"}]}})
    built = build(Plan, data)
    assert built.model
    tasks = built.model.areas["institutions"].tasks
    assert len(tasks) == 3
    assert tasks[1].id == "TC-1"


def test_the_data_are_left_as_they_were() -> None:
    data = plan(titel="x", basis="y")
    before = repr(data)
    build(Plan, data)
    assert repr(data) == before


def test_part_is_the_sign_that_is_not_allowed() -> None:
    parts = {
        text: build(Plan, plan(issuer=text)).findings[0].part
        for text in ("ubnd tinh", "-x", "x-", "a--b", "sở/nội-vụ", "x–y")
    }
    assert parts == {
        "ubnd tinh": (4, 1), "-x": (0, 1), "x-": (1, 1), "a--b": (1, 2), "sở/nội-vụ": (2, 1),
        "x–y": (1, 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "is_hidden"),
    [
        (("a", "b"), True),
        (("a", "b", 0, "c"), True),
        (("a",), True),
        ((), False),
        (("a", "c"), False),
        (("a", "bb"), False),
    ],
)
def test_shadow(path: Path, is_hidden: bool) -> None:  # noqa: FBT001
    assert in_shadow(path, [("a", "b")]) is is_hidden


def test_registers_and_settings_are_built_too() -> None:
    register = build(Register, {"parcli": "1", "agencies": [{"id": "a", "nam": "x"}]})
    assert [f.path for f in register.findings] == [("agencies", 0, "nam")]
    assert register.model
    changed: Built[Settings] = build(Settings, {"before": "strct", "days_off": [{"date": "x"}]})
    assert [f.code for f in changed.findings] == ["PAR014", "PAR015", "PAR013"]
    assert changed.model
    assert changed.model.before == "strict"
    assert build(Settings, {}).model == Settings()


def test_many_errors_take_bounded_time() -> None:
    built = build(Plan, plan(**{f"k{number}": "x" for number in range(20_000)}))
    assert len(built.findings) == 1000
    assert built.model is None
