"""Opening Word files that may be anything: broken, locked, or made to do harm."""

import re
from io import BytesIO
from itertools import islice
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument

from parcli.errors import ParcliError
from parcli.ooxml.guard import Kind, open_safely, read_bytes
from parcli.ooxml.xml import tag
from parcli.text.message import Message
from parcli.text.numbers import format_number

# A plan of a hundred pages has some five thousand.
_MOST_PARAGRAPHS = 200_000

_WORD = Kind(
    main=re.compile(rb"wordprocessingml\.(document|template)\.main\+xml"),
    program="Word",
    name=Message("tệp Word (.docx)"),
    old=".doc",
    with_macros=".docm",
    again=Message("mở bằng Word, lưu lại dạng Word Document (.docx) rồi thử lại"),
)


class _TooLongError(Exception):
    """More paragraphs than are read."""


def open_docx(source: Path | bytes, name: str | None = None) -> WordDocument:
    """Open a Word file after seeing that it is one, and safe to unpack.

    Args:
        source: The file, or its bytes.
        name: What messages call it; the path, where nothing else is said.

    Raises:
        ParcliError: it cannot be read, is no `.docx`, is locked, broken, or dangerous.
    """
    shown = name or (source.as_posix() if isinstance(source, Path) else "docx")
    data = source if isinstance(source, bytes) else read_bytes(source, shown)
    try:
        return open_safely(data, shown, _WORD, lambda _: _with_text(Document(BytesIO(data))))
    except _TooLongError:
        raise ParcliError(
            Message("{file}: quá lớn để mở an toàn", file=shown),
            Message("tối đa {most} đoạn, kể cả đoạn trống", most=format_number(_MOST_PARAGRAPHS)),
        ) from None


def _with_text(document: WordDocument) -> WordDocument:
    """Give the document back, where it has a body as Word writes one, of a length one may read."""
    if document.element.body is None:
        reason = "no body"
        raise ValueError(reason)
    paragraphs = document.element.body.iter(tag("w:p"))
    if next(islice(paragraphs, _MOST_PARAGRAPHS, None), None) is not None:
        raise _TooLongError
    return document
