"""The findings of lint, and how people read them."""

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
    """What was found, in which files."""

    files: Sequence[str]
    findings: Sequence[Placed]

    def count(self, severity: Severity) -> int:
        """Count the findings of the severity."""
        return sum(found.severity == severity for found in self.findings)

    def renamed(self, name: Callable[[str], str]) -> "Checked":
        """Give the same with every file under another name."""
        findings = [found._replace(file=name(found.file)) for found in self.findings]
        return Checked([name(file) for file in self.files], findings)


def as_text(checked: Checked, translate: Translate, *, colour: bool = False) -> str:
    """One block a finding: place, code and message, the line with a caret, the hint."""
    blocks = [block(found, translate, colour=colour) for found in checked.findings]
    return "".join([*blocks, _summary(checked, translate, colour=colour)])


def statistics(checked: Checked, titles: dict[str, Message], translate: Translate) -> str:
    """Count the findings of each rule, most first."""
    counted = Counter(found.code for found in checked.findings)
    rows = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return "".join(
        f"{number:>6}  {code}  {titles[code].render(translate)}\n" for code, number in rows
    )


def block(found: Placed, translate: Translate, *, colour: bool = False) -> str:
    """Show one finding: place, code and message, the line with a caret, the hint."""
    shade = _SHADES[found.severity]
    head = headline(found, translate)
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


def headline(found: Placed, translate: Translate) -> str:
    """Say in one line where what was found."""
    message = printable(found.message.render(translate))
    if found.severity is Severity.WARNING:
        message = Message("cảnh báo: {message}", message=message).render(translate)
    return f"{found.file}:{found.line}:{found.column}: {found.code} {message}"


def with_hint(found: Placed, translate: Translate) -> str:
    """Say what was found and how to mend it, without the place."""
    message = found.message.render(translate)
    return f"{message} — {found.hint.render(translate)}" if found.hint else message


def _cut(source: str, offset: int) -> tuple[str, int]:
    source = printable(source.rstrip("\r\n").replace("\t", " "))
    start = 0 if len(source) <= _SHOWN else max(0, offset - _SHOWN // 2)
    end = start + _SHOWN
    before, after = "…" if start else "", "…" if end < len(source) else ""
    return before + source[start:end] + after, offset - start + len(before)


def _summary(checked: Checked, translate: Translate, *, colour: bool) -> str:
    errors, warnings = checked.count(Severity.ERROR), checked.count(Severity.WARNING)
    if not checked.findings:
        text = Message("{files} tệp, không có lỗi", files=len(checked.files))
        return paint(text.render(translate), "green", colour=colour) + "\n"
    text = Message(
        "{files} tệp: {errors} lỗi, {warnings} cảnh báo",
        files=len(checked.files),
        errors=errors,
        warnings=warnings,
    )
    shade = _SHADES[Severity.ERROR if errors else Severity.WARNING]
    return paint(text.render(translate), shade, colour=colour) + "\n"
