"""The label of a reporting period, read from the ways officers write one."""

import re

from parcli.text.normal import fold
from parcli.text.numbers import from_roman

_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:\s*[-/]\s*(?P<part>.+))?")
_YEAR_LAST = re.compile(r"(?:nam |(?P<part>.+?)\s*[-/ ]\s*(?:nam )?)(?P<year>\d{4})")
_QUARTER = re.compile(r"(?:quy |q)\s*(?P<digit>[1-4])|(?:quy |q)?\s*(?P<roman>iv|i{1,3})")
_MONTH = re.compile(r"(?:thang |t)?\s*(?P<number>0?[1-9]|1[0-2])")
_PARTS = (
    (re.compile(r"h1|6 ?[tm]|6 thang(?: dau(?: nam)?)?"), "H1"),
    (re.compile(r"h2|6 thang cuoi(?: nam)?"), "H2"),
    (re.compile(r"9 ?[tm]|9 thang(?: dau(?: nam)?)?"), "9M"),
)


def read_label(text: str, year: int | None) -> str | None:
    """Read `2020-Q1`, `Q1/2020`, `quý I năm 2020`, `6T/2020`, `2020`, `3/2020` as a label.

    Args:
        text: What was typed.
        year: The year that is meant where the text names none (`Q1`); None: it must name one.

    Returns:
        The label (`2020-Q1`, `2020-H1`, `2020-9M`, `2020-03`, `2020`), or None where it is none.
    """
    typed = " ".join(fold(text).split())
    found = _YEAR_FIRST.fullmatch(typed) or _YEAR_LAST.fullmatch(typed)
    named, part = (found["year"], found["part"]) if found else (year, typed)
    if named is None:
        return None
    if part is None:
        return str(named)
    label = _part(part)
    return f"{named}-{label}" if label else None


def _part(text: str) -> str | None:
    for form, label in _PARTS:
        if form.fullmatch(text):
            return label
    if found := _QUARTER.fullmatch(text):
        return f"Q{found['digit'] or from_roman(found['roman'])}"
    if found := _MONTH.fullmatch(text):
        return f"{int(found['number']):02}"
    return None
