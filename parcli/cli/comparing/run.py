"""Compare a workspace at two times, or two files, and gather what is to be told."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from parcli.cli.comparing.asked import Revisions, TwoFiles
from parcli.cli.comparing.pairs import PathPair, paired_paths
from parcli.cli.comparing.records import record_changes
from parcli.cli.comparing.snapshot import Reader, Snapshot, progress_of
from parcli.cli.comparing.states import Contents, committed_files, present_files
from parcli.cli.parents import id_in
from parcli.cli.paths import SETTINGS_NAME, root_of, shown_path
from parcli.cli.workspace import open_workspace
from parcli.deadline.dated import DatedPlan
from parcli.diff import compare, unamended
from parcli.errors import ParcliError
from parcli.history.git import NoHistoryError, Repository
from parcli.history.tree import commit_of, common_ancestor
from parcli.model.progress import Progress
from parcli.reports.diff_view import ComparedPlan, Comparison, PlanFiles, Version
from parcli.text.message import Message
from parcli.text.suggest import nearest

_WORK_TREE = Message("bản đang sửa")
_HAS_PARENT = re.compile(rb"""^["']?parent""", re.MULTILINE)


class Compared(NamedTuple):
    """The comparison, and what is said of files that could not be compared."""

    comparison: Comparison
    notes: tuple[Message, ...] = ()


# --- two files -----------------------------------------------------------------------------------
def compare_files(folder: Path, asked: TwoFiles) -> Compared:
    """Compare two plan files, each with the register and the settings that hold where it lies.

    Raises:
        ParcliError: one is not there, or is at fault.
    """
    (old, _), (new, register) = (_read(folder, path) for path in asked)
    files = PlanFiles(*(shown_path(folder / path, folder) for path in asked))
    diff = compare(old, new)
    plan = ComparedPlan(files, old, new, diff, (), unamended(diff), register)
    differ = (folder / asked.before).read_bytes() != (folder / asked.after).read_bytes()
    plans = (plan,) if differ or not diff.is_empty else ()
    return Compared(Comparison(Version(str(files.before)), Version(str(files.after)), plans))


def _read(folder: Path, path: Path) -> tuple[DatedPlan, str | None]:
    """Read a plan; give the name of its register too."""
    workspace = open_workspace(folder, (path,))
    file = workspace.plan_file(folder / path)
    if not file.loaded.usable:
        raise ParcliError(
            Message("{file}: tệp có lỗi nên không so được", file=file.loaded.shown),
            Message("xem: parcli lint {file}", file=file.loaded.shown),
        )
    register = file.register_file.shown if file.register_file else None
    return DatedPlan(file.plan, file.register, workspace.frame(file.plan)), register


# --- two times -----------------------------------------------------------------------------------
def compare_revisions(folder: Path, asked: Revisions, plan: str | None) -> Compared:
    """Compare the workspace one stands in at two times.

    Raises:
        ParcliError: there is no git, no such revision, or no such plan.
    """
    root = root_of(folder)
    repository = _repository(root)
    contents = Contents(repository)
    reader = Reader(contents)
    before, after = _versions(repository, asked)
    old = Snapshot(committed_files(repository, str(before.commit)), reader)
    files = (
        committed_files(repository, after.commit)
        if after.commit
        else present_files(root, contents, str(before.commit))
    )
    new = Snapshot(files, reader)
    contents.fetch(content for _, content in old.files.items() ^ new.files.items())
    comparing = _Comparing(old, new, root, folder)
    plans = tuple(comparing.compared(plan))
    notes = (*comparing.notes(before, old), *comparing.notes(after, new))
    return Compared(Comparison(before, after, plans), notes)


def _repository(root: Path) -> Repository:
    try:
        return Repository.around(root)
    except NoHistoryError as error:
        raise ParcliError(
            error.message,
            Message("không có git vẫn so được hai tệp: parcli diff CŨ.plan.yaml MỚI.plan.yaml"),
        ) from None


def _versions(repository: Repository, asked: Revisions) -> tuple[Version, Version]:
    commit = commit_of(repository, asked.before)
    if asked.after is None:
        return Version(asked.before, commit), Version(_WORK_TREE)
    after = commit_of(repository, asked.after)
    if asked.since_parted:
        commit = common_ancestor(repository, commit, after)
    return Version(asked.before, commit), Version(asked.after, after)


class _Comparing:
    """Two snapshots of one workspace."""

    def __init__(self, old: Snapshot, new: Snapshot, root: Path, folder: Path) -> None:
        self._old, self._new = old, new
        self._root, self._folder = root, folder

    def compared(self, asked: str | None) -> Iterator[ComparedPlan]:
        """Give the plans that differ in anything; all others are never read."""
        pairs = paired_paths(self._old, self._new)
        parents = self._names_of(pair for pair in pairs if self._differs(pair.before, pair.after))
        if parents:
            self._new.fetch(self._new.plans)
        for pair in self._asked(asked, pairs) if asked else pairs:
            if self._may_differ(pair, parents):
                yield from self._pair(pair)

    def _asked(self, asked: str, pairs: list[PathPair]) -> list[PathPair]:
        known: dict[str, PathPair] = {}
        for pair in pairs:
            for snapshot, path in ((self._old, pair.before), (self._new, pair.after)):
                if path:
                    known[self._shown(path)] = pair
                    known[id_in(snapshot.content(path)) or path] = pair
        if asked in known:
            return [known[asked]]
        near = nearest(asked, known)
        raise ParcliError(
            Message("không có kế hoạch “{id}”", id=asked),
            Message("có phải “{near}”?", near=near) if near else None,
        )

    def _names_of(self, pairs: Iterable[PathPair]) -> re.Pattern[bytes] | None:
        """Give what finds, in a plan file, that it may stand under one of these plans."""
        names: set[bytes] = set()
        for pair in pairs:
            for snapshot, path in ((self._old, pair.before), (self._new, pair.after)):
                if path:
                    plan_id = id_in(snapshot.content(path))
                    names |= {(plan_id or path).encode(), path.rpartition("/")[2].encode()}
        return re.compile(b"|".join(map(re.escape, sorted(names)))) if names else None

    def _may_differ(self, pair: PathPair, parents: re.Pattern[bytes] | None) -> bool:
        before, after = pair
        if before is None or after is None or before != after or self._differs(before, after):
            return True
        registers = self._old.register_path(before), self._new.register_path(after)
        if self._differs(*registers) or self._differs(SETTINGS_NAME, SETTINGS_NAME):
            return True
        if self._differs(progress_of(before), progress_of(after)):
            return True
        content = self._new.content(after) if parents else b""
        return bool(parents and _HAS_PARENT.search(content) and parents.search(content))

    def _differs(self, before: str | None, after: str | None) -> bool:
        return self._old.files.get(before or "") != self._new.files.get(after or "")

    def _pair(self, pair: PathPair) -> Iterator[ComparedPlan]:
        """Compare one plan; nothing is told where only something beside it differs."""
        before, after = pair
        old = self._old.dated(before) if before else None
        new = self._new.dated(after) if after else None
        if (before and old is None) or (after and new is None):
            return  # a file at fault: the notes tell
        was = self._old.progress(before, old.plan.id) if before and old else None
        now = self._new.progress(after, new.plan.id) if after and new else None
        compared = self._compared(pair, old, new, (was, now))
        if not compared.says_same or self._differs(before, after) or before != after:
            yield compared

    def _compared(
        self,
        pair: PathPair,
        old: DatedPlan | None,
        new: DatedPlan | None,
        progress: tuple[Progress | None, Progress | None],
    ) -> ComparedPlan:
        files = PlanFiles(*(self._shown(path) if path else None for path in pair))
        diff = compare(old, new) if old and new else None
        register = self._new.register_path(pair.either)
        return ComparedPlan(
            files,
            old,
            new,
            diff,
            record_changes(*progress, diff),
            unamended(diff) if diff else None,
            self._shown(register) if register else None,
        )

    def _shown(self, path: str) -> str:
        return shown_path(self._root / path, self._folder)

    def notes(self, version: Version, snapshot: Snapshot) -> Iterator[Message]:
        """Name every file at fault, so that nobody takes the comparison for whole."""
        for path in snapshot.at_fault:
            file = self._shown(path)
            yield Message(
                "{file} ({version}): tệp có lỗi nên không so được", file=file, version=version.name
            )
