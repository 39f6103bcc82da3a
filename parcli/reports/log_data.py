"""The history of records for programs: JSON and CSV, a change an item."""

from parcli.progress.changes import Entry
from parcli.reports.log_rows import Log
from parcli.status.data import record_data
from parcli.text.sheet import to_csv, to_json

_ABOUT = ("plan", "ref", "period", "agency", "change", "when", "by", "commit", "subject")
_RECORD = (
    "done", "document", "under_way", "as_of", "postponed_to", "cancelled", "decision", "reason",
    "evidence", "note",
)  # fmt: skip


def as_json(log: Log) -> str:
    """Give the object of docs/json.md; what is not committed, or not known, has no commit."""
    return to_json(
        {
            "ref": log.ref,
            "since": log.since.isoformat() if log.since else None,
            "items": [_about(entry) | _records(entry) for entry in log.entries],
        }
    )


def as_csv(log: Log) -> str:
    """Give one row a change, with the record as it is after it; before it, where it is gone."""
    return to_csv(_ABOUT + _RECORD, (_about(entry) | _flat(entry) for entry in log.entries))


def _about(entry: Entry) -> dict[str, object]:
    change, commit = entry.change, entry.commit
    return {
        "plan": entry.plan,
        "ref": change.slot.product,
        "period": change.slot.period,
        "agency": change.slot.agency,
        "change": change.kind,
        "when": commit.when.isoformat() if commit else None,
        "by": commit.author if commit else None,
        "commit": commit.id if commit else None,
        "subject": commit.subject if commit else None,
    }


def _records(entry: Entry) -> dict[str, object]:
    change = entry.change
    return {
        "record": record_data(change.after) if change.after else None,
        "before": record_data(change.before) if change.before else None,
    }


def _flat(entry: Entry) -> dict[str, object]:
    record = entry.change.after or entry.change.before
    if record is None:
        return {}
    decision = record.decision
    return record_data(record) | {
        "decision": f"{decision.number} {decision.date.isoformat()}" if decision else None,
        "evidence": " ".join(record.evidence),
    }
