"""Evidence of delivery: where the files and addresses are that records name."""

import os
import re
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath

from parcli.cli.workspace import Workspace
from parcli.lint.context import EvidencePlace
from parcli.model.progress import Progress

_ADDRESS = re.compile(r"(?!file:)[A-Za-z][A-Za-z0-9+.-]+://")


def evidence_of(progress: Progress) -> frozenset[str]:
    """Give every evidence that a record names, as written."""
    records = (record for own in progress.records.values() for record in own)
    return frozenset(text for record in records for text in record.evidence)


def evidence_home(workspace: Workspace) -> Path:
    """Give the folder in which evidence must lie: the workspace, else where one stands."""
    root, here = workspace.root.absolute(), workspace.folder.absolute()
    is_below = workspace.settings_file is None and root.is_relative_to(here)
    return here if is_below else root


def places_of(texts: Iterable[str], folder: Path, home: Path) -> dict[str, EvidencePlace]:
    """Tell of each evidence where it is; paths start from `folder`, and end in `home`."""
    return {text: place_of(text, folder, home) for text in texts}


def place_of(text: str, folder: Path, home: Path) -> EvidencePlace:
    r"""Tell where an evidence is.

    The same text is judged alike on every system: `\` parts folders as `/` does. A path from the
    root of a disk leads out of the workspace, for it holds on one machine only.
    """
    if _ADDRESS.match(text):
        return "url"
    path = text.replace("\\", "/")
    if PureWindowsPath(path).anchor or path.startswith("file:"):  # `/x` has an anchor there too
        return "outside"
    whole = Path(os.path.normpath(folder.absolute() / path))
    if not whole.is_relative_to(os.path.normpath(home.absolute())):
        return "outside"
    return "here" if _exists(whole) else "missing"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
