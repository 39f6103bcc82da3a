"""Progress files open for writing: read under their locks, checked, written all or none."""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from pathlib import Path

from parcli.cli.checking import progress_findings
from parcli.cli.paths import progress_path
from parcli.cli.recording.aim import Target, at_fault
from parcli.cli.workspace import Workspace
from parcli.lint.finding import Placed, Severity
from parcli.model.progress import Progress, Record
from parcli.progress.book import Book
from parcli.yamlio import Loaded, load_bytes
from parcli.yamlio.rewrite import Rewriting, all_replaced, rewriting
from parcli.yamlio.splice import new_progress, splice


@dataclass
class ProgressFile:
    """The progress file of a plan under its lock, as it was read, and the book of its records."""

    path: Path
    target: Target
    locked: Rewriting
    content: bytes
    loaded: Loaded[Progress]
    book: Book


class Checks:
    """What lint finds in a progress file, as it is or as it shall be.

    The day is the later of today and of the one asked for: what was recorded up to now is no fault
    of a file that is looked at as on an earlier day.
    """

    def __init__(self, workspace: Workspace, on: date, *, faults_only: bool) -> None:
        self._workspace = workspace
        self._on = on
        self._faults_only = faults_only

    def of(self, target: Target, loaded: Loaded[Progress]) -> list[Placed]:
        """Give the findings; with `faults_only` those of reading alone."""
        if self._faults_only:
            return list(loaded.placed)
        return progress_findings(self._workspace, target.file, loaded, self._on)

    def first_error(self, target: Target, loaded: Loaded[Progress]) -> Placed | None:
        """Give the first error for which nothing may be written into the file."""
        found = self.of(target, loaded)
        return next((one for one in found if one.severity is Severity.ERROR), None)

    def new(self, file: ProgressFile, after: Loaded[Progress]) -> list[Placed]:
        """Give what is found after the edits and was not found before, wherever lines moved to."""
        before = Counter(map(_without_place, self.of(file.target, file.loaded)))
        found: list[Placed] = []
        for placed in self.of(file.target, after):
            before[_without_place(placed)] -= 1
            if before[_without_place(placed)] < 0:
                found.append(placed)
        return found


def _without_place(placed: Placed) -> tuple[str, str, str]:
    return placed.code, str(placed.message), placed.source


def open_file(workspace: Workspace, target: Target, locks: ExitStack) -> ProgressFile:
    """Lock and read the progress file of a plan; where there is none, as it will begin.

    Raises:
        ParcliError: another program holds it too long, or it cannot be read.
    """
    path = progress_path(target.file.path)
    shown = workspace.shown(path)
    locked = locks.enter_context(rewriting(path, shown))
    content = locked.content
    if content is None:
        content = new_progress(target.file.plan.id)
    loaded = load_bytes(content, shown, Progress)
    return ProgressFile(path, target, locked, content, loaded, Book(target.owed, loaded.model))


def edited_content(file: ProgressFile) -> bytes:
    """Give the content after the edits of the book."""
    return splice(file.content, file.book.edits) if file.book.edits else file.content


def write_all(contents: Iterable[tuple[ProgressFile, bytes]]) -> None:
    """Write the files one after the other; where one cannot be written, those before are put back.

    Raises:
        ParcliError: a file cannot be written.
    """
    with all_replaced((file.locked, content) for file, content in contents if file.book.edits):
        pass


def refuse_unsound(new: Mapping[Path, Iterable[Placed]]) -> None:
    """Refuse to write what lint would call an error.

    Raises:
        ParcliError: there is such an error.
    """
    for found in new.values():
        for placed in found:
            if placed.severity is Severity.ERROR:
                raise at_fault(placed)


def lines_of(loaded: Loaded[Progress], product: str, record: Record) -> tuple[int, list[str]]:
    """Give the number of the line where a record stands, and its lines."""
    places, lines = loaded.source.places, loaded.source.lines
    if places is None or loaded.model is None:
        raise ValueError(f"{loaded.shown} was not read")
    place = loaded.model.records[product].index(record)
    first = places.find((product, place)).line
    indent = _indent(lines[first - 1])
    below = takewhile(lambda line: line.strip() and _indent(line) > indent, lines[first:])
    return first, [lines[first - 1].strip(), *(line[indent:].rstrip() for line in below)]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
