"""What is wrong with a phrase, and where."""

from typing import Literal

from parcli.errors import ParcliError
from parcli.text.message import Message

ProblemKind = Literal[
    "empty",  # no words at all, or only a remark
    "unknown",  # words that say no time, or are left over
    "impossible",  # no such day, month, quarter
    "two-readings",  # more than one meaning
    "after-only",  # an earliest day and no last one
    "no-year",  # a year is needed in a plan of several
    "swapped",  # ends before it starts
    "no-event",  # counted from nothing
]


class PhraseError(ParcliError):
    """A phrase refused: the part at offset `at` of the phrase as given, why, and what to write."""

    def __init__(
        self, place: tuple[int, int], kind: ProblemKind, message: Message, hint: Message
    ) -> None:
        super().__init__(message, hint)
        self.place = place
        self.kind: ProblemKind = kind
        self.message: Message = message
        self.hint: Message = hint
        self.text = ""

    @property
    def at(self) -> int:
        """The offset where the part not understood begins."""
        return self.place[0]

    def within(self, phrase: str) -> "PhraseError":
        """Take up the words of the phrase that the error points at.

        From here on it is an answer that is kept, so the frames it came through are let go.
        """
        self.text = phrase[self.place[0] : self.place[1]]
        return self.with_traceback(None)
