"""The progress file of a plan: what was delivered, how far work is, what was put off or dropped."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, ConfigDict, Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from parcli.model.base import Frozen
from parcli.model.scalars import PRODUCT_REFERENCE, Day, Id, Percent, Text, Whole, one_or_many

RecordKind = Literal["done", "under_way", "postponed_to", "cancelled"]
KINDS: tuple[RecordKind, ...] = ("done", "under_way", "postponed_to", "cancelled")

# What a kind cannot be without, and what it may have beside what every record may have.
NEEDS = {
    "done": (),
    "under_way": ("as_of",),
    "postponed_to": ("decision",),
    "cancelled": ("reason",),
}
TAKES = {
    "done": ("document",),
    "under_way": ("as_of",),
    "postponed_to": ("decision", "reason"),
    "cancelled": ("decision", "reason"),
}
OF_A_KIND = ("document", "as_of", "decision", "reason")


class Warrant(Frozen):
    """The document that allows work to be put off or dropped: its number and its date."""

    number: Text
    date: Day


class Record(Frozen):
    """One thing noted for an obligation: delivered, so far on its way, put off, or dropped.

    `occurrence` names the period where the product has several, `agency` the one that delivered
    where each owes its own. Exactly one of `done`, `under_way`, `postponed_to` and `cancelled` is
    there.
    """

    occurrence: Text | None = None
    agency: Id | None = None
    done: Day | None = None
    """The day of delivery."""
    document: Text | None = None
    """The number of the document that was delivered."""
    under_way: Percent | None = None
    as_of: Day | None = None
    """The day on which so much was done."""
    postponed_to: Day | None = None
    """The last acceptable day from now on."""
    cancelled: Day | None = None
    """The day since which the work is no longer owed."""
    decision: Warrant | None = None
    reason: Text | None = None
    evidence: Annotated[tuple[Text, ...], Strict(strict=False), BeforeValidator(one_or_many)] = ()
    """Paths in the workspace, or URLs."""
    note: Text | None = None

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> "Record":
        kinds = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            raise PydanticCustomError("record_kind", "not exactly one of the kinds")
        given = [key for key in OF_A_KIND if getattr(self, key) is not None]
        for key in NEEDS[kinds[0]]:
            if key not in given:
                context = {"kind": kinds[0], "key": key}
                raise PydanticCustomError("record_lacks", "a key is missing", context)
        for key in given:
            if key not in TAKES[kinds[0]]:
                context = {"kind": kinds[0], "key": key}
                raise PydanticCustomError("record_stray", "a key of another kind", context)
        return self

    @property
    def kind(self) -> RecordKind:
        """What the record says of the obligation."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def day(self) -> date:
        """The day from which the record counts."""
        day = self.done or self.as_of or self.cancelled
        if day or self.decision is None:
            return day or date.max
        return self.decision.date


def _refuse_none(value: object) -> object:
    if value in ([], ()):
        raise PydanticCustomError("records_empty", "no record under the reference")
    return value


Records = Annotated[tuple[Record, ...], Strict(strict=False), BeforeValidator(_refuse_none)]
ProductKey = Annotated[str, Field(max_length=161, pattern=PRODUCT_REFERENCE)]


class Slot(NamedTuple):
    """What a record is for: a product's reference, the period and the agency where there are."""

    product: str
    period: str | None = None
    agency: str | None = None


class Progress(Frozen):
    """The progress file: records by the reference of the product (`TC-4.a`), at the top level.

    A reference has a point and no other key has, so that each may be added to without a line
    being changed.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[ProductKey, Records] = Field(init=False)

    parcli: Whole
    plan: Id

    @property
    def records(self) -> Mapping[str, tuple[Record, ...]]:
        """The records by the product's reference, in the order of the file."""
        return self.__pydantic_extra__

    @cached_property
    def by_slot(self) -> Mapping[Slot, tuple[Record, ...]]:
        """The records by what they are for, in the order of the file."""
        found: dict[Slot, list[Record]] = {}
        for product, records in self.records.items():
            for record in records:
                slot = Slot(product, record.occurrence, record.agency)
                found.setdefault(slot, []).append(record)
        return {slot: tuple(records) for slot, records in found.items()}
