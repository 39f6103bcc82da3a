"""Where the files of a workspace lie: their names, the folders looked into, paths as shown."""

import os
from collections.abc import Iterator
from pathlib import Path

SETTINGS_NAME = "parcli.yaml"
REGISTER_NAME = "agencies.yaml"
PLAN_SUFFIX = ".plan.yaml"
PROGRESS_SUFFIX = ".progress.yaml"
SET_SUFFIX = ".index.yaml"

_SUFFIXES = (PLAN_SUFFIX, PROGRESS_SUFFIX, SET_SUFFIX)

# Folders that hold no plans of the office, and may hold very many files.
_NOT_OURS = frozenset({"node_modules", "__pycache__", "venv", "dist", "build"})


def progress_path(plan: Path) -> Path:
    """Give the path of the progress file that belongs to a plan."""
    return plan.with_name(plan.name.removesuffix(PLAN_SUFFIX) + PROGRESS_SUFFIX)


def plan_path(progress: Path) -> Path:
    """Give the path of the plan that a progress file belongs to."""
    return progress.with_name(progress.name.removesuffix(PROGRESS_SUFFIX) + PLAN_SUFFIX)


def root_of(start: Path) -> Path:
    """Give the nearest folder upward that holds the settings, else the folder itself."""
    first = start if start.is_dir() else start.parent
    for folder in (first, *first.absolute().parents):
        if (folder / SETTINGS_NAME).is_file():
            return folder
    return first


def files_below(target: Path) -> Iterator[Path]:
    """Give the files that are ours, below a folder; a file named itself is given as it is."""
    if target.is_file():
        yield target
        return
    for where, folders, names in os.walk(target):
        folders[:] = sorted(f for f in folders if _is_ours(Path(where, f)))
        yield from (Path(where, name) for name in names if is_of_workspace(name))


def _is_ours(folder: Path) -> bool:
    """Whether to look into a folder; one with settings of its own is another workspace."""
    return is_looked_into(folder.name) and not (folder / SETTINGS_NAME).is_file()


def is_looked_into(folder: str) -> bool:
    """Whether plans are looked for in a folder of this name."""
    return folder not in _NOT_OURS and not folder.startswith(".")


def is_of_workspace(name: str) -> bool:
    """Whether a file of this name is ours."""
    return name in (SETTINGS_NAME, REGISTER_NAME) or name.endswith(_SUFFIXES)


def shown_path(file: Path, folder: Path) -> str:
    """Give the path as messages print it: from the folder one stands in, with slashes."""
    return Path(os.path.relpath(file, folder)).as_posix()
