"""What a draft leaves open: no fault of its form, but nothing to sign either."""

import re
from collections.abc import Iterator

from parcli.text.message import Message
from parcli.word.form.checks.words import of_line, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document

_OPEN = re.compile(r"(?:…\s?){2,}|\.{4,}|_{3,}")

# Number and day stay open until the document is signed: that is how it should be.
_GIVEN_AFTER_SIGNING = re.compile(
    r"số\s*:?[\s.…_]*/|ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*", re.IGNORECASE
)


def is_open(text: str) -> bool:
    """Whether something in the text is still to be filled in: `…………`."""
    return _OPEN.search(_GIVEN_AFTER_SIGNING.sub("", text)) is not None


def left_open(document: Document) -> Iterator[FormFinding]:
    """What is left open is told, so that it is not signed so."""
    for part in document.parts:
        for piece in part.pieces:
            if is_open(piece.line.text):
                found, wanted = Message("còn để trống"), Message("điền trước khi ký")
                yield softened(of_line(piece.component, "blank", piece.line, found, wanted))
