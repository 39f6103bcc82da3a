"""Whether a word is another one with a slip of the keyboard: sure, or not at all."""

from difflib import SequenceMatcher

_LEAST_LETTERS = 4
_ALIKE = 0.75


def is_slip(word: str, right: str) -> bool:
    """Whether a word has a letter or two amiss; short words and numbers are never sure."""
    if min(len(word), len(right)) < _LEAST_LETTERS or not (word + right).isalpha():
        return False
    return word != right and SequenceMatcher(None, word, right).ratio() >= _ALIKE
