"""`parcli show REF`: one task, product or occurrence, with all that is computed from it."""

from typing import Annotated

import typer

from parcli.cli.forms import written
from parcli.cli.listing import list_forms, owed, seen_on, workspace_with_plans
from parcli.cli.options import Day, Format, ListFormat, Plan
from parcli.cli.shell import Output, Shell
from parcli.errors import ParcliError
from parcli.model.reference import Reference, read_reference
from parcli.reports.due_rows import View
from parcli.reports.task_page import task_page
from parcli.status.listing import listing_of
from parcli.status.obligation import Obligation
from parcli.text.message import Message, marked
from parcli.text.suggest import nearest

HELP = marked(
    "Xem một nhiệm vụ, một sản phẩm hay một kỳ: ai làm, thời hạn đọc thế nào, các kỳ và trạng thái."
    "\n\nVí dụ: parcli show TC-4.a"
)


def show(
    ctx: typer.Context,
    *,
    ref: Annotated[str, typer.Argument(metavar="MÃ", help=marked("TC-4, TC-4.a, TC-4.b@2020-Q1."))],
    plan: Plan = None,
    on: Day = None,
    output_format: Format = ListFormat.TABLE,
) -> Output:
    """Show what a reference names, in every plan that has it."""
    shell: Shell = ctx.obj
    day = seen_on(on, shell)
    workspace = workspace_with_plans(shell)
    asked = owed(workspace, plan)
    listing = listing_of(_named(ref, asked.obligations), day)
    speak = shell.speaker(workspace.settings.language)
    view = View(Message("{ref}", ref=ref), with_undated=True)
    forms = list_forms(listing, view, speak)._replace(
        table=lambda: task_page(listing, speak, shell.width, colour=shell.colour)
    )
    return written(forms, output_format, asked.notes, speak)


def _named(ref: str, every: tuple[Obligation, ...]) -> list[Obligation]:
    reference = read_reference(ref)
    found = [o for o in every if reference and _is_part(o, reference)]
    if found:
        return found
    known = {o.task.id for o in every} | {o.product_reference for o in every}
    near = nearest(ref, known)
    raise ParcliError(
        Message("không có nhiệm vụ hay sản phẩm “{ref}”", ref=ref),
        Message("có phải “{near}”?", near=near)
        if near
        else Message("xem các mã: parcli due --all"),
    )


def _is_part(obligation: Obligation, reference: Reference) -> bool:
    return (
        obligation.task.id == reference.task
        and reference.product in (None, obligation.product.id)
        and reference.period in (None, obligation.period)
        and reference.agency in (None, obligation.owed_by)
    )
