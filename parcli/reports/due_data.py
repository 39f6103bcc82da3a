"""What falls due, for programs: JSON in its fixed shape, and CSV."""

from datetime import date

from parcli.reports.sheet import to_csv, to_json
from parcli.status.judge import days_left, state_of
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation

_COLUMNS = (
    "plan", "ref", "period", "from", "due", "state", "days", "area", "task", "product", "phrase",
    "lead", "perform", "draft", "appraise", "coordinate", "consolidate", "monitor", "owed_by",
)  # fmt: skip


def as_json(listing: Listing, *, with_undated: bool = False) -> str:
    """Give the object of docs/json.md; dates are ISO."""
    items = listing.items + (listing.undated if with_undated else ())
    shown = {
        "on": listing.on.isoformat(),
        "items": [item(obligation, listing.on) for obligation in items],
        "left_out": listing.left_out,
    }
    return to_json(shown)


def item(obligation: Obligation, on: date) -> dict[str, object]:
    """Give one obligation, seen on the day."""
    return {
        "ref": obligation.product_reference,
        "period": obligation.period,
        "from": obligation.first.isoformat() if obligation.first else None,
        "due": obligation.due.isoformat() if obligation.due else None,
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


def as_csv(listing: Listing, *, with_undated: bool = False) -> str:
    """Give one row an obligation; several agencies in a role are parted by a space."""
    items = listing.items + (listing.undated if with_undated else ())
    return to_csv(_COLUMNS, (_row(obligation, listing.on) for obligation in items))


def _row(obligation: Obligation, on: date) -> dict[str, object]:
    roles = {role: " ".join(ids) for role, ids in obligation.roles.items()}
    return item(obligation, on) | roles
