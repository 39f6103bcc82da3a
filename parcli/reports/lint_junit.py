"""The findings of lint as a JUnit report, which every CI server reads."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from parcli.lint.finding import Placed, Severity
from parcli.reports.findings import Checked, block, with_hint
from parcli.rules import all_rules
from parcli.text.message import Translate

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(checked: Checked, translate: Translate) -> str:
    """Give a test suite a file, and in it a test case a rule that found something.

    Errors fail the case, warnings are its output. A file without findings has one case that
    passes: to a CI server, a report without cases is one of tests that never ran.
    """
    # Used by this format alone, and slow to load.
    from xml.etree.ElementTree import Element, indent, tostring  # noqa: PLC0415

    of_file: defaultdict[str, list[Placed]] = defaultdict(list)
    for found in checked.findings:
        of_file[found.file].append(found)
    titles = {rule.code: f"{rule.code} {rule.page.title.render(translate)}" for rule in all_rules()}
    report = Element("testsuites", name="parcli lint")
    for file in sorted({*checked.files, *of_file}):
        suite = Element("testsuite", name=_clean(file))
        report.append(suite)
        for code in sorted({found.code for found in of_file[file]}):
            alike = [found for found in of_file[file] if found.code == code]
            suite.append(_case(file, titles[code], alike, translate))
        if not of_file[file]:
            suite.append(_case(file, "parcli lint", (), translate))
        _count(suite)
    _count(report)
    indent(report)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(report, "unicode") + "\n"


def _case(file: str, name: str, findings: Sequence[Placed], translate: Translate) -> "Element":
    """Give the case of one rule in one file: it fails once, with all errors told."""
    from xml.etree.ElementTree import Element, SubElement  # noqa: PLC0415 (as above)

    case = Element("testcase", classname=_clean(file), name=_clean(name))
    errors = [found for found in findings if found.severity is Severity.ERROR]
    warnings = [found for found in findings if found.severity is Severity.WARNING]
    if errors:
        message = _clean(with_hint(errors[0], translate))
        failure = SubElement(case, "failure", type="error", message=message)
        failure.text = _told(errors, translate)
    if warnings:
        SubElement(case, "system-out").text = _told(warnings, translate)
    return case


def _told(findings: Sequence[Placed], translate: Translate) -> str:
    return _clean("".join(block(found, translate) for found in findings).rstrip())


def _count(holder: "Element") -> None:
    holder.set("tests", str(sum(1 for _ in holder.iter("testcase"))))
    holder.set("failures", str(sum(1 for _ in holder.iter("failure"))))
    holder.set("errors", "0")


def _clean(text: str) -> str:
    """Take out the characters that XML 1.0 cannot hold, not even escaped."""
    return _NOT_XML.sub("", text)
