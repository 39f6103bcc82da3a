"""What parcli sets up in one repository: lines in its config, and a block in `.gitattributes`.

Nothing else is touched, and taking it out leaves both as they were.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.history.git import Repository
from parcli.text.message import Message

ATTRIBUTES = ".gitattributes"

_BEGIN = b"# >>> parcli"
_BEGIN_AFTER_BREAK = _BEGIN + b" +"
"""The line before had no line break: the one put there goes with the block."""
_END = b"# <<< parcli"


class Setup(NamedTuple):
    """What is set: keys of the config with their values, and lines of attributes."""

    config: Mapping[str, str]
    attributes: Sequence[str]


class Done(NamedTuple):
    """What was changed: keys of the config, and whether the attributes were."""

    keys: tuple[str, ...]
    attributes: bool


def set_up(folder: Path, setup: Setup) -> Done:
    """Set the repository of a folder up; what is there already stays as it is.

    Raises:
        ParcliError: there is no repository with files, or git refuses.
    """
    repository = Repository.around(folder)
    file = _attributes_file(repository)
    present = _config(repository)
    keys = tuple(key for key, value in setup.config.items() if present.get(key) != value)
    for key in keys:
        repository.ask("config", "--local", "--replace-all", key, setup.config[key])
    return Done(keys, _write(file, setup.attributes))


def take_out(folder: Path, keys: Sequence[str]) -> Done:
    """Take out of the repository of a folder what was set.

    Raises:
        ParcliError: there is no repository with files, or git refuses.
    """
    repository = Repository.around(folder)
    file = _attributes_file(repository)
    present = _config(repository)
    gone = tuple(key for key in keys if key in present)
    for key in gone:
        repository.ask("config", "--local", "--unset-all", key)
    return Done(gone, _write(file, ()))


def _attributes_file(repository: Repository) -> Path:
    if repository.ask("rev-parse", "--is-inside-work-tree").strip() != b"true":
        raise ParcliError(
            Message("kho git này không có thư mục làm việc (bare) hoặc đang đứng trong .git"),
            Message("chạy trong thư mục chứa kế hoạch"),
        )
    up = repository.ask("rev-parse", "--show-cdup").removesuffix(b"\n").decode()
    return repository.folder / up / ATTRIBUTES


def _config(repository: Repository) -> dict[str, str]:
    """Give the keys set in this repository alone, each with its last value."""
    entries = repository.ask("config", "--local", "--list", "-z").decode(errors="replace")
    return dict(entry.partition("\n")[::2] for entry in entries.split("\0") if entry)


def _write(file: Path, lines: Sequence[str]) -> bool:
    """Put the block with the lines at the end of the file, or none; say whether that changes it."""
    old = file.read_bytes() if file.exists() else b""
    rest = without_block(old)
    new = with_block(rest, lines) if lines else rest
    if new == old:
        return False
    if new:
        file.write_bytes(new)
    else:
        file.unlink()
    return True


def with_block(content: bytes, lines: Sequence[str]) -> bytes:
    """Add the block between its two marks, in the line breaks of the content."""
    line_break = b"\r\n" if b"\r\n" in content else b"\n"
    is_open = content and not content.endswith(b"\n")
    begin = _BEGIN_AFTER_BREAK if is_open else _BEGIN
    block = [begin, *(line.encode() for line in lines), _END]
    return content + (line_break if is_open else b"") + b"".join(b + line_break for b in block)


def without_block(content: bytes) -> bytes:
    """Take the block out; a block without its end mark is left for a person to look at."""
    lines = content.splitlines(keepends=True)
    marks = [line.strip() for line in lines]
    start = next((n for n, mark in enumerate(marks) if mark in (_BEGIN, _BEGIN_AFTER_BREAK)), None)
    if start is None or _END not in marks[start:]:
        return content
    end = marks.index(_END, start) + 1
    above = b"".join(lines[:start])
    if marks[start] == _BEGIN_AFTER_BREAK:
        above = above.removesuffix(b"\n").removesuffix(b"\r")
    return above + b"".join(lines[end:])
