"""A workspace at one time: its plans with their registers, frames and progress."""

import posixpath
from collections.abc import Iterable
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeVar, cast

from pydantic import BaseModel

from parcli.cli.comparing.states import Contents, Files
from parcli.cli.parents import id_in
from parcli.cli.paths import PLAN_SUFFIX, PROGRESS_SUFFIX, REGISTER_NAME, SETTINGS_NAME
from parcli.cli.workspace import calendar_of
from parcli.deadline import frame_of
from parcli.deadline.dated import DatedPlan
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.settings import Settings
from parcli.workdays import WorkCalendar
from parcli.yamlio import Loaded, load_bytes

M = TypeVar("M", bound=BaseModel)

_FILE_SUFFIX = ".yaml"


class Reader:
    """Reads contents as models, each once: most files are the same at both times."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self._read: dict[tuple[str, type[BaseModel]], Loaded[BaseModel]] = {}

    def load(self, content: str, shown: str, kind: type[M]) -> Loaded[M]:
        """Read a content by its id."""
        key = (content, kind)
        if key not in self._read:
            loaded = load_bytes(self.contents[content], shown, kind)
            self._read[key] = cast("Loaded[BaseModel]", loaded)
        return cast("Loaded[M]", self._read[key])


class Snapshot:
    """One of the two times; `at_fault` gathers the files that could not be used."""

    def __init__(self, files: Files, reader: Reader) -> None:
        self.files = files
        self.at_fault: dict[str, None] = {}
        self._reader = reader

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """The paths of the plans, below the folder that the settings name."""
        home = posixpath.normpath(self.settings.plans)
        prefix = "" if home == "." else f"{home}/"
        names = (name for name in self.files if name.endswith(PLAN_SUFFIX))
        return tuple(sorted(name for name in names if name.startswith(prefix)))

    @cached_property
    def settings(self) -> Settings:
        """The settings, by default where there are none that can be used."""
        return self._model(SETTINGS_NAME, Settings) or Settings()

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The days off and worked, with the workspace's own changes."""
        return calendar_of(self.settings)

    def content(self, path: str) -> bytes:
        """Give what is in a file."""
        return self._reader.contents[self.files[path]]

    def fetch(self, paths: Iterable[str]) -> None:
        """Read many files in one go."""
        self._reader.contents.fetch(self.files[path] for path in paths)

    def dated(self, path: str) -> DatedPlan | None:
        """Read a plan with all its dates; None where its file is at fault."""
        plan = self._model(path, Plan)
        if plan is None:
            return None
        above = self._above(plan, path)
        frame = frame_of(plan, self.calendar, self.settings.before, above)
        register = self.register_path(path)
        return DatedPlan(plan, self._model(register, Register) if register else None, frame)

    def register_path(self, plan: str) -> str | None:
        """Give the register nearest upward from a plan."""
        paths = (str(folder / REGISTER_NAME) for folder in PurePosixPath(plan).parents)
        return next((path for path in paths if path in self.files), None)

    def progress(self, plan: str, plan_id: str) -> Progress | None:
        """Read what was noted of a plan; a file of another plan is told as one at fault."""
        path = progress_of(plan)
        progress = self._model(path, Progress)
        if progress and progress.plan != plan_id:
            self.at_fault[path] = None
            return None
        return progress

    def _above(self, plan: Plan, path: str) -> Plan | None:
        """Give the plan that another carries out, where it is one of the workspace."""
        name = plan.parent.plan if plan.parent else None
        if name is None or name == plan.id:
            return None
        if name.endswith(_FILE_SUFFIX):
            found: str | None = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
        else:
            found = self._by_id.get(name)
        return self._model(found, Plan) if found and found != path else None

    @cached_property
    def _by_id(self) -> dict[str, str]:
        self.fetch(self.plans)
        found: dict[str, str] = {}
        for path in self.plans:
            if plan_id := id_in(self.content(path)):
                found.setdefault(plan_id, path)
        return found

    def _model(self, path: str, kind: type[M]) -> M | None:
        """Read a file; None where there is none, or none that can be used."""
        if path not in self.files:
            return None
        loaded = self._reader.load(self.files[path], path, kind)
        if not loaded.usable:
            self.at_fault[path] = None
            return None
        return loaded.model


def progress_of(plan: str) -> str:
    """Give the path of the progress file that belongs to a plan."""
    return plan.removesuffix(PLAN_SUFFIX) + PROGRESS_SUFFIX
