"""What tests of documents share: a document told as text, so that a change of it can be read."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from parcli.word.form import check_form


@pytest.fixture(scope="session")
def at_fault() -> Callable[[bytes], list[str]]:
    """Name what departs from the form; what a draft leaves open (`…………`) is no fault."""
    return lambda document: [
        found.check for found in check_form(document) if not found.check.endswith(".blank")
    ]


@pytest.fixture(scope="session")
def outline() -> Callable[[bytes], str]:
    """Tell sections, paragraphs by their styles, and the shapes of tables, a line each."""
    return lambda document: "\n".join(_outline(document)) + "\n"


def _outline(document: bytes) -> Iterator[str]:
    word = Document(io.BytesIO(document))
    names = {style.style_id: style.name for style in word.styles}
    for block in word.element.body:
        if block.tag == qn("w:tbl"):
            yield from _table(block)
        elif block.tag == qn("w:p"):
            yield f"{names[block.style]}: {_text(block)}".rstrip()
        yield from (_section(end) for end in block.iter(qn("w:sectPr")))


def _table(table: Any) -> Iterator[str]:
    rows = table.findall(qn("w:tr"))
    yield f"[{len(rows)} x {len(table.find(qn('w:tblGrid')))}]"
    for row in rows:
        cells = (" / ".join(map(_text, cell.iter(qn("w:p")))) for cell in row.findall(qn("w:tc")))
        mark = " header" if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None else ""
        yield f"  | {' | '.join(cells)} |{mark}"


def _section(end: Any) -> str:
    turned = end.find(qn("w:pgSz")).get(qn("w:orient")) == "landscape"
    start = end.find(qn("w:pgNumType")).get(qn("w:start"))
    return f"=== {'landscape' if turned else 'portrait'}, pages from {start}"


def _text(element: Any) -> str:
    parts = element.iter(qn("w:t"), qn("w:br"))
    return "".join("⏎" if part.tag == qn("w:br") else part.text or "" for part in parts)
