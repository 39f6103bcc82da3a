"""A rule: its code, its page for officers, and its check."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from parcli.lint.context import PlanContext, ProgressContext, RegisterContext, SetContext
from parcli.lint.finding import Finding, Severity
from parcli.text.message import Message

PlanCheck = Callable[[PlanContext], Iterator[Finding]]
RegisterCheck = Callable[[RegisterContext], Iterator[Finding]]
SetCheck = Callable[[SetContext], Iterator[Finding]]
ProgressCheck = Callable[[ProgressContext], Iterator[Finding]]


class Page(NamedTuple):
    """What `parcli rule CODE` shows.

    `bad` and `good` are parts of a file, run by a test: of a plan (its top-level keys, or `tasks:`
    or `products:` of one task), of a register (`agencies:` at the top level, `groups:`), of a
    progress file (references, `plan:`), or a whole criteria set (its `index:` is a name).
    """

    title: Message
    why: Message
    bad: str
    good: str


# The lesser first.
_GRAVITY = (Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: on plans, on registers, on criteria sets, or on progress files.

    Faults of a file (PAR0xx) are found by the reader: their rules hold the page and no check.
    """

    code: str
    page: Page
    severity: Severity
    plan_check: PlanCheck | None = None
    register_check: RegisterCheck | None = None
    set_check: SetCheck | None = None
    progress_check: ProgressCheck | None = None

    def in_plan(self, context: PlanContext) -> Iterator[Finding]:
        """Give what the rule finds in a plan, with its code and severity."""
        return self._marked(self.plan_check(context) if self.plan_check else iter(()))

    def in_register(self, context: RegisterContext) -> Iterator[Finding]:
        """Give what the rule finds in a register, with its code and severity."""
        return self._marked(self.register_check(context) if self.register_check else iter(()))

    def in_set(self, context: SetContext) -> Iterator[Finding]:
        """Give what the rule finds in a criteria set; a check may call its own a warning."""
        for finding in self.set_check(context) if self.set_check else iter(()):
            severity = min(self.severity, finding.severity, key=_GRAVITY.index)
            yield finding._replace(code=self.code, severity=severity)

    def in_progress(self, context: ProgressContext) -> Iterator[Finding]:
        """Give what the rule finds in a progress file, with its code and severity."""
        return self._marked(self.progress_check(context) if self.progress_check else iter(()))

    def _marked(self, findings: Iterator[Finding]) -> Iterator[Finding]:
        for finding in findings:
            yield finding._replace(code=self.code, severity=self.severity)


def plan_rule(
    code: str, page: Page, *, severity: Severity = Severity.ERROR
) -> Callable[[PlanCheck], Rule]:
    """Make the function below a rule on plans."""
    return lambda check: Rule(code, page, severity, plan_check=check)


def register_rule(
    code: str, page: Page, *, severity: Severity = Severity.ERROR
) -> Callable[[RegisterCheck], Rule]:
    """Make the function below a rule on registers of agencies."""
    return lambda check: Rule(code, page, severity, register_check=check)


def set_rule(
    code: str, page: Page, *, severity: Severity = Severity.ERROR
) -> Callable[[SetCheck], Rule]:
    """Make the function below a rule on criteria sets of the PAR Index."""
    return lambda check: Rule(code, page, severity, set_check=check)


def progress_rule(
    code: str, page: Page, *, severity: Severity = Severity.ERROR
) -> Callable[[ProgressCheck], Rule]:
    """Make the function below a rule on progress files."""
    return lambda check: Rule(code, page, severity, progress_check=check)


def file_rule(code: str, page: Page, *, severity: Severity = Severity.ERROR) -> Rule:
    """Describe a fault that the reader of files finds."""
    return Rule(code, page, severity)
