"""An import from the document to what is told of it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parcli.cli.importing import fresh, standing
from parcli.cli.importing.counting import counts_of
from parcli.cli.importing.home import Home
from parcli.cli.importing.reading import Read, read_document
from parcli.cli.importing.request import Request, check
from parcli.cli.importing.rows import doubt_rows, fate_rows, rows_of
from parcli.cli.new_files import unseen_plan
from parcli.cli.quoting import typed
from parcli.cli.workspace import PlanFile
from parcli.intake.draft import Draft
from parcli.lint.finding import Placed, Severity
from parcli.model.register import Register
from parcli.reports.import_view import Command, Imported, NewBody
from parcli.text.message import Message


class Outcome(NamedTuple):
    """What is told, what is said beside it, and whether the plan that stands differs unchanged."""

    imported: Imported
    notes: tuple[Message, ...] = ()
    differs: bool = False


def import_document(request: Request) -> Outcome:
    """Read a document and write the plan it holds, where that is asked for.

    Raises:
        ParcliError: it cannot be read, or nothing can be written; nothing was.
    """
    check(request)
    home = Home(request)
    known = home.register()
    read = fresh.named(read_document(request, known), home, request)
    path = standing.standing_plan(read, home, request)
    importing = _Importing(request, home, known)
    if path is None:
        return importing.new(read, fresh.drafted(read, home, request))
    return importing.renewed(read, standing.renewal(read, path, home, request))


class _Importing:
    def __init__(self, request: Request, home: Home, known: Register | None) -> None:
        self._request = request
        self._home = home
        self._known = known

    def new(self, read: Read, drafted: fresh.Drafted) -> Outcome:
        """Write a new plan, where a folder is named."""
        is_written = self._request.target is not None
        written = fresh.write(drafted, self._home) if is_written else ()
        imported = self._told(read, drafted, written)
        if not is_written:
            return Outcome(imported._replace(commands=tuple(self._to_write())))
        notes = unseen_plan(self._home.folder, self._home.above)
        commands = self._next(drafted.file, drafted.warnings, is_seen=not notes)
        return Outcome(imported._replace(commands=tuple(commands)), tuple(notes))

    def renewed(self, read: Read, plan: standing.Standing) -> Outcome:
        """Change the plan that stands, where that is agreed to."""
        is_written = self._request.agreed and not plan.is_same
        written = standing.write(plan, self._home) if is_written else ()
        imported = self._told(read, plan, written)
        commands: Iterable[Command] = ()
        if is_written:
            commands = self._next(plan.file, plan.warnings)
        elif not plan.is_same:
            commands = self._to_agree()
        imported = imported._replace(
            comparison=plan.comparison,
            standing=plan.file.loaded.shown,
            lost=plan.lost,
            left_out=plan.left_out,
            commands=tuple(commands),
        )
        return Outcome(imported, differs=not plan.is_same and not is_written)

    def _told(
        self, read: Read, plan: fresh.Drafted | standing.Standing, written: tuple[str, ...]
    ) -> Imported:
        home, file = self._home, plan.file
        doubts = doubt_rows(plan.draft, file if written else None)
        return Imported(
            source=self._request.shown,
            counts=counts_of(home.workspace, file, self._known),
            doubts=(*doubts, *rows_of(plan.tracked.doubts)),
            fates=fate_rows(read, file.loaded.source.data),
            written=written,
            records=plan.tracked.records,
            register=home.shown(home.register_path),
            added=tuple(self._added(plan.draft)) if self._known else (),
        )

    @staticmethod
    def _added(draft: Draft) -> Iterator[NewBody]:
        for bodies in draft.bodies.values():
            for body in bodies if isinstance(bodies, list) else ():
                yield NewBody(str(body["id"]), str(body.get("name", "")))

    def _next(
        self, file: PlanFile, found: Iterable[Placed], *, is_seen: bool = True
    ) -> Iterator[Command]:
        warnings = sum(placed.severity is Severity.WARNING for placed in found)
        remark = Message("{count} cảnh báo", count=warnings) if warnings else None
        yield Command(f"parcli lint {typed(file.loaded.shown)}", remark)
        folder = self._home.shown(self._home.root)
        where = "" if folder == "." else f"-C {typed(folder)} "
        if is_seen:
            yield Command(f"parcli {where}due --plan {file.plan.id}")
        yield Command(f"{self._astyped()} --audit", _AUDIT)

    def _to_write(self) -> Iterator[Command]:
        yield Command(f"{self._astyped()} -o THƯ_MỤC")

    def _to_agree(self) -> Iterator[Command]:
        target = self._home.shown(self._home.folder)
        yield Command(f"{self._astyped()} -o {typed(target)} --yes")

    def _astyped(self) -> str:
        """Give the command with what was decided in it."""
        asked = self._request.asked._asdict()
        options = (f" --{name} {typed(text)}" for name, text in asked.items() if text)
        return f"parcli import {typed(self._request.shown)}{''.join(options)}"


_AUDIT = Message("từng ô của bảng đi đâu")
