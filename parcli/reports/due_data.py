"""What falls due, for programs: JSON in its fixed shape, and CSV."""

from collections.abc import Callable
from datetime import date

from parcli.reports.noted_data import record_data
from parcli.status.judge import days_left, delivery_of, due_on, known_on, state_of
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.text.sheet import to_csv, to_json

_COLUMNS = (
    "plan", "ref", "period", "from", "due", "state", "days", "area", "task", "product", "phrase",
    "lead", "perform", "draft", "appraise", "coordinate", "consolidate", "monitor", "owed_by",
    "postponed_from",
)  # fmt: skip
_DELIVERY = ("done", "document", "evidence", "note")


def as_json(listing: Listing, *, with_undated: bool = False) -> str:
    """Give the object of docs/json.md; dates are ISO."""
    return _json(listing, item, with_undated=with_undated)


def as_json_with_records(listing: Listing) -> str:
    """Give the same object, each item with its records in the order of the file."""
    return _json(listing, _item_with_records, with_undated=True)


def _json(
    listing: Listing, shape: Callable[[Obligation, date], object], *, with_undated: bool
) -> str:
    items = listing.items + (listing.undated if with_undated else ())
    shown = {
        "on": listing.on.isoformat(),
        "items": [shape(obligation, listing.on) for obligation in items],
        "left_out": listing.left_out,
    }
    return to_json(shown)


def item(obligation: Obligation, on: date) -> dict[str, object]:
    """Give one obligation, seen on the day; `due` is the day to which it was put off."""
    due = due_on(obligation, on)
    shown: dict[str, object] = {
        "ref": obligation.product_reference,
        "period": obligation.period,
        "from": _iso(obligation.first),
        "due": _iso(due),
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
        shown["postponed_from"] = _iso(obligation.due)
    return shown


def _item_with_records(obligation: Obligation, on: date) -> dict[str, object]:
    records = [record_data(record) for record in known_on(obligation, on)]
    return item(obligation, on) | {"records": records}


def as_csv(listing: Listing, *, with_undated: bool = False) -> str:
    """Give one row an obligation; several agencies in a role are parted by a space."""
    items = listing.items + (listing.undated if with_undated else ())
    return to_csv(_COLUMNS, (_row(obligation, listing.on) for obligation in items))


def as_csv_with_delivery(listing: Listing) -> str:
    """Give the same rows, each with what was delivered; several proofs are parted by a space."""
    items = listing.items + listing.undated
    rows = (_row(owed, listing.on) | _delivery(owed, listing.on) for owed in items)
    return to_csv(_COLUMNS + _DELIVERY, rows)


def _row(obligation: Obligation, on: date) -> dict[str, object]:
    roles = {role: " ".join(ids) for role, ids in obligation.roles.items()}
    return item(obligation, on) | roles


def _delivery(obligation: Obligation, on: date) -> dict[str, object]:
    record = delivery_of(obligation, on)
    if record is None:
        return {}
    return record_data(record) | {"evidence": " ".join(record.evidence)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
