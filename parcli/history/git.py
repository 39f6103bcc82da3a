"""The only door to git: the revisions of a file, through merges and renames.

Git is asked through its plumbing, whose output no configuration changes; nothing is written.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.text.message import Message

_NO_BLOB = re.compile(r"0+")
_SIGNED = re.compile(r"(?P<name>.*?) ?<[^>]*> (?P<at>\d+) (?P<sign>[-+])(?P<h>\d\d)(?P<m>\d\d)")


class NoHistoryError(ParcliError):
    """Git is not there, or knows nothing of the folder."""


class Revision(NamedTuple):
    """A commit that left the file as no parent had it.

    `before` is the file in each parent, None where it was not there. `is_cut` tells that the
    parents were not fetched (a shallow clone): what was there before is not known.
    """

    commit: str
    author: str
    when: datetime
    subject: str
    content: bytes | None
    before: tuple[bytes | None, ...]
    is_cut: bool = False


class _Commit(NamedTuple):
    parents: tuple[str, ...]
    author: str
    when: datetime
    subject: str


class _Version(NamedTuple):
    """The file in a commit and in each of its parents, as the ids of blobs (None: not there)."""

    commit: str
    blob: str | None
    before: tuple[str | None, ...]


@dataclass(frozen=True)
class Repository:
    """The git repository that a folder lies in; `head` is None before the first commit."""

    git: str
    folder: Path
    prefix: str
    head: str | None
    cut_at: frozenset[str]

    @classmethod
    def around(cls, folder: Path) -> "Repository":
        """Find the repository of a folder.

        Raises:
            NoHistoryError: there is no git, no repository, or git refuses to read it.
        """
        git = shutil.which("git")
        if git is None:
            raise NoHistoryError(
                Message("máy này không có git"),
                Message("cài git rồi chạy lại"),
            )
        told = run(git, folder, "rev-parse", "--show-prefix", "--git-path", "shallow")
        if told.returncode:
            raise _refused(_text(told.stderr))
        prefix, shallow, _ = _text(told.stdout).split("\n")
        head = run(git, folder, "rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD")
        cut_at = frozenset(_lines_of(folder / shallow))
        return cls(git, folder, prefix, _text(head.stdout).strip() or None, cut_at)

    def tracks(self, name: str) -> bool:
        """Whether git keeps the file of the folder, or will with the next commit."""
        return bool(self.ask("ls-files", "-z", "--", self._only(self.prefix + name)))

    def committed(self, name: str) -> bytes | None:
        """Give the file of the folder as last committed; None where it is not there."""
        if self.head is None:
            return None
        asked = f"{self.head}:{self.prefix}{name}"
        return self.objects([asked]).get(asked)

    def revisions(self, name: str) -> tuple[Revision, ...]:
        """Give the revisions of the file of the folder, under all its names, newest first.

        Raises:
            NoHistoryError: git cannot read them.
        """
        versions: dict[str, _Version] = {}
        commits: dict[str, _Commit] = {}
        ahead = [(self.head, self.prefix + name)] if self.head else []
        while ahead:
            start, path = ahead.pop()
            found = [v for v in self._versions(start, path) if v.commit not in versions]
            commits |= self._commits(version.commit for version in found)
            for version in found:
                whole, elsewhere = self._followed(version, commits[version.commit], path)
                versions[version.commit] = whole
                ahead += elsewhere
        told = [version for version in versions.values() if version.blob not in version.before]
        wanted = {blob for v in told for blob in (v.blob, *v.before) if blob}
        blobs = self.objects(wanted)
        if missing := wanted - blobs.keys():
            raise _refused(f"missing object {min(missing)}")
        revisions = [self._revision(version, commits[version.commit], blobs) for version in told]
        return tuple(sorted(revisions, key=lambda revision: revision.when, reverse=True))

    def _revision(self, version: _Version, commit: _Commit, blobs: Mapping[str, bytes]) -> Revision:
        content, *before = (blobs[b] if b else None for b in (version.blob, *version.before))
        return Revision(
            version.commit,
            commit.author,
            commit.when,
            commit.subject,
            content,
            tuple(before),
            version.commit in self.cut_at,
        )

    def _versions(self, start: str, path: str) -> Iterator[_Version]:
        """Give the commits up to `start` that have the path as none of their parents has it."""
        only = self._only(path)
        commits = self.ask("rev-list", "--full-history", "--date-order", start, "--", only)
        told = self.ask(
            *("diff-tree", "--stdin", "-r", "-c", "--root", "-z"),
            *("--raw", "--no-abbrev", "--no-renames", "--", only),
            stdin=commits,
        )
        commit = ""
        tokens = iter(_text(told).split("\0"))
        for token in tokens:
            if not token.startswith(":"):
                commit = token
            elif next(tokens) == path:
                *before, blob = _blobs(token)
                yield _Version(commit, blob, tuple(before))

    def _followed(
        self, version: _Version, commit: _Commit, path: str
    ) -> tuple[_Version, list[tuple[str, str]]]:
        """Fill in what the file was under another name, and say where to look for more of it."""
        before, elsewhere = list(version.before), []
        for number, parent in enumerate(commit.parents):
            if before[number] is None and version.blob:
                old = self._renamed(parent, version.commit, path)
                if old:
                    before[number] = old[0]
                    elsewhere.append((parent, old[1]))
        return version._replace(before=tuple(before)), elsewhere

    def _renamed(self, parent: str, commit: str, path: str) -> tuple[str | None, str] | None:
        """Give the blob and the name that the file had before the commit, if that renamed it."""
        told = self.ask(
            *("diff-tree", "-r", "-z", "--raw", "--no-abbrev", "-M", "--diff-filter=R"),
            *(parent, commit, "--"),
        )
        tokens = iter(_text(told).split("\0")[:-1])
        for token in tokens:
            old, new = next(tokens), next(tokens)
            if new == path:
                return _blobs(token)[0], old
        return None

    def _commits(self, ids: Iterable[str]) -> dict[str, _Commit]:
        """Read commits; where the history was cut off they have no parents."""
        read = {commit: _read_commit(content) for commit, content in self.objects(ids).items()}
        return {
            commit: known._replace(parents=()) if commit in self.cut_at else known
            for commit, known in read.items()
        }

    def objects(self, names: Iterable[str]) -> dict[str, bytes]:
        """Read objects by their names, all in one go; what is missing is left out."""
        asked = list(names)
        stdin = "".join(f"{name}\n" for name in asked).encode()
        told = self.ask("cat-file", "--batch", stdin=stdin) if asked else b""
        found, at = {}, 0
        for name in asked:
            head_end = told.index(b"\n", at)
            head, at = told[at:head_end], head_end + 1
            if not head.endswith(b" missing"):
                size = int(head.rpartition(b" ")[2])
                found[name], at = told[at : at + size], at + size + 1
        return found

    def _only(self, path: str) -> str:
        """Name just this path, whatever letters it has, from the top of the repository."""
        return f":(top,literal){path}"

    def ask(self, *arguments: str, stdin: bytes = b"") -> bytes:
        """Give what git answers.

        Raises:
            NoHistoryError: git refuses, in its own words.
        """
        told = run(self.git, self.folder, *arguments, stdin=stdin)
        if told.returncode:
            raise _refused(_text(told.stderr))
        return told.stdout


def run(
    git: str, folder: Path, *arguments: str, stdin: bytes = b""
) -> "subprocess.CompletedProcess[bytes]":
    """Run git as if nobody had set anything up: a hook's variables name another repository.

    What it answers, and whether it refused, is left to the caller.
    """
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(  # noqa: S603 (arguments as a list, no shell)
        [git, "-C", str(folder), *arguments],
        input=stdin,
        capture_output=True,
        env=clean | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"},
        check=False,
    )


def _refused(reason: str) -> NoHistoryError:
    if "not a git repository" in reason:
        return NoHistoryError(
            Message("kế hoạch không nằm trong kho git"),
            Message("đưa thư mục vào git: git init, git add, git commit"),
        )
    first = next(iter(reason.splitlines()), "")
    return NoHistoryError(Message("git không đọc được lịch sử: {reason}", reason=first))


def _blobs(raw: str) -> list[str | None]:
    """Read a line of raw diff: the blob in each parent, then in the commit; None where none is."""
    parents = len(raw) - len(raw.lstrip(":"))
    ids = raw.lstrip(":").split(" ")[parents + 1 : -1]
    return [None if _NO_BLOB.fullmatch(blob) else blob for blob in ids]


def _read_commit(content: bytes) -> _Commit:
    head, _, message = content.partition(b"\n\n")
    fields = [line.partition(b" ")[::2] for line in head.split(b"\n")]
    encoding = next((value.decode() for key, value in fields if key == b"encoding"), "utf-8")
    named = {key: _text(value, encoding) for key, value in fields}
    author, _ = _signed(named.get(b"author", ""))
    _, when = _signed(named.get(b"committer", ""))
    parents = tuple(value.decode() for key, value in fields if key == b"parent")
    subject = next(iter(_text(message, encoding).strip().splitlines()), "")
    return _Commit(parents, author, when, subject)


def _signed(text: str) -> tuple[str, datetime]:
    """Read `Name <mail> seconds zone`."""
    found = _SIGNED.fullmatch(text)
    if found is None:
        return text, datetime.fromtimestamp(0, UTC)
    offset = timedelta(hours=int(found["h"]), minutes=int(found["m"]))
    zone = timezone(-offset if found["sign"] == "-" else offset)
    return found["name"], datetime.fromtimestamp(int(found["at"]), zone)


def _text(content: bytes, encoding: str = "utf-8") -> str:
    try:
        return content.decode(encoding, errors="replace")
    except LookupError:  # an encoding that Python does not know
        return content.decode("utf-8", errors="replace")


def _lines_of(file: Path) -> Sequence[str]:
    return file.read_text(encoding="ascii").split() if file.is_file() else ()
