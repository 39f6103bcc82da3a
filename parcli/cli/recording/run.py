"""Recording: wishes to edits of progress files, all of them or none, and what came of each."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from parcli.cli.evidence import evidence_home, place_of
from parcli.cli.recording.aim import Aim, Target, at_fault
from parcli.cli.recording.files import (
    Checks,
    ProgressFile,
    edited_content,
    lines_of,
    open_file,
    refuse_unsound,
    write_all,
)
from parcli.cli.workspace import Workspace
from parcli.errors import ParcliError
from parcli.lint.finding import Placed
from parcli.model.progress import Progress
from parcli.progress.book import Change, latest
from parcli.progress.draft import Typed, record_of, values_of
from parcli.progress.wish import Wish
from parcli.reports.record_page import Entry
from parcli.status.obligation import Obligation
from parcli.text.message import Message
from parcli.yamlio import Loaded, load_bytes


class Manner(NamedTuple):
    """How to record: the day that stands for today and the real one, and what fields are called.

    `instead` lets a record take the place of one that is there; `undo` takes records out.
    """

    on: date
    today: date
    named: Callable[[str], str]
    instead: bool = False
    undo: bool = False


class Done(NamedTuple):
    """A wish that came true: the change, and its file before and after.

    `is_latest` tells whether the record, as the file has them now, would be taken out first.
    """

    wish: Wish
    change: Change
    is_latest: bool
    before: Loaded[Progress]
    after: Loaded[Progress]

    @property
    def entry(self) -> Entry:
        """Give what there is to tell of it: a record that is gone stands in the file before."""
        file = self.before if self.change.is_out else self.after
        owed, record = self.change.owed, self.change.record
        line, lines = lines_of(file, owed.product_reference, record)
        return Entry(self.change, file.shown, line, tuple(lines))


class Outcome(NamedTuple):
    """What came true, and what lint says of it."""

    done: tuple[Done, ...]
    warnings: tuple[Placed, ...]


class RefusedError(Exception):
    """Wishes that cannot come true; nothing was written."""

    def __init__(self, errors: Sequence[ParcliError]) -> None:
        super().__init__(*errors)
        self.errors = tuple(errors)


class _Aimed(NamedTuple):
    """A wish, by its number, and what it is for."""

    number: int
    wish: Wish
    target: Target
    owed: Obligation


def record_all(
    workspace: Workspace, wishes: Iterable[Wish | ParcliError], manner: Manner
) -> Outcome:
    """Record what is wished, in one or several progress files, each under its lock.

    A wish may be an error already: a row of a table that cannot be read.

    Raises:
        RefusedError: some wishes cannot come true; each is told, and nothing was written.
        ParcliError: a file cannot be written; nothing was.
    """
    run = _Run(workspace, manner)
    run.aim(wishes)
    with ExitStack() as locks:
        run.lock(locks)
        run.fulfil()
        if run.refused:
            raise RefusedError([run.refused[number] for number in sorted(run.refused)])
        return run.write()


class _Run:
    """One run: what its wishes are for, the files it opened, what it refused, by wish."""

    def __init__(self, workspace: Workspace, manner: Manner) -> None:
        self.refused: dict[int, ParcliError] = {}
        self._workspace = workspace
        self._manner = manner
        day = max(manner.on, manner.today)
        self._checks = Checks(workspace, day, faults_only=manner.undo)
        self._aimed: list[_Aimed] = []
        self._files: dict[Path, ProgressFile] = {}
        self._fulfilled: list[tuple[_Aimed, Change]] = []

    def aim(self, wishes: Iterable[Wish | ParcliError]) -> None:
        """Find what the wishes are for."""
        aim = Aim(self._workspace, self._manner.named, self._manner.on)
        for number, wish in enumerate(wishes):
            if isinstance(wish, ParcliError):
                self.refused[number] = wish
                continue
            with self._refusing(number, wish):
                self._aimed.append(_Aimed(number, wish, *aim.of(wish)))

    def lock(self, locks: ExitStack) -> None:
        """Lock and read the files, in one order for all writers; one at fault is refused once."""
        first = {one.target.file.path: one for one in reversed(self._aimed)}
        for path, one in sorted(first.items()):
            file = open_file(self._workspace, one.target, locks)
            if error := self._checks.first_error(one.target, file.loaded):
                self.refused[one.number] = at_fault(error)
            else:
                self._files[path] = file

    def fulfil(self) -> None:
        """Make the records, or take them out, in the books of their files."""
        for one in self._aimed:
            if file := self._files.get(one.target.file.path):
                with self._refusing(one.number, one.wish):
                    self._fulfilled.append((one, self._change(one, file)))

    def write(self) -> Outcome:
        """Write every file that changes, or none.

        Raises:
            ParcliError: a file cannot be written, or would not be sound.
        """
        contents = {path: edited_content(file) for path, file in self._files.items()}
        after = {
            path: load_bytes(contents[path], file.loaded.shown, Progress)
            for path, file in self._files.items()
        }
        new = {path: self._checks.new(file, after[path]) for path, file in self._files.items()}
        refuse_unsound(new)
        write_all((file, contents[path]) for path, file in self._files.items())
        done = tuple(self._done(one, change, after) for one, change in self._fulfilled)
        return Outcome(done, tuple(placed for found in new.values() for placed in found))

    def _change(self, one: _Aimed, file: ProgressFile) -> Change:
        manner, book = self._manner, file.book
        if manner.undo:
            return book.take(one.owed, values_of(one.wish.typed, manner.named))
        typed = self._with_evidence(one.wish.typed, file.path.parent)
        made = record_of(typed, manner.named, manner.on)
        return book.put(one.owed, made, manner.on, instead=manner.instead)

    def _done(self, one: _Aimed, change: Change, after: dict[Path, Loaded[Progress]]) -> Done:
        path = one.target.file.path
        written = after[path].model
        own = written.by_slot.get(one.owed.slot, ()) if written else ()
        is_latest = latest(own) == change.record
        return Done(one.wish, change, is_latest, self._files[path].loaded, after[path])

    @contextmanager
    def _refusing(self, number: int, wish: Wish) -> Iterator[None]:
        try:
            yield
        except ParcliError as error:
            message = Message("{label}: {what}", label=wish.label, what=error.message)
            self.refused[number] = ParcliError(message, error.hint)

    def _with_evidence(self, typed: Typed, folder: Path) -> Typed:
        """Give what was typed with the evidence as seen from the folder of the progress file."""
        given = typed.get("evidence", ())
        return {**typed, "evidence": tuple(self._evidence(text, folder) for text in given)}

    def _evidence(self, text: str, folder: Path) -> str:
        workspace, home = self._workspace, evidence_home(self._workspace)
        if place_of(text, folder, home) == "url":
            return text
        path = _from(folder, workspace.folder / text.replace("\\", "/"))
        place = place_of(path, folder, home)
        if place == "missing":
            raise ParcliError(
                Message("không thấy minh chứng {path}", path=text),
                Message("đường dẫn tính từ thư mục đang đứng; văn bản trên mạng thì ghi https://…"),
            )
        if place == "outside":
            raise ParcliError(
                Message("minh chứng {path} nằm ngoài không gian làm việc", path=text),
                Message("chép tệp vào cạnh tệp tiến độ, rồi nêu đường dẫn mới"),
            )
        return path


def _from(folder: Path, path: Path) -> str:
    """Give the path as seen from a folder, with slashes; as it is where it lies on another disk."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return path.as_posix()
