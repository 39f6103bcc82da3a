"""`parcli rule`: the page of one rule, or the list of all."""

from typing import Annotated

import typer

from parcli.cli.options import known_code
from parcli.cli.shell import Output, Shell
from parcli.lint.rule import Rule
from parcli.reports.rule_page import rule_page
from parcli.rules import all_rules
from parcli.text.message import marked

HELP = marked(
    "Giải thích một quy tắc: vì sao, ví dụ sai, ví dụ đúng; không nêu mã thì liệt kê tất cả.\n\n"
    "Ví dụ: parcli rule PAR203"
)


def rule(
    ctx: typer.Context,
    *,
    code: Annotated[str | None, typer.Argument(metavar="[MÃ]", show_default=False)] = None,
) -> Output:
    """Explain one rule, or list them."""
    shell: Shell = ctx.obj
    rules = {found.code: found for found in all_rules()}
    if code is None:
        return Output("".join(_line(found, shell) for found in rules.values()))
    return Output(rule_page(rules[known_code(code, rules)], shell.speaker(), shell.width))


def _line(rule: Rule, shell: Shell) -> str:
    return f"{rule.code}  {rule.page.title.render(shell.speaker())}\n"
