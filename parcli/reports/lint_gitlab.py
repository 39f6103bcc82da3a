"""The findings of lint as a GitLab Code Quality report, shown in a merge request."""

import json

from parcli.lint.finding import Severity
from parcli.reports.findings import Checked, with_hint
from parcli.reports.lint_fingerprint import fingerprints
from parcli.text.message import Translate

# Of GitLab's five grades: what makes a plan unfit, and what asks for a look.
_GRADES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_gitlab(checked: Checked, translate: Translate) -> str:
    """Give an array of findings, each with a fingerprint by which GitLab knows it again."""
    findings = [
        {
            "description": with_hint(found, translate),
            "check_name": found.code,
            "fingerprint": fingerprint,
            "severity": _GRADES[found.severity],
            "location": {"path": found.file, "lines": {"begin": found.line}},
        }
        for found, fingerprint in zip(checked.findings, fingerprints(checked.findings), strict=True)
    ]
    return json.dumps(findings, ensure_ascii=False, indent=2) + "\n"
