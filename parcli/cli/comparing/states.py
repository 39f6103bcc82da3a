"""The files of a workspace as they were in a commit, or as they are on the disk."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from parcli.cli.paths import SETTINGS_NAME, files_below, is_looked_into, is_of_workspace
from parcli.history.git import Repository
from parcli.history.tree import content_id, contents_of, files_of

Files = Mapping[str, str]
"""The ids of contents by path, from the workspace's folder, with slashes."""


class Contents:
    """Contents by their ids: equal files are read once, wherever they lie."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._known: dict[str, bytes] = {}

    def keep(self, content: bytes, like: str) -> str:
        """Keep a content of the disk and give the id that git would give it."""
        own = content_id(content, like)
        self._known[own] = content
        return own

    def fetch(self, ids: Iterable[str]) -> None:
        """Read what is not known yet, in one go."""
        missing = {one for one in ids if one not in self._known}
        self._known |= contents_of(self._repository, sorted(missing))

    def __getitem__(self, content: str) -> bytes:
        if content not in self._known:
            self.fetch((content,))
        return self._known[content]


def committed_files(repository: Repository, commit: str) -> Files:
    """Give the files of the workspace that a commit has."""
    names = files_of(repository, commit)
    others = {
        PurePosixPath(name).parent
        for name in names
        if PurePosixPath(name).name == SETTINGS_NAME and name != SETTINGS_NAME
    }
    return {name: content for name, content in names.items() if _is_ours(name, others)}


def _is_ours(name: str, others: set[PurePosixPath]) -> bool:
    """Whether the file would be found on the disk: no folder above it is left out."""
    path = PurePosixPath(name)
    if not is_of_workspace(path.name) or not all(map(is_looked_into, path.parts[:-1])):
        return False
    return not any(above in others for above in path.parents)


def present_files(root: Path, contents: Contents, like: str) -> Files:
    """Give the files of the workspace as they are on the disk, committed or not."""
    found = {}
    for path in sorted(files_below(root)):
        name = path.relative_to(root).as_posix()
        found[name] = contents.keep(_content(path), like)
    return found


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""  # what cannot be opened cannot be compared, and is told as a file at fault
