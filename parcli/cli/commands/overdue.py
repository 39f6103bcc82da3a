"""`parcli overdue`: what was due and is not delivered."""

from typing import Annotated

import typer

from parcli.cli.exits import FINDINGS
from parcli.cli.forms import written
from parcli.cli.listing import Asked, list_forms, owed, seen_on, workspace_with_plans
from parcli.cli.options import (
    Agency,
    Area,
    ByOption,
    Day,
    Format,
    ListFormat,
    Missing,
    Plan,
    RoleOption,
)
from parcli.cli.shell import Output, Shell
from parcli.reports.due_rows import LATE, By, View
from parcli.status.listing import list_overdue
from parcli.text.message import Message, marked

HELP = marked(
    "Việc đã quá hạn mà chưa ghi nhận kết quả.\n\nVí dụ: parcli overdue --on 15/02/2020 --by agency"
)


def overdue(
    ctx: typer.Context,
    *,
    agency: Agency = None,
    role: RoleOption = None,
    area: Area = None,
    plan: Plan = None,
    by: ByOption = By.DATE,
    missing: Missing = False,
    on: Day = None,
    fail_on_overdue: Annotated[
        bool,
        typer.Option("--fail-on-overdue", help=marked("Mã thoát 1 khi có việc quá hạn.")),
    ] = False,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """List what is late on the day, the longest late first."""
    shell: Shell = ctx.obj
    day = seen_on(on, shell)
    workspace = workspace_with_plans(shell)
    asked = owed(workspace, plan)
    filters = Asked(plan, agency, role, area)
    listing = list_overdue(asked.obligations, filters.choice(workspace), day)
    view = View(
        Message("Việc quá hạn"),
        by,
        with_missing=missing,
        counting=LATE,
        width=shell.width,
        colour=shell.colour,
    )
    speak = shell.speaker(workspace.settings.language)
    output = written(list_forms(listing, view, speak), output_format, asked.notes, speak)
    if fail_on_overdue and listing.items and not output.code:
        return output._replace(code=FINDINGS)
    return output
