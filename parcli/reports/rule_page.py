"""The page of one rule, for the terminal and for docs/rules.md."""

import textwrap
from collections.abc import Sequence

from parcli.lint.finding import Severity
from parcli.lint.rule import Rule
from parcli.text.message import Message, Translate

_SEVERITIES = {Severity.ERROR: Message("lỗi"), Severity.WARNING: Message("cảnh báo")}
_WHY = Message("Vì sao")
_BAD = Message("Sai")
_GOOD = Message("Đúng")
_TABLE_HEAD = Message("| Mã | Mức | Quy tắc |")
_INDENT = "  "


def rule_page(rule: Rule, translate: Translate, width: int = 80) -> str:
    """Give the page as plain text; sentences are wrapped to `width` columns, examples are not."""
    page = rule.page
    head = f"{rule.code} ({_severity(rule, translate)}): {page.title.render(translate)}"
    why = textwrap.fill(
        page.why.render(translate),
        width,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
    blocks = [
        textwrap.fill(head, width, break_long_words=False, break_on_hyphens=False),
        f"{_WHY.render(translate)}:\n{why}",
    ]
    for label, example in _examples(rule):
        blocks.append(f"{label.render(translate)}:\n{textwrap.indent(example, _INDENT)}")
    return "\n\n".join(blocks) + "\n"


def rule_section(rule: Rule, translate: Translate) -> str:
    """Give the page as a section of Markdown."""
    page = rule.page
    blocks = [
        f"## {rule.code}",
        f"**{page.title.render(translate)}** ({_severity(rule, translate)})",
        page.why.render(translate),
    ]
    for label, example in _examples(rule):
        blocks += [f"{label.render(translate)}:", f"```yaml\n{example}\n```"]
    return "\n\n".join(blocks)


def rule_table(rules: Sequence[Rule], translate: Translate) -> str:
    """Give the table of rules as Markdown, each linked to its section."""
    rows = [
        f"| [{rule.code}](#{rule.code.lower()}) | {_severity(rule, translate)} |"
        f" {rule.page.title.render(translate)} |"
        for rule in rules
    ]
    return "\n".join([_TABLE_HEAD.render(translate), "|---|---|---|", *rows])


def _examples(rule: Rule) -> list[tuple[Message, str]]:
    """Give the examples with their labels; what no text can show has no bad one."""
    examples = [(_BAD, rule.page.bad), (_GOOD, rule.page.good)]
    return [(label, example.rstrip("\n")) for label, example in examples if example]


def _severity(rule: Rule, translate: Translate) -> str:
    return _SEVERITIES[rule.severity].render(translate)
