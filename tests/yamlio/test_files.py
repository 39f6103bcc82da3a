import re
from pathlib import Path

import pytest

from parcli.lint.finding import Finding
from parcli.lint.rule import Rule
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.rules import all_rules
from parcli.text.message import Message
from parcli.yamlio import load
from parcli.yamlio.files import load_bytes

SKELETON = """\
parcli: 1
id: mau-2020
title: Kế hoạch năm 2020
level: province
issuer: ubnd-tinh
period: 2020
areas: {}
"""
OF_BYTES = {"PAR001", "PAR017", "PAR020", "PAR021"}
PAGES = [rule for rule in all_rules() if rule.code < "PAR100" and rule.code not in OF_BYTES]


def whole(fragment: str) -> str:
    """Put a page's fragment into a plan, in the place of the keys that it gives itself."""
    if fragment.startswith(("tasks:", "products:")):
        inner = "".join(f"    {line}\n" for line in fragment.splitlines())
        fragment = f"areas:\n  institutions:\n{inner}"
    if fragment.startswith("- "):
        return fragment
    given = set(re.findall(r"^(?:\? )?(\w+)", fragment, re.MULTILINE))
    kept = [line for line in SKELETON.splitlines(keepends=True) if line.split(":")[0] not in given]
    return "".join(kept) + fragment


@pytest.mark.parametrize("rule", PAGES, ids=lambda rule: rule.code)
def test_the_bad_example_of_a_page_has_its_fault(rule: Rule) -> None:
    loaded = load_bytes(whole(rule.page.bad).encode(), "x", Plan)
    assert {placed.code for placed in loaded.placed} == {rule.code}


@pytest.mark.parametrize("rule", PAGES, ids=lambda rule: rule.code)
def test_the_good_example_of_a_page_is_sound(rule: Rule) -> None:
    loaded = load_bytes(whole(rule.page.good).encode(), "x", Plan)
    assert loaded.placed == ()
    assert loaded.usable


def test_a_file_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "2020.plan.yaml"
    file.write_text(SKELETON, encoding="utf-8")
    loaded = load(file, "plans/2020.plan.yaml", Plan)
    assert loaded.usable
    assert loaded.model
    assert loaded.model.id == "mau-2020"
    assert loaded.model.period.first_year == 2020


def test_faults_of_file_and_model_come_in_the_order_of_the_lines() -> None:
    text = SKELETON.replace("level: province", "level: x").replace("Kế hoạch", "Kế\u00a0hoạch")
    loaded = load_bytes(text.encode(), "a/b.yaml", Plan)
    assert [(p.file, p.line, p.column, p.code) for p in loaded.placed] == [
        ("a/b.yaml", 3, 10, "PAR004"),
        ("a/b.yaml", 4, 8, "PAR014"),
    ]
    assert loaded.placed[0].source == "title: Kế\u00a0hoạch năm 2020"
    assert not loaded.usable


def test_a_fault_of_the_file_alone_leaves_the_model_but_not_usable() -> None:
    loaded = load_bytes((SKELETON + "# Tab\t\n").encode(), "x", Plan)
    assert [p.code for p in loaded.placed] == ["PAR003"]
    assert loaded.model
    assert not loaded.usable


def test_what_is_missing() -> None:
    loaded = load(Path("nowhere/x.yaml"), "nowhere/x.yaml", Plan)
    assert [(p.code, p.line, p.column, p.source) for p in loaded.placed] == [("PAR017", 1, 1, "")]
    assert "không có tệp" in str(loaded.placed[0].message)
    assert loaded.model is None
    assert not loaded.usable


def test_what_is_a_folder(tmp_path: Path) -> None:
    loaded = load(tmp_path, "x", Plan)
    assert "thư mục" in str(loaded.placed[0].message)


def test_what_may_not_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    loaded = load(tmp_path / "x", "x", Plan)
    assert [p.code for p in loaded.placed] == ["PAR017"]
    assert "quyền" in str(loaded.placed[0].message)


def test_what_cannot_be_a_name() -> None:
    assert [p.code for p in load(Path("a\0b"), "x", Plan).placed] == ["PAR017"]


def test_findings_are_placed() -> None:
    loaded = load_bytes(SKELETON.encode(), "x.yaml", Plan)
    (placed,) = loaded.place([Finding(("title",), Message("a"), None, "value", (3, 4), "PAR999")])
    assert (placed.file, placed.line, placed.column, placed.length) == ("x.yaml", 3, 11, 4)
    assert (placed.code, placed.source) == ("PAR999", "title: Kế hoạch năm 2020")


def test_findings_in_the_shadow_of_a_fault_are_left_out() -> None:
    text = SKELETON.replace("issuer: ubnd-tinh", "issuer: ubnd tinh") + "basis: [x, *a]\n"
    loaded = load_bytes(text.encode(), "x.yaml", Plan)
    assert [p.code for p in loaded.placed] == ["PAR014", "PAR008"]
    paths = [("issuer",), ("title",), ("basis", 1), ("basis", 0), ("basis",)]
    placed = loaded.place(Finding(path, Message("a")) for path in paths)
    assert [(p.line, p.column) for p in placed] == [(3, 8), (8, 9)]


def test_findings_under_a_misspelt_key_are_placed_where_it_is() -> None:
    text = SKELETON.replace("areas: {}", "areas:\n  instituions:\n    title: x")
    loaded = load_bytes(text.encode(), "x.yaml", Plan)
    assert loaded.model
    placed = loaded.place(
        Finding(path, Message("a"))
        for path in (("areas", "procedures"), ("areas", "institutions", "title"))
    )
    assert [(p.line, p.column) for p in placed] == [(7, 1), (9, 12)]


def test_ignores_carry_the_file() -> None:
    text = SKELETON + "# parcli: ignore[PAR101] chưa phân công\nbasis: []\n"
    (ignore,) = load_bytes(text.encode(), "x.yaml", Plan).ignores
    assert (ignore.file, ignore.line, ignore.silenced_line) == ("x.yaml", 8, 9)


def test_a_register_is_loaded() -> None:
    loaded = load_bytes(b"parcli: 1\nagencies:\n  - {id: a, name: A}\n", "x", Register)
    assert loaded.usable
