"""Which records of one obligation cannot stand beside each other."""

from collections.abc import Sequence

from parcli.model.progress import Record


def clash(record: Record, others: Sequence[Record], *, repeatable: bool) -> Record | None:
    """Give the record that this one cannot stand beside, or None.

    `others` are the other records of the same obligation.
    """
    key = clash_key(record, repeatable=repeatable)
    return next((one for one in others if clash_key(one, repeatable=repeatable) == key), None)


def clash_key(record: Record, *, repeatable: bool) -> tuple[object, ...]:
    """Give what only one record of an obligation may have.

    What is delivered or dropped is so once; a percentage is noted once a day, work is put off once
    by a decision. With `repeatable` (work that goes on all the time, or comes on request) only the
    same delivery noted twice clashes.
    """
    if record.done and repeatable:
        return "done", record.done, record.document
    if record.under_way is not None:
        return "under_way", record.as_of
    if record.postponed_to and record.decision:
        return "postponed_to", record.decision.number, record.decision.date
    return (record.kind,)
