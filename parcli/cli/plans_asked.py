"""The plans a command looks at, and what is said of files it cannot compute with."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from parcli.cli.workspace import PlanFile, Workspace
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.text.message import Message


class AskedPlan(NamedTuple):
    """A plan that can be computed with, its register, and where its file lies."""

    plan: Plan
    register: Register | None
    path: Path


class AskedPlans(NamedTuple):
    """The plans that can be computed with, and the files at fault."""

    found: tuple[AskedPlan, ...]
    at_fault: tuple[str, ...]

    @property
    def plans(self) -> tuple[tuple[Plan, Register | None], ...]:
        """The plans, each with its register."""
        return tuple((asked.plan, asked.register) for asked in self.found)


def asked_plans(workspace: Workspace, plan: str | None) -> AskedPlans:
    """Read every plan, or the one with the id.

    Raises:
        ParcliError: no plan has the id.
    """
    files: Iterable[PlanFile]
    files = [workspace.plan_with_id(plan)] if plan else workspace.plan_files()
    found: list[AskedPlan] = []
    at_fault: list[str] = []
    for file in files:
        if file.loaded.usable:
            found.append(AskedPlan(file.plan, file.register, file.path))
        else:
            at_fault.append(file.loaded.shown)
    at_fault += [register.shown for register in workspace.registers() if not register.usable]
    if workspace.settings_file and not workspace.settings_file.usable:
        at_fault.append(workspace.settings_file.shown)
    return AskedPlans(tuple(found), tuple(at_fault))


def notes_on(at_fault: Iterable[str]) -> tuple[Message, ...]:
    """Name every file at fault, so that nobody takes a list for whole that is not."""
    return tuple(
        Message("{file}: tệp có lỗi nên không được tính; xem: parcli lint {file}", file=file)
        for file in at_fault
    )
