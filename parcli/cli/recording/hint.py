"""The command that takes back what was recorded."""

from collections.abc import Iterable

from parcli.cli.quoting import typed
from parcli.cli.recording.run import Done
from parcli.model.progress import Record
from parcli.text.dates import format_date

# Commands for so many references are shown in one line.
_FEW = 4


def undo_commands(done: Iterable[Done], plan: str | None) -> list[str]:
    """Give the commands that take the records out again: one for all that need no more words.

    A record that is not the latest of its obligation is named by its days.
    """
    plain: list[str] = []
    commands: list[str] = []
    for one in done:
        if one.change.is_old:
            continue
        reference = one.change.owed.reference
        if one.is_latest:
            plain.append(reference)
        else:
            commands.append(_command([reference], _naming(one.change.record), plan))
    groups = [plain[at : at + _FEW] for at in range(0, len(plain), _FEW)]
    return [_command(group, [], plan) for group in groups] + commands


def _command(references: list[str], naming: list[str], plan: str | None) -> str:
    of_plan = ["--plan", plan] if plan else []
    words = ["parcli", "record", *references, "--undo", *naming, *of_plan]
    return " ".join(map(typed, words))


def _naming(record: Record) -> list[str]:
    if record.done:
        number = ["--document", record.document] if record.document else []
        return ["--done", format_date(record.done), *number]
    if record.as_of:
        return ["--as-of", format_date(record.as_of)]
    if record.postponed_to:
        later = ["--postpone-to", format_date(record.postponed_to)]
        return [*later, "--decided", format_date(record.day)]
    return ["--cancel", format_date(record.day)]
