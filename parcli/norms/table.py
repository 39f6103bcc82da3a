"""The dated table of norms that reform plans cite: issued when, in force until when, replaced.

`data/norms.csv` holds only what a source confirms: a day that is not known is left empty and then
says nothing. A provisional row holds a day, or a successor, that one source gives or none in full;
where only the year of the end is known, the last day of that year stands for it.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from parcli.norms.number import number_key


class Norm(NamedTuple):
    """A norm; `in_force_to` is its last day in force, `replaced_by` the number of its successor."""

    number: str
    kind: str
    title: str
    issuer: str
    issued: date | None
    in_force_from: date | None
    in_force_to: date | None
    replaced_by: str | None
    is_provisional: bool
    source: str

    def ended_before(self, day: date) -> bool:
        """Whether the norm is known to be no longer in force on the day."""
        return self.in_force_to is not None and self.in_force_to < day


@cache
def known_norms() -> tuple[Norm, ...]:
    """Read the table, once."""
    text = Path(__file__).with_name("data").joinpath("norms.csv").read_text(encoding="utf-8")
    return tuple(map(_row, text.splitlines()[1:]))


def norms_numbered(number: str) -> tuple[Norm, ...]:
    """Give the norms of the table that bear the number, however it is spaced and cased."""
    return _by_number().get(number_key(number), ())


def successor_on(norm: Norm, day: date) -> Norm | None:
    """Follow the successors to the one that is not yet ended on the day; None where none is."""
    seen = {norm.number}
    while norm.ended_before(day):
        after = norms_numbered(norm.replaced_by or "")
        if not after or after[0].number in seen:
            return None
        norm = after[0]
        seen.add(norm.number)
    return norm


@cache
def _by_number() -> dict[str, tuple[Norm, ...]]:
    found: dict[str, tuple[Norm, ...]] = {}
    for norm in known_norms():
        key = number_key(norm.number)
        found[key] = (*found.get(key, ()), norm)
    return found


def _row(line: str) -> Norm:
    # No field of ours holds a comma (a test says so), which spares the start-up the csv module.
    number, kind, title, issuer, issued, first, last, after, provisional, source = line.split(",")
    return Norm(
        number,
        kind,
        title,
        issuer,
        _day(issued),
        _day(first),
        _day(last),
        after or None,
        provisional == "yes",
        source,
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
