"""One result in the form asked for, with a note on every file it could not be computed from."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from parcli.cli.exits import FINE, USAGE
from parcli.cli.options import ListFormat
from parcli.cli.shell import Output
from parcli.text.message import Message, Translate


class Forms(NamedTuple):
    """How a result is written in each format; only the one asked for is."""

    table: Callable[[], str]
    json: Callable[[], str]
    csv: Callable[[], str]
    md: Callable[[], str]


def written(
    forms: Forms, output_format: ListFormat, notes: Iterable[Message], speak: Translate
) -> Output:
    """Write the result; a note makes the exit code 2, so that no part passes for the whole."""
    write: Callable[[], str] = getattr(forms, output_format.value)
    shown = tuple(note.render(speak) for note in notes)
    return Output(write(), USAGE if shown else FINE, shown, output_format is not ListFormat.TABLE)
