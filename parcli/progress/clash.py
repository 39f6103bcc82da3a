"""Which records of one obligation cannot stand beside each other."""

from collections.abc import Sequence

from parcli.model.progress import Record


def clash(record: Record, others: Sequence[Record], *, repeatable: bool) -> Record | None:
    """Give the record that this one cannot stand beside, or None.

    `others` are the other records of the same obligation. What is delivered or dropped is so once;
    a percentage is noted once a day, work is put off once by a decision. With `repeatable` (work
    that goes on all the time, or comes on request) only the same delivery noted twice clashes.
    """
    return next((other for other in others if _excludes(record, other, repeatable)), None)


def _excludes(record: Record, other: Record, repeatable: bool) -> bool:  # noqa: FBT001
    if record.kind != other.kind:
        return False
    if record.done and repeatable:
        return (record.done, record.document) == (other.done, other.document)
    if record.under_way is not None:
        return record.as_of == other.as_of
    if record.postponed_to:
        return record.decision == other.decision
    return True
