"""The criteria sets there are: the office's own (*.index.yaml), and those shipped with parcli."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from parcli.cli.workspace import Workspace, open_workspace
from parcli.model.scores import CriteriaSet
from parcli.yamlio import Loaded, load

_SHIPPED = Path(__file__).parent.parent / "index_sets"


class KnownSets(NamedTuple):
    """The sets, the office's own first; those read from files at fault, and which files those are.

    A set that is in doubt is known to be there, so that its name is not called unknown; nothing is
    computed with it.
    """

    sets: tuple[CriteriaSet, ...]
    doubtful: tuple[CriteriaSet, ...] = ()
    at_fault: tuple[str, ...] = ()


@cache
def shipped_sets() -> tuple[CriteriaSet, ...]:
    """Read the sets that come with parcli.

    Raises:
        ValueError: one of them is at fault; a test keeps that from happening.
    """
    found: list[CriteriaSet] = []
    for path in sorted(_SHIPPED.glob("*.yaml"), reverse=True):  # the newest decisions first
        file = load_set(path, path.name)
        if file.model is None or not file.usable:
            raise ValueError(f"{path.name} is at fault")
        found.append(file.model)
    return tuple(found)


def load_set(path: Path, shown: str) -> Loaded[CriteriaSet]:
    """Read a criteria set."""
    return load(path, shown, CriteriaSet)


def known_sets(workspace: Workspace) -> KnownSets:
    """Read every set that a plan of the workspace may name."""
    paths = {path.absolute(): path for path in open_workspace(workspace.root).set_paths}
    paths |= {path.absolute(): path for path in workspace.set_paths}
    files = [load_set(path, workspace.shown(path)) for _, path in sorted(paths.items())]
    own = [file.model for file in files if file.model and file.usable]
    doubtful = tuple(file.model for file in files if file.model and not file.usable)
    at_fault = tuple(file.shown for file in files if not file.usable)
    return KnownSets((*own, *shipped_sets()), doubtful, at_fault)
