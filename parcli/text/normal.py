"""One Unicode form, and the folded form in which Vietnamese words are compared."""

import unicodedata
from functools import lru_cache

_D_STROKE = str.maketrans("đĐ", "dD")


def nfc(text: str) -> str:
    """Compose the text (NFC): the form in which parcli stores and prints."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Give the text without tone marks, case and surplus spaces, for comparing only."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(bare.translate(_D_STROKE).casefold().split())


def width(text: str) -> int:
    """Count the terminal columns the text takes; combining marks take none."""
    return sum(_columns(c) for c in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def printable(text: str) -> str:
    """Give the text with control characters made visible, so that no file steers a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == " " else "\N{REPLACEMENT CHARACTER}" for c in text)
