"""What the plain fields of two parts say otherwise, key by key."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from parcli.diff.fact import Fact, Listed, Said
from parcli.diff.pairing import RENAMED, likeness, paired


def said(old: BaseModel, new: BaseModel, apart: frozenset[str]) -> Iterator[Fact]:
    """Give what differs in each field but those that are told apart; a list by what it holds."""
    for key in type(new).model_fields:
        before, after = getattr(old, key), getattr(new, key)
        if key in apart or before == after:
            continue
        if isinstance(before, tuple) and type(before) is type(after) is tuple:
            yield from listed(key, before, after)
        elif isinstance(before, BaseModel) and type(before) is type(after):
            for fact in said(before, after, frozenset()):
                yield _under(key, fact)
        else:
            yield Said(key, before, after)


def _under(key: str, fact: Fact) -> Fact:
    """Name a fact of a part after what it is a part of: `decision.number`."""
    if isinstance(fact, Said):
        return Said(f"{key}.{fact.key}", fact.before, fact.after)
    if isinstance(fact, Listed):
        return Listed(f"{key}.{fact.key}", fact.gained, fact.lost)
    return fact


def listed(key: str, old: Sequence[object], new: Sequence[object]) -> Iterator[Fact]:
    """Give what came and what went, whatever the order."""
    lost = list(old)
    gained = [item for item in new if not _taken(item, lost)]
    if gained or lost:
        yield Listed(key, tuple(gained), tuple(lost))


def _taken(item: object, items: list[object]) -> bool:
    if item not in items:
        return False
    items.remove(item)
    return True


def texts(key: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Fact]:
    """Give the texts that came, went, or were reworded: those told as one text and its new form."""
    pairs = paired(old, new, key=_itself, alike=likeness, renamed=RENAMED)
    for before, after in pairs.same:
        if before != after:
            yield Said(key, before, after)
    if pairs.added or pairs.removed:
        yield Listed(key, pairs.added, pairs.removed)


def _itself(text: str) -> str:
    return text
