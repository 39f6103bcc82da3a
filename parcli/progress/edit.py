"""Edits of a progress file as values: what is to be added or taken out, and where."""

from collections.abc import Iterable
from typing import NamedTuple

from parcli.model.progress import Progress, Record


class Add(NamedTuple):
    """Put a record under a product's reference, as the `place`-th (from 0) of its records.

    `before` are the references of the products that come before it in the plan: where the file
    lacks the reference, it goes after the last of them that the file has.
    """

    product: str
    record: Record
    place: int
    before: tuple[str, ...]


class Remove(NamedTuple):
    """Take out the `place`-th record (from 0) of a product; the last one takes the key with it."""

    product: str
    place: int


Edit = Add | Remove


def edited(progress: Progress, edits: Iterable[Edit]) -> dict[str, tuple[Record, ...]]:
    """Give the records as they shall be after the edits, one after the other, by product."""
    records = {product: list(own) for product, own in progress.records.items()}
    for edit in edits:
        own = records.setdefault(edit.product, [])
        if isinstance(edit, Add):
            own.insert(edit.place, edit.record)
        else:
            del own[edit.place]
    return {product: tuple(own) for product, own in records.items() if own}
