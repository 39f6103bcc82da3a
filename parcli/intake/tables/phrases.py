"""Pieces of cells as deadlines: whether a piece is one, and what it is the deadline of."""

import re
from itertools import islice
from typing import NamedTuple

from parcli.deadline import Frame, Reading, read
from parcli.workdays import WorkCalendar

_MOST_COLONS = 4
_LONGEST = 2000
_NO_YEAR = 2000
"""Any year does, where the plan's is not known: it says nothing on whether a phrase is one."""

_ONLY_LATER = ("no-year", "no-event")
"""Refused for what the plan says elsewhere, or what its officer adds: a deadline all the same."""

_STILL_TIME = (*_ONLY_LATER, "impossible", "swapped", "after-only")


class Named(NamedTuple):
    """A piece that may name what it is the deadline of: “Báo cáo: Tháng 11/2020”.

    `is_apart` is whether the name stands before a colon and so is no part of the phrase.
    """

    name: str
    phrase: str
    is_apart: bool


class Phrases:
    """Readings against the years of the plan."""

    def __init__(self, year: int | None) -> None:
        self._frame = Frame(year or _NO_YEAR, year or _NO_YEAR + 1, WorkCalendar())

    def is_understood(self, text: str) -> bool:
        """Whether parcli understands the whole text as a deadline."""
        problem = self._read(text).problem
        return problem is None or problem.kind in _ONLY_LATER

    def is_time(self, text: str) -> bool:
        """Whether the whole text is about a time, be it one that cannot be."""
        problem = self._read(text).problem
        return problem is None or problem.kind in _STILL_TIME

    def named(self, text: str) -> Named:
        """Part a piece into what it is about and its deadline, where it says both."""
        reading = self._read(text)
        if len(text) > _LONGEST or (reading.understood and not reading.note):
            return Named("", text, is_apart=False)
        for colon in islice(re.finditer(r":\s", text), _MOST_COLONS):
            name, phrase = text[: colon.start()].strip(), text[colon.end() :].strip()
            if self.is_time(phrase):
                return Named(name, phrase, is_apart=True)
            if self.is_time(name) and not self._read(name).note:  # “Quý I: Kế hoạch”
                return Named(phrase, name, is_apart=True)
        return Named("", text, is_apart=False)

    def _read(self, text: str) -> Reading:
        return read(text, self._frame)
