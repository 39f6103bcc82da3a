"""The pages of faults of files (PAR0xx): their examples are read as text, with places and all."""

import re
import textwrap
from pathlib import Path

import pytest

from parcli.lint.finding import Placed
from parcli.lint.rule import Rule
from parcli.lint.suppress import suppress
from parcli.model.plan import Plan
from parcli.rules import all_rules
from parcli.yamlio import load
from parcli.yamlio.files import Loaded, load_bytes

BASE = (Path(__file__).parent / "base" / "plan.yaml").read_text(encoding="utf-8")
CODES = frozenset(rule.code for rule in all_rules())
OF_FILES = [rule for rule in all_rules() if rule.code.startswith("PAR0")]
WRITTEN = [rule for rule in OF_FILES if rule.page.bad]
_KEY = re.compile(r"^(?:\? )?([a-z]+)\b", re.MULTILINE)


def _text(fragment: str) -> str:
    """Put the fragment in the place of the base's keys; what has no key is a file of its own."""
    if fragment.startswith("tasks:"):
        return _text("areas:\n  institutions:\n" + textwrap.indent(fragment, "    "))
    keys = _KEY.findall(fragment)
    if not keys:
        return fragment
    base = BASE
    for key in keys:
        base = re.sub(rf"^{key}:.*\n(?:[ #].*\n)*", "", base, flags=re.MULTILINE)
    return base + fragment


def _placed(loaded: Loaded[Plan]) -> list[Placed]:
    return suppress(loaded.placed, loaded.ignores, CODES)


def _read(fragment: str) -> list[Placed]:
    return _placed(load_bytes(_text(fragment).encode(), "mau.plan.yaml", Plan))


def test_the_base_has_no_faults() -> None:
    assert _placed(load_bytes(BASE.encode(), "mau.plan.yaml", Plan)) == []


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda rule: rule.code)
def test_the_bad_example_is_found(rule: Rule) -> None:
    placed = _read(rule.page.bad)
    assert {(fault.code, fault.severity) for fault in placed} == {(rule.code, rule.severity)}


@pytest.mark.parametrize("rule", OF_FILES, ids=lambda rule: rule.code)
def test_the_good_example_is_not_found(rule: Rule) -> None:
    assert _read(rule.page.good) == []


def test_what_no_text_can_show(tmp_path: Path) -> None:
    not_utf8 = load_bytes(BASE.encode("utf-16"), "mau.plan.yaml", Plan)
    not_there = load(tmp_path / "khong-co.plan.yaml", "khong-co.plan.yaml", Plan)
    found = {fault.code for loaded in (not_utf8, not_there) for fault in loaded.placed}
    assert found == {rule.code for rule in OF_FILES} - {rule.code for rule in WRITTEN}
