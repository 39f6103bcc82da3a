"""The files of a workspace that parcli may rewrite, each with the model it is read as."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from parcli.cli.paths import SETTINGS_NAME, shown_path
from parcli.cli.workspace import Workspace, nothing_here, open_workspace
from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.scores import CriteriaSet
from parcli.model.settings import Settings
from parcli.text.message import Message
from parcli.yamlio.rewrite import rewriting


class OwnFile(NamedTuple):
    """A file, the path it is shown by, the model of what it says."""

    path: Path
    shown: str
    kind: type[BaseModel]


def own_files(folder: Path, paths: Sequence[Path] = ()) -> list[OwnFile]:
    """Give the files of the workspace, or those below the paths, in the order of their names.

    Raises:
        ParcliError: a path does not exist or names a file of another kind, or there is nothing.
    """
    workspace = open_workspace(folder, paths)
    targets = [folder / path for path in paths]
    found = [
        OwnFile(path, shown_path(path, folder), kind) for path, kind in _kinds(workspace, targets)
    ]
    known = {file.path for file in found}
    for target in targets:
        if target.is_file() and target not in known:
            raise ParcliError(
                Message("{path}: không phải tệp của parcli", path=shown_path(target, folder)),
                Message(
                    "tên tệp phải là parcli.yaml, agencies.yaml, *.plan.yaml, *.progress.yaml"
                    " hoặc *.index.yaml"
                ),
            )
    if not found:
        raise nothing_here(folder)
    return sorted(found)


def rewrite(file: OwnFile, change: Callable[[bytes], bytes]) -> bool:
    """Change the content of a file, under its lock; give whether there was anything to change.

    Raises:
        ParcliError: it cannot be written, or somebody else writes it.
    """
    try:
        content = file.path.read_bytes()
    except OSError:  # what cannot be read is told where it is checked
        return False
    if change(content) == content:
        return False
    with rewriting(file.path, file.shown) as locked:
        # Somebody may have written it since: what he wrote is changed, or nothing.
        if locked.content is None or (after := change(locked.content)) == locked.content:
            return False
        locked.replace(after)
        return True


def _kinds(workspace: Workspace, targets: Sequence[Path]) -> Iterator[tuple[Path, type[BaseModel]]]:
    yield from ((path, Plan) for path in workspace.plan_paths)
    yield from ((path, Progress) for path in workspace.progress_paths)
    yield from ((path, Register) for path in workspace.register_paths)
    yield from ((path, CriteriaSet) for path in workspace.set_paths)
    settings = workspace.root / SETTINGS_NAME
    if settings.is_file() and (not targets or _is_below(settings, targets)):
        yield settings, Settings


def _is_below(file: Path, targets: Sequence[Path]) -> bool:
    return any(target.resolve() in (file.resolve(), *file.resolve().parents) for target in targets)
