"""Did you mean: the nearest known word, compared without tone marks."""

from collections.abc import Iterable

from parcli.text.normal import fold

# Below this likeness a suggestion misleads more than it helps.
_CUTOFF = 0.6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word most like `word`, as it is written, or None where none is like it."""
    import difflib  # noqa: PLC0415 (only what went wrong needs it)

    by_fold = {fold(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(fold(word), by_fold, n=1, cutoff=_CUTOFF)
    return by_fold[found[0]] if found else None
