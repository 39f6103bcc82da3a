"""A record for programs: the keys of the progress file, dates in ISO form."""

from datetime import date

from parcli.model.progress import Record

_KEYS = (
    "done", "document", "under_way", "as_of", "postponed_to", "cancelled", "decision", "reason",
    "evidence", "note",
)  # fmt: skip


def record_data(record: Record) -> dict[str, object]:
    """Give what the record says under the keys it has, but for whose obligation it is."""
    given = {key: getattr(record, key) for key in _KEYS}
    shown = {key: _plain(value) for key, value in given.items() if value not in (None, ())}
    if record.decision:
        shown["decision"] = {
            "number": record.decision.number,
            "date": record.decision.date.isoformat(),
        }
    return shown


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
