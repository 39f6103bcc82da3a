"""The form of documents for programs: JSON and CSV (docs/json.md)."""

from collections.abc import Sequence

from parcli.lint.finding import Severity
from parcli.reports.form_rows import CheckedForm, FormRow
from parcli.text.message import Translate
from parcli.text.sheet import to_csv, to_json

_COLUMNS = (
    "file", "severity", "check", "subject", "found", "wanted", "section", "page", "paragraph",
    "text", "also", "article",
)  # fmt: skip


def as_json(forms: Sequence[CheckedForm], translate: Translate) -> str:
    """Give each document with its findings."""
    files = [
        {
            "file": checked.file,
            "errors": checked.count(Severity.ERROR),
            "warnings": checked.count(Severity.WARNING),
            "findings": [_finding(row, translate) for row in checked.rows],
        }
        for checked in forms
    ]
    return to_json({"files": files})


def as_csv(forms: Sequence[CheckedForm], translate: Translate) -> str:
    """Give a line a finding; paragraphs that share it are parted by a space."""
    rows = [
        {"file": checked.file} | _finding(row, translate) | {"also": " ".join(map(str, row.also))}
        for checked in forms
        for row in checked.rows
    ]
    return to_csv(_COLUMNS, rows)


def _finding(row: FormRow, translate: Translate) -> dict[str, object]:
    return {
        "check": row.check,
        "severity": row.severity.value,
        "subject": row.subject.render(translate),
        "found": row.found.render(translate),
        "wanted": row.wanted.render(translate),
        "section": row.section,
        "page": row.page,
        "paragraph": row.paragraph,
        "text": row.text or None,
        "also": list(row.also),
        "article": row.article,
    }
