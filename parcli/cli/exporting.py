"""What `parcli export` is asked for: the format, by its name or by that of the file."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from parcli.cli.language import BadValue
from parcli.cli.options import known_word
from parcli.errors import ParcliError
from parcli.exports import export_names
from parcli.text.message import Message

NO_REMINDER = "none"
_LONGEST = 365
_MOST = 9


class AskedFile(NamedTuple):
    """The name of the format, and the file to write; None is the terminal."""

    name: str
    path: Path | None


def asked_file(name: str | None, path: Path | None) -> AskedFile | None:
    """Find which format is meant: the one named, else the one of the file's suffix.

    Returns:
        The format and the file; None where neither is named.

    Raises:
        ParcliError: the file has the suffix of no format, or not that of the one named.
    """
    if name is None:
        return None if path is None else AskedFile(_format_of(path), path)
    known_word(name, export_names(), "DẠNG")
    if path is not None and path.suffix.lower() != f".{name}":
        raise ParcliError(
            Message("{path}: tên tệp phải có đuôi .{suffix}", path=path.as_posix(), suffix=name),
            Message("ví dụ: -o {path}", path=path.with_suffix(f".{name}").as_posix()),
        )
    return AskedFile(name, path)


def _format_of(path: Path) -> str:
    suffix = path.suffix.lower().removeprefix(".")
    names = export_names()
    if suffix not in names:
        raise ParcliError(
            Message("{path}: đuôi tệp không cho biết cần dạng nào", path=path.as_posix()),
            Message("tên tệp có một trong các đuôi: {names}", names=_suffixes(names)),
        )
    return suffix


def _suffixes(names: Sequence[str]) -> str:
    return ", ".join(f".{name}" for name in names)


def days_of_reminders(text: str) -> tuple[int, ...]:
    """Read `7,1`: on which days before a due date a calendar reminds, the earliest first.

    Raises:
        BadValue: these are no days, or too many, or too far ahead.
    """
    if text == NO_REMINDER:
        return ()
    parts = [part.strip() for part in text.split(",")]
    if not all(
        part.isascii() and part.isdigit() and len(part) <= len(str(_LONGEST)) for part in parts
    ):
        raise BadValue(
            Message("“{text}”: cần số ngày, như 7,1; không nhắc thì none", text=text), "--remind"
        )
    days = sorted({int(part) for part in parts}, reverse=True)
    if days[0] > _LONGEST or len(days) > _MOST:
        raise BadValue(
            Message(
                "“{text}”: nhiều nhất {most} lần nhắc, sớm nhất trước {longest} ngày",
                text=text,
                most=_MOST,
                longest=_LONGEST,
            ),
            "--remind",
        )
    return tuple(days)
