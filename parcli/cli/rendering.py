"""The template of a command filled and finished."""

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from parcli.cli.provenance import provenance_of
from parcli.cli.templates import find_template
from parcli.cli.workspace import PlanFile, Workspace
from parcli.model.progress import Progress
from parcli.word.engine import fill

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# The template that each command fills.
_TEMPLATES = {"render": "plan", "report": "report"}


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
