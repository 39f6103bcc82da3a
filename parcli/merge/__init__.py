"""Two edited states of a file and the state both began from, merged by key, as values.

What a key holds is merged on its own, whatever lines it stands on: two officers who record
different products never meet. Only one field changed twice, differently, is a conflict.
"""

from parcli.merge.decide import merge
from parcli.merge.names import name_of
from parcli.merge.outcome import (
    ABSENT,
    Conflict,
    Keep,
    Outcome,
    Part,
    Parts,
    Take,
    conflicts_in,
    resolved,
)

__all__ = [
    "ABSENT",
    "Conflict",
    "Keep",
    "Outcome",
    "Part",
    "Parts",
    "Take",
    "conflicts_in",
    "merge",
    "name_of",
    "resolved",
]
