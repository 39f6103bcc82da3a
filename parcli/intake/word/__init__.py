"""Word files read to a `Source`: every visible word once, at the place where it is seen."""

from parcli.intake.word.reading import read_word

__all__ = ["read_word"]
