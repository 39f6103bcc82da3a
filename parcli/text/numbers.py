"""Numbers as Vietnamese documents write them: Roman, in words, and 16.274 or 98,63."""

import re
from functools import cache

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ROMAN_MAX = 39
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WORDS_MAX = 999
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def to_roman(number: int) -> str:
    """Write 1 to 39 in Roman numerals."""
    if not 1 <= number <= _ROMAN_MAX:
        message = f"no Roman numeral for {number}"
        raise ValueError(message)
    letters = ""
    for value, sign in _ROMAN:
        while number >= value:
            letters += sign
            number -= value
    return letters


_FROM_ROMAN = {to_roman(number): number for number in range(1, _ROMAN_MAX + 1)}


def from_roman(text: str) -> int | None:
    """Read a Roman numeral of 1 to 39 in either case; None where it is none."""
    return _FROM_ROMAN.get(text.upper())


def to_words(number: int) -> str:
    """Write 0 to 999 in words: 115 is “một trăm mười lăm”."""
    if not 0 <= number <= _WORDS_MAX:
        message = f"no words for {number}"
        raise ValueError(message)
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    words = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return words
    return f"{words} linh {_DIGITS[rest]}" if rest < 10 else f"{words} {_below_hundred(rest)}"  # noqa: PLR2004


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    words = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if not ones:
        return words
    special = {5: "lăm"} if tens == 1 else {1: "mốt", 5: "lăm"}
    return f"{words} {special.get(ones, _DIGITS[ones])}"


def _variants(number: int) -> set[str]:
    """Give every accepted way to say the number."""
    spoken = {to_words(number)}
    for usual, other in (("bảy", "bẩy"), ("linh", "lẻ"), ("lăm", "nhăm"), ("mươi bốn", "mươi tư")):
        spoken |= {form.replace(usual, other) for form in spoken}
    return spoken


@cache
def _from_words() -> dict[str, int]:
    return {form: number for number in range(_WORDS_MAX + 1) for form in _variants(number)}


def from_words(text: str) -> int | None:
    """Read a number said in words, up to 999; None where it is none."""
    return _from_words().get(" ".join(text.lower().split()))


def format_number(number: float, decimals: int = 0) -> str:
    """Write a number with a point between thousands and a decimal comma: 16.274 and 98,63."""
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def parse_number(text: str) -> float | None:
    """Read a number in the Vietnamese way; None where it is none."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return float(text.replace(".", "").replace(",", "."))
