"""What lint would call an error in a plan as it was signed: silenced at its line, with the place.

The words of a signed document are not to be mended, so a plan that says them must pass.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parcli.cli.checking import plan_errors
from parcli.cli.importing.home import Home
from parcli.cli.workspace import PlanFile
from parcli.errors import ParcliError
from parcli.intake.draft import Draft, Fate
from parcli.intake.source import Place
from parcli.lint.finding import Finding, Placed, Severity
from parcli.model.walk import Path
from parcli.text.message import Message


class Silenced(NamedTuple):
    """An error that is silenced, and the place in the document of what it is about."""

    finding: Finding
    place: Place

    @property
    def comment(self) -> str:
        """The comment that silences it."""
        why = Message("{message}", message=self.finding.message)
        if self.place != Place():
            why = Message("{place}: {why}", place=self.place.in_words, why=why)
        return f"parcli: ignore[{self.finding.code}] {why}"


def silenced(home: Home, file: PlanFile, draft: Draft) -> list[Silenced]:
    """Give what is to be silenced in the plan; its paths are those of the draft."""
    places = _Places(draft.fates)
    found = plan_errors(home.workspace, file)
    return [Silenced(finding, places.of(finding.path)) for finding in found]


class _Places:
    """The place in the document of each key."""

    def __init__(self, fates: tuple[Fate, ...]) -> None:
        self._of: dict[Path, Place] = {}
        for fate in fates:
            for path in fate.paths:
                for end in range(len(path), 0, -1):
                    self._of.setdefault(path[:end], fate.words.place)

    def of(self, path: Path) -> Place:
        """Give the place of a key, else of what it stands in."""
        ends = (self._of.get(path[:end]) for end in range(len(path), 0, -1))
        return next((place for place in ends if place), Place())


def refuse_errors(found: list[Placed]) -> None:
    """Refuse to write what would not pass.

    Raises:
        ParcliError: an error is left.
    """
    for error in errors_in(found):
        raise ParcliError(
            Message(
                "{file}:{line}: {message}", file=error.file, line=error.line, message=error.message
            ),
            Message("chưa ghi gì: kế hoạch đọc được sẽ có lỗi này ({code})", code=error.code),
        )


def errors_in(found: Iterable[Placed]) -> Iterator[Placed]:
    """Give what is an error of what was found."""
    return (placed for placed in found if placed.severity is Severity.ERROR)
