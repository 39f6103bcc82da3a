"""`parcli due`: what falls due, who owes it, and how many days are left."""

from typing import Annotated

import typer

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
from parcli.cli.periods import asked_span
from parcli.cli.shell import Output, Shell
from parcli.reports.due_rows import By, View
from parcli.status.listing import list_due
from parcli.text.message import marked

HELP = marked(
    "Việc đến hạn: sản phẩm, cơ quan chịu trách nhiệm, còn bao nhiêu ngày.\n\n"
    "Không nêu khoảng thời gian thì là 30 ngày tới.\n\n"
    "Ví dụ: parcli due --quarter Q1/2020 --agency so-tai-chinh"
)


def due(
    ctx: typer.Context,
    *,
    quarter: Annotated[
        str | None,
        typer.Option(
            metavar="[QUÝ]", help=marked("Trong quý: Q1/2020, I/2020, 1; để trống: quý này.")
        ),
    ] = None,
    month: Annotated[
        str | None,
        typer.Option(
            metavar="[THÁNG]", help=marked("Trong tháng: 3/2020, 3; để trống: tháng này.")
        ),
    ] = None,
    within: Annotated[
        int | None, typer.Option(metavar="SỐ NGÀY", help=marked("Trong số ngày tới nêu ở đây."))
    ] = None,
    agency: Agency = None,
    role: RoleOption = None,
    area: Area = None,
    plan: Plan = None,
    by: ByOption = By.DATE,
    missing: Missing = False,
    show_all: Annotated[
        bool, typer.Option("--all", help=marked("Kể cả việc không có ngày."))
    ] = False,
    on: Day = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """List what falls due in a quarter, a month, or the coming days."""
    shell: Shell = ctx.obj
    day = seen_on(on, shell)
    span, title = asked_span(quarter, month, within, day)
    workspace = workspace_with_plans(shell)
    asked = owed(workspace, plan)
    filters = Asked(plan, agency, role, area, span)
    listing = list_due(asked.obligations, filters.choice(workspace), day)
    view = View(title, by, show_all, missing, width=shell.width, colour=shell.colour)
    speak = shell.speaker(workspace.settings.language)
    return written(list_forms(listing, view, speak), output_format, asked.notes, speak)
