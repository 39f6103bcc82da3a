"""The formats of lint, by name."""

from collections.abc import Callable
from typing import NamedTuple

from parcli.reports.findings import Checked, as_text
from parcli.reports.lint_github import as_github
from parcli.reports.lint_gitlab import as_gitlab
from parcli.reports.lint_json import as_json
from parcli.reports.lint_junit import as_junit
from parcli.reports.lint_sarif import as_sarif
from parcli.text.message import Translate


class LintFormat(NamedTuple):
    """How findings are written.

    Where `from_top` is true the reader is the repository's host, which knows files by their paths
    from the top of the repository, not from where the command was run.
    """

    write: Callable[[Checked, Translate], str]
    from_top: bool = True


FORMATS: dict[str, LintFormat] = {
    "text": LintFormat(as_text, from_top=False),
    "json": LintFormat(as_json, from_top=False),
    "github": LintFormat(as_github),
    "gitlab": LintFormat(as_gitlab),
    "sarif": LintFormat(as_sarif),
    "junit": LintFormat(as_junit),
}
