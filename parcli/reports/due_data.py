"""What falls due, for programs: JSON in its fixed shape, and CSV."""

import csv
import io
import json
from datetime import date

from parcli.status.judge import days_left, state_of
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation

_COLUMNS = (
    "plan", "ref", "period", "from", "due", "state", "days", "area", "task", "product", "phrase",
    "lead", "perform", "draft", "appraise", "coordinate", "consolidate", "monitor", "owed_by",
)  # fmt: skip

# A spreadsheet runs a cell that begins so; an apostrophe keeps it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(listing: Listing, *, with_undated: bool = False) -> str:
    """Give the object of DESIGN §5; dates are ISO."""
    items = listing.items + (listing.undated if with_undated else ())
    shown = {
        "on": listing.on.isoformat(),
        "items": [item(obligation, listing.on) for obligation in items],
        "left_out": listing.left_out,
    }
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"


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
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for obligation in listing.items + (listing.undated if with_undated else ()):
        values = item(obligation, listing.on)
        roles = {role: " ".join(ids) for role, ids in obligation.roles.items()}
        rows.writerow([_cell((values | roles).get(column)) for column in _COLUMNS])
    return written.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
