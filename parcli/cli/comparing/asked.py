"""What is to be compared with what, as typed: revisions as git writes them, or two files."""

from pathlib import Path
from typing import NamedTuple

from parcli.cli.paths import PLAN_SUFFIX
from parcli.errors import ParcliError
from parcli.text.message import Message


class Revisions(NamedTuple):
    """Two revisions; without `after` it is the files as they are.

    `since_parted` compares from the commit at which the two parted, as a merge request does.
    """

    before: str
    after: str | None
    since_parted: bool = False


class TwoFiles(NamedTuple):
    """Two files, in git or not."""

    before: Path
    after: Path


def read_asked(words: list[str]) -> Revisions | TwoFiles:
    """Read nothing (since HEAD), `REV`, `REV1..REV2`, `REV1...REV2`, or two plan files.

    Raises:
        ParcliError: it is none of these.
    """
    if len(words) == 2 and all(map(_is_file, words)):  # noqa: PLR2004 (a file before, a file after)
        return TwoFiles(Path(words[0]), Path(words[1]))
    if len(words) > 1:
        raise ParcliError(
            Message("cần một bản git, hoặc hai tệp kế hoạch"),
            Message("parcli diff HEAD~1..HEAD, hoặc parcli diff CŨ.plan.yaml MỚI.plan.yaml"),
        )
    typed = words[0] if words else "HEAD"
    if _is_file(typed):
        raise ParcliError(
            Message("{file}: cần hai tệp để so", file=typed),
            Message("chỉ xem một kế hoạch so với bản trong git: parcli diff --plan {id}", id=typed),
        )
    for dots in ("...", ".."):
        before, found, after = typed.partition(dots)
        if found:
            return Revisions(before or "HEAD", after or "HEAD", since_parted=dots == "...")
    return Revisions(typed, None)


def _is_file(word: str) -> bool:
    return word.endswith(PLAN_SUFFIX)
