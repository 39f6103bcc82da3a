"""`parcli index`: the PAR Index of plans: goals, owners, points entered, evidence."""

import typer

from parcli.cli.forms import Forms, written
from parcli.cli.index_sets import known_sets
from parcli.cli.listing import seen_on, workspace_with_plans
from parcli.cli.options import Day, Format, ListFormat, Plan
from parcli.cli.plans_asked import asked_plans, notes_on
from parcli.cli.shell import Output, Shell
from parcli.reports.index_data import as_csv, as_json
from parcli.reports.index_table import as_markdown, as_table
from parcli.status.index import stand_index
from parcli.text.message import marked

HELP = marked(
    "Chỉ số CCHC: gốc, mục tiêu, cơ quan đầu mối, điểm tự chấm, tài liệu kiểm chứng.\n\n"
    "Bộ tiêu chí ghi ở khóa index.set; bộ chưa có thì nhập thành một tệp *.index.yaml.\n\n"
    "Ví dụ: parcli index --plan lai-chau-2020"
)


def index(
    ctx: typer.Context,
    *,
    plan: Plan = None,
    on: Day = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Show the PAR Index of every plan that has one, or of one plan."""
    shell: Shell = ctx.obj
    day = seen_on(on, shell)
    workspace = workspace_with_plans(shell)
    asked = asked_plans(workspace, plan)
    known = known_sets(workspace)
    every = (stand_index(one, register, known.sets) for one, register in asked.plans)
    standings = [standing for standing in every if standing]
    speak = shell.speaker(workspace.settings.language)
    forms = Forms(
        table=lambda: as_table(standings, speak, shell.width, colour=shell.colour),
        json=lambda: as_json(standings, day),
        csv=lambda: as_csv(standings),
        md=lambda: as_markdown(standings, speak),
    )
    notes = notes_on((*asked.at_fault, *known.at_fault))
    return written(forms, output_format, notes, speak)
