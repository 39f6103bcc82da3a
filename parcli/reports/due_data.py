"""What falls due, for programs: JSON in its fixed shape, and CSV."""

from collections.abc import Callable
from datetime import date

from parcli.status.data import COLUMNS, DELIVERY, delivery, item, records, row
from parcli.status.listing import Listing
from parcli.status.obligation import Obligation
from parcli.text.sheet import to_csv, to_json


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


def _item_with_records(obligation: Obligation, on: date) -> dict[str, object]:
    return item(obligation, on) | {"records": records(obligation, on)}


def as_csv(listing: Listing, *, with_undated: bool = False) -> str:
    """Give one row an obligation; several agencies in a role are parted by a space."""
    items = listing.items + (listing.undated if with_undated else ())
    return to_csv(COLUMNS, (row(obligation, listing.on) for obligation in items))


def as_csv_with_delivery(listing: Listing) -> str:
    """Give the same rows, each with what was delivered; several proofs are parted by a space."""
    items = listing.items + listing.undated
    rows = (row(owed, listing.on) | delivery(owed, listing.on) for owed in items)
    return to_csv(COLUMNS + DELIVERY, rows)
