"""`parcli trace`: what a plan gives an agency, and which of its own tasks carry it out."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from parcli.cli.forms import Forms, written
from parcli.cli.listing import workspace_with_plans
from parcli.cli.options import Agency, Format, ListFormat
from parcli.cli.plans_asked import notes_on
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import PlanFile, Workspace
from parcli.deadline.dated import DatedPlan
from parcli.reports.trace_data import as_csv, as_json
from parcli.reports.trace_page import as_markdown, as_table
from parcli.text.message import marked
from parcli.trace import Trace, known_as
from parcli.trace import trace as compare

HELP = marked(
    "Đối chiếu kế hoạch cấp trên với kế hoạch của cơ quan: nhiệm vụ được giao, nhiệm vụ nào thực"
    " hiện nó (`implements:`), hạn của mỗi bên; việc chưa có nhiệm vụ nào xếp trước.\n\n"
    "Ví dụ: parcli trace tinh-mau-2026 --agency so-noi-vu"
)


def trace(
    ctx: typer.Context,
    *,
    parent: Annotated[
        str,
        typer.Argument(
            metavar="CẤP_TRÊN", help=marked("Mã (hoặc đường dẫn tệp) của kế hoạch cấp trên.")
        ),
    ],
    agency: Agency = None,
    plan: Annotated[
        str | None,
        typer.Option(
            "--plan",
            metavar="ID",
            help=marked("Kế hoạch của cơ quan; không nêu thì là mọi kế hoạch dưới kế hoạch ấy."),
        ),
    ] = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Show each task that the parent gives, and the tasks that carry it out."""
    shell: Shell = ctx.obj
    workspace = workspace_with_plans(shell)
    file = workspace.plan_with_id(parent)
    above = DatedPlan(file.plan, file.register, workspace.frame(file.plan))
    asked = workspace.agency_id(agency) if agency else None
    at_fault = [register.shown for register in workspace.registers() if not register.usable]
    files: Iterable[PlanFile]
    files = [workspace.plan_with_id(plan)] if plan else _below(workspace, file, at_fault)
    traces = tuple(_traces(workspace, above, files, asked, named=plan is not None))
    speak = shell.speaker(workspace.settings.language)
    forms = Forms(
        table=lambda: as_table(above, traces, speak, shell.width, colour=shell.colour),
        json=lambda: as_json(above, traces),
        csv=lambda: as_csv(traces),
        md=lambda: as_markdown(above, traces, speak),
    )
    return written(forms, output_format, notes_on(at_fault), speak)


def _below(workspace: Workspace, parent: PlanFile, at_fault: list[str]) -> Iterator[PlanFile]:
    """Give the plans whose parent is this one; files at fault are named, for they may be too."""
    home = workspace.folder / parent.loaded.shown
    for file in workspace.plan_files():
        if not file.loaded.usable:
            at_fault.append(file.loaded.shown)
            continue
        above = workspace.parents.above(file.plan)
        if above and above.path.samefile(home):
            yield file


def _traces(
    workspace: Workspace,
    above: DatedPlan,
    files: Iterable[PlanFile],
    asked: str | None,
    *,
    named: bool,
) -> Iterator[Trace]:
    """Compare with each plan: its issuer is the agency, unless another is asked of a plan named."""
    matched = False
    for file in files:
        own = DatedPlan(file.plan, file.register, workspace.frame(file.plan))
        issuer = known_as(file.plan.issuer, file.register, above.register)
        if asked and not named and asked not in (issuer, file.plan.issuer):
            continue
        matched = True
        yield compare(above, (asked if named else None) or issuer, own)
    if asked and not matched:  # the agency has no plan yet: all is uncovered
        yield compare(above, asked, None)
