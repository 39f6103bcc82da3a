"""A file as a page for `git diff`: told by what it says, whatever revision of it that is."""

from collections.abc import Iterable
from pathlib import Path

from parcli.cli.shell import Shell
from parcli.cli.workspace import Workspace, open_workspace
from parcli.deadline.dated import DatedPlan
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.reports.diff_names import Names
from parcli.reports.readable import plan_lines, progress_lines, register_lines
from parcli.yamlio import load_bytes
from parcli.yamlio.merging.conflict import marked_apart, sides


def readable(file: Path, shell: Shell) -> str:
    """Tell a plan, a progress file or a register; any other text stays as it is.

    Git gives a revision under another name in another folder: its content tells what it is, and
    the plan that has its id in the folder one stands in tells who its agencies are. A file with a
    conflict in it is told as each side has it, with the marks where the two differ.
    """
    content = file.read_bytes()
    text = content.decode("utf-8", errors="replace")
    ours, theirs = sides(text.replace("\r\n", "\n"))
    if ours == theirs:
        return _page(content, shell) or text
    our_page, their_page = _page(ours.encode(), shell), _page(theirs.encode(), shell)
    return marked_apart(our_page, their_page) if our_page and their_page else text


def _page(content: bytes, shell: Shell) -> str | None:
    lines = _lines(content, shell)
    return None if lines is None else "".join(f"{line}\n" for line in lines)


def _lines(content: bytes, shell: Shell) -> Iterable[str] | None:
    """Give the lines; None where the content is none of the three, or at fault."""
    speak = shell.speaker()
    register = load_bytes(content, "", Register)
    if register.usable and register.model:
        return register_lines(register.model, speak)
    workspace = open_workspace(shell.folder)
    progress = load_bytes(content, "", Progress)
    if progress.usable and progress.model:
        names = Names(_register(workspace, progress.model.plan), 0, speak)
        return progress_lines(progress.model, names)
    plan = load_bytes(content, "", Plan)
    if plan.usable and plan.model:
        frame, bodies = workspace.frame(plan.model), _register(workspace, plan.model.id)
        return plan_lines(DatedPlan(plan.model, bodies, frame), speak)
    return None


def _register(workspace: Workspace, plan_id: str) -> Register | None:
    """Give the register that holds now for the plan, where it is one of the folder's."""
    path = workspace.parents.by_id.get(plan_id)
    return workspace.plan_file(path).register if path else None
