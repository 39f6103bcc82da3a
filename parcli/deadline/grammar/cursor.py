"""A place among the tokens of a phrase, and the ways to look ahead and to fail."""

from typing import NoReturn, TypeVar

from parcli.deadline.error import PhraseError, ProblemKind
from parcli.deadline.grammar.lexer import Source, Token, source, tokens
from parcli.deadline.grammar.phrases import Phrases
from parcli.deadline.grammar.vocabulary import TIME_WORDS
from parcli.model.deadline import Place
from parcli.text.message import Message
from parcli.text.normal import fold
from parcli.text.suggest import nearest

Value = TypeVar("Value")
_SHORTEST = 3


HINT = Message(
    "viết thời hạn như “Quý I/2020”, “Trước ngày 15/12”, “Định kỳ hàng quý”; "
    "lời ghi thêm đặt trong ngoặc đơn"
)


class Cursor:
    """The tokens from `i` to `stop`; readers move `i` on, and leave it where they read nothing."""

    def __init__(self, phrase: str) -> None:
        self.source: Source = source(phrase)
        found = tokens(self.source.text)
        length = len(self.source.text)
        self.size = len(found)
        self.tokens: list[Token] = [*found, Token("end", "", (), length, length)]
        self.i = 0
        self.stop = self.size

    # --- looking ---------------------------------------------------------------------------------
    @property
    def now(self) -> Token:
        """The token at the cursor; the last one where the stretch has ended."""
        return self.tokens[self.i] if self.i < self.stop else self.tokens[-1]

    def ahead(self, steps: int) -> Token:
        """Give the token some steps on."""
        return self.tokens[self.i + steps] if self.i + steps < self.stop else self.tokens[-1]

    def at(self, *keys: str) -> bool:
        """Tell whether the token may be one of these words or signs."""
        known = self.tokens[self.i].keys if self.i < self.stop else ()
        if known:
            for key in keys:
                if key in known:
                    return True
        return False

    def at_end(self) -> bool:
        """Tell whether nothing is left of the stretch."""
        return self.i >= self.stop

    # --- moving ----------------------------------------------------------------------------------
    def take(self, *keys: str) -> bool:
        """Step over one of these words or signs."""
        if not self.at(*keys):
            return False
        self.step()
        return True

    def words(self, *keys: str) -> bool:
        """Step over these words one after the other, or over none of them."""
        if self.i + len(keys) > self.stop:
            return False
        for token, key in zip(self.tokens[self.i : self.i + len(keys)], keys, strict=True):
            if key not in token.keys:
                return False
        self.step(len(keys))
        return True

    def phrase(self, table: Phrases[Value]) -> Value | None:
        """Step over the longest phrase of the table that stands here; give its value."""
        if self.i >= self.stop:
            return None
        for key in self.tokens[self.i].keys:
            for rest, value in table.by_first.get(key, ()):
                if not rest or self._follows(rest):
                    self.i += 1 + len(rest)
                    return value
        return None

    def peek(self, table: Phrases[Value]) -> Value | None:
        """Give the value of the phrase that stands here, without a step."""
        start = self.i
        value = self.phrase(table)
        self.i = start
        return value

    def _follows(self, rest: tuple[str, ...]) -> bool:
        i = self.i + 1
        if i + len(rest) > self.stop:
            return False
        for key in rest:
            if key not in self.tokens[i].keys:
                return False
            i += 1
        return True

    def number(self, low: int, high: int) -> int | None:
        """Step over a number between the bounds."""
        number = self.now.number
        if low <= number <= high:
            self.step()
            return number
        return None

    def step(self, count: int = 1) -> None:
        """Step over tokens."""
        self.i += count

    # --- text and places -------------------------------------------------------------------------
    def text(self, start: int, stop: int) -> str:
        """Give the words between two tokens as written."""
        if start >= stop:
            return ""
        return self.source.text[self.tokens[start].start : self.tokens[stop - 1].end]

    def place(self, start: int, stop: int | None = None) -> Place:
        """Give the place of the tokens from `start` to `stop` (the cursor) in the phrase given."""
        stop = self.i if stop is None else stop
        last = self.tokens[max(start, stop - 1)]
        return self.source.place(self.tokens[start].start, last.end)

    def glued(self) -> bool:
        """Tell whether no space stands before the token at the cursor."""
        return self.i > 0 and self.tokens[self.i - 1].end == self.now.start

    # --- failing ---------------------------------------------------------------------------------
    def fail(
        self,
        kind: ProblemKind,
        start: int,
        message: Message,
        hint: Message,
        stop: int | None = None,
    ) -> NoReturn:
        """Refuse the phrase for the tokens from `start` to `stop` (the cursor)."""
        raise PhraseError(self.place(start, stop), kind, message, hint)

    def fail_unknown(self, start: int, stop: int) -> NoReturn:
        """Refuse words that say no time, with the word that may be meant."""
        text = self.text(start, stop)
        hint = HINT
        for token in self.tokens[start:stop]:
            meant = _meant(token)
            if meant:
                hint = Message("có phải “{word}” là “{meant}”?", word=token.text, meant=meant)
                break
        self.fail("unknown", start, Message("không hiểu “{text}”", text=text), hint, stop)


def _meant(token: Token) -> str | None:
    """Give the time word that an unknown word is near to and begins like."""
    if token.keys or token.kind != "word" or len(token.text) < _SHORTEST:
        return None
    meant = nearest(token.text, TIME_WORDS)
    alike = meant and fold(meant)[:1] == fold(token.text)[:1]
    return meant if alike and abs(len(meant or "") - len(token.text)) <= 1 else None
