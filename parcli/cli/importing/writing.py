"""The files of an import, written all or none: new ones, and ones that stand already."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from parcli.cli.importing.home import Home
from parcli.cli.new_files import create_in_workspace
from parcli.yamlio.rewrite import all_replaced, rewriting


class Change(NamedTuple):
    """A file: what it held when it was read (None: there was none), and what it shall hold."""

    path: Path
    before: bytes | None
    after: bytes


def write_all(changes: Sequence[Change], home: Home) -> tuple[str, ...]:
    """Write what changes, all or none, and schemas that are missing; give all that is written.

    Raises:
        ParcliError: a file cannot be written, or somebody saved it since it was read.
    """
    changes = [change for change in changes if change.before != change.after]
    new = {each.path: each.after.decode() for each in changes if each.before is None}
    shown = {path: home.shown(path) for path in new}
    schemas: list[str] = []

    def create() -> None:
        if new:
            schemas.extend(create_in_workspace(new, shown, home.root, home.workspace.folder))

    _rewrite([each for each in changes if each.before is not None], home, create)
    return (*(home.shown(each.path) for each in changes), *schemas)


def _rewrite(changes: Sequence[Change], home: Home, create: Callable[[], None]) -> None:
    """Change files that stand, then create others; where that fails, put all back."""
    with ExitStack() as locks:
        held = [
            (locks.enter_context(rewriting(each.path, home.shown(each.path))), each)
            for each in sorted(changes, key=lambda change: change.path)
        ]
        for locked, change in held:
            locked.refuse_unlike(change.before)
        with all_replaced((locked, change.after) for locked, change in held):
            create()
