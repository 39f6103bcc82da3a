"""What `due` and `overdue` share: reading the workspace, the filters, and writing the list."""

from datetime import date
from typing import NamedTuple, cast

from parcli.cli.options import ListFormat
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import Workspace, nothing_here, open_workspace
from parcli.model.areas import AreaId
from parcli.model.plan import Role
from parcli.reports import due_data, due_markdown, due_table
from parcli.reports.due_rows import View
from parcli.status.choose import Choice, Span
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation, obligations
from parcli.text.message import Message, Translate


class Asked(NamedTuple):
    """The filters as typed."""

    plan: str | None = None
    agency: str | None = None
    role: str | None = None
    area: str | None = None
    span: Span | None = None

    def choice(self, workspace: Workspace) -> Choice:
        """Give the filters with the agency by its id.

        Raises:
            ParcliError: no register knows the agency.
        """
        agency = workspace.agency_id(self.agency) if self.agency else None
        return Choice(
            self.span, agency, cast("Role | None", self.role), cast("AreaId | None", self.area)
        )


def workspace_with_plans(shell: Shell) -> Workspace:
    """Read the workspace one stands in.

    Raises:
        ParcliError: there is no plan in it.
    """
    workspace = open_workspace(shell.folder)
    if not workspace.plan_paths:
        raise nothing_here(shell.folder)
    return workspace


class Owed(NamedTuple):
    """The obligations of the plans that can be computed with, and what is said of the others."""

    obligations: tuple[Obligation, ...]
    notes: tuple[Message, ...]

    @property
    def code(self) -> int:
        """The exit code: 2 where a file could not be computed with."""
        return 2 if self.notes else 0


def owed(workspace: Workspace, plan: str | None) -> Owed:
    """Give the obligations of every plan, or of the one with the id.

    A file at fault is named in the notes, so that nobody takes a list for whole that is not.

    Raises:
        ParcliError: no plan has the id.
    """
    files = [workspace.plan_with_id(plan)] if plan else workspace.plan_files()
    found: list[Obligation] = []
    at_fault: list[str] = []
    for file in files:
        if file.loaded.usable:
            found += obligations(file.plan, file.register, workspace.frame(file.plan))
        else:
            at_fault.append(file.loaded.shown)
    at_fault += [register.shown for register in workspace.registers() if not register.usable]
    if workspace.settings_file and not workspace.settings_file.usable:
        at_fault.append(workspace.settings_file.shown)
    notes = tuple(
        Message("{file}: tệp có lỗi nên không được tính; xem: parcli lint {file}", file=file)
        for file in at_fault
    )
    return Owed(tuple(found), notes)


def written(
    listing: Listing, view: View, output_format: ListFormat, asked: Owed, speak: Translate
) -> Output:
    """Write the list as asked, with a note on every file that could not be computed with."""
    if output_format is ListFormat.JSON:
        text = due_data.as_json(listing, with_undated=view.with_undated)
    elif output_format is ListFormat.CSV:
        text = due_data.as_csv(listing, with_undated=view.with_undated)
    elif output_format is ListFormat.MD:
        text = due_markdown.as_markdown(listing, view, speak)
    else:
        text = due_table.as_table(listing, view, speak)
    return output(text, output_format, asked, speak)


def output(text: str, output_format: ListFormat, asked: Owed, speak: Translate) -> Output:
    """Give the text with its notes and exit code."""
    notes = tuple(note.render(speak) for note in asked.notes)
    return Output(text, asked.code, notes, output_format is not ListFormat.TABLE)


def seen_on(on: date | None, shell: Shell) -> date:
    """Give the day asked for, else today."""
    return on or shell.today
