"""Obligations and records as plain data for programs: the keys of docs/json.md, dates in ISO form.

Every list that programs read takes them from here, so that one thing has one name everywhere.
"""

from datetime import date

from parcli.model.progress import Record
from parcli.status.judge import days_left, delivery_of, due_on, known_on, state_of
from parcli.status.obligation import Obligation

COLUMNS = (
    "plan", "ref", "period", "from", "due", "state", "days", "area", "task", "product", "phrase",
    "lead", "perform", "draft", "appraise", "coordinate", "consolidate", "monitor", "owed_by",
    "postponed_from",
)  # fmt: skip
"""The columns of a row."""

DELIVERY = ("done", "document", "evidence", "note")
"""The columns of a delivery, beside those of a row."""

_RECORD = (
    "done", "document", "under_way", "as_of", "postponed_to", "cancelled", "decision", "reason",
    "evidence", "note",
)  # fmt: skip


def item(obligation: Obligation, on: date) -> dict[str, object]:
    """Give one obligation, seen on the day; `due` is the day to which it was put off."""
    due = due_on(obligation, on)
    shown: dict[str, object] = {
        "ref": obligation.product_reference,
        "period": obligation.period,
        "from": iso(obligation.first),
        "due": iso(due),
        "state": state_of(obligation, on),
        "days": days_left(obligation, on),
        "plan": obligation.plan.id,
        "area": obligation.area,
        "task": obligation.task.title,
        "product": obligation.product.name,
        "phrase": obligation.phrase,
        "agencies": {role: list(ids) for role, ids in obligation.roles.items()},
        "owed_by": obligation.owed_by,
    }
    if due != obligation.due:
        shown["postponed_from"] = iso(obligation.due)
    return shown


def row(obligation: Obligation, on: date) -> dict[str, object]:
    """Give the same under the columns of a sheet; several agencies in a role parted by a space."""
    roles = {role: " ".join(ids) for role, ids in obligation.roles.items()}
    return item(obligation, on) | roles


def delivery(obligation: Obligation, on: date) -> dict[str, object]:
    """Give what was delivered, for a row; several proofs are parted by a space."""
    record = delivery_of(obligation, on)
    if record is None:
        return {}
    return record_data(record) | {"evidence": " ".join(record.evidence)}


def records(obligation: Obligation, on: date) -> list[dict[str, object]]:
    """Give the records that count on the day, in the order of the file."""
    return [record_data(record) for record in known_on(obligation, on)]


def record_data(record: Record) -> dict[str, object]:
    """Give what the record says under the keys it has, but for whose obligation it is."""
    given = {key: getattr(record, key) for key in _RECORD}
    shown = {key: _plain(value) for key, value in given.items() if value not in (None, ())}
    if record.decision:
        shown["decision"] = {
            "number": record.decision.number,
            "date": record.decision.date.isoformat(),
        }
    return shown


def iso(day: date | None) -> str | None:
    """Write a day, where there is one."""
    return day.isoformat() if day else None


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
