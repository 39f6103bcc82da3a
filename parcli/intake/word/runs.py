"""The runs of a paragraph as they are seen, and what stands among them: boxes, notes, pictures."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from parcli.intake.word.structure import LEFT_OUT, chosen
from parcli.intake.word.styles import Look
from parcli.ooxml.symbols import symbol
from parcli.ooxml.xml import Element, child, tag

BREAK = "\v"
"""A break of the line; no text of a file can hold this letter."""

_RUN = tag("w:r")
_TEXTS = (tag("w:t"), tag("m:t"))
_SIGNS = {
    tag("w:tab"): " ",
    tag("w:ptab"): " ",
    tag("w:br"): BREAK,
    tag("w:cr"): BREAK,
    tag("w:noBreakHyphen"): "-",
}
_SYMBOL = tag("w:sym")
_FIELD = tag("w:fldChar")
_MARKS = frozenset(
    map(
        tag,
        (
            "w:drawing",
            "w:pict",
            "w:object",
            "w:footnoteReference",
            "w:endnoteReference",
            "w:commentReference",
        ),
    )
)


class Piece(NamedTuple):
    """Some text of one look; or, without text, an element that stands at this point."""

    text: str
    look: Look
    mark: Element | None = None


def pieces(paragraph: Element, look_of: Callable[[Element | None], Look]) -> Iterator[Piece]:
    """Give what is seen of a paragraph: not what was deleted, and of fields the result."""
    return _results(_walk(paragraph, look_of, look_of(None)))


def _walk(
    element: Element, look_of: Callable[[Element | None], Look], look: Look
) -> Iterator[Piece]:
    for each in element:
        name = each.tag
        if name == _RUN:
            yield from _walk(each, look_of, look_of(child(each, "w:rPr")))
        elif name in _TEXTS:
            yield Piece(each.text or "", look)
        elif name in _SIGNS:
            yield Piece(_SIGNS[name], look)
        elif name == _SYMBOL:
            yield Piece(_shown(each), look)
        elif name in _MARKS or name == _FIELD:
            yield Piece("", look, each)
        elif name not in LEFT_OUT:
            yield from _walk(chosen(each), look_of, look)


def _shown(sign: Element) -> str:
    """Give the sign that a `w:sym` shows."""
    try:
        char = chr(int(sign.get(tag("w:char"), ""), 16))
    except (ValueError, OverflowError):
        return ""
    return symbol(char, sign.get(tag("w:font"), ""))


def _results(found: Iterable[Piece]) -> Iterator[Piece]:
    """Leave out what stands in the code of fields.

    For each open field it is kept where its words go: to a code, or (None) to what is seen.
    """
    fields: list[list[Piece] | None] = []
    for piece in found:
        if piece.mark is not None and piece.mark.tag == _FIELD:
            _turn(fields, piece.mark.get(tag("w:fldCharType")))
            continue
        code = fields[-1] if fields else None
        if code is None:
            yield piece
        else:
            code.append(piece)
    yield from _unended(fields)


def _unended(fields: Iterable[list[Piece] | None]) -> Iterator[Piece]:
    """Give the codes of fields without an end, which are text all the same, each once."""
    last = None
    for code in fields:
        if code is not None and code is not last:
            yield from code
        last = code


def _turn(fields: list[list[Piece] | None], kind: str | None) -> None:
    """Follow a field: its code begins; its result, which goes where the field stands; its end."""
    if kind == "begin":
        fields.append([])
    elif fields and kind == "separate":
        fields[-1] = fields[-2] if len(fields) > 1 else None
    elif fields and kind == "end":
        fields.pop()
