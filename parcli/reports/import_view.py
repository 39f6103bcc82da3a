"""What an import leaves to be told: counts, files, doubts, and where every cell went."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from parcli.reports.diff_view import Comparison
from parcli.text.message import Message

_SHORT = 60


class Counts(NamedTuple):
    """What was read, in numbers; `understood` and `refused` count deadlines."""

    areas: int
    tasks: int
    products: int
    understood: int
    refused: int
    roles: int
    known: int
    new: int


class SourcePlace(NamedTuple):
    """A place in the document, in words and as data."""

    words: Message
    data: Mapping[str, object]


class DoubtRow(NamedTuple):
    """Something that was read and may be meant otherwise; no file where nothing is written.

    `added` is the body that was new, where that is all there is to look at.
    """

    file: str
    line: int
    place: SourcePlace
    read: str
    why: Message
    added: str = ""


class FateRow(NamedTuple):
    """Where the words of a cell went: to keys of the plan, or nowhere, for the reason.

    `names` are the keys as officers refer to them: `TC-4.a deadline`. Without keys and reason it
    is not known.
    """

    place: SourcePlace
    text: str
    keys: tuple[str, ...]
    names: tuple[str, ...]
    reason: Message | None


class NewBody(NamedTuple):
    """An agency or a group that the register lacked."""

    id: str
    name: str


class Command(NamedTuple):
    """What may be typed next, and what it is for."""

    line: str
    remark: Message | None = None


class Imported(NamedTuple):
    """The outcome; `written` are the files that are there now.

    `register` is the one that stood already and `added` what it lacked; `records` were recorded.
    Where the plan stood already, `standing` is its file and `comparison` is what the document says
    otherwise;
    `lost` are the comments of what goes; `left_out` counts the products of the plan that a sheet
    has no row for.
    """

    source: str
    counts: Counts
    doubts: tuple[DoubtRow, ...]
    fates: tuple[FateRow, ...]
    written: tuple[str, ...] = ()
    register: str = ""
    added: tuple[NewBody, ...] = ()
    commands: tuple[Command, ...] = ()
    records: int = 0
    standing: str = ""
    comparison: Comparison | None = None
    lost: tuple[str, ...] = ()
    left_out: int = 0


class Counted(NamedTuple):
    """Cells in numbers."""

    cells: int
    used: int
    unused: int
    unknown: int


def placed(rows: Iterable[FateRow]) -> Counted:
    """Count the cells that became part of the plan, and those that did not.

    Of one cell there may be several rows, each for a part of its words.
    """
    used: set[str] = set()
    unused: set[str] = set()
    unknown: set[str] = set()
    for row in rows:
        if not row.place.data.get("row"):
            continue  # it stands beside the text
        cells = used if row.keys else unused if row.reason else unknown
        cells.add(str(row.place.words))
    return Counted(
        len(used | unused | unknown), len(used), len(unused - used), len(unknown - unused - used)
    )


def shortened(text: str) -> str:
    """Give a text on one line, and of a long one the beginning."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1].rstrip()}…"
