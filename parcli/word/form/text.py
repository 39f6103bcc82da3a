"""Recognising the parts of a text: recitals, to whom, articles, clauses, points, paragraphs."""

import re
from collections.abc import Iterator, Sequence

from parcli.word.form.parts import BASIS, Piece, is_operative
from parcli.word.form.sheet import Line
from parcli.word.law import ComponentId

_DIVISION = re.compile(r"(?:phan|chuong)(?: thu)? \S+\W?")
_SECTION = re.compile(r"(?:muc|tieu muc) (?:[ivx]+|\d+)\W?")
_KINDS: tuple[tuple[ComponentId, re.Pattern[str]], ...] = (
    ("dieu", re.compile(r"(?i:điều)\s+\w+\s*[.:\-–/)]?(?:\s|$)")),
    ("muc-la-ma", re.compile(r"[IVX]{1,6}\s*[.)/\-–:]\s*\S")),
    ("khoan", re.compile(r"\d{1,3}\s*[.)/]\s+\S")),
    ("diem", re.compile(r"[a-zđ]\s*[.)/]\s*\S")),
)
_TITLES: dict[ComponentId, ComponentId] = {
    "phan-chuong": "tieu-de-phan-chuong",
    "muc": "tieu-de-muc",
}
_SHORT = 100


def recognise_text(lines: Sequence[Line]) -> Iterator[Piece]:
    """Recognise the lines of a text, outside tables and without its header and signature."""
    written = [line for line in lines if not line.is_blank]
    basis = set(_basis(written))
    addressed = _addressed(written)
    above: ComponentId | None = None
    for at, line in enumerate(written):
        component: ComponentId | None
        if at in basis:
            component = "can-cu"
        elif at in addressed:
            component = "kinh-gui"
        else:
            component = _component(line, above)
        if component:
            yield Piece(component, line)
        above = component


def _basis(lines: Sequence[Line]) -> Iterator[int]:
    """Find the recitals: a run of `Căn cứ …` that ends no sentence of its own."""
    operative = next((at for at, line in enumerate(lines) if is_operative(line)), None)
    for at, line in enumerate(lines):
        if not line.folded.startswith(BASIS):
            if operative is None or at >= operative:
                return
            continue
        follows = lines[at + 1].folded if at + 1 < len(lines) else ""
        in_block = operative is not None or at > 0 or follows.startswith(BASIS)
        is_sentence = line.text.endswith(":")  # “Căn cứ …, Sở báo cáo như sau:”
        if not is_sentence and (in_block or line.is_italic or line.text.endswith(";")):
            yield at


def _addressed(lines: Sequence[Line]) -> set[int]:
    """Find `Kính gửi:` and the dashes below it."""
    first = next((at for at, line in enumerate(lines) if line.folded.startswith("kinh gui")), None)
    if first is None:
        return set()
    found = {first}
    for at in range(first + 1, len(lines)):
        if not lines[at].text.startswith(("-", "–")):
            break
        found.add(at)
    return found


def _component(line: Line, above: ComponentId | None) -> ComponentId | None:
    if above in _TITLES and (line.is_centred or line.is_capital):
        return _TITLES[above]
    if _DIVISION.fullmatch(line.folded):
        return "phan-chuong"
    if _SECTION.fullmatch(line.folded):
        return "muc"
    for component, pattern in _KINDS:
        if pattern.match(line.text):
            return component
    aside = line.is_centred or line.layout.alignment == "right"
    return None if aside and len(line.text) <= _SHORT else "noi-dung"
