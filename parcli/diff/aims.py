"""Targets that aim higher or lower than they did."""

from collections.abc import Iterator

from parcli.diff.fact import Aimed, Fact
from parcli.diff.fields import said
from parcli.model.targets import RANK, Aim, Target
from parcli.text.normal import fold

_NUMBERS = frozenset({"at_least", "at_most", "between", "equals"})
_AIM = _NUMBERS | {"unit"}


def target_facts(old: Target, new: Target) -> Iterator[Fact]:
    """Give what a target says otherwise, first what it aims at."""
    aims_elsewhere = old.signed != new.signed or old.aim != new.aim
    if aims_elsewhere:
        yield Aimed(old, new, _raised(old, new))
    yield from said(old, new, _AIM if aims_elsewhere else _NUMBERS)


def _raised(old: Target, new: Target) -> float | None:
    """Say by how much the numbers went up, or the rank: None where they cannot be compared."""
    before, after = old.aim, new.aim
    if old.signed[0] != new.signed[0] or not _same_unit(before, after):
        return None
    rises = {round(after.least - before.least, 9), round(after.most - before.most, 9)}
    if len(rises) > 1:
        return None
    return -rises.pop() if after.unit == RANK else rises.pop()


def _same_unit(before: Aim, after: Aim) -> bool:
    return fold(before.unit or "") == fold(after.unit or "")
