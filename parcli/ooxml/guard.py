"""What every office file is held to before it is opened, whatever it claims to be.

A file of Word or Excel is a zip of XML, and both can be made small to grow huge. Nothing is
unpacked before its declared sizes are within bounds, and no XML is parsed that declares entities.
"""

import re
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, TypeVar
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree  # type: ignore[import-untyped]

from parcli.errors import ParcliError
from parcli.text.message import Message

_MEGABYTE = 1024 * 1024
_LARGEST_FILE = 50 * _MEGABYTE
_LARGEST_CONTENT = 200 * _MEGABYTE
_LARGEST_XML = 20 * _MEGABYTE
_MOST_PARTS = 5000
# Real documents pack ten- to fifty-fold; what is small may pack as it likes.
_DENSEST = 200
_DENSITY_MATTERS = _MEGABYTE

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ENCRYPTED = 0x1

_MACRO = "vbaproject.bin"
_WITH_MACROS = re.compile(rb"macroEnabled", re.IGNORECASE)
_DECLARED = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# The only encodings of the format; in others (UTF-7) a declaration could hide from a search.
_ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii", b"ascii")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

# What the readers of XML and of office files raise where a file is not as it should be.
_STUMBLES = (
    etree.LxmlError,
    SyntaxError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    OSError,
)

Opened = TypeVar("Opened")


class Kind(NamedTuple):
    """A kind of office file: what its content types say, and what people are told about it."""

    main: re.Pattern[bytes]
    program: str
    name: Message
    """`tệp Word (.docx)`"""
    old: str
    """The suffix of its files of twenty years ago."""
    with_macros: str
    """The suffix of its files that carry programs."""
    again: Message
    """How to save it as what it should be."""


def open_safely(data: bytes, shown: str, kind: Kind, read: Callable[[ZipFile], Opened]) -> Opened:
    """Check a file and let `read` open its archive; what that stumbles over is told as a fault.

    Raises:
        ParcliError: the file is of another kind, is locked, broken, or dangerous.
    """
    _check_beginning(data, shown, kind)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_archive(archive, shown, kind)
            return read(archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError):
        raise ParcliError(
            Message("{file}: tệp hỏng hoặc bị cắt cụt", file=shown),
            Message(
                "lấy lại bản gốc, hoặc mở bằng {program} để sửa rồi lưu lại", program=kind.program
            ),
        ) from None
    except _STUMBLES:
        raise ParcliError(
            Message("{file}: không đọc được như {kind}", file=shown, kind=kind.name), kind.again
        ) from None


def read_bytes(path: Path, shown: str) -> bytes:
    """Read a file that should be a document, no further than the largest one may go.

    Raises:
        ParcliError: it is not there, is a folder, or cannot be read.
    """
    try:
        if path.is_dir():  # Windows calls it a lack of permission
            raise ParcliError(Message("{file}: là thư mục, không phải tệp", file=shown))
        with path.open("rb") as file:
            return file.read(_LARGEST_FILE + 1)
    except FileNotFoundError:
        raise ParcliError(Message("{file}: không có tệp này", file=shown)) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ParcliError(
            Message("{file}: không mở được: {reason}", file=shown, reason=reason)
        ) from None


def _check_beginning(data: bytes, shown: str, kind: Kind) -> None:
    """Tell what else the file may be, by how it begins."""
    if len(data) > _LARGEST_FILE:
        raise _too_large(shown)
    if data.startswith(_ZIP):
        return
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise _locked(shown, kind)
        raise ParcliError(
            Message("{file}: là tệp {old} kiểu cũ, dù tên là gì", file=shown, old=kind.old),
            kind.again,
        )
    raise _other(shown, kind)


def _check_archive(archive: ZipFile, shown: str, kind: Kind) -> None:
    parts = archive.infolist()
    names = [part.filename.lower() for part in parts]
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise _locked(shown, kind)
    if "[content_types].xml" not in names:
        raise _other(shown, kind)
    if len(set(names)) != len(names) or any(map(_leads_out, names)):
        reason = Message("tên phần bên trong trùng nhau hoặc dẫn ra ngoài tệp")
        raise _dangerous(shown, kind, reason)
    _check_sizes(parts, shown, kind)
    _check_content(archive, shown, kind)
    for part in _xml(parts):
        if _may_expand(archive.read(part)):
            raise _dangerous(shown, kind, Message("{part} khai báo DOCTYPE", part=part.filename))


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[/\\]", name)


def _xml(parts: list[ZipInfo]) -> Iterator[ZipInfo]:
    return (part for part in parts if part.filename.lower().endswith((".xml", ".rels", ".vml")))


def _check_sizes(parts: list[ZipInfo], shown: str, kind: Kind) -> None:
    """Judge by the declared sizes: unpacking never gives more than is declared."""
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_CONTENT:
        raise _too_large(shown)
    if sum(part.file_size for part in _xml(parts)) > _LARGEST_XML:
        raise _too_large(shown)
    for part in parts:
        dense = part.file_size > _DENSEST * max(part.compress_size, 1)
        if dense and part.file_size > _DENSITY_MATTERS:
            raise _dangerous(shown, kind, Message("{part} nén quá mức", part=part.filename))


def _check_content(archive: ZipFile, shown: str, kind: Kind) -> None:
    types = archive.read("[Content_Types].xml")
    has_macro = any(part.filename.lower().endswith(_MACRO) for part in archive.infolist())
    if has_macro or _WITH_MACROS.search(types):
        suffix = kind.with_macros
        raise ParcliError(
            Message("{file}: tệp có macro ({suffix})", file=shown, suffix=suffix), kind.again
        )
    if not kind.main.search(types):
        raise _other(shown, kind)


def _may_expand(data: bytes) -> bool:
    """Whether XML declares a document type, in any encoding the parser would take."""
    for mark in _MARKS:
        data = data.removeprefix(mark)
    plain = data.replace(b"\0", b"").lstrip()
    declared = _DECLARED.match(plain)
    odd = declared is not None and declared[1].lower() not in _ENCODINGS
    return odd or not plain.startswith(b"<") or b"<!DOCTYPE" in plain


def _other(shown: str, kind: Kind) -> ParcliError:
    return ParcliError(Message("{file}: không phải {kind}", file=shown, kind=kind.name), kind.again)


def _locked(shown: str, kind: Kind) -> ParcliError:
    return ParcliError(
        Message("{file}: tệp đặt mật khẩu, không đọc được", file=shown),
        Message(
            "mở bằng {program}, bỏ mật khẩu (File > Info > Protect) rồi thử lại",
            program=kind.program,
        ),
    )


def _too_large(shown: str) -> ParcliError:
    return ParcliError(
        Message("{file}: quá lớn để mở an toàn", file=shown),
        Message(
            "tệp tối đa {file} MB, mở ra tối đa {content} MB",
            file=_LARGEST_FILE // _MEGABYTE,
            content=_LARGEST_CONTENT // _MEGABYTE,
        ),
    )


def _dangerous(shown: str, kind: Kind, reason: Message) -> ParcliError:
    return ParcliError(
        Message("{file}: không mở vì có thể gây hại: {reason}", file=shown, reason=reason),
        Message("hỏi lại nơi gửi; nếu tin cậy, {again}", again=kind.again),
    )
