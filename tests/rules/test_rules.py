import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from parcli.lint.finding import Finding, Severity
from parcli.lint.rule import Rule
from parcli.lint.run import check_plan, check_progress, check_register
from parcli.rules import all_rules

HERE = Path(__file__).parent
RULES_FOLDER = HERE.parent.parent / "parcli" / "rules"
RULES = {rule.code: rule for rule in all_rules()}
CHECKED = [
    rule
    for rule in RULES.values()
    if rule.plan_check or rule.register_check or rule.set_check or rule.progress_check
]
# What a page cannot say in a fragment: where the plan lies, and what lies beside it.
SURROUNDINGS_OF_BAD: dict[str, dict[str, Any]] = {
    "PAR110": {"namesakes": ("mau/2025.plan.yaml",)},
    "PAR302": {"with_register": False},
}
_VIETNAMESE = re.compile("[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]")


def _load(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text alone)


def _findings(rule: Rule, composed: Any) -> list[Finding]:
    found = [*rule.in_plan(composed.plan), *rule.in_register(composed.register)]
    found += rule.in_progress(composed.progress)
    return [*found, *(rule.in_set(composed.criteria_set) if composed.criteria_set else ())]


def _cases() -> Iterator[Any]:
    for rule in CHECKED:
        path = HERE / "cases" / f"{rule.code.lower()}.yaml"
        cases = _load(path.read_text(encoding="utf-8")) if path.exists() else []
        for case in cases:
            yield pytest.param(rule, case, id=f"{rule.code}: {case['case']}")


def test_the_base_has_no_findings(compose: Callable[..., Any]) -> None:
    composed = compose({})
    assert check_plan(CHECKED, composed.plan) == []
    assert check_register(CHECKED, composed.register) == []
    assert composed.progress.records
    assert check_progress(CHECKED, composed.progress) == []


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)
def test_the_bad_example_is_found(rule: Rule, compose: Callable[..., Any]) -> None:
    surroundings = SURROUNDINGS_OF_BAD.get(rule.code, {})
    findings = _findings(rule, compose(_load(rule.page.bad), **surroundings))
    assert findings
    assert {(f.code, f.severity) for f in findings} == {(rule.code, rule.severity)}


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)
def test_the_good_example_is_not_found(rule: Rule, compose: Callable[..., Any]) -> None:
    assert _findings(rule, compose(_load(rule.page.good))) == []


@pytest.mark.parametrize(("rule", "case"), list(_cases()))
def test_case(rule: Rule, case: dict[str, Any], compose: Callable[..., Any]) -> None:
    composed = compose(
        case.get("given", {}),
        with_register=case.get("register") != "none",
        with_plans=case.get("plans") != "none",
        namesakes=tuple(case.get("namesakes", ())),
        beside=case.get("beside", "usable"),
        on=date.fromisoformat(case.get("on", "2026-12-31")),
    )
    found = _findings(rule, composed)
    wanted = case.get("finds") or []
    assert [".".join(map(str, finding.path)) for finding in found] == [w["at"] for w in wanted]
    for finding, want in zip(found, wanted, strict=True):
        text = f"{finding.message} | {finding.hint}"
        assert [words for words in want["says"] if words not in text] == [], text
        assert finding.on == want.get("on", "value")
        assert finding.severity.value == want.get("severity", rule.severity.value)
        value = _value_at(composed.data, finding)
        assert (value and _part(value, finding)) == want.get("part")


def _value_at(data: Any, finding: Finding) -> str | None:
    """Give the text that `part` is a part of; the last keys may be left out (`deadline: Quý I`)."""
    if finding.part is None:
        return None
    for key in finding.path:
        if isinstance(data, str):
            break
        data = data[key]
    assert isinstance(data, str)
    return data


def _part(value: str, finding: Finding) -> str:
    offset, length = finding.part or (0, 0)
    assert 0 <= offset < offset + length <= len(value)
    return value[offset : offset + length]


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)
def test_every_finding_points_at_something(rule: Rule, compose: Callable[..., Any]) -> None:
    composed = compose(_load(rule.page.bad), **SURROUNDINGS_OF_BAD.get(rule.code, {}))
    for finding in _findings(rule, composed):
        data = composed.data
        for key in finding.path:
            if isinstance(data, str):  # one value for a list of one, a phrase for a deadline
                assert key in (0, "phrase", "plan")
                break
            data = data[key]
        if isinstance(data, dict | list):
            assert finding.on == "key", "a whole block is too much to underline"


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)
def test_every_rule_has_cases(rule: Rule) -> None:
    cases = _load((HERE / "cases" / f"{rule.code.lower()}.yaml").read_text(encoding="utf-8"))
    assert any(case.get("finds") for case in cases), "a failing case is wanted"
    assert any(not case.get("finds") for case in cases), "a near miss is wanted"


def test_every_case_file_has_its_rule() -> None:
    codes = {path.stem.upper() for path in (HERE / "cases").glob("*.yaml")}
    assert codes <= {rule.code for rule in CHECKED}


def test_files_are_named_by_code() -> None:
    modules = [path.stem for path in RULES_FOLDER.glob("par*.py")]
    assert all(re.fullmatch(r"par\d{3}_[a-z_]+", name) for name in modules)
    assert sorted(name[:6].upper() for name in modules) == sorted(rule.code for rule in all_rules())


def test_codes_and_titles_are_unique() -> None:
    assert len(RULES) == len(all_rules())
    assert len({str(rule.page.title) for rule in all_rules()}) == len(all_rules())


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_page_is_vietnamese_in_one_form(rule: Rule) -> None:
    page = rule.page
    for text in (str(page.title), str(page.why)):
        assert _VIETNAMESE.search(text.lower())
        assert text == " ".join(text.split())
    assert str(page.why).endswith((".", ".)"))
    assert not str(page.title).endswith(".")
    bad = page.bad if rule in CHECKED else ""  # a file may be at fault by its very characters
    whole = "".join((str(page.title), str(page.why), bad, page.good))
    assert unicodedata.is_normalized("NFC", whole)


def test_families() -> None:
    for rule in CHECKED:
        assert rule.code[3] in "1234567"
        checks = (rule.plan_check, rule.register_check, rule.set_check, rule.progress_check)
        assert sum(check is not None for check in checks) == 1
    for code, rule in RULES.items():
        if rule not in CHECKED:
            assert code.startswith("PAR0")


def test_only_what_cannot_be_computed_with_is_an_error() -> None:
    # What a signed text may say, odd as it is, is a warning.
    errors = {rule.code for rule in CHECKED if rule.severity is Severity.ERROR}
    structure = {"PAR103", "PAR110"}
    deadlines = {"PAR201", "PAR204", "PAR207", "PAR208", "PAR212", "PAR214"}
    agencies = {"PAR301", "PAR307", "PAR308", "PAR309", "PAR313"}
    index = {"PAR605", "PAR606", "PAR608", "PAR609"}
    progress = {"PAR401", "PAR403", "PAR406", "PAR407", "PAR408", "PAR409"}
    above = {"PAR505", "PAR507"}
    assert errors == progress | above | index | structure | deadlines | agencies
