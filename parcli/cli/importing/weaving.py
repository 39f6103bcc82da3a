"""The text of a plan that stands with what is new in it, all else as somebody wrote it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from parcli.cli.importing.silencing import Silenced
from parcli.cli.importing.texts import Comments
from parcli.model.walk import Path
from parcli.yamlio import read
from parcli.yamlio.merging import Three
from parcli.yamlio.written import plan_file

Data = Mapping[str, object]


def woven(content: bytes, was: Data, now: Data, comments: Iterable[Comments]) -> bytes | None:
    """Put changes into a plan's file; None where that is not surely right.

    It is a merge by key: the file is one side, the plan as it was and as it shall be, both written
    out anew, are the state before and the other side.

    Args:
        content: The file.
        was: What it says.
        now: What it shall say.
        comments: Choices of comments for what is new, the best first. One that stands at the same
            line already keeps its place, so that fewer may be all there is room for.
    """
    base = plan_file(was, {}).encode()
    for may_go, told in product((False, True), comments):
        theirs = plan_file(now, told).encode()
        merged = Three(base, content, theirs).woven(comments_may_go=may_go)
        if merged and merged.is_clean and read(merged.content).data == now:
            return merged.content
    return None


def choices(told: Comments, errors: Iterable[Silenced]) -> Iterator[Comments]:
    """Give the doubts with what must be silenced below them, then that alone.

    The head of a file that stands is its own.
    """
    silencing: dict[Path, list[str]] = {}
    for error in errors:
        silencing.setdefault(error.finding.path, []).append(error.comment)
    paths = [path for path in (*told, *silencing) if path]
    yield {path: [*told.get(path, ()), *silencing.get(path, ())] for path in paths}
    yield silencing
