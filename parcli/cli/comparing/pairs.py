"""Which plan file is which at the other time: by name and id, then by what is in it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from parcli.cli.comparing.snapshot import Snapshot
from parcli.cli.parents import id_in

# A file with another name and another id is the same where so much of its lines is, as git has it.
_RENAMED = 0.5


class PathPair(NamedTuple):
    """The path of a plan on either side; None where it is not there."""

    before: str | None
    after: str | None

    @property
    def either(self) -> str:
        """The path it has now, or had last."""
        return self.after or self.before or ""


def paired_paths(old: Snapshot, new: Snapshot) -> list[PathPair]:
    """Pair the plans of two times, in the order of their names."""
    left_old, left_new = dict.fromkeys(old.plans), dict.fromkeys(new.plans)
    found: list[PathPair] = []

    def take(pairs: Iterator[tuple[str, str]]) -> None:
        for before, after in list(pairs):
            if before in left_old and after in left_new:
                del left_old[before], left_new[after]
                found.append(PathPair(before, after))

    take((path, path) for path in old.plans if path in left_new and _same_plan(path, old, new))
    take(_by_id(left_old, left_new, old, new))
    take((path, path) for path in tuple(left_old) if path in left_new)
    take(_by_lines(left_old, left_new, old, new))
    found += [PathPair(path, None) for path in left_old]
    found += [PathPair(None, path) for path in left_new]
    return sorted(found, key=lambda pair: (pair.either, pair.after is None))


def _same_plan(path: str, old: Snapshot, new: Snapshot) -> bool:
    if old.files[path] == new.files[path]:
        return True
    return id_in(old.content(path)) == id_in(new.content(path))


def _by_id(
    left_old: dict[str, None], left_new: dict[str, None], old: Snapshot, new: Snapshot
) -> Iterator[tuple[str, str]]:
    known = {id_in(old.content(path)): path for path in reversed(left_old)}
    for path in left_new:
        plan_id = id_in(new.content(path))
        if plan_id and plan_id in known:
            yield known[plan_id], path


def _by_lines(
    left_old: dict[str, None], left_new: dict[str, None], old: Snapshot, new: Snapshot
) -> Iterator[tuple[str, str]]:
    """Pair the files that have the most lines in common first."""

    @cache
    def lines(snapshot: Snapshot, path: str) -> Counter[bytes]:
        return Counter(line.strip() for line in snapshot.content(path).splitlines())

    scored = [
        (-score, before, after)
        for before in left_old
        for after in left_new
        if (score := _shared(lines(old, before), lines(new, after))) >= _RENAMED
    ]
    return ((before, after) for _, before, after in sorted(scored))


def _shared(one: Counter[bytes], other: Counter[bytes]) -> float:
    return (one & other).total() / max(one.total(), other.total(), 1)
