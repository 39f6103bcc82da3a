"""`parcli log`: who recorded what, when, and in which commit."""

from typing import Annotated

import typer

from parcli.cli.forms import Forms, written
from parcli.cli.listing import owed, workspace_with_plans
from parcli.cli.named import covers, named
from parcli.cli.options import Format, ListFormat, Plan, Since
from parcli.cli.past import Archive
from parcli.cli.plans_asked import asked_plans, notes_on
from parcli.cli.shell import Output, Shell
from parcli.cli.workspace import Workspace
from parcli.model.reference import read_reference
from parcli.progress.changes import Entry
from parcli.reports import log_data, log_page
from parcli.reports.log_rows import Log
from parcli.text.message import marked

HELP = marked(
    "Lịch sử ghi nhận, lấy từ git: ai ghi, khi nào, ở commit nào, thêm, sửa hay gỡ gì.\n\n"
    "Việc chưa commit cũng được nêu. Không có git thì nêu những gì đang ghi trong tệp.\n\n"
    "Ví dụ: parcli log TC-4.a; parcli log --since 01/06/2020"
)


def log(
    ctx: typer.Context,
    *,
    ref: Annotated[
        str | None,
        typer.Argument(
            metavar="MÃ", help=marked("TC-4, TC-4.a, TC-4.b@2020-Q1; để trống: mọi việc.")
        ),
    ] = None,
    since: Since = None,
    plan: Plan = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Show the history of an obligation, or of all, the newest change first."""
    shell: Shell = ctx.obj
    workspace = workspace_with_plans(shell)
    asked = asked_plans(workspace, plan)
    archive = Archive(workspace, since)
    pasts = [archive.past(one) for one in asked.found]
    entries = [entry for past in pasts for entry in past.entries]
    if ref:
        entries = _of_reference(ref, entries, workspace, plan)
    speak = shell.speaker(workspace.settings.language)
    log = Log.of(entries, asked.plans, ref, since)
    forms = Forms(
        table=lambda: log_page.as_table(log, speak, shell.width, colour=shell.colour),
        json=lambda: log_data.as_json(log),
        csv=lambda: log_data.as_csv(log),
        md=lambda: log_page.as_markdown(log, speak),
    )
    at_fault = [*asked.at_fault, *(past.at_fault for past in pasts if past.at_fault)]
    output = written(forms, output_format, notes_on(at_fault), speak)
    # What git does not know is said, and is no fault: what is known is all there.
    said = dict.fromkeys(note.render(speak) for past in pasts for note in past.notes)
    return output._replace(notes=(*output.notes, *said))


def _of_reference(
    ref: str, entries: list[Entry], workspace: Workspace, plan: str | None
) -> list[Entry]:
    """Give what happened to what the reference names, though no plan may have it any more."""
    reference = read_reference(ref)
    found = [e for e in entries if reference and covers(reference, e.change.slot)]
    if not found:
        named(ref, owed(workspace, plan))
    return found
