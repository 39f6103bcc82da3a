"""Recitals, to whom a document is addressed, and the mark that ends a text."""

import re
from collections.abc import Iterator, Sequence

from parcli.text.message import Message
from parcli.word.form.checks.words import of_line, softened
from parcli.word.form.finding import FormFinding
from parcli.word.form.parts import Document
from parcli.word.form.sheet import Line
from parcli.word.law import ComponentId, sample_article

_SEMICOLON = Message("cuối dòng có dấu chấm phẩy (;)")
_STOP = Message("dòng cuối kết thúc bằng dấu chấm (.)")
_END = "./."
_END_OF_TEXT = re.compile(r"\S\./\.$")


def recitals(document: Document) -> Iterator[FormFinding]:
    """Each recital ends with a semicolon, the last with a full stop."""
    for part in document.parts:
        yield from _ends("can-cu", part.of("can-cu"))


def addressed(document: Document) -> Iterator[FormFinding]:
    """One addressee stands beside `Kính gửi:`, several below it, each behind a dash."""
    for part in document.parts:
        lines = part.of("kinh-gui")
        if not lines:
            continue
        first, *others = lines
        if not first.text.startswith("Kính gửi:"):
            yield of_line(
                "kinh-gui",
                "words",
                first,
                Message("“{text}”", text=first.text),
                Message("“Kính gửi:”, có dấu hai chấm"),
            )
        named = first.text.partition(":")[2].strip()
        listed = [*([first] if named.startswith("-") else []), *others]
        if len(listed) == 1:
            yield of_line(
                "kinh-gui",
                "place",
                listed[0],
                Message("một nơi nhận mà xuống dòng, gạch đầu dòng"),
                Message("một nơi nhận thì cùng dòng với “Kính gửi:”"),
            )
        elif listed:
            yield from _ends("kinh-gui", listed)


def _ends(name: ComponentId, lines: Sequence[Line]) -> Iterator[FormFinding]:
    for line in lines:
        last = line is lines[-1]
        right, wanted = (".", _STOP) if last else (";", _SEMICOLON)
        if not line.text.endswith(right):
            found = Message("“…{end}”", end=line.text[-12:])
            yield of_line(name, "end", line, found, wanted)


def end_mark(document: Document) -> Iterator[FormFinding]:
    """The last word of a text has `./.` right after it."""
    for part in document.parts:
        last = part.last
        if last is None or last.cell or _END_OF_TEXT.search(last.text):
            continue
        if part.kind == "main" and not part.of("noi-nhan"):
            continue  # where the text ends is not known
        alone = last.text == _END
        text = Message("đứng riêng một dòng") if alone else Message("“…{end}”", end=last.text[-12:])
        wanted = Message("“./.” liền sau chữ cuối cùng")
        finding = of_line("noi-dung", "end", last, text, wanted, sample_article("1.3, 1.4, 1.5"))
        yield finding if part.kind == "main" else softened(finding)
