"""What was found in the form of documents, and the words for it that every format shares."""

from collections.abc import Sequence
from typing import NamedTuple

from parcli.lint.finding import Severity
from parcli.text.message import Message

_MOST_PLACES = 8


class FormRow(NamedTuple):
    """One departure from the form; what of its place is not known is None."""

    check: str
    severity: Severity
    section: int | None
    page: int | None
    paragraph: int | None
    text: str
    subject: Message
    found: Message
    wanted: Message
    article: str
    also: tuple[int, ...]


class CheckedForm(NamedTuple):
    """A document, and how it departs from the form."""

    file: str
    rows: Sequence[FormRow]

    def count(self, severity: Severity) -> int:
        """Count the departures of the severity."""
        return sum(row.severity == severity for row in self.rows)


class Departure(NamedTuple):
    """What departs at one place under one article, in all its sides."""

    row: FormRow
    found: tuple[Message, ...]
    wanted: tuple[Message, ...]


def departures(rows: Sequence[FormRow]) -> list[Departure]:
    """Bring together what is said of the same words: not bold, and not centred either."""
    alike: dict[tuple[object, ...], list[FormRow]] = {}
    for row in rows:
        same = row._replace(check="", found=row.subject, wanted=row.subject)
        alike.setdefault(same, []).append(row)
    return [
        Departure(
            group[0],
            tuple(row.found for row in group),
            tuple(dict.fromkeys(row.wanted for row in group)),
        )
        for group in alike.values()
    ]


def place(row: FormRow) -> Message:
    """Say where it is: the paragraph, else the section, else the whole document."""
    if row.paragraph:
        return Message("đoạn {paragraph}", paragraph=row.paragraph)
    if row.section:
        return Message("section {section}", section=row.section)
    return Message("cả văn bản")


def others(row: FormRow) -> Message | None:
    """Name the other paragraphs that depart in the same way."""
    if not row.also:
        return None
    numbers = ", ".join(map(str, row.also[:_MOST_PLACES]))
    if len(row.also) > _MOST_PLACES:
        rest = len(row.also) - _MOST_PLACES
        return Message("cả đoạn {numbers} và {rest} đoạn nữa", numbers=numbers, rest=rest)
    return Message("cả đoạn {numbers}", numbers=numbers)


def summary(checked: CheckedForm) -> Message:
    """Say how the document stands."""
    errors, warnings = checked.count(Severity.ERROR), checked.count(Severity.WARNING)
    if not checked.rows:
        return Message("{file}: đúng thể thức", file=checked.file)
    return Message(
        "{file}: {errors} lỗi, {warnings} cảnh báo",
        file=checked.file,
        errors=errors,
        warnings=warnings,
    )
