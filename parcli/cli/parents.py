"""Plans that others name: ids found without reading whole files, parents read once and kept."""

import os
import re
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from parcli.deadline import Frame
from parcli.deadline.dated import DatedPlan
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.yamlio.read import LARGEST

# A name that ends so is a path.
_FILE_SUFFIX = ".yaml"

# The id stands at the top level: its key begins a line.
_ID_LINE = re.compile(rb"""^(?:\xef\xbb\xbf)?["']?id["']?[ ]*:[ ]+["']?([^\s"'#]+)""", re.MULTILINE)


class Kept(NamedTuple):
    """A parent as kept; without a plan where its file cannot be computed with."""

    path: Path
    plan: Plan | None
    register: Register | None


class Parents:
    """Finds the plans of a workspace by id or path; few of them are parents, and these are kept."""

    def __init__(
        self,
        home: Path,
        paths: Callable[[], Iterable[Path]],
        read: Callable[[Path], Kept],
        frame: Callable[[Plan], Frame],
    ) -> None:
        self._home = home.absolute()
        self._paths = paths
        self._read = read
        self._frame = frame
        self._kept: dict[Path, Kept] = {}
        self._dated: dict[Path, DatedPlan] = {}

    @cached_property
    def by_id(self) -> dict[str, Path]:
        """The file of each id; of two with one id the first holds."""
        found: dict[str, Path] = {}
        for path in self._paths():
            if (plan_id := _scanned_id(path)) is not None:
                found.setdefault(plan_id, path)
        return found

    def path_of(self, name: str, beside: Path | None = None) -> Path | None:
        """Give the file of a plan named by id, or by its path from the folder `beside`."""
        if name.endswith(_FILE_SUFFIX):
            path = _plain((beside or self._home) / name)
            return path if path.is_file() and path.is_relative_to(_plain(self._home)) else None
        return self.by_id.get(name)

    def above(self, plan: Plan) -> Kept | None:
        """Give the parent that the plan names, where it is another plan of the workspace."""
        name = plan.parent.plan if plan.parent else None
        if name is None or name == plan.id:
            return None
        own = self.by_id.get(plan.id)
        path = self.path_of(name, own.parent if own else None)
        if path is None or (own and _plain(own) == _plain(path)):
            return None
        key = _plain(path)
        if key not in self._kept:
            self._kept[key] = self._read(path)
        return self._kept[key]

    def dated_above(self, plan: Plan) -> DatedPlan | None:
        """Give the parent with all its dates, where it can be computed with."""
        above = self.above(plan)
        if above is None or above.plan is None:
            return None
        if above.path not in self._dated:
            frame = self._frame(above.plan)
            self._dated[above.path] = DatedPlan(above.plan, above.register, frame)
        return self._dated[above.path]

    def missing(self, plan: Plan) -> tuple[str, ...] | None:
        """Give the names there are, where the plan names a parent that is not there; else None."""
        if plan.parent is None or not plan.parent.plan or self.above(plan):
            return None
        others = {known: path for known, path in self.by_id.items() if known != plan.id}
        own = self.by_id.get(plan.id)
        if own is None or not plan.parent.plan.endswith(_FILE_SUFFIX):
            return tuple(others)
        paths = (Path(os.path.relpath(path, own.parent)).as_posix() for path in others.values())
        return (*others, *paths)


def _plain(path: Path) -> Path:
    return path.resolve()


def _scanned_id(path: Path) -> str | None:
    try:
        with path.open("rb") as stream:
            return id_in(stream.read(LARGEST))
    except OSError:
        return None


def id_in(content: bytes) -> str | None:
    """Give the id that a plan file states, without reading it as YAML."""
    found = _ID_LINE.search(content)
    return found[1].decode(errors="replace") if found else None
