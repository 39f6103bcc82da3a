"""Appendices: heading, Roman number, title, `(Kèm theo …)`, and mention in the text."""

import re
from collections.abc import Iterator

from parcli.text.message import Message
from parcli.text.numbers import from_roman, to_roman
from parcli.word.form.checks.words import ABSENT, of_line
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document, Part, appendix_heading
from parcli.word.form.sheet import Line

_MENTION = re.compile(
    r"\bphụ lục(?:\s+số)?(?P<numbers>(?:\s*(?:,|;|và|đến|tới|-|–)?\s*(?:phụ lục\s+)?\b[IVXL]+\b)*)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?P<first>[IVXL]+)\s*(?:đến|tới|-|–)\s*(?:phụ lục\s+)?(?P<last>[IVXL]+)", re.IGNORECASE
)
_NUMBER = re.compile(r"\b[IVXL]+\b")
_HEADING = re.compile(r"phụ lục(?: (?P<number>[IVXL]+))?", re.IGNORECASE)


def numbers(document: Document) -> Iterator[FormFinding]:
    """Two or more are numbered in Roman, in order; a single one has no number."""
    parts = document.of_kind("appendix")
    for at, part in enumerate(parts, 1):
        line = part.of("phu-luc")[0]
        found = appendix_heading(line)
        if found and found["title"]:
            yield _heading(line, "alone", Message("tên phụ lục xuống dòng dưới, in hoa"))
            continue
        right = f"Phụ lục {to_roman(at)}" if len(parts) > 1 and at <= _MOST else "Phụ lục"
        given = _HEADING.fullmatch(line.text)
        number = given["number"] if given else None
        wanted = right.partition(" lục")[2].strip() or None
        if given is None or number != wanted:
            yield _heading(line, "number", Message("“{right}”", right=right))


_MOST = 39


def titles(document: Document) -> Iterator[FormFinding]:
    """Each has a pointer to the document it comes with."""
    for part in document.of_kind("appendix"):
        if not part.of("kem-theo"):
            yield of_line(
                "kem-theo",
                "missing",
                part.of("phu-luc")[0],
                ABSENT,
                Message("“(Kèm theo … số … ngày … tháng … năm … của …)” dưới tên phụ lục"),
            )


def mentioned(document: Document) -> Iterator[FormFinding]:
    """The text points to each of its appendices."""
    told = _mentions([part for part in document.parts if part.kind != "appendix"])
    parts = document.of_kind("appendix")
    for at, part in enumerate(parts, 1):
        if told is not None and at not in told:
            yield _heading(
                part.of("phu-luc")[0],
                "mention",
                Message("trong văn bản phải có chỉ dẫn về phụ lục này"),
                Message("văn bản không nhắc đến"),
            )


def _mentions(parts: list[Part]) -> set[int] | None:
    """Give the numbers that are pointed to; None where all are, by no number."""
    told: set[int] = set()
    for part in parts:
        for line in part.lines:
            for found in _MENTION.finditer(line.text):
                if not _NUMBER.search(found["numbers"]):
                    return None
                told |= _numbers(found["numbers"])
    return told


def _numbers(text: str) -> set[int]:
    told = {from_roman(number) or 0 for number in _NUMBER.findall(text)}
    for span in _RANGE.finditer(text):
        first, last = (from_roman(span[end]) or 0 for end in ("first", "last"))
        told |= set(range(first, last + 1))
    return told


def _heading(line: Line, side: str, wanted: Message, found: Message | None = None) -> FormFinding:
    return of_line("phu-luc", side, line, found or Message("“{text}”", text=line.text), wanted)
