"""What reading a file gives: its data, its places, its faults and the comments that silence."""

from dataclasses import dataclass
from typing import NamedTuple

from yaml.error import Mark

from parcli.lint.suppress import Ignore
from parcli.model.walk import Path
from parcli.text.message import Message
from parcli.yamlio.places import Places


class Fault(NamedTuple):
    """A fault of the file itself; lines and columns count from 1, columns in characters."""

    line: int
    column: int
    length: int
    code: str
    message: Message
    hint: Message


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read; `data` and `places` are None where it could not be read as YAML.

    `unknown` are the paths whose value the file gives in a way that is refused (an alias, a merge
    key): what is found there tells nothing.
    """

    data: object | None
    places: Places | None
    faults: tuple[Fault, ...]
    lines: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    unknown: tuple[Path, ...] = ()


def fault_at(mark: Mark, length: int, code: str, message: Message, hint: Message) -> Fault:
    """Make a fault at a mark of the parser, which counts from 0."""
    return Fault(mark.line + 1, mark.column + 1, max(length, 1), code, message, hint)
