"""`parcli show REF`: one task, product or occurrence, with all that is computed from it."""

from typing import Annotated

import typer

from parcli.cli.forms import Forms, written
from parcli.cli.listing import owed, seen_on, workspace_with_plans
from parcli.cli.named import named
from parcli.cli.options import Day, Format, ListFormat, Missing, Plan
from parcli.cli.shell import Output, Shell
from parcli.reports import due_data
from parcli.reports.task_markdown import task_markdown
from parcli.reports.task_page import Page, task_page
from parcli.status.listing import listing_of
from parcli.text.message import marked

HELP = marked(
    "Xem một nhiệm vụ, một sản phẩm hay một kỳ: ai làm, thời hạn đọc thế nào, các kỳ, trạng thái,"
    " kết quả đã ghi nhận.\n\nVí dụ: parcli show TC-4.a"
)


def show(
    ctx: typer.Context,
    *,
    ref: Annotated[str, typer.Argument(metavar="MÃ", help=marked("TC-4, TC-4.a, TC-4.b@2020-Q1."))],
    plan: Plan = None,
    missing: Missing = False,
    on: Day = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Show what a reference names, in every plan that has it."""
    shell: Shell = ctx.obj
    day = seen_on(on, shell)
    workspace = workspace_with_plans(shell)
    asked = owed(workspace, plan)
    listing = listing_of(named(ref, asked), day)
    speak = shell.speaker(workspace.settings.language)
    page = Page(speak, shell.width, shell.colour, missing)
    forms = Forms(
        table=lambda: task_page(listing, page),
        json=lambda: due_data.as_json_with_records(listing),
        csv=lambda: due_data.as_csv_with_delivery(listing),
        md=lambda: task_markdown(listing, speak, with_missing=missing),
    )
    return written(forms, output_format, asked.notes, speak)
