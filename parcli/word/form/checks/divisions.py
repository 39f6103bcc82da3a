"""The numbers of parts, chapters, sections, articles, clauses and points."""

import re
from collections.abc import Iterator

from parcli.text.message import Message
from parcli.text.numbers import from_roman
from parcli.word.form.checks.words import of_line, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document
from parcli.word.form.sheet import Line
from parcli.word.law import POINT_LETTERS, ComponentId

_ARTICLE = re.compile(r"(?i:điều)\s+(?P<number>\w+)\s*(?P<mark>[.:\-–/)]?)")
_CHAPTER = re.compile(r"(?:Phần|Chương)\s+(?P<number>\w+)", re.IGNORECASE)
_SECTION = re.compile(r"(?:Mục|Tiểu mục)\s+(?P<number>\w+)", re.IGNORECASE)
_ROMAN = re.compile(r"(?P<number>[IVX]+)\s*(?P<mark>[.)/\-–:])")
_CLAUSE = re.compile(r"(?P<number>\d+)\s*(?P<mark>[.)/])")
_POINT = re.compile(r"(?P<letter>[a-zđ])(?P<gap>\s*)(?P<mark>[.)/])")
_PLAIN_LETTERS = POINT_LETTERS.replace("đ", "")
_MARKED: tuple[tuple[ComponentId, re.Pattern[str]], ...] = (
    ("muc-la-ma", _ROMAN),
    ("khoan", _CLAUSE),
)
_ARABIC = Message("số thứ tự bằng chữ số Ả Rập")
_DOT = Message("sau số thứ tự có dấu chấm (.)")


def articles(document: Document) -> Iterator[FormFinding]:
    """`Điều 1.`: an Arabic number, a full stop, one after another."""
    for part in document.parts:
        before = 0
        for line in part.of("dieu"):
            found = _ARTICLE.match(line.text)
            if not found:
                continue
            if not found["number"].isdecimal():
                yield _misnumbered("dieu", line, _ARABIC)
                continue
            if found["mark"] != ".":
                yield of_line("dieu", "mark", line, Message("“{text}”", text=found[0]), _DOT)
            number = int(found["number"])
            if number != before + 1:
                yield softened(
                    of_line(
                        "dieu",
                        "order",
                        line,
                        Message("Điều {number}", number=number),
                        Message("theo thứ tự: Điều {number}", number=before + 1),
                    )
                )
            before = number


def chapters(document: Document) -> Iterator[FormFinding]:
    """Parts and chapters have Roman numbers, sections Arabic ones."""
    for part in document.parts:
        for line in part.of("phan-chuong"):
            found = _CHAPTER.match(line.text)
            if found and not _is_roman(found["number"]):
                yield _misnumbered("phan-chuong", line, Message("số thứ tự bằng chữ số La Mã"))
        for line in part.of("muc"):
            found = _SECTION.match(line.text)
            if found and not found["number"].isdecimal():
                yield _misnumbered("muc", line, _ARABIC)


def _is_roman(number: str) -> bool:
    return number == number.upper() and from_roman(number) is not None


def _misnumbered(name: ComponentId, line: Line, wanted: Message) -> FormFinding:
    return of_line(name, "number", line, Message("“{text}”", text=line.text), wanted)


def marks(document: Document) -> Iterator[FormFinding]:
    """A full stop follows the number of a section and of a clause."""
    for part in document.parts:
        for name, pattern in _MARKED:
            for line in part.of(name):
                found = pattern.match(line.text)
                if found and found["mark"] != ".":
                    text = Message("“{text}”", text=found[0])
                    yield of_line(name, "mark", line, text, _DOT)


def points(document: Document) -> Iterator[FormFinding]:
    """Points are lettered a, b, c, d, đ, e, g: in Vietnamese, with a bracket after."""
    for part in document.parts:
        before = ""
        for piece in part.pieces:
            line = piece.line
            if piece.component in ("khoan", "dieu", "muc-la-ma", "muc", "phan-chuong"):
                before = ""
            found = _POINT.match(line.text) if piece.component == "diem" else None
            if not found:
                continue
            if found["mark"] != ")" or found["gap"]:
                text = Message("“{text}”", text=found[0])
                wanted = Message("“{letter})”", letter=found["letter"])
                yield of_line("diem", "mark", line, text, wanted)
            right = _next_letter(before)
            if found["letter"] not in ("a", right):
                yield of_line(
                    "diem",
                    "letter",
                    line,
                    Message("“{text}”", text=found[0]),
                    Message("“{letter})”, theo bảng chữ cái tiếng Việt", letter=right),
                )
            before = found["letter"]


def _next_letter(before: str) -> str:
    """Give the letter after this one; after one that is none, the next that is."""
    if before not in POINT_LETTERS:
        return next((letter for letter in _PLAIN_LETTERS if letter > before), "a")
    return (POINT_LETTERS + " ")[POINT_LETTERS.index(before) + 1] if before else "a"
