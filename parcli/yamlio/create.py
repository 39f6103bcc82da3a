"""New files, all or none: written beside their names and then given them, nothing overwritten."""

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from parcli.errors import ParcliError
from parcli.text.message import Message


def create_files(texts: Mapping[Path, str], shown: Mapping[Path, str]) -> None:
    """Write new files as UTF-8 with LF, and the folders they need; `shown` names them to people.

    Raises:
        ParcliError: a file is there already, or the folder cannot be written in. Nothing is left
            of what was begun.
    """
    refuse_taken(shown)
    folders: list[Path] = []
    beside: list[Path] = []
    named: list[Path] = []
    try:
        for path, text in texts.items():
            folders += _missing(path.parent)
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.append(path.with_name(f".{path.name}.{secrets.token_hex(4)}"))
            _write(beside[-1], text)
        for path, written in zip(texts, beside, strict=True):
            _give_name(written, path, shown[path])
            named.append(path)
    except OSError as error:
        _undo(named, folders, beside)
        raise _refused(error, shown, texts) from None
    except BaseException:
        _undo(named, folders, beside)
        raise
    _remove(beside)


def refuse_taken(shown: Mapping[Path, str]) -> None:
    """Refuse names that are taken.

    Raises:
        ParcliError: a file, or anything else, has one of the names.
    """
    for path, name in shown.items():
        if os.path.lexists(path):
            raise _taken(name)


def _missing(folder: Path) -> list[Path]:
    """Give the folder and those above it that are not there, the highest first."""
    missing = [above for above in (folder, *folder.parents) if not above.exists()]
    return missing[::-1]


def _write(path: Path, text: str) -> None:
    with path.open("xb") as stream:
        stream.write(text.encode("utf-8"))
        stream.flush()
        os.fsync(stream.fileno())


def _give_name(written: Path, path: Path, shown: str) -> None:
    """Rename, unless somebody took the name meanwhile: a link refuses what a rename would lose."""
    try:
        os.link(written, path)
    except FileExistsError:
        raise _taken(shown) from None
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise _taken(shown) from None
        written.rename(path)


def _undo(named: list[Path], folders: list[Path], beside: list[Path]) -> None:
    _remove([*beside, *named])
    for folder in reversed(folders):
        with suppress(OSError):  # somebody else has put something there
            folder.rmdir()


def _remove(files: list[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _taken(shown: str) -> ParcliError:
    return ParcliError(
        Message("{path}: đã có tệp này, không ghi đè", path=shown),
        Message("không tệp nào được ghi; chọn thư mục khác, hoặc đổi tên tệp đang có"),
    )


def _refused(error: OSError, shown: Mapping[Path, str], texts: Mapping[Path, str]) -> ParcliError:
    folder = Path(next(iter(shown.values()))).parent.as_posix()
    hint = Message("không tệp nào được ghi; chọn thư mục khác")
    if isinstance(error, PermissionError):
        return ParcliError(Message("{path}: không có quyền ghi vào thư mục này", path=folder), hint)
    if isinstance(error, FileExistsError | NotADirectoryError):
        blocking = next((file for path in texts for file in _files_in_the_way(path)), None)
        name = blocking.name if blocking else folder
        return ParcliError(
            Message("{path}: “{name}” là tệp, không phải thư mục", path=folder, name=name), hint
        )
    if error.errno == errno.ENOSPC:
        return ParcliError(Message("{path}: ổ đĩa không còn chỗ để ghi", path=folder), hint)
    return ParcliError(
        Message("{path}: không ghi được ({reason})", path=folder, reason=error.strerror or error),
        hint,
    )


def _files_in_the_way(path: Path) -> Iterator[Path]:
    return (above for above in path.parents if above.is_file())
