"""Faults of characters: the encoding, tabs, what cannot be seen, the Unicode form, conflicts.

What only looks wrong (a no-break space for a space) is put right in the text that goes on to the
parser, one character for one, so that the rest of the file is read and every place stays true.
"""

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from parcli.text.message import Message
from parcli.text.normal import nfc
from parcli.yamlio.fault import Fault
from parcli.yamlio.lines import Lines

# Stands for a character of no width inside a word until the word is read, then goes.
BLANK = "\ue000"

# More than this of one kind tells nothing new, and a file made to be bad stays cheap.
_MOST = 1000

_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_ZERO_WIDTH = "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_CONTROL = "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"

_ODD = re.compile(f"[\t{_SPACES}{_BREAKS}{_ZERO_WIDTH}{_CONTROL}]")
_ODD_RUN = re.compile(f"\t+|[{_SPACES}]+|[{_BREAKS}]+|[{_ZERO_WIDTH}{_CONTROL}]+")
_SPACE = re.compile(f"[{_SPACES}{_BREAKS}]")
_ANY_INVISIBLE = re.compile(f"[{_ZERO_WIDTH}{_CONTROL}]")
# Beside these a character of no width parts nothing: a space in its place changes no meaning.
_EDGE = frozenset(" \t\r\n,]}:\"'")

_MARKERS = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)
_MAY_CONFLICT = re.compile(r"\n(?:<{7}|\|{7}|={7}|>{7})")
_MARKER = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=\s|\Z)", re.MULTILINE)

_INDENT_TAB = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)

_NAMES = {
    "\xa0": Message("dấu cách không ngắt"),
    "\u202f": Message("dấu cách không ngắt hẹp"),
    "\u2007": Message("dấu cách rộng bằng chữ số"),
    "\u3000": Message("dấu cách toàn góc"),
    "\xad": Message("dấu nối mềm"),
    "\u200b": Message("dấu cách không độ rộng"),
    "\u200c": Message("dấu không nối"),
    "\u200d": Message("dấu nối không độ rộng"),
    "\u2060": Message("dấu nối từ"),
    "\ufeff": Message("dấu thứ tự byte (BOM)"),
    "\u2028": Message("dấu xuống dòng Unicode"),
    "\u2029": Message("dấu xuống đoạn Unicode"),
    "\x85": Message("dấu xuống dòng Unicode"),
    "\x0b": Message("dấu xuống dòng của Word"),
    "\x0c": Message("dấu sang trang"),
}


_NAMELESS = Message("ký tự không nhìn thấy")


class Inspected(NamedTuple):
    """A text looked through: what was found, and the text to parse."""

    text: str
    lines: tuple[str, ...]
    faults: tuple[Fault, ...] = ()
    is_changed: bool = False
    has_conflict: bool = False
    indent_tabs: tuple[int, ...] = ()


def decode(content: bytes) -> str | Fault:
    """Decode UTF-8, with or without a byte order mark; else tell where it is not UTF-8."""
    if content.startswith(BOM_UTF8):
        content = content[3:]
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return _encoding_fault(content, error.start)
    if "\0" in text and _looks_utf16(content):
        return _encoding_fault(content, content.index(0))
    return text


def _encoding_fault(content: bytes, start: int) -> Fault:
    before = content[:start].decode()
    line, column = Lines(before).place(len(before))
    if _looks_utf16(content):
        hint = Message("tệp đang lưu bằng UTF-16: mở bằng Notepad, lưu lại với mã hóa UTF-8")
    else:
        hint = Message(
            "có thể tệp lưu bằng Windows-1258 hoặc TCVN3: chuyển mã, rồi lưu lại với mã hóa UTF-8"
        )
    message = Message("byte 0x{byte} không phải chữ UTF-8", byte=f"{content[start]:02X}")
    return Fault(line, column, 1, "PAR001", message, hint)


def _looks_utf16(content: bytes) -> bool:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    sample = content[:400]
    # In UTF-16 every second byte of a Latin letter is zero; Vietnamese has many of those.
    return sample.count(0) * 4 > len(sample)


def inspect(text: str) -> Inspected:
    """Look through the text; where nothing is found this costs little."""
    is_odd = not _is_printable(text) and _ODD.search(text) is not None
    is_composed = unicodedata.is_normalized("NFC", text)
    may_conflict = _MAY_CONFLICT.search(text) is not None or text.startswith(_MARKERS)
    if is_composed and not is_odd and not may_conflict:
        return Inspected(text, tuple(text.splitlines()))
    lines = Lines(text)
    conflicts = list(islice(_conflicts(text, lines), _MOST))
    decomposed = [] if is_composed else list(islice(_decomposed(lines), _MOST))
    odd = list(islice(_odd(text, lines), _MOST)) if is_odd else []
    return Inspected(
        _put_right(text) if is_odd else text,
        tuple(lines.texts),
        (*conflicts, *decomposed, *odd),
        is_changed=is_odd or not is_composed,
        has_conflict=bool(conflicts),
        indent_tabs=tuple(_indent_tabs(text)) if is_odd else (),
    )


def _is_printable(text: str) -> bool:
    """Whether there is nothing odd at all: half the time of looking for what is."""
    return text.replace("\n", "").replace("\r", "").isprintable()


def settle(text: str) -> str:
    """Give the text of a scalar as it was meant: NFC, without the stand-ins."""
    return nfc(text.replace(BLANK, ""))


def _conflicts(text: str, lines: Lines) -> Iterator[Fault]:
    is_open = False
    for found in _MARKER.finditer(text):
        if not is_open or found[0].startswith("<"):
            line, column = lines.place(found.start())
            yield Fault(
                line,
                column,
                len(lines.texts[line - 1]),
                "PAR006",
                Message("còn dấu xung đột của git"),
                Message("chọn một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>"),
            )
        is_open = not found[0].startswith(">")


def _decomposed(lines: Lines) -> Iterator[Fault]:
    for number, line in enumerate(lines.texts, 1):
        composed = nfc(line)
        if composed == line:
            continue
        start = next(i for i, c in enumerate(line) if composed[i : i + 1] != c)
        word = line[start:].split(maxsplit=1)[0]
        yield Fault(
            number,
            start + 1,
            len(word),
            "PAR005",
            Message("chữ “{word}” viết bằng Unicode tổ hợp (NFD)", word=nfc(word)),
            Message("gõ lại chữ này với bảng mã Unicode dựng sẵn (NFC)"),
        )


def _odd(text: str, lines: Lines) -> Iterator[Fault]:
    for found in _ODD_RUN.finditer(text):
        line, column = lines.place(found.start())
        if found[0][0] == "\t":
            before = text[found.start() - column + 1 : found.start()]
            message, hint = _tab_words(is_indent=not before.strip())
            yield Fault(line, column, len(found[0]), "PAR003", message, hint)
        else:
            message, hint = _invisible_words(found[0][0])
            yield Fault(line, column, len(found[0]), "PAR004", message, hint)


def _tab_words(*, is_indent: bool) -> tuple[Message, Message]:
    if is_indent:
        return Message("thụt lề bằng phím Tab"), Message("thụt lề bằng dấu cách, mỗi cấp hai dấu")
    return Message("có ký tự Tab"), Message("thay ký tự Tab bằng dấu cách")


def _invisible_words(char: str) -> tuple[Message, Message]:
    message = Message(
        "có {name} (U+{code})",
        name=_NAMES.get(char, _NAMELESS),
        code=f"{ord(char):04X}",
    )
    if _SPACE.match(char):
        return message, Message("xóa đi và gõ lại dấu cách thường (thường do chép từ Word)")
    return message, Message("xóa ký tự này (thường do chép từ Word hoặc trang web)")


def _indent_tabs(text: str) -> Iterator[int]:
    """Find the tabs before the content of a line; on blank and comment lines they do no harm."""
    return (found.end() - 1 for found in _INDENT_TAB.finditer(text))


def _put_right(text: str) -> str:
    text = _SPACE.sub(" ", text.replace("\t", " "))
    return _ANY_INVISIBLE.sub(_stand_in, text)


def _stand_in(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    after = text[end : end + 1] or "\n"
    before = text[start - 1 : start] or " "
    parts_nothing = after in _EDGE or before in ":,]}\"'"
    return " " if parts_nothing else BLANK
