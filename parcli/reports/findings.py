"""The findings of lint: for people, for programs, and as annotations of a change."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from parcli.lint.finding import Placed, Severity
from parcli.reports.colour import Shade, paint
from parcli.text.message import Message, Translate
from parcli.text.normal import printable, width

# Longer lines are cut around the place, so that the caret stays on the screen.
_SHOWN = 100

_SHADES: dict[Severity, Shade] = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


class Checked(NamedTuple):
    """What was found, in how many files."""

    files: int
    findings: Sequence[Placed]

    def count(self, severity: Severity) -> int:
        """Count the findings of the severity."""
        return sum(found.severity == severity for found in self.findings)


def as_text(checked: Checked, translate: Translate, *, colour: bool = False) -> str:
    """One block a finding: place, code and message, the line with a caret, the hint."""
    blocks = [_block(found, translate, colour=colour) for found in checked.findings]
    return "".join([*blocks, _summary(checked, translate, colour=colour)])


def as_json(checked: Checked, translate: Translate) -> str:
    """One object: the counts, and the findings with places and texts."""
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
        "files": checked.files,
        "errors": checked.count(Severity.ERROR),
        "warnings": checked.count(Severity.WARNING),
    }
    return json.dumps(counts | {"findings": findings}, ensure_ascii=False, indent=2) + "\n"


def as_github(checked: Checked, translate: Translate) -> str:
    """Give workflow commands that GitHub shows at the line, each with a plain line for the log."""
    lines = []
    for found in checked.findings:
        place = (
            f"file={_escaped(found.file, property_=True)},line={found.line},col={found.column},"
            f"endColumn={found.column + found.length},title={found.code}"
        )
        text = _escaped(_with_hint(found, translate), property_=False)
        lines += [f"::{found.severity.value} {place}::{text}", _headline(found, translate)]
    return "".join(f"{line}\n" for line in lines)


FORMATS: dict[str, Callable[[Checked, Translate], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def statistics(checked: Checked, titles: dict[str, Message], translate: Translate) -> str:
    """Count the findings of each rule, most first."""
    counted = Counter(found.code for found in checked.findings)
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return "".join(
        f"{number:>6}  {code}  {titles[code].render(translate)}\n" for code, number in rows
    )


def _block(found: Placed, translate: Translate, *, colour: bool) -> str:
    shade = _SHADES[found.severity]
    head = _headline(found, translate)
    place, code = f"{found.file}:{found.line}:{found.column}:", found.code
    if colour:
        head = head.replace(place, paint(place, "bold", colour=True), 1)
        head = head.replace(f" {code} ", f" {paint(code, shade, colour=True)} ", 1)
    lines = [head]
    if found.source:
        source, offset = _cut(found.source, found.column - 1)
        number = str(found.line)
        margin = " " * width(source[:offset])
        caret = "^" * max(1, min(found.length, len(source) - offset))
        lines += [
            f"  {number} | {source}",
            f"  {' ' * len(number)} | {margin}{paint(caret, shade, colour=colour)}",
        ]
    if found.hint:
        label = translate("gợi ý")
        lines.append(f"  {paint(label, 'cyan', colour=colour)}: {found.hint.render(translate)}")
    return "\n".join(lines) + "\n\n"


def _headline(found: Placed, translate: Translate) -> str:
    message = printable(found.message.render(translate))
    if found.severity is Severity.WARNING:
        message = Message("cảnh báo: {message}", message=message).render(translate)
    return f"{found.file}:{found.line}:{found.column}: {found.code} {message}"


def _cut(source: str, offset: int) -> tuple[str, int]:
    source = printable(source.rstrip("\r\n").replace("\t", " "))
    start = 0 if len(source) <= _SHOWN else max(0, offset - _SHOWN // 2)
    end = start + _SHOWN
    before, after = "…" if start else "", "…" if end < len(source) else ""
    return before + source[start:end] + after, offset - start + len(before)


def _summary(checked: Checked, translate: Translate, *, colour: bool) -> str:
    errors, warnings = checked.count(Severity.ERROR), checked.count(Severity.WARNING)
    if not checked.findings:
        text = Message("{files} tệp, không có lỗi", files=checked.files)
        return paint(text.render(translate), "green", colour=colour) + "\n"
    text = Message(
        "{files} tệp: {errors} lỗi, {warnings} cảnh báo",
        files=checked.files,
        errors=errors,
        warnings=warnings,
    )
    shade = _SHADES[Severity.ERROR if errors else Severity.WARNING]
    return paint(text.render(translate), shade, colour=colour) + "\n"


def _with_hint(found: Placed, translate: Translate) -> str:
    message = found.message.render(translate)
    return f"{message} — {found.hint.render(translate)}" if found.hint else message


def _escaped(text: str, *, property_: bool) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
