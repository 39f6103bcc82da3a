"""A workspace: the folder with plans below it, its settings, and each plan with its register."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from parcli.cli.parents import Kept, Parents
from parcli.cli.paths import (
    PLAN_SUFFIX,
    PROGRESS_SUFFIX,
    REGISTER_NAME,
    SET_SUFFIX,
    SETTINGS_NAME,
    files_below,
    progress_path,
    root_of,
    shown_path,
)
from parcli.deadline import Frame, frame_of
from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.settings import Settings
from parcli.text.message import Message
from parcli.text.normal import fold
from parcli.text.suggest import nearest
from parcli.workdays import Change, WorkCalendar
from parcli.yamlio import Loaded, load


@dataclass(frozen=True)
class PlanFile:
    """A plan as read, and the register nearest upward from it."""

    path: Path
    loaded: Loaded[Plan]
    register_file: Loaded[Register] | None

    @property
    def plan(self) -> Plan:
        """The plan; only where the file is usable.

        Raises:
            ValueError: the file could not be read as a plan.
        """
        if self.loaded.model is None:
            raise ValueError(f"{self.loaded.shown} holds no plan")
        return self.loaded.model

    @property
    def register(self) -> Register | None:
        """The register, where there is one that can be used."""
        return self.register_file.model if self.register_file else None


@dataclass(frozen=True)
class Workspace:
    """One folder of plans; nothing is written. Plans are read one by one and not kept.

    `folder` is where one stands: paths are shown from there. `register_paths` are the registers
    found with the plans; others, higher up, may hold for a plan too. `progress_paths` are the
    progress files found, whether their plans are there or not.
    """

    root: Path
    folder: Path
    settings_file: Loaded[Settings] | None
    plan_paths: tuple[Path, ...]
    register_paths: tuple[Path, ...]
    set_paths: tuple[Path, ...] = ()
    progress_paths: tuple[Path, ...] = ()
    _registers: dict[Path, Loaded[Register]] = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """The settings, by default where the file is missing or at fault."""
        return _model_of(self.settings_file)

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The days off and worked, with the workspace's own changes."""
        return calendar_of(self.settings)

    def frame(self, plan: Plan) -> Frame:
        """Give the frame in which the plan's deadlines are read."""
        above = self.parents.above(plan)
        parent = above.plan if above else None
        return frame_of(plan, self.calendar, self.settings.before, parent)

    @cached_property
    def parents(self) -> Parents:
        """The plans by id, wherever in the workspace, and those that others carry out."""
        home = self.root / self.settings.plans
        if self.settings_file is None and self.root.absolute().is_relative_to(
            self.folder.absolute()
        ):
            home = self.folder  # without settings the workspace is where one stands

        def paths() -> list[Path]:
            here = (file for file in files_below(home) if file.name.endswith(PLAN_SUFFIX))
            return sorted({*here, *self.plan_paths})

        return Parents(home, paths, self._kept, self.frame)

    def _kept(self, path: Path) -> Kept:
        file = self.plan_file(path)
        return Kept(path, file.plan if file.loaded.usable else None, file.register)

    def plan_files(self) -> Iterator[PlanFile]:
        """Read the plans, one at a time."""
        return map(self.plan_file, self.plan_paths)

    def plan_file(self, path: Path) -> PlanFile:
        """Read a plan, with the nearest register upward (not above the root) that holds for it."""
        found = self.register_path(path)
        register = self.register_file(found) if found else None
        return PlanFile(path, load(path, self.shown(path), Plan), register)

    def progress_file(self, plan: Path) -> Loaded[Progress] | None:
        """Read the progress file beside a plan, if there is one."""
        path = progress_path(plan)
        return load(path, self.shown(path), Progress) if path.exists() else None

    def register_file(self, path: Path) -> Loaded[Register]:
        """Read a register; it is kept, for many plans may stand on it."""
        key = path.absolute()
        if key not in self._registers:
            self._registers[key] = load(path, self.shown(path), Register)
        return self._registers[key]

    def registers(self) -> list[Loaded[Register]]:
        """Read every register that is here or holds for a plan."""
        here = {path.absolute() for path in self.register_paths}
        upward = {found for path in self.plan_paths if (found := self.register_path(path))}
        return [self.register_file(path) for path in sorted(here | upward)]

    @property
    def is_empty(self) -> bool:
        """Whether there is no file that is ours."""
        files = self.plan_paths, self.register_paths, self.set_paths, self.progress_paths
        return not any(files)

    def shown(self, path: Path) -> str:
        """Give the path as messages print it."""
        return shown_path(path, self.folder)

    def register_path(self, plan: Path) -> Path | None:
        """Give the register that holds for a plan, there or not: the nearest one upward."""
        for folder in plan.absolute().parents:
            if (folder / REGISTER_NAME).is_file():
                return folder / REGISTER_NAME
            if folder == self.root.absolute():
                break
        return None

    def plan_with_id(self, wanted: str) -> PlanFile:
        """Read the plan that has the id, or that lies at the path.

        Raises:
            ParcliError: no plan that can be computed with has it.
        """
        path = self.parents.path_of(wanted, self.folder)
        file = self.plan_file(path) if path else None
        if file and file.loaded.usable:
            return file
        known = self.parents.by_id.keys() - {wanted}
        raise _unknown(Message("không có kế hoạch “{id}”", id=wanted), wanted, sorted(known))

    def agency_id(self, asked: str) -> str:
        """Give the id of an agency asked for by id, name, abbreviation or alias.

        Raises:
            ParcliError: no register knows it.
        """
        bodies = [
            body
            for file in self.registers()
            for body in (file.model.bodies.values() if file.model else ())
        ]
        names = {
            name: body.id
            for body in reversed(bodies)
            for name in (*body.aliases, body.abbreviation, body.name, body.id)
            if name
        }
        folded = {fold(name): body_id for name, body_id in names.items()}
        if found := names.get(asked) or folded.get(fold(asked)):
            return found
        raise _unknown(Message("không có cơ quan “{id}”", id=asked), asked, names)


def is_own(progress: Loaded[Progress], plan: Plan) -> bool:
    """Whether a progress file can be used, and is the plan's own."""
    return progress.usable and progress.model is not None and progress.model.plan == plan.id


def calendar_of(settings: Settings) -> WorkCalendar:
    """Give the days off and worked, with the changes that the settings make."""
    return WorkCalendar(
        [Change(day.date, day.decision) for day in settings.days_off],
        [Change(day.date, day.decision) for day in settings.days_worked],
    )


def open_settings(folder: Path) -> tuple[Settings, WorkCalendar]:
    """Read the settings that hold in the folder, and the calendar they make; no plan is read."""
    settings = _model_of(_settings_file(root_of(folder), folder))
    return settings, calendar_of(settings)


def _settings_file(root: Path, folder: Path) -> Loaded[Settings] | None:
    file = root / SETTINGS_NAME
    return load(file, shown_path(file, folder), Settings) if file.is_file() else None


def _model_of(file: Loaded[Settings] | None) -> Settings:
    """Give the settings, by default where the file is missing or at fault."""
    return (file.model if file else None) or Settings()


def _unknown(message: Message, word: str, known: Iterable[str]) -> ParcliError:
    near = nearest(word, known)
    return ParcliError(message, Message("có phải “{near}”?", near=near) if near else None)


def open_workspace(folder: Path, paths: Sequence[Path] = ()) -> Workspace:
    """Find the workspace that the folder lies in, or what lies below the paths.

    Raises:
        ParcliError: a path does not exist.
    """
    root = root_of(folder / paths[0]) if paths else root_of(folder)
    settings_file = _settings_file(root, folder)
    targets = [folder / path for path in paths] or [root / _model_of(settings_file).plans]
    for target in targets:
        if not target.exists():
            raise ParcliError(
                Message("{path}: không có tệp hay thư mục này", path=shown_path(target, folder)),
                Message("chạy parcli trong thư mục có kế hoạch, hoặc nêu đường dẫn đúng"),
            )
    files = sorted({file for target in targets for file in files_below(target)})
    return Workspace(
        root,
        folder,
        settings_file,
        tuple(file for file in files if file.name.endswith(PLAN_SUFFIX)),
        tuple(file for file in files if file.name == REGISTER_NAME),
        tuple(file for file in files if file.name.endswith(SET_SUFFIX)),
        tuple(file for file in files if file.name.endswith(PROGRESS_SUFFIX)),
    )


def nothing_here(folder: Path) -> ParcliError:
    """Say that there is nothing to work on: silence would look like success."""
    return ParcliError(
        Message("không thấy kế hoạch nào (*.plan.yaml) trong {folder}", folder=folder.absolute()),
        Message("chạy parcli trong thư mục có kế hoạch, hoặc thêm -C THƯ_MỤC"),
    )
