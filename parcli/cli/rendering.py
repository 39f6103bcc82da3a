"""A plan read for a document, its template filled and finished."""

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from parcli.cli.provenance import provenance_of
from parcli.cli.templates import find_template
from parcli.cli.workspace import PlanFile, Workspace
from parcli.errors import ParcliError
from parcli.model.progress import Progress
from parcli.text.message import Message
from parcli.word.engine import fill

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# The template that each command fills.
_TEMPLATES = {"render": "plan", "report": "report"}


def plan_for_signing(workspace: Workspace, asked: str) -> PlanFile:
    """Read a plan, whose register and settings must be sound: their names will be signed.

    Raises:
        ParcliError: there is no such plan, or a file it stands on has faults.
    """
    file = workspace.plan_with_id(asked)
    for other in (file.register_file, workspace.settings_file):
        if other is not None and not other.usable:
            raise ParcliError(
                Message("{file}: tệp có lỗi nên chưa lập được văn bản", file=other.shown),
                Message("xem lỗi: parcli lint {file}", file=other.shown),
            )
    return file


def document_of(
    kind: str,
    text: "DataclassInstance",
    file: PlanFile,
    workspace: Workspace,
    on: date,
    *,
    progress: Progress | None = None,
) -> bytes:
    """Fill the template of a command with the lines of a text, and lay the document out.

    Args:
        kind: The command.
        text: The lines, by the names of the template's fields.
        file: The plan the document is of.
        workspace: Where the office may keep a template of its own.
        on: The day the document says it is of.
        progress: What is delivered, where the document tells it.

    Raises:
        ParcliError: the template is at fault.
    """
    template = find_template(_TEMPLATES[kind], workspace.root)
    letterhead = workspace.settings.letterhead
    properties = provenance_of(kind, file, on, template, letterhead, progress).properties()
    return fill(template.content(), template.name, asdict(text), properties)
