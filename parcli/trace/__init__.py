"""A plan under another: what the parent gives an agency, and which of its tasks carry it out."""

from parcli.trace.compare import Covering, Line, Stray, Trace, latest, strays, trace
from parcli.trace.owed import OwedTask, known_as, owed_tasks

__all__ = [
    "Covering",
    "Line",
    "OwedTask",
    "Stray",
    "Trace",
    "known_as",
    "latest",
    "owed_tasks",
    "strays",
    "trace",
]
