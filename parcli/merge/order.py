"""In what order the items of a merged list stand."""

from collections.abc import Hashable, Sequence

Keys = Sequence[Hashable]


def ordered(base: Keys, ours: Keys, theirs: Keys) -> list[Hashable] | None:
    """Give all items in order; None where both sides moved some, each in another way.

    The order is ours, or theirs where only they moved any. What the other side has more comes
    after the item it stands after there, behind what was added at the same place.
    """
    common = set(base) & set(ours) & set(theirs)
    was, our, their = ([key for key in keys if key in common] for keys in (base, ours, theirs))
    if their in (was, our):
        return _filled(ours, theirs, frozenset(base))
    if our == was:
        return _filled(theirs, ours, frozenset(base))
    return None


def _filled(first: Keys, second: Keys, base: frozenset[Hashable]) -> list[Hashable]:
    result = list(first)
    there, also = set(first), set(second)
    at = 0
    for key in second:
        if key in there:
            at = result.index(key) + 1
            continue
        while at < len(result) and result[at] not in base and result[at] not in also:
            at += 1
        result.insert(at, key)
        at += 1
    return result
