"""`parcli targets`: the goal, the latest value, the distance, and whether the goal is met."""

import typer

from parcli.cli.forms import Forms, written
from parcli.cli.listing import Asked, seen_on, workspace_with_plans
from parcli.cli.options import Agency, Area, Day, Format, ListFormat, Plan
from parcli.cli.plans_asked import asked_plans, notes_on
from parcli.cli.shell import Output, Shell
from parcli.reports.targets import as_csv, as_json, as_markdown, as_table
from parcli.status.targets import judge_targets
from parcli.text.message import marked

HELP = marked(
    "Chỉ tiêu: mục tiêu, số liệu mới nhất, còn bao xa, đã đạt chưa.\n\n"
    "Thứ hạng càng nhỏ càng tốt. Số liệu đo sau ngày đang xét thì chưa tính.\n\n"
    "Ví dụ: parcli targets --on 30/6/2020 --area procedures"
)


def targets(
    ctx: typer.Context,
    *,
    agency: Agency = None,
    area: Area = None,
    plan: Plan = None,
    on: Day = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """List the targets as they stand on a day."""
    shell: Shell = ctx.obj
    day = seen_on(on, shell)
    workspace = workspace_with_plans(shell)
    asked = asked_plans(workspace, plan)
    choice = Asked(plan, agency, None, area).choice(workspace)
    judged = judge_targets(asked.plans, choice, day)
    speak = shell.speaker(workspace.settings.language)
    forms = Forms(
        table=lambda: as_table(judged, day, speak, shell.width, colour=shell.colour),
        json=lambda: as_json(judged, day),
        csv=lambda: as_csv(judged),
        md=lambda: as_markdown(judged, day, speak),
    )
    return written(forms, output_format, notes_on(asked.at_fault), speak)
