"""Where an imported plan goes: its folder, the workspace around it, the register that holds."""

from functools import cached_property
from pathlib import Path

from parcli.cli.importing.request import Request
from parcli.cli.new_files import workspace_above
from parcli.cli.paths import PLAN_SUFFIX, REGISTER_NAME, SETTINGS_NAME, shown_path
from parcli.cli.workspace import Workspace
from parcli.errors import ParcliError
from parcli.model.register import Register
from parcli.model.scalars import read_period
from parcli.model.settings import Settings
from parcli.starter import starter_settings
from parcli.text.message import Message
from parcli.yamlio import Loaded, load, load_bytes


class Home:
    """The folder of the plan, there or not; nothing is written."""

    def __init__(self, request: Request) -> None:
        shell = request.shell
        self.folder = (request.target or shell.folder).resolve()
        self.above = workspace_above(self.folder)
        self.root = self.above or self.folder
        self.today = shell.today
        self._here = shell.folder
        self.workspace = Workspace(self.root, shell.folder, self._settings(), (), ())

    def _settings(self) -> Loaded[Settings]:
        path = self.root / SETTINGS_NAME
        if self.above:
            return load(path, self.shown(path), Settings)
        return load_bytes(starter_settings().encode(), self.shown(path), Settings)

    def shown(self, path: Path) -> str:
        """Give a path as messages print it."""
        return shown_path(path, self._here)

    def content(self, path: Path) -> bytes | None:
        """Read a file; None where there is none.

        Raises:
            ParcliError: it cannot be read.
        """
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            shown, reason = self.shown(path), error.strerror or error
            raise ParcliError(
                Message("{file}: không mở được: {reason}", file=shown, reason=reason)
            ) from None

    def plan_path(self, period: object) -> Path:
        """Give the file that a new plan of the period is written to."""
        return self.folder / f"{period}{PLAN_SUFFIX}"

    def plan_over(self, period: object) -> Path | None:
        """Give the plan of several years in the folder that has the year in it."""
        files = self.folder.glob(f"*{PLAN_SUFFIX}") if self.folder.is_dir() else ()
        found = [file for file in files if _is_over(file.name.removesuffix(PLAN_SUFFIX), period)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def register_path(self) -> Path:
        """The register that holds, else the one to be written."""
        own = self.folder / REGISTER_NAME
        return self.workspace.register_path(own) or own

    @cached_property
    def register_content(self) -> bytes | None:
        """What stands in the register that holds; None where there is none."""
        return self.content(self.register_path)

    def register(self) -> Register | None:
        """Give the register that holds, if there is one.

        Raises:
            ParcliError: it has faults, so that nothing can be added to it.
        """
        if self.register_content is None:
            return None
        loaded = load_bytes(self.register_content, self.shown(self.register_path), Register)
        if not loaded.usable:
            raise ParcliError(
                Message("{file}: danh bạ đang có lỗi nên chưa đọc được", file=loaded.shown),
                Message("sửa trước đã; xem: parcli lint {file}", file=loaded.shown),
            )
        return loaded.model


def _is_over(name: str, period: object) -> bool:
    try:
        years, own = read_period(name), read_period(str(period))
    except ValueError:
        return False
    return years.first_year <= own.first_year and own.last_year <= years.last_year
