"""Two states of a plan: what changed, exactly and as a reader is told. No git, no file, no words.

`compare` pairs what is the same in both, `edits` and `apply` are the exact changes, `unamended`
tells whether a signed plan changed without a document that amends it.
"""

from parcli.diff.change import (
    AreaChange,
    BodyChange,
    Kind,
    PartChange,
    PlanDiff,
    ProductChange,
    TaskChange,
)
from parcli.diff.compare import compare
from parcli.diff.exact import apply, edits
from parcli.diff.signed import Unamended, is_signed, unamended

__all__ = [
    "AreaChange",
    "BodyChange",
    "Kind",
    "PartChange",
    "PlanDiff",
    "ProductChange",
    "TaskChange",
    "Unamended",
    "apply",
    "compare",
    "edits",
    "is_signed",
    "unamended",
]
