"""Git's own merge of three files, line by line."""

import shutil
from pathlib import Path
from typing import NamedTuple

from parcli.errors import ParcliError
from parcli.history.git import run
from parcli.text.message import Message

# More conflicts than git counts; beyond stands a refusal.
_MOST = 127


class LineMerge(NamedTuple):
    """The merged content, with git's marks where it is not clean."""

    content: bytes
    is_clean: bool


def merge_lines(base: Path, ours: Path, theirs: Path) -> LineMerge:
    """Merge three files; none of them is written.

    Raises:
        ParcliError: git is not there or refuses the files.
    """
    git = shutil.which("git")
    if git is None:
        raise ParcliError(Message("máy này không có git"), Message("cài git rồi chạy lại"))
    names = [str(path.absolute()) for path in (ours, base, theirs)]
    labels = [word for label in ("ours", "base", "theirs") for word in ("-L", label)]
    told = run(git, ours.parent, "merge-file", "-p", *labels, "--", *names)
    if told.returncode > _MOST or told.returncode < 0:
        raise ParcliError(Message("git không gộp được {path}", path=ours.as_posix()))
    return LineMerge(told.stdout, told.returncode == 0)
