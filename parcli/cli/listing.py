"""What `due` and `overdue` share: reading the workspace, the filters, and writing the list."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, cast

from parcli.cli.options import ListFormat
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import Workspace, open_workspace
from parcli.errors import ParcliError
from parcli.model.areas import AreaId
from parcli.model.plan import Role
from parcli.reports import due_data, due_markdown, due_table
from parcli.reports.due_rows import View
from parcli.status.choose import Choice, Span
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation, obligations
from parcli.text.message import Message


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
    if not workspace.plan_files:
        raise ParcliError(
            Message("không thấy kế hoạch nào (*.plan.yaml) ở đây"),
            Message("chạy parcli trong thư mục có kế hoạch, hoặc thêm -C THƯ_MỤC"),
        )
    return workspace


def owed(workspace: Workspace, plan: str | None) -> Iterator[Obligation]:
    """Give the obligations of the plans that can be computed with, or of the one asked for."""
    for file in workspace.usable_plans(plan):
        yield from obligations(file.plan, file.register, workspace.frame(file.plan))


def written(
    listing: Listing, view: View, output_format: ListFormat, workspace: Workspace, shell: Shell
) -> Output:
    """Write the list as asked, with a note on every file that could not be computed with."""
    speak = shell.speaker(workspace.settings.language)
    if output_format is ListFormat.JSON:
        text = due_data.as_json(listing, with_undated=view.with_undated)
    elif output_format is ListFormat.CSV:
        text = due_data.as_csv(listing, with_undated=view.with_undated)
    elif output_format is ListFormat.MD:
        text = due_markdown.as_markdown(listing, view, speak)
    else:
        text = due_table.as_table(listing, view, speak)
    notes = tuple(note.render(speak) for note in not_computed(workspace))
    return Output(text, 2 if notes else 0, notes)


def not_computed(workspace: Workspace) -> list[Message]:
    """Name the files that are at fault, so that nobody takes a list for whole that is not."""
    advice = "{file}: tệp có lỗi nên không được tính; xem: parcli lint {file}"
    return [Message(advice, file=file.shown) for file in workspace.files if not file.usable]


def seen_on(on: date | None, shell: Shell) -> date:
    """Give the day asked for, else today."""
    return on or shell.today
