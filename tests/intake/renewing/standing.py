"""A plan of this repository as it stands, for drafts to be laid over it."""

from parcli.cli.workspace import open_workspace
from parcli.deadline.dated import DatedPlan
from parcli.model.plan import Plan
from parcli.yamlio import build


class Standing:
    """A plan, its data, and data like it as a plan with its register."""

    def __init__(self, root, name):
        workspace = open_workspace(root, (root / "plans" / f"{name}.plan.yaml",))
        (self.file,) = workspace.plan_files()
        self.frame = workspace.frame(self.file.plan)
        self.data = self.file.loaded.source.data
        self.dated = self.of(self.data)

    def of(self, data):
        return DatedPlan(build(Plan, data).model, self.file.register, self.frame)
