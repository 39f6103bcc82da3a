"""A file written anew, whole or not at all, by one writer at a time; no crash leaves half of it."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from parcli.errors import ParcliError
from parcli.text.message import Message

LONGEST_WAIT = 30

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ANY_WRITER = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class Rewriting:
    """A file that nobody else rewrites meanwhile.

    `content` is what it held when the lock was taken; None where there was no file.
    """

    def __init__(self, target: Path, shown: str) -> None:
        self.content = self._last = _read(target)
        self._target = target
        self._shown = shown

    def replace(self, content: bytes) -> None:
        """Write the file anew; it keeps its mode and, where the system lets it, its owner.

        Raises:
            ParcliError: it cannot be written, or somebody saved it after it was read. It is whole,
                as it was.
        """
        beside = self._target.with_name(f".{self._target.name}.{secrets.token_hex(4)}")
        with _explained(self._shown):
            try:
                _write(beside, content, like=self._target)
                self._refuse_changed()
                beside.replace(self._target)
            finally:
                with suppress(OSError):
                    beside.unlink(missing_ok=True)
            _sync_folder(self._target.parent)
        self._last = content

    def put_back(self) -> None:
        """Give the file what it held when the lock was taken."""
        if self.content is None:
            self._target.unlink()
            self._last = None
        else:
            self.replace(self.content)

    def refuse_unlike(self, content: bytes | None) -> None:
        """Refuse a file that somebody saved between its reading and its lock.

        Raises:
            ParcliError: it held something else than `content` when the lock was taken.
        """
        if self.content != content:
            raise self._saved_by_another()

    def _refuse_changed(self) -> None:
        if _read(self._target) != self._last:
            raise self._saved_by_another()

    def _saved_by_another(self) -> ParcliError:
        return ParcliError(
            Message("{path}: chương trình khác vừa lưu tệp này", path=self._shown),
            Message("chưa ghi gì; đóng tệp ở chương trình kia, rồi chạy lại lệnh"),
        )


@contextmanager
def rewriting(path: Path, shown: str) -> Iterator[Rewriting]:
    """Hold a file's lock, from before it is read until after it is written.

    A link is followed. Who rewrites several files at once takes their locks in the order of the
    paths, so that nobody waits for one who waits for him.

    Raises:
        ParcliError: it cannot be read or written, or another holds the lock too long.
    """
    with _explained(shown):
        target = Path(os.path.realpath(path))
        _refuse(target, shown)
        beside = target.with_name(f".{target.name}.lock")
        lock = FileLock(beside, timeout=LONGEST_WAIT)
        lock.acquire()
    try:
        with _explained(shown):
            _take_after(target, beside)  # who may write the file may lock it
            _sweep(target)
            opened = Rewriting(target, shown)
        yield opened
    finally:
        # The lock's file stays. Taking it away is safe where the writers share one machine, as
        # each looks whether what it locked still has a name; on a network share a file that is
        # open keeps a name when it is removed, and two writers could hold a lock each.
        lock.release()


@contextmanager
def all_replaced(contents: Iterable[tuple[Rewriting, bytes]]) -> Iterator[None]:
    """Write files one after the other, then do what is inside; where either fails, put all back.

    Raises:
        ParcliError: a file cannot be written.
    """
    written: list[Rewriting] = []
    try:
        for file, content in contents:
            file.replace(content)
            written.append(file)
        yield
    except BaseException:
        for file in written:
            file.put_back()
        raise


def _refuse(target: Path, shown: str) -> None:
    """Refuse what may not be written, before anything is put beside it.

    Raises:
        ParcliError: the file or its folder is read-only, or it is no file.
    """
    _refuse_folder(target.parent, shown)
    if os.path.lexists(target):
        _refuse_file(target, shown)


def _refuse_folder(folder: Path, shown: str) -> None:
    # On Windows the read-only mark of a folder means something else.
    is_marked = os.name == "posix" and not folder.stat().st_mode & _ANY_WRITER
    if is_marked or not os.access(folder, os.W_OK):
        raise ParcliError(
            Message("{path}: không có quyền ghi vào thư mục chứa tệp", path=shown),
            Message("chưa ghi gì; xin quyền ghi vào thư mục này, rồi chạy lại lệnh"),
        )


def _refuse_file(file: Path, shown: str) -> None:
    if not file.is_file():
        raise ParcliError(
            Message("{path}: không phải là tệp", path=shown),
            Message("chưa ghi gì; đổi tên thư mục hoặc thiết bị đang mang tên này"),
        )
    # The new file is put in the place of the old: the system itself would not ask.
    if not file.stat().st_mode & _ANY_WRITER or not os.access(file, os.W_OK):
        raise ParcliError(
            Message("{path}: tệp chỉ cho đọc", path=shown),
            Message("chưa ghi gì; bỏ thuộc tính chỉ đọc hoặc xin quyền ghi, rồi chạy lại lệnh"),
        )


def _read(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _write(beside: Path, content: bytes, like: Path) -> None:
    with beside.open("xb") as stream:
        _take_after(like, beside)
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _take_after(old: Path, new: Path) -> None:
    """Give a new file the mode and the owner of an old one, as far as that may be."""
    try:
        was = old.stat()
    except FileNotFoundError:
        return
    if os.name == "posix":
        # One at a time: a colleague may keep the group of a file that he cannot give away.
        for owner, group in ((was.st_uid, -1), (-1, was.st_gid)):
            with suppress(PermissionError):
                os.chown(new, owner, group)
    with suppress(PermissionError):  # a lock of somebody else's
        new.chmod(stat.S_IMODE(was.st_mode))


def _sync_folder(folder: Path) -> None:
    """Let the new name outlast a power cut; what cannot be synced is written all the same."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(target: Path) -> None:
    """Remove what killed writers left: under the lock nobody else writes."""
    left_over = re.compile(re.escape(f".{target.name}.") + "[0-9a-f]{8}")
    for file in target.parent.iterdir():
        if left_over.fullmatch(file.name):
            with suppress(OSError):
                file.unlink()


@contextmanager
def _explained(shown: str) -> Iterator[None]:
    """Say in the user's words why a file could not be written."""
    try:
        yield
    except Timeout:
        raise ParcliError(
            Message("{path}: người khác đang ghi tệp này", path=shown),
            Message("chưa ghi gì; đợi họ ghi xong, rồi chạy lại lệnh"),
        ) from None
    except OSError as error:
        raise _refused(error, shown) from None


def _refused(error: OSError, shown: str) -> ParcliError:
    if error.errno in _FULL:
        return ParcliError(
            Message("{path}: ổ đĩa không còn chỗ để ghi", path=shown),
            Message("tệp vẫn nguyên như cũ; dọn bớt ổ đĩa, rồi chạy lại lệnh"),
        )
    if isinstance(error, PermissionError):
        return ParcliError(
            Message("{path}: không có quyền đọc và ghi tệp này", path=shown),
            Message("tệp vẫn nguyên như cũ; xin quyền đọc và ghi, rồi chạy lại lệnh"),
        )
    reason = error.strerror or error
    return ParcliError(
        Message("{path}: không ghi được ({reason})", path=shown, reason=reason),
        Message("tệp vẫn nguyên như cũ; xem lại ổ đĩa và quyền ghi, rồi chạy lại lệnh"),
    )
