"""What rules on a progress file look at: its plan, where its evidence is, where it belongs."""

from datetime import date
from pathlib import Path

from parcli.cli.evidence import evidence_home, evidence_of, places_of
from parcli.cli.paths import progress_path
from parcli.cli.workspace import PlanFile, Workspace
from parcli.lint.context import PlanContext, ProgressContext
from parcli.model.progress import Progress


def progress_context(
    workspace: Workspace, progress: Progress, beside: Path, plan_file: PlanFile | None, on: date
) -> ProgressContext:
    """Gather the facts; the plan belongs at `beside`, and is None where no file is there."""
    return ProgressContext(
        progress,
        on,
        workspace.shown(beside),
        plan_file is not None,
        _plan_context(workspace, plan_file) if plan_file else None,
        places_of(evidence_of(progress), beside.parent, evidence_home(workspace)),
        _right_file(workspace, progress.plan, plan_file),
    )


def _plan_context(workspace: Workspace, file: PlanFile) -> PlanContext | None:
    """Give the plan that records are held against; None where it cannot be computed with.

    A register at fault is left out: who is missing in it would seem to owe nothing.
    """
    if not file.loaded.usable:
        return None
    register = file.register if file.register_file and file.register_file.usable else None
    return PlanContext(file.plan, register, workspace.frame(file.plan))


def _right_file(workspace: Workspace, plan_id: str, plan_file: PlanFile | None) -> str | None:
    """Give the progress file of the plan that is named, where it is not the one beside."""
    if plan_file and (plan_file.loaded.model is None or plan_file.plan.id == plan_id):
        return None
    named = workspace.parents.by_id.get(plan_id)
    return workspace.shown(progress_path(named)) if named else None
