"""A phrase cut into tokens that know where they stood in the phrase as given.

Folding loses meaning in Vietnamese (ngày and ngay, năm and nam, quý and quy). So a token carries
every syllable it may be: the one spelled, or, where marks are left out or misplaced, each known
syllable they could make. The grammar, which sees the neighbours, takes the one that fits.
"""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from parcli.deadline.grammar.vocabulary import ALIASES, EXACT, SYLLABLES
from parcli.model.deadline import Place
from parcli.text.normal import fold, nfc

_TIME_WORDS = r"(?:tháng|thang|quý|quí|quy|năm|nam|ngày|ngay|tuần|tuan|lần|lan)\b"
_TOKEN = re.compile(
    rf"""
      (?P<paper>                       # the number of a document is never a date
          \d+[a-zđ]?(?:\s*/\s*\d{{4}})?(?:\s*/\s*|-)(?!{_TIME_WORDS})[^\W\d_]{{1,8}}
          (?:[-/&][^\W_]+)+
        | \bsố\s*:?\s*\d+[^\W\d_]?(?:\s*/\s*[^\W_]+|-[^\W_]+)*
      )
    | (?P<hour>
          \d{{1,2}}\s*(?:h|g|gi[oờ])(?:\s*\d{{1,2}}(?![\d/.-]))?(?:\s*(?:phút|phut|p)\b)?(?![^\W\d_])
        | \d{{1,2}}:\d{{2}}(?!\d)
      )
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+)
    | (?P<sign>[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Signs that look alike to a reader, and marks no reader sees.
_SIGNS = str.maketrans("–—−‑‐⁄∕（）[]，；：．。•*+→", "-----//()(),;:..----")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]")
_NUMBER_DIGITS = 6


class Token(NamedTuple):
    """A number, word, sign, hour or document number; `start` and `end` count in the NFC text."""

    kind: str
    text: str
    keys: tuple[str, ...]
    start: int
    end: int
    number: int = -1


class Source(NamedTuple):
    """A phrase as given and in the form it is read, with the way back between their offsets."""

    phrase: str
    text: str
    origin: tuple[int, ...] | None

    def place(self, start: int, end: int) -> Place:
        """Give the place in the phrase as given."""
        if self.origin is None:
            return (start, end)
        return (self.origin[start], self.origin[end])


def source(phrase: str) -> Source:
    """Compose the phrase (NFC) and keep where each character came from."""
    if unicodedata.is_normalized("NFC", phrase):
        return Source(phrase, phrase, None)
    text: list[str] = []
    origin: list[int] = []
    start = 0
    for end in range(1, len(phrase) + 1):
        if end == len(phrase) or _stands_apart(phrase[start:end], phrase[end]):
            composed = nfc(phrase[start:end])
            text.append(composed)
            origin += [start] * len(composed)
            start = end
    return Source(phrase, "".join(text), (*origin, len(phrase)))


def _stands_apart(before: str, char: str) -> bool:
    """Tell whether a character composes with nothing before it."""
    if unicodedata.combining(char):
        return False
    return char.isascii() or nfc(before + char) == nfc(before) + nfc(char)


def tokens(text: str) -> list[Token]:
    """Cut an NFC text into tokens; every visible character belongs to one."""
    found = []
    for match in _TOKEN.finditer(_UNSEEN.sub(" ", text)):
        kind = match.lastgroup or "sign"
        word = match.group()
        start, end = match.span()
        if kind == "word":
            found.append(Token(kind, word, syllables(word), start, end))
        elif kind == "number":
            number = int(word) if len(word) <= _NUMBER_DIGITS else -1
            found.append(Token(kind, word, (), start, end, number))
        elif kind == "sign":
            sign = word.translate(_SIGNS)
            found.append(Token(kind, sign, (sign,), start, end))
        else:
            found.append(Token(kind, word, (kind,), start, end))
    return found


@lru_cache(maxsize=8192)
def syllables(word: str) -> tuple[str, ...]:
    """Give the known syllables that the word may be; the one spelled alone where it has marks."""
    word = word.lower()
    word = ALIASES.get(word, word)
    if word in SYLLABLES and (word in EXACT or not word.isascii()):
        return (word,)
    marks = _marks(word)
    known = _by_fold().get(fold(word), ())
    return tuple(syllable for syllable in known if marks <= _marks(syllable))


@cache
def _by_fold() -> dict[str, tuple[str, ...]]:
    folded: dict[str, list[str]] = {}
    for syllable in sorted(SYLLABLES):
        folded.setdefault(fold(syllable), []).append(syllable)
    return {key: tuple(known) for key, known in folded.items()}


@lru_cache(maxsize=4096)
def _marks(word: str) -> Counter[str]:
    """Count the marks of a word, wherever they stand; the bar of đ is one."""
    return Counter(
        c for c in unicodedata.normalize("NFD", word) if unicodedata.combining(c) or c == "đ"
    )
