"""What a check finds. A finding knows a path of keys; only `parcli.yamlio` knows lines."""

from enum import StrEnum
from typing import Literal, NamedTuple

from parcli.model.walk import Path
from parcli.text.message import Message


class Severity(StrEnum):
    """An error makes the file unfit for use; a warning asks the officer to look."""

    ERROR = "error"
    WARNING = "warning"


class Finding(NamedTuple):
    """A fault at a path of keys, what is wrong, and how to mend it.

    `on` tells whether the key or the value is at fault; `part` is the offset and the length of the
    fault inside the value's text. `code` and `severity` are the rule's, filled in when it is run.
    """

    path: Path
    message: Message
    hint: Message | None = None
    on: Literal["key", "value"] = "value"
    part: tuple[int, int] | None = None
    code: str = ""
    severity: Severity = Severity.ERROR


class Placed(NamedTuple):
    """A finding at its place: lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    code: str
    message: Message
    hint: Message | None
    severity: Severity
    length: int
    source: str
