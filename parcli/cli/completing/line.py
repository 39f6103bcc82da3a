"""A command line as a shell splits it, up to the cursor."""

from typing import NamedTuple

_QUOTES = "\"'"


class Line(NamedTuple):
    """The words before the cursor, the one at it (empty after a space), whether a quote is open."""

    words: list[str]
    last: str
    is_quoted: bool


def split_line(line: str, *, escapes: bool) -> Line:
    """Split a line; in a shell that `escapes` a backslash makes any letter part of a word."""
    words: list[str] = []
    word: str | None = None
    quote = ""
    letters = iter(line)
    for letter in letters:
        if escapes and letter == "\\" and quote != "'":
            word = (word or "") + next(letters, "")
        elif letter == quote:
            quote = ""
        elif letter in _QUOTES and not quote:
            quote, word = letter, word or ""
        elif letter.isspace() and not quote:
            words += [] if word is None else [word]
            word = None
        else:
            word = (word or "") + letter
    return Line(words, word or "", bool(quote))


def cut(word: str, breaks: str) -> int:
    """Give where the part of the word begins that bash replaces: after the last of the breaks.

    An `@` it takes for the beginning of a host's name, and replaces with the name.
    """
    return max(
        (word.rfind(letter) + (letter != "@") for letter in breaks if letter in word), default=0
    )
