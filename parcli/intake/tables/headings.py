"""Headings over tables: “Phụ lục số 03: …”, a title line, the name of a sheet."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parcli.intake.source import Line, Paragraph
from parcli.intake.tables.labels import split_label
from parcli.intake.tables.titles import AreaTitle, area_in
from parcli.intake.told import Who, Words
from parcli.text.normal import fold

_APPENDIX = re.compile(
    r"(?:Phụ lục|PHỤ LỤC|Phụ Lục|Biểu|BIỂU|Phụ biểu|PHỤ BIỂU)\b\s*(?:(?:số|SỐ)\s*)?"
    r"(\d{1,3}|[IVX]{1,6}|[A-Z])?\b\s*[:.–-]?\s*",
)
_LEAD = re.compile(
    r"\s*[-–(,;]\s*(?P<body>[^-–(,;]+?(?:,[^-–(,;]+?)*?)\s+(?:chịu trách nhiệm\s+)?chủ trì\)?\s*$"
)
_ASIDE = ("(kem theo", "(ban hanh kem theo", "(dinh kem", "(tiep theo", "don vi tinh", "(don vi")
_FURTHEST = 8
_LONGEST = 220


@dataclass(frozen=True)
class Heading:
    """What heads some tasks: its number, its words, the area they name, who leads it."""

    no: str
    title: Words
    named: AreaTitle | None
    is_appendix: bool = False
    lead: Who | None = None


def heading_over(paragraphs: Sequence[Paragraph]) -> Heading | None:
    """Read the paragraphs between the table before and this one as its heading."""
    near = [one for one in paragraphs if not _is_aside(one.line)][-_FURTHEST:]
    for place in range(len(near) - 1, -1, -1):
        if _APPENDIX.match(near[place].line.printed):
            return _appendix(near[place:])
    return next(
        (found for one in reversed(near) if (found := _plain(one)) and found.named),
        None,
    )


def heading_of(words: Words, label: str = "", *, is_appendix: bool = False) -> Heading:
    """Read words that are known to head tasks."""
    found = _LEAD.search(words.text) if len(words.text) <= _LONGEST else None
    lead = Who(words._replace(text=found["body"].strip()), "lead") if found else None
    text = words.text[: found.start()] if found else words.text
    title = words._replace(text=text.strip().rstrip(" .:;"))
    return Heading(label, title, area_in(title.text), is_appendix, lead)


def _appendix(paragraphs: Sequence[Paragraph]) -> Heading:
    first, *rest = paragraphs
    found = _APPENDIX.match(first.line.printed)
    no = (found[1] or "") if found else ""
    title = first.line.printed[found.end() :] if found else first.line.printed
    if title:
        return heading_of(Words(title, first.place), no, is_appendix=True)
    titles = [one.line.text for one in rest if len(one.line.text) <= _LONGEST]
    place = rest[0].place if titles else first.place
    words = Words(" ".join(titles) or first.line.printed, place)
    return heading_of(words, no, is_appendix=True)


def _plain(paragraph: Paragraph) -> Heading | None:
    """Take a line as a heading that looks like one and names an area as headings do."""
    line = paragraph.line
    label, title = split_label(line.printed)
    looks = line.is_bold or line.level is not None or label is not None or line.text.isupper()
    heading = heading_of(Words(title, paragraph.place), label.text if label else "")
    is_short = len(line.text) <= _LONGEST
    return heading if looks and is_short and heading.named and heading.named.is_plain else None


def _is_aside(line: Line) -> bool:
    return not line.printed or fold(line.printed).startswith(_ASIDE)


def heading_in(cells: Iterable[Words]) -> Heading | None:
    """Read rows above the head of a table as a heading."""
    for words in cells:
        found = _APPENDIX.match(words.text)
        if found and found.end() < len(words.text):
            rest = words.text[found.end() :]
            return heading_of(words._replace(text=rest), found[1] or "", is_appendix=True)
        label, title = split_label(words.text)
        heading = heading_of(words._replace(text=title), label.text if label else "")
        if heading.named and heading.named.is_plain:
            return heading
    return None
