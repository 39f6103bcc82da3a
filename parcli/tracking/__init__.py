"""The tracking table of plans: what each owes as lines under its areas, as it stands on a day."""

from parcli.tracking.columns import COLUMNS, Cell, Column
from parcli.tracking.table import AreaTable, Line, PlanTable, Tracking, tally_of, track

__all__ = [
    "COLUMNS",
    "AreaTable",
    "Cell",
    "Column",
    "Line",
    "PlanTable",
    "Tracking",
    "tally_of",
    "track",
]
