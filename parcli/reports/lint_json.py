"""The findings of lint as one JSON object."""

import json

from parcli.lint.finding import Severity
from parcli.reports.findings import Checked
from parcli.text.message import Translate


def as_json(checked: Checked, translate: Translate) -> str:
    """Give one object: the counts, and the findings with places and texts."""
    findings = [
        {
            "file": found.file,
            "line": found.line,
            "column": found.column,
            "end_column": found.column + found.length,
            "code": found.code,
            "severity": found.severity.value,
            "message": found.message.render(translate),
            "hint": found.hint.render(translate) if found.hint else None,
        }
        for found in checked.findings
    ]
    counts = {
        "files": len(checked.files),
        "errors": checked.count(Severity.ERROR),
        "warnings": checked.count(Severity.WARNING),
    }
    return json.dumps(counts | {"findings": findings}, ensure_ascii=False, indent=2) + "\n"
