"""What happened to the progress of a plan: git's revisions of its file, change by change."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from parcli.cli.paths import progress_path
from parcli.cli.plans_asked import AskedPlan
from parcli.cli.workspace import Workspace
from parcli.history.git import NoHistoryError, Repository, Revision
from parcli.model.progress import Progress
from parcli.progress.changes import Change, Commit, Entry, changes, own_changes, present
from parcli.text.message import Message
from parcli.yamlio import load_bytes

# So much of a commit's id is enough to find it.
_SHORT = 8


class Past(NamedTuple):
    """The changes of a plan's progress, newest first, and what is said of what is not known."""

    entries: tuple[Entry, ...]
    notes: tuple[Message, ...] = ()
    at_fault: str | None = None
    """The file as it stands, where it cannot be read."""


class _Versions:
    """The states of one file, each content read once.

    A content that cannot be read stands for what was there before it: what is mended later is told
    of the commit that mends it.
    """

    def __init__(self, shown: str, revisions: tuple[Revision, ...]) -> None:
        self._shown = shown
        self._before = {revision.content: revision.before[0] for revision in revisions}
        self._read: dict[bytes, Progress | None] = {}

    def can_read(self, content: bytes | None) -> bool:
        """Whether the content is a progress file, or none at all."""
        return content is None or self._progress(content) is not None

    def state(self, content: bytes | None) -> Progress | None:
        """Give what the content says, or the last that could be read before it said."""
        seen = set()
        while content is not None and content not in seen:
            if progress := self._progress(content):
                return progress
            seen.add(content)
            content = self._before.get(content)
        return None

    def _progress(self, content: bytes) -> Progress | None:
        if content not in self._read:
            loaded = load_bytes(content, self._shown, Progress)
            self._read[content] = loaded.model if loaded.usable else None
        return self._read[content]


class Archive:
    """Where the past of the plans is looked up; a folder's repository is found once."""

    def __init__(self, workspace: Workspace, since: date | None) -> None:
        self._workspace = workspace
        self._since = since
        self._repositories: dict[Path, Repository] = {}

    def past(self, asked: AskedPlan) -> Past:
        """Give the changes of a plan's progress, as far back as is asked and known."""
        loaded = self._workspace.progress_file(asked.path)
        at_fault = loaded.shown if loaded and not loaded.usable else None
        now = loaded.model if loaded and loaded.usable else None
        try:
            found, notes = self._told(progress_path(asked.path), now, at_fault)
        except NoHistoryError as error:
            found = [(change, None) for change in present(now)]
            notes = [_note(error)]
        entries = tuple(Entry(asked.plan.id, change, commit) for change, commit in found)
        return Past(entries, tuple(notes), at_fault)

    def _told(
        self, file: Path, now: Progress | None, at_fault: str | None
    ) -> tuple[list[tuple[Change, Commit | None]], list[Message]]:
        """Give the changes that git tells of, and those not committed; what is doubtful is said.

        Raises:
            NoHistoryError: git tells nothing.
        """
        repository, shown = self._repository(file.parent), self._workspace.shown(file)
        revisions = repository.revisions(file.name)
        versions = _Versions(shown, revisions)
        notes = list(self._notes(revisions, versions, shown))
        if now and not repository.tracks(file.name):
            notes.append(Message("{file}: chưa đưa vào git (git add)", file=shown))
        found: list[tuple[Change, Commit | None]] = []
        if not at_fault:
            committed = versions.state(repository.committed(file.name))
            found += [(change, None) for change in changes(committed, now)]
        for revision in filter(self._is_asked, revisions):
            found += _made_by(revision, versions)
        return found, notes

    def _repository(self, folder: Path) -> Repository:
        if folder not in self._repositories:
            self._repositories[folder] = Repository.around(folder)
        return self._repositories[folder]

    def _is_asked(self, revision: Revision) -> bool:
        return self._since is None or revision.when.date() >= self._since

    def _notes(
        self, revisions: tuple[Revision, ...], versions: _Versions, shown: str
    ) -> Iterator[Message]:
        for revision in filter(self._is_asked, revisions):
            commit = revision.commit[:_SHORT]
            if revision.is_cut:
                yield Message(
                    "kho git chỉ tải một phần lịch sử: không rõ ai ghi những gì có trước commit"
                    " {commit} (tải đủ: git fetch --unshallow)",
                    commit=commit,
                )
            if not versions.can_read(revision.content):
                yield Message(
                    "{file}: bản ở commit {commit} có lỗi nên bỏ qua", file=shown, commit=commit
                )


def _made_by(revision: Revision, versions: _Versions) -> list[tuple[Change, Commit | None]]:
    """Give what a commit changed; where its parents are not known, what stands in it."""
    if not versions.can_read(revision.content):
        return []
    after = versions.state(revision.content)
    if revision.is_cut:
        return [(change, None) for change in present(after)]
    commit = Commit(revision.commit, revision.author, revision.when, revision.subject)
    before = [versions.state(content) for content in revision.before]
    return [(change, commit) for change in own_changes(before, after)]


def _note(error: NoHistoryError) -> Message:
    if error.hint is None:
        return Message("{problem}", problem=error.message)
    return Message("{problem} ({hint})", problem=error.message, hint=error.hint)
