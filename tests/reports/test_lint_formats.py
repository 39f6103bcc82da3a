"""Each format of lint is what its published schema says, and says what was found."""

import json
import re
import shutil
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from lxml import etree

from parcli.cli.checking import Wanted, check
from parcli.cli.workspace import open_workspace
from parcli.lint.finding import Placed, Severity
from parcli.reports.findings import Checked
from parcli.reports.lint_fingerprint import fingerprints
from parcli.reports.lint_formats import FORMATS
from parcli.rules import all_rules
from parcli.text.message import Message

SCHEMAS = Path(__file__).with_name("schemas")
SESSIONS = Path(__file__).parents[1] / "cli" / "sessions"
PLAN = """\
parcli: 1
id: xa-a-2020
title: Kế hoạch cải cách hành chính năm 2020
level: commune
issuer: ubnd-xa
period: 2020
areas:
  institutions:
    lead: ubnd-xa
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        agencies: {lead: ubnd-xa}
        products:
          - {id: a, name: 😀 Kế hoạch, deadline: Tháng 13/2020}
          - {id: b, name: Báo cáo, deadline: Tháng 13/2020}
"""
REGISTER = "parcli: 1\nagencies:\n  - {id: ubnd-xa, name: UBND xã A}\n"
STRANGE = "kế hoạch, 100 % & <đợt 1>.plan.yaml"


def checked(folder: Path, *paths: str) -> Checked:
    workspace = open_workspace(folder, [Path(path) for path in paths])
    return check(workspace, Wanted(all_rules(), date(2020, 6, 1), silence=False))


def broken(folder: Path) -> Checked:
    shutil.copytree(SESSIONS / "broken_workspace", folder / "broken")
    return checked(folder / "broken")


def strangely_named(folder: Path) -> Checked:
    (folder / STRANGE).write_text(PLAN, encoding="utf-8")
    (folder / "agencies.yaml").write_text(REGISTER, encoding="utf-8")
    return checked(folder)


def without_fault(folder: Path) -> Checked:
    (folder / "agencies.yaml").write_text(REGISTER, encoding="utf-8")
    return checked(folder)


def of_one_rule(*messages: str, code: str = "PAR301") -> Checked:
    """Make findings at the first line of one file, the last of them a warning."""
    severities = [Severity.ERROR] * (len(messages) - 1) + [Severity.WARNING]
    findings = [
        Placed("a.plan.yaml", 1, 1, code, Message("{m}", m=m), Message("{m}", m=m), s, 0, m)
        for m, s in zip(messages, severities, strict=True)
    ]
    return Checked(["a.plan.yaml"], findings)


def with_control_characters(_: Path) -> Checked:
    return of_one_rule("a\x00b\x1b[31m\ud800\ufffe", "]]> & \x0b \x85 \U0001f600", "\x7f\t\r\n")


CASES = [broken, strangely_named, without_fault, with_control_characters]


@pytest.fixture(params=CASES, ids=lambda case: case.__name__)
def case(request, tmp_path) -> Checked:
    return request.param(tmp_path)


def written(name: str, found: Checked) -> str:
    return FORMATS[name].write(found, str)


def test_gitlab_report_keeps_to_its_schema(case):
    report = json.loads(written("gitlab", case))
    jsonschema.validate(report, json.loads((SCHEMAS / "gitlab-code-quality.json").read_bytes()))
    assert [(one["check_name"], one["location"]["lines"]["begin"]) for one in report] == [
        (found.code, found.line) for found in case.findings
    ]


def test_sarif_log_keeps_to_its_schema(case):
    log = json.loads(written("sarif", case))
    jsonschema.validate(log, json.loads((SCHEMAS / "sarif-2.1.0.json").read_bytes()))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [result["ruleId"] for result in run["results"]] == [f.code for f in case.findings]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_junit_report_keeps_to_its_schema(case):
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    report = etree.fromstring(written("junit", case).encode("utf-8", "surrogatepass"))
    schema.assertValid(report)
    assert [suite.get("name") for suite in report] == sorted(case.files)
    for holder in (report, *report):
        assert int(holder.get("tests")) == len(holder.findall(".//testcase")) > 0
        assert int(holder.get("failures")) == len(holder.findall(".//failure"))


@pytest.mark.parametrize("name", FORMATS)
def test_same_findings_give_the_same_text(name, tmp_path):
    assert written(name, broken(tmp_path / "1")) == written(name, broken(tmp_path / "2"))


@pytest.mark.parametrize("name", FORMATS)
def test_every_finding_is_told(name, tmp_path):
    found = broken(tmp_path)
    told = written(name, found)
    if name == "junit":
        told = "".join(etree.fromstring(told.encode()).itertext())
    for one in found.findings:
        message = str(one.message)
        assert message in told or json.dumps(message, ensure_ascii=False)[1:-1] in told


def test_gitlab_grades_errors_above_warnings():
    report = json.loads(written("gitlab", of_one_rule("lỗi", "cảnh báo")))
    assert [one["severity"] for one in report] == ["major", "minor"]
    assert report[0]["description"] == "lỗi — lỗi"


def test_sarif_region_covers_the_fault_counted_in_characters(tmp_path):
    log = json.loads(written("sarif", strangely_named(tmp_path)))
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    lines = PLAN.splitlines()
    covered = []
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        line = lines[region["startLine"] - 1]
        covered.append(
            (result["ruleId"], line[region["startColumn"] - 1 : region["endColumn"] - 1])
        )
    assert covered.count(("PAR201", "13")) == 2


def test_sarif_names_files_as_uris_below_a_base(tmp_path):
    log = json.loads(written("sarif", strangely_named(tmp_path)))
    places = [r["locations"][0]["physicalLocation"] for r in log["runs"][0]["results"]]
    (location,) = {json.dumps(place["artifactLocation"]) for place in places}
    uri = json.loads(location)["uri"]
    assert re.fullmatch(r"[A-Za-z0-9%._/-]+", uri)
    assert unquote(uri) == STRANGE
    assert json.loads(location)["uriBaseId"] in log["runs"][0]["originalUriBaseIds"]


def test_sarif_rules_lead_to_their_pages(root, tmp_path):
    log = json.loads(written("sarif", broken(tmp_path)))
    pages = (root / "docs" / "rules.md").read_text(encoding="utf-8")
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        assert rule["helpUri"].endswith(f"docs/rules.md#{rule['id'].lower()}")
        assert rule["help"]["markdown"] in pages
        assert rule["help"]["text"].startswith(rule["id"])


def test_junit_fails_a_rule_once_in_a_file_and_tells_warnings_as_output():
    told = written("junit", of_one_rule("lỗi một", "lỗi hai", "cảnh báo ba")).encode()
    (rule,) = etree.fromstring(told).iter("testcase")
    assert rule.get("name") == "PAR301 Cơ quan không có trong danh bạ"
    (failure,) = rule.findall("failure")
    assert failure.get("message") == "lỗi một — lỗi một"
    assert "lỗi hai" in failure.text
    assert "cảnh báo ba" not in failure.text
    assert "cảnh báo ba" in rule.findtext("system-out")


def test_junit_passes_a_file_without_findings():
    told = etree.fromstring(written("junit", Checked(["b.plan.yaml"], [])).encode())
    (passed,) = told.iter("testcase")
    assert (passed.get("classname"), len(passed)) == ("b.plan.yaml", 0)


def test_junit_takes_out_what_xml_cannot_hold():
    told = written("junit", of_one_rule("a\x00b\x1bc\ud800d\ufffee\U0001f600"))
    assert "abcde\U0001f600" in etree.fromstring(told.encode()).findtext(".//system-out")


def test_fingerprint_survives_an_edit_elsewhere_and_tells_findings_apart(tmp_path):
    plan = tmp_path / "a.plan.yaml"
    (tmp_path / "agencies.yaml").write_text(REGISTER, encoding="utf-8")

    def names(text: str) -> dict[str, str]:
        plan.write_text(text, encoding="utf-8")
        findings = checked(tmp_path).findings
        pairs = zip(fingerprints(findings), findings, strict=True)
        return {name: found.code for name, found in pairs}

    first = names(PLAN)
    assert len(first) == len(checked(tmp_path).findings)
    assert names("# ghi chú\n\n" + PLAN) == first
    assert names(PLAN.replace("Rà soát văn bản", "Rà soát văn bản pháp luật")) == first
    mended = names(PLAN.replace("Báo cáo, deadline: Tháng 13", "Báo cáo, deadline: Tháng 12"))
    assert mended.items() < first.items()
    assert [first[name] for name in first.keys() - mended.keys()] == ["PAR201"]


def test_fingerprints_of_twins_differ():
    twins = of_one_rule("như nhau", "như nhau", "như nhau").findings
    assert len(set(fingerprints(twins))) == 3


def test_fingerprint_does_not_depend_on_the_language_or_the_message():
    one, other = of_one_rule("a", "b").findings
    same = [one._replace(source="x"), other._replace(source="  x")]
    assert fingerprints(same[:1]) == fingerprints(same[1:])
