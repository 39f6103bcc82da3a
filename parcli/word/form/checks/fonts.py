"""Font, colour and encoding of every character, in the text, in tables, headers and boxes."""

from collections.abc import Iterator

from parcli.lint.finding import Severity
from parcli.text.message import Message
from parcli.text.normal import nfc
from parcli.word.form.finding import FormFinding, place_of
from parcli.word.form.parts import Document
from parcli.word.form.sheet import Line, Run
from parcli.word.law import BLACK, FONT, article

_SUBJECT = Message("Phông chữ")
# Fonts of the time before Unicode: their letters are other letters to every program.
_LEGACY = (".vn", "vni-", "vni ")


def font(document: Document) -> Iterator[FormFinding]:
    """Every character is in Times New Roman."""
    for line, run in _runs(document):
        for name in _shown_in(run):
            if _is_other(name):
                legacy = name.casefold().startswith(_LEGACY)
                text = (
                    Message("{font} (không phải Unicode)", font=name)
                    if legacy
                    else Message("{font}", font=name)
                )
                yield _finding("font", line, text, Message("{font}, Unicode", font=FONT))


def font_of_other_scripts(document: Document) -> Iterator[FormFinding]:
    """The fonts kept for other scripts are the same, for Word takes them for some signs."""
    for line, run in _runs(document):
        for name in {run.look.east, run.look.complex} - {None}:
            if name and _is_other(name):
                yield _finding(
                    "font.other-scripts",
                    line,
                    Message("{font} (cho chữ Đông Á hoặc chữ phức hợp)", font=name),
                    Message("{font}", font=FONT),
                    Severity.WARNING,
                )


def colour(document: Document) -> Iterator[FormFinding]:
    """Every character is black."""
    for line, run in _runs(document):
        if run.look.colour != BLACK:
            found = Message("màu #{colour}", colour=run.look.colour)
            yield _finding("font.colour", line, found, Message("màu đen"))


def encoding(document: Document) -> Iterator[FormFinding]:
    """Letters are stored whole, as the standard has them."""
    for line in _lines(document):
        if nfc(line.raw) != line.raw:
            yield _finding(
                "font.encoding",
                line,
                Message("chữ Unicode tổ hợp (dấu tách rời)"),
                Message("chữ Unicode dựng sẵn (TCVN 6909:2001)"),
            )


def _finding(
    check: str, line: Line, found: Message, wanted: Message, severity: Severity = Severity.ERROR
) -> FormFinding:
    law = article("I.4")
    return FormFinding(check, severity, place_of(line), _SUBJECT, found, wanted, law)


def _lines(document: Document) -> Iterator[Line]:
    yield from document.sheet.lines
    for section in document.sheet.sections:
        for margin in section.margins:
            yield from margin.lines


def _runs(document: Document) -> Iterator[tuple[Line, Run]]:
    return ((line, run) for line in _lines(document) for run in line.visible)


def _shown_in(run: Run) -> set[str]:
    """Give the fonts that show the run's characters; unnamed, Word takes Times New Roman."""
    plain = any(char.isascii() and not char.isspace() for char in run.text)
    marked = any(not char.isascii() for char in run.text)
    used = {run.look.ascii if plain else None, run.look.high if marked else None}
    return {name for name in used if name}


def _is_other(name: str) -> bool:
    return name.strip().casefold() != FONT.casefold()
