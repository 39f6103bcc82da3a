"""From a phrase to its parts: the words, the parser; no calendar and no year is known here."""
