"""The findings of lint as SARIF 2.1.0, which GitHub code scanning and editors read."""

import json
from urllib.parse import quote

from parcli import __version__
from parcli.lint.finding import Placed
from parcli.lint.rule import Rule
from parcli.reports.findings import Checked, with_hint
from parcli.reports.lint_fingerprint import fingerprints
from parcli.reports.rule_page import rule_page, rule_section
from parcli.rules import all_rules
from parcli.text.message import Message, Translate

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HOME = "https://github.com/parcli/parcli"
_BASE = "%SRCROOT%"


def as_sarif(checked: Checked, translate: Translate) -> str:
    """Give one run: the rules that found something, with their pages, and what they found.

    Columns are counted in characters, not in UTF-16 units; the run says so.
    """
    codes = {found.code for found in checked.findings}
    rules = [rule for rule in all_rules() if rule.code in codes]
    index = {rule.code: number for number, rule in enumerate(rules)}
    names = fingerprints(checked.findings)
    driver = {
        "name": "parcli",
        "version": __version__,
        "informationUri": _HOME,
        "rules": [_rule(rule, translate) for rule in rules],
    }
    base = Message("thư mục gốc của kho git, hoặc thư mục chạy lệnh").render(translate)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": base}}},
        "results": [
            {
                "ruleId": found.code,
                "ruleIndex": index[found.code],
                "level": found.severity.value,
                "message": {"text": with_hint(found, translate)},
                "locations": [{"physicalLocation": _location(found)}],
                "partialFingerprints": {"parcli/v1": name},
            }
            for found, name in zip(checked.findings, names, strict=True)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, translate: Translate) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.page.title.render(translate)},
        "fullDescription": {"text": rule.page.why.render(translate)},
        "help": {"text": rule_page(rule, translate), "markdown": rule_section(rule, translate)},
        "helpUri": f"{_HOME}/blob/main/docs/rules.md#{rule.code.lower()}",
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _location(found: Placed) -> dict[str, object]:
    uri = quote(found.file, errors="surrogateescape")
    region = {
        "startLine": found.line,
        "startColumn": found.column,
        "endLine": found.line,
        "endColumn": found.column + found.length,
    }
    return {"artifactLocation": {"uri": uri, "uriBaseId": _BASE}, "region": region}
