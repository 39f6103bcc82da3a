"""Numbers as tables print them: 1, 01, 1.2, 7.1.1, II, a), II.1."""

import re
from collections.abc import Sequence

from parcli.text.numbers import from_roman

Number = tuple[int, ...]

_COMPONENT = re.compile(r"[^\W\d_]+|\d+")
_NUMBER = re.compile(r"(?:[^\W\d_]{1,6}|\d{1,4})(?:[.\-/](?:[^\W\d_]{1,6}|\d{1,4}))*")
_MOST_DIGITS = 4
# Points are lettered so (NĐ 30/2020/NĐ-CP), with or without đ.
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def bare(number: str) -> str:
    """Give the number without spaces, brackets and closing points: `4.4.` and `4.4` are one."""
    return number.replace(" ", "").strip("().:-").casefold()


def read_numbers(numbers: Sequence[str]) -> list[Number | None]:
    """Read the numbers of one table together; None for what is no number.

    Whether a letter is a Roman numeral is seen from the whole table: `c), d), đ)` are letters,
    `I, V, X` are numerals.
    """
    plain = [number.replace(" ", "").strip("().:-") for number in numbers]
    figures = [number.split(".") for number in plain]
    if all(part.isdecimal() and len(part) <= _MOST_DIGITS for parts in figures for part in parts):
        return [tuple(map(int, parts)) for parts in figures]
    return _read_words(plain)


def _read_words(plain: list[str]) -> list[Number | None]:
    words = [word for number in plain for word in _COMPONENT.findall(number) if word.isalpha()]
    roman = all(map(from_roman, words)) and any(len(word) > 1 or word in "IVX" for word in words)
    lowered = {word.lower() for word in words}
    letters = _LETTERS if "đ" in lowered else _LETTERS.replace("đ", "")
    return [_read(number, None if roman else letters) for number in plain]


def _read(number: str, letters: str | None) -> Number | None:
    if not _NUMBER.fullmatch(number):
        return None
    values = [_value(word, letters) for word in _COMPONENT.findall(number)]
    return None if None in values else tuple(value for value in values if value is not None)


def _value(word: str, letters: str | None) -> int | None:
    if word.isdecimal():
        return int(word)
    if letters is None:
        return from_roman(word)
    place = letters.find(word.lower()) if len(word) == 1 else -1
    return place + 1 if place >= 0 else None


def follows(before: Number, after: Number) -> bool:
    """Whether `after` is a number that may stand next after `before`.

    Next is one more at some level with all that is deeper starting again at 1: after 2.4 come
    2.5, 3, 3.1 or 2.4.1.
    """
    if after[-1] == before[-1] + 1 and after[:-1] == before[:-1]:
        return True  # as nearly always
    level = next(
        (n for n, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), None
    )
    if level is None:
        return len(after) > len(before) and set(after[len(before) :]) == {1}
    return after[level] == before[level] + 1 and set(after[level + 1 :]) <= {1}
