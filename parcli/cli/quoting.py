"""Words of a command as they are typed into a shell, in the commands that parcli suggests."""

import re

_PLAIN = re.compile(r"[\w./\\:@+-]+")


def typed(word: str) -> str:
    """Give the word, in quotes where it holds what a shell would take apart."""
    return word if _PLAIN.fullmatch(word) else f'"{word}"'
