import re

import pytest

from parcli.lint.rule import Rule
from parcli.reports.rule_page import rule_page, rule_section, rule_table
from parcli.rules import all_rules

RULES = all_rules()


def _page_of(code: str, width: int = 80) -> str:
    return rule_page(next(rule for rule in RULES if rule.code == code), str, width)


def test_page_tells_the_rule_and_shows_both_examples_as_they_are() -> None:
    rule = next(rule for rule in RULES if rule.code == "PAR203")
    page = _page_of("PAR203")
    assert page.startswith(
        "PAR203 (cảnh báo): Thời hạn còn ghi năm của kế hoạch trước\n\nVì sao:\n"
    )
    for example in (rule.page.bad, rule.page.good):
        assert all(f"  {line}" in page.splitlines() for line in example.splitlines())
    assert page.index("\nSai:\n") < page.index("\nĐúng:\n")
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("width", [40, 72, 100])
def test_sentences_keep_to_the_width(rule: Rule, width: int) -> None:
    sentences = re.split("\n(?:Sai|Đúng):\n", rule_page(rule, str, width))[0]
    assert max(map(len, sentences.splitlines())) <= width
    assert str(rule.page.why) in " ".join(sentences.split())


def test_page_is_in_the_language_asked_for() -> None:
    english = {"lỗi": "error", "Vì sao": "Why", "Sai": "Wrong", "Đúng": "Right"}
    rule = next(rule for rule in RULES if rule.code == "PAR201")
    page = rule_page(rule, lambda text: english.get(text, text))
    assert page.startswith("PAR201 (error): ")
    assert all(f"\n{word}:\n" in page for word in ("Why", "Wrong", "Right"))


def test_markdown_has_a_row_and_a_section_for_every_rule() -> None:
    table = rule_table(RULES, str)
    for rule in RULES:
        section = rule_section(rule, str)
        assert f"| [{rule.code}](#{rule.code.lower()}) |" in table
        assert section.startswith(f"## {rule.code}\n")
        assert section.count("```") == (4 if rule.page.bad else 2)
