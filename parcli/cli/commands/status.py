"""`parcli status`: how the office stands, whole and by area, agency, month or plan."""

from typing import Annotated

import typer

from parcli.cli.forms import Forms, written
from parcli.cli.listing import Asked, owed, seen_on, workspace_with_plans
from parcli.cli.options import Agency, Area, Day, Format, ListFormat, Plan, RoleOption, known_word
from parcli.cli.shell import Output, Shell
from parcli.reports.status_data import as_csv, as_json
from parcli.reports.status_markdown import as_markdown
from parcli.reports.status_table import as_table
from parcli.status.tally import By, stand
from parcli.text.message import marked

HELP = marked(
    "Tình hình thực hiện: bao nhiêu việc đã hoàn thành, đang thực hiện, quá hạn; tỷ lệ.\n\n"
    "Tỷ lệ tính theo hai cách: trên số việc đã hoàn thành hoặc đến hạn, và trên tổng số việc.\n\n"
    "Ví dụ: parcli status --by agency --on 10/07/2020"
)


def _by(text: str) -> By:
    return By(known_word(text, By))


def status(
    ctx: typer.Context,
    *,
    by: Annotated[
        By,
        typer.Option(
            "--by",
            metavar="area|agency|month|plan",
            parser=_by,
            help=marked("Chia theo lĩnh vực (mặc định), cơ quan, tháng đến hạn hay kế hoạch."),
            show_default=False,
        ),
    ] = By.AREA,
    agency: Agency = None,
    role: RoleOption = None,
    area: Area = None,
    plan: Plan = None,
    on: Day = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Count the obligations by state on a day, with the rates on both official bases."""
    shell: Shell = ctx.obj
    day = seen_on(on, shell)
    workspace = workspace_with_plans(shell)
    asked = owed(workspace, plan)
    choice = Asked(plan, agency, role, area).choice(workspace)
    standing = stand(asked.obligations, choice, by, day)
    speak = shell.speaker(workspace.settings.language)
    forms = Forms(
        table=lambda: as_table(standing, speak, shell.width, colour=shell.colour),
        json=lambda: as_json(standing, speak),
        csv=lambda: as_csv(standing, speak),
        md=lambda: as_markdown(standing, speak),
    )
    return written(forms, output_format, asked.notes, speak)
