"""A phrase read against a plan: what it means, when it falls due, or why it is refused."""

from dataclasses import dataclass
from functools import lru_cache

from parcli.deadline.due import is_waiting, resolve
from parcli.deadline.error import PhraseError
from parcli.deadline.frame import Frame
from parcli.deadline.grammar.parser import parse
from parcli.model.deadline import Deadline, Kind, Occurrence


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer to a phrase: a deadline with its occurrences, or the problem."""

    phrase: str
    deadline: Deadline | None
    occurrences: tuple[Occurrence, ...]
    problem: PhraseError | None
    waiting: bool = False
    """Whether a part counts from an event that has no date yet."""

    @property
    def understood(self) -> bool:
        """Whether the phrase was read as a whole."""
        return self.problem is None

    @property
    def note(self) -> str | None:
        """The remark that carries no time."""
        return self.deadline.note if self.deadline else None

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kind of each part, in the order written."""
        return tuple(part.kind for part in self.deadline.parts) if self.deadline else ()


def read(phrase: str, frame: Frame) -> Reading:
    """Read a phrase; whatever is wrong with it is in the answer, nothing is raised."""
    try:
        deadline = _parse(phrase)
    except PhraseError as problem:
        return Reading(phrase, None, (), problem.within(phrase))
    counted = any(part.kind == "relative" for part in deadline.parts)
    return _read(phrase, frame if counted else frame.without_events)


_parse = lru_cache(maxsize=65536)(parse)


@lru_cache(maxsize=65536)
def _read(phrase: str, frame: Frame) -> Reading:
    deadline = _parse(phrase)
    try:
        occurrences = resolve(deadline, frame)
    except PhraseError as problem:
        return Reading(phrase, None, (), problem.within(phrase))
    return Reading(phrase, deadline, occurrences, None, is_waiting(deadline, frame))
