"""Choosing rules and running them."""

from collections.abc import Iterable, Sequence

from parcli.lint.context import PlanContext, ProgressContext, RegisterContext, SetContext
from parcli.lint.finding import Finding
from parcli.lint.rule import Rule


def is_chosen(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether findings of the code are wanted: `PAR2` stands for the family; ignoring wins."""
    wanted = not select or code.startswith(tuple(select))
    return wanted and not code.startswith(tuple(ignore))


def check_plan(rules: Iterable[Rule], context: PlanContext) -> list[Finding]:
    """Give all that the rules find in a plan."""
    return [finding for rule in rules for finding in rule.in_plan(context)]


def check_register(rules: Iterable[Rule], context: RegisterContext) -> list[Finding]:
    """Give all that the rules find in a register."""
    return [finding for rule in rules for finding in rule.in_register(context)]


def check_set(rules: Iterable[Rule], context: SetContext) -> list[Finding]:
    """Give all that the rules find in a criteria set."""
    return [finding for rule in rules for finding in rule.in_set(context)]


def check_progress(rules: Iterable[Rule], context: ProgressContext) -> list[Finding]:
    """Give all that the rules find in a progress file."""
    return [finding for rule in rules for finding in rule.in_progress(context)]
