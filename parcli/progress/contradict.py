"""Which records of one obligation cannot both be true."""

from collections.abc import Sequence

from parcli.model.progress import Record


def contradiction(record: Record, others: Sequence[Record], *, repeatable: bool) -> Record | None:
    """Give the record that this one contradicts, whichever of them was noted first, or None.

    What is delivered is neither on its way nor put off afterwards, and is not dropped; what is
    dropped is neither delivered nor put off nor on its way afterwards. With `repeatable` (work that
    goes on all the time, or comes on request) one delivery ends nothing.
    """
    for other in others:
        if _contradict(record, other, repeatable) or _contradict(other, record, repeatable):
            return other
    return None


def is_end(record: Record, *, repeatable: bool) -> bool:
    """Whether nothing is to follow the record: of two that contradict, one is an end."""
    return bool(record.cancelled or (record.done and not repeatable))


def _contradict(end: Record, other: Record, repeatable: bool) -> bool:  # noqa: FBT001
    """Whether `end` ends the work, and the other record tells of work that should not be there."""
    if end.cancelled and other.kind != "cancelled":
        return other.day > end.day or bool(other.done and not repeatable)
    if end.done and not repeatable and not other.done:
        return other.day > end.day
    return False
