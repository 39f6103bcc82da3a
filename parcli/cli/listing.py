"""What `due` and `overdue` share: reading the workspace, the filters, and writing the list."""

from datetime import date
from typing import NamedTuple, cast

from parcli.cli.forms import Forms
from parcli.cli.plans_asked import asked_plans, notes_on
from parcli.cli.shell import Shell
from parcli.cli.workspace import Workspace, is_own, nothing_here, open_workspace
from parcli.model.areas import AreaId
from parcli.model.plan import Plan, Role
from parcli.model.register import Register
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
    plans: tuple[tuple[Plan, Register | None], ...] = ()


def owed(workspace: Workspace, plan: str | None) -> Owed:
    """Give the obligations of every plan, or of the one with the id.

    Raises:
        ParcliError: no plan has the id.
    """
    asked = asked_plans(workspace, plan)
    found: list[Obligation] = []
    plans: list[tuple[Plan, Register | None]] = []
    at_fault = list(asked.at_fault)
    for one, register, path in asked.found:
        file = workspace.progress_file(path)
        if file and not is_own(file, one):  # without it all would seem undelivered
            at_fault.append(file.shown)
            continue
        progress = file.model if file else None
        plans.append((one, register))
        found += obligations(one, register, workspace.frame(one), progress)
    return Owed(tuple(found), notes_on(at_fault), tuple(plans))


def list_forms(listing: Listing, view: View, speak: Translate) -> Forms:
    """Give the forms of a list of what falls due."""
    with_undated = view.with_undated
    return Forms(
        table=lambda: due_table.as_table(listing, view, speak),
        json=lambda: due_data.as_json(listing, with_undated=with_undated),
        csv=lambda: due_data.as_csv(listing, with_undated=with_undated),
        md=lambda: due_markdown.as_markdown(listing, view, speak),
    )


def seen_on(on: date | None, shell: Shell) -> date:
    """Give the day asked for, else today."""
    return on or shell.today
