"""A copy of a template with a Word comment at each fault, for whoever works in Word."""

import io
from collections.abc import Iterable

from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from parcli.text.message import Message, Translate
from parcli.word.archive import normalised
from parcli.word.template_check.fault import Spot, TemplateFault

_AUTHOR, _INITIALS = "parcli", "pc"


def commented(document: Document, faults: Iterable[TemplateFault], translate: Translate) -> bytes:
    """Give the document with a comment at each fault; the faults are those found in it.

    What lies outside the body, where Word has no comments, is told at the beginning.
    """
    for fault in faults:
        in_body = fault.spot is not None and fault.spot.paragraph.part == "body"
        runs = _runs_of(fault.spot, document) if in_body and fault.spot else _first_runs(document)
        text = _text(fault, translate, with_place=not in_body)
        comment = document.add_comment(runs, text, _AUTHOR, _INITIALS)
        comment._comment_elm.date = None  # noqa: SLF001 (it takes the clock's, and we have none)
    written = io.BytesIO()
    document.save(written)
    return normalised(written.getvalue())


def _runs_of(spot: Spot, document: Document) -> list[Run]:
    paragraph = WordParagraph(spot.paragraph.element, document)
    return [
        Run(piece.run, paragraph)
        for piece in spot.paragraph.pieces
        if piece.start < spot.end and spot.start < piece.end
    ]


def _first_runs(document: Document) -> list[Run]:
    paragraphs = document.paragraphs
    runs = next((paragraph.runs for paragraph in paragraphs if paragraph.runs), None)
    if runs:
        return runs[:1]
    return [(paragraphs[0] if paragraphs else document.add_paragraph()).add_run()]


def _text(fault: TemplateFault, translate: Translate, *, with_place: bool) -> str:
    said = fault.message
    if with_place and fault.spot:
        said = Message(
            "{place}: {fault} ({context})",
            place=fault.spot.place,
            fault=fault.message,
            context=fault.spot.context,
        )
    lines = [said] if fault.hint is None else [said, fault.hint]
    return "\n".join(line.render(translate) for line in lines)
