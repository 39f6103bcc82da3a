"""What the check of a document's form finds: where, what is, what must be, and who says so."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from parcli.lint.finding import Severity
from parcli.text.message import Message
from parcli.word.form.sheet import Line

_SHOWN = 60


class Where(NamedTuple):
    """A place in the document, as far as it is known; all count from 1.

    `page` is known only where the program that saved the file left marks of its pages.
    """

    section: int | None = None
    page: int | None = None
    paragraph: int | None = None
    text: str = ""


class FormFinding(NamedTuple):
    """A departure from the form: `check` names it for programs (`quoc-hieu.size`).

    `subject` is what departs, `found` how it is, `wanted` how it must be; `also` are the other
    paragraphs that depart in the same way.
    """

    check: str
    severity: Severity
    where: Where
    subject: Message
    found: Message
    wanted: Message
    article: str
    also: tuple[int, ...] = ()


def place_of(line: Line) -> Where:
    """Give the place of a line: its paragraph, and how that begins."""
    text = line.text.strip()
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
    return Where(line.section + 1, line.page, line.number, shown)


def merged(findings: Iterable[FormFinding]) -> tuple[FormFinding, ...]:
    """Make one finding of those that say the same of several paragraphs, in their order."""
    alike: dict[tuple[str, str, str, int | None], list[FormFinding]] = {}
    for found in findings:
        # Faults of a section stay apart; those of paragraphs are the same wherever they are.
        section = None if found.where.paragraph else found.where.section
        key = (found.check, str(found.found), str(found.wanted), section)
        alike.setdefault(key, []).append(found)
    return tuple(sorted(map(_as_one, alike.values()), key=_order))


def _as_one(alike: Sequence[FormFinding]) -> FormFinding:
    first = alike[0]
    numbers = {found.where.paragraph for found in alike} - {None, first.where.paragraph}
    return first._replace(also=tuple(sorted(number for number in numbers if number)))


def _order(found: FormFinding) -> tuple[int, int]:
    return (found.where.paragraph or 0, found.where.section or 0)
