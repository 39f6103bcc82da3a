"""The files of a commit and what is in them: listed in one go, read in one go."""

import hashlib
import re
from collections.abc import Iterable

from parcli.errors import ParcliError
from parcli.history.git import NoHistoryError, Repository
from parcli.text.message import Message

_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SHA1_LENGTH = 40

# A file that is run or not; links and other repositories are no files of ours.
_FILE_MODES = ("100644", "100755")


def commit_of(repository: Repository, revision: str) -> str:
    """Give the commit that a revision names: a branch, a tag, `HEAD~1`, the id of a commit.

    Raises:
        ParcliError: it names none that is here.
    """
    try:
        told = repository.ask(
            *("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        )
    except NoHistoryError:
        raise _unknown(repository, revision) from None
    commit = told.decode("ascii", errors="replace").strip()
    if not _COMMIT.fullmatch(commit):  # `^main` is one that git leaves out
        raise _unknown(repository, revision)
    return commit


def _unknown(repository: Repository, revision: str) -> ParcliError:
    if repository.head is None:
        return ParcliError(
            Message("kho git chưa có commit nào để so"),
            Message("git add và git commit kế hoạch, rồi chạy lại"),
        )
    message = Message("không có bản “{revision}” trong kho git", revision=revision)
    if repository.cut_at:
        return ParcliError(
            message, Message("kho chỉ tải một phần lịch sử; tải đủ: git fetch --unshallow")
        )
    return ParcliError(message, Message("xem các bản: git log --oneline, git branch --all"))


def common_ancestor(repository: Repository, one: str, other: str) -> str:
    """Give the commit from which two parted.

    Raises:
        ParcliError: they have none in common that is here.
    """
    try:
        return repository.ask("merge-base", one, other).decode("ascii").strip()
    except NoHistoryError:
        raise ParcliError(
            Message("hai bản không có commit gốc chung"),
            Message("kho chỉ tải một phần lịch sử; tải đủ: git fetch --unshallow")
            if repository.cut_at
            else None,
        ) from None


def files_of(repository: Repository, commit: str) -> dict[str, str]:
    """Give the files that a commit has below the repository's folder, with the ids of contents."""
    listed = repository.ask("ls-tree", "-r", "-z", commit)
    # Contents are asked for by their ids: a name that is not UTF-8 is only shown.
    entries = listed.decode("utf-8", errors="replace").split("\0")[:-1]
    files = {}
    for entry in entries:
        head, _, name = entry.partition("\t")
        mode, _, content = head.split(" ")
        if mode in _FILE_MODES:
            files[name] = content
    return files


def contents_of(repository: Repository, ids: Iterable[str]) -> dict[str, bytes]:
    """Read contents by their ids.

    Raises:
        ParcliError: one is not here (a clone that leaves contents out).
    """
    wanted = tuple(ids)
    found = repository.objects(wanted)
    if missing := set(wanted) - found.keys():
        raise ParcliError(
            Message("kho git thiếu nội dung {id}", id=min(missing)),
            Message("tải đủ kho rồi chạy lại: git fetch --refetch"),
        )
    return found


def content_id(content: bytes, commit: str) -> str:
    """Give the id that a content has, or would have, in the repository of the commit."""
    name = "sha1" if len(commit) == _SHA1_LENGTH else "sha256"
    framed = b"blob %d\0" % len(content) + content
    return hashlib.new(name, framed, usedforsecurity=False).hexdigest()
