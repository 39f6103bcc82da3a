"""Checking one template: its tags against the fields there are, and the form of what it makes."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from docx.document import Document

from parcli.cli.saving import save_document
from parcli.cli.templates import FoundTemplate, find_template
from parcli.errors import ParcliError
from parcli.lint.finding import Severity
from parcli.ooxml.opening import open_docx
from parcli.reports.template_page import FaultRow
from parcli.text.message import Message, Translate
from parcli.word.engine import fill
from parcli.word.form import check_form
from parcli.word.template_check import (
    CheckedTemplate,
    TemplateFault,
    check_template,
    shape_of_template,
)
from parcli.word.template_check.comments import commented
from parcli.word.template_check.sample import sample_values

_WORD_SUFFIX = ".docx"

# What a template decides of a document's form; the rest depends on the texts put into it.
_OF_A_TEMPLATE = frozenset(
    {"alignment", "bold", "caps", "first-page", "indent", "italic", "line-spacing", "missing"}
    | {"page-numbers", "rule", "size", "spacing", "words"}
)
_PARTS_OF_A_TEMPLATE = ("font", "page", "so-trang")

# More unused fields than these are counted, not named.
_NAMED = 12


class CheckedFile(NamedTuple):
    """A template as opened, what its tags are at fault with, and all there is to tell of it."""

    document: Document
    faults: tuple[TemplateFault, ...]
    rows: tuple[FaultRow, ...]

    @property
    def is_usable(self) -> bool:
        """Whether nothing keeps the template from being used."""
        return not any(row.severity == Severity.ERROR for row in self.rows)


def template_named(target: str, name: str | None, folder: Path, root: Path) -> FoundTemplate:
    """Give the template meant: by its name, or by the path of a file for the template `name`.

    Raises:
        ParcliError: there is no such template, or nothing says which template the file is for.
    """
    if not target.lower().endswith(_WORD_SUFFIX):
        return find_template(target, root)
    path = folder / target
    wanted = name or path.absolute().parent.name
    try:
        return find_template(wanted, root)._replace(path=path, is_own=True)
    except ParcliError:
        if name:
            raise
        raise ParcliError(
            Message("{path}: không rõ là mẫu của văn bản nào", path=target),
            Message("thêm --for TÊN_MẪU; xem tên: parcli template list"),
        ) from None


def check_file(found: FoundTemplate, shown: str) -> CheckedFile:
    """Check a template: its tags first and, where these are right, the form of a sample.

    Raises:
        ParcliError: the file cannot be opened as a Word file.
    """
    content = found.content()
    document = open_docx(content, shown)
    checked = check_template(document, shape_of_template(found.description))
    rows = [*_tag_rows(checked)] or [*_sample_rows(content, found), *_unused_rows(checked)]
    return CheckedFile(document, checked.faults, tuple(rows))


def save_commented(
    checked: CheckedFile, path: Path, shown: str, speak: Translate, *, over: bool
) -> None:
    """Write a copy of the template with a Word comment at each fault of its tags.

    Raises:
        ParcliError: the file is there already, or cannot be written.
    """
    save_document(commented(checked.document, checked.faults, speak), path, shown, over=over)


def _tag_rows(checked: CheckedTemplate) -> Iterator[FaultRow]:
    for fault in checked.faults:
        place, context = (fault.spot.place, fault.spot.context) if fault.spot else (None, "")
        yield FaultRow("error", place, context, fault.message, fault.hint)


def _unused_rows(checked: CheckedTemplate) -> Iterator[FaultRow]:
    unused = _highest(checked.unused)
    if unused:
        named = ", ".join(unused[:_NAMED])
        rest = "" if len(unused) <= _NAMED else f" … ({len(unused)})"
        message = Message("trường chưa dùng: {names}", names=named + rest)
        yield FaultRow("warning", None, "", message, None)


def _highest(paths: tuple[str, ...]) -> list[str]:
    """Leave out fields of a list or a group that is not used itself."""
    return [path for path in paths if path.rpartition(".")[0] not in paths]


def _sample_rows(content: bytes, found: FoundTemplate) -> Iterator[FaultRow]:
    """Fill the template with the examples of its fields, and look at the form of the document."""
    try:
        sample = fill(content, found.name, sample_values(found.description.fields), {})
    except ParcliError as error:
        yield FaultRow("error", None, "", _told(error.message), _told(error.hint))
        return
    for finding in check_form(sample):
        part, _, aspect = finding.check.partition(".")
        if part not in _PARTS_OF_A_TEMPLATE and aspect not in _OF_A_TEMPLATE:
            continue
        yield FaultRow(
            finding.severity.value,
            Message("thể thức"),
            finding.where.text,
            Message("{found}; phải là {wanted}", found=finding.found, wanted=finding.wanted),
            Message("{article}", article=finding.article),
        )


def _told(text: object) -> Message:
    return text if isinstance(text, Message) else Message("{text}", text=text or "")
