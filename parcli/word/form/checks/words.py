"""Making findings: of a line, of a section, of the whole document; and measures in words."""

from parcli.lint.finding import Severity
from parcli.text.message import Message
from parcli.text.numbers import format_number
from parcli.word.form.finding import FormFinding, Where, place_of
from parcli.word.form.sheet import Line
from parcli.word.law import COMPONENTS, ComponentId

ABSENT = Message("không có")


def measure(amount: float) -> str:
    """Write a measure with at most one decimal: 12,7 and 30."""
    return format_number(amount, 1).removesuffix(",0")


def of_line(
    name: ComponentId,
    side: str,
    line: Line,
    found: Message,
    wanted: Message,
    article: str | None = None,
) -> FormFinding:
    """Make a finding of a component of which one side departs, at a line."""
    component = COMPONENTS[name]
    return FormFinding(
        f"{name}.{side}",
        Severity.ERROR,
        place_of(line),
        component.name,
        found,
        wanted,
        article or component.article,
    )


def of_document(
    check: str,
    subject: Message,
    found: Message,
    wanted: Message,
    article: str,
    *,
    section: int | None = None,
) -> FormFinding:
    """Make a finding that no line stands for: of a section (from 0), or of the document."""
    where = Where() if section is None else Where(section + 1)
    return FormFinding(check, Severity.ERROR, where, subject, found, wanted, article)


def softened(found: FormFinding) -> FormFinding:
    """Make a warning of what the decree does not say in so many words."""
    return found._replace(severity=Severity.WARNING)
