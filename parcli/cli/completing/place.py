"""Where a value is asked for: the shell, the words of the line, the part that is typed."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple

from parcli.cli.shell import Shell
from parcli.cli.workspace import Workspace, open_workspace

# Reading more plans than these takes longer than one waits for a list nobody could look through.
_MOST_PLANS = 20


class Candidate(NamedTuple):
    """What may be put, and what it is."""

    value: str
    help: str = ""


class Place:
    """The place of a value on the command line."""

    def __init__(self, shell: Shell, words: Sequence[str], typed: str) -> None:
        self.shell = shell
        self.typed = typed
        self._words = words

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace one stands in."""
        return open_workspace(self.shell.folder)

    def plans(self) -> Iterator[tuple[str, Path]]:
        """Give ids and files of the plans that the line may mean: the one it names, or many."""
        named, known = self._plan(), self.workspace.parents.by_id
        if named is None:
            yield from islice(known.items(), _MOST_PLANS)
        elif named in known:
            yield named, known[named]

    def _plan(self) -> str | None:
        for word, following in pairwise((*self._words, "")):
            if word == "--plan":
                return following or None
            if word.startswith("--plan="):
                return word.removeprefix("--plan=")
        return None
