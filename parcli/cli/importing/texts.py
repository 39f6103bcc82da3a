"""The texts of the plan's file and of the register, before anything is written."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from parcli.cli.editors import with_modeline
from parcli.cli.importing.home import Home
from parcli.cli.workspace import PlanFile
from parcli.intake.draft import Data, Draft
from parcli.intake.drafting import register_comments
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.walk import Path as Keys
from parcli.yamlio import load_bytes
from parcli.yamlio.build import VERSION
from parcli.yamlio.written import plan_file, register_file, with_bodies

Comments = Mapping[Keys, Sequence[str]]


class Texts(NamedTuple):
    """The plan and the register as they shall be written."""

    plan_path: Path
    plan: bytes
    register_path: Path
    register: bytes

    def as_read(self, home: Home) -> PlanFile:
        """Give the plan with its register as they will be read once they are written."""
        plan = load_bytes(self.plan, home.shown(self.plan_path), Plan)
        shown = home.shown(self.register_path)
        register = load_bytes(self.register, shown, Register)
        return PlanFile(self.plan_path, plan, register)


def new_plan(home: Home, path: Path, data: Data, comments: Comments) -> bytes:
    """Give the content of a plan's file that is new."""
    return with_modeline(plan_file(data, comments), path, home.root).encode()


def register_content(home: Home, draft: Draft, source: str) -> bytes:
    """Give the register: as it stands with the new bodies, or a new one."""
    comments = register_comments(draft, source)
    before = home.register_content
    if before is None:
        bodies = {key: value for key, value in draft.bodies.items() if value}
        text = register_file({"parcli": VERSION, "agencies": [], **bodies}, comments)
        return with_modeline(text, home.register_path, home.root).encode()
    if not any(draft.bodies.values()):
        return before
    comments.pop((), None)  # the head of a register that stands is its own
    return with_bodies(before.decode(), draft.bodies, comments).encode()
