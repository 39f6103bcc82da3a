"""What the parser stumbled over, and what is answered."""

from collections.abc import Sequence
from typing import NamedTuple

from yaml.tokens import Token

from parcli.text.message import Message


class Trouble(NamedTuple):
    """The parser's problem: its text, where it showed, where its context began, the tokens."""

    problem: str
    context: str
    offset: int
    opened: int
    text: str
    tokens: Sequence[Token]

    @property
    def char(self) -> str:
        """The character at which the parser gave up."""
        return self.text[self.offset : self.offset + 1]

    @property
    def line_before(self) -> str:
        """What stands before that character on its line."""
        start = max(self.text.rfind("\n", 0, self.offset), self.text.rfind("\r", 0, self.offset))
        return self.text[start + 1 : self.offset]


class Answer(NamedTuple):
    """What is wrong, and where it truly begins."""

    offset: int
    length: int
    message: Message
    hint: Message
    code: str = "PAR002"
