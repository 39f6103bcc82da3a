"""A signed plan: its decision, its areas, tasks, products and their deadlines as signed."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from parcli.model.areas import AreaId
from parcli.model.base import Frozen
from parcli.model.index import Index
from parcli.model.scalars import Day, Id, Ids, Keyed, PartId, PlanPeriod, Term, Text, Whole
from parcli.model.targets import Target

Level = Literal["province", "department", "district", "commune", "other"]
Role = Literal["lead", "perform", "draft", "appraise", "coordinate", "consolidate", "monitor"]

# Whoever holds one of these roles owes the work; the others help or watch.
OWING_ROLES: tuple[Role, ...] = ("lead", "perform", "draft")

Texts = Annotated[tuple[Text, ...], Strict(strict=False)]


class Roles(Frozen):
    """Who takes part in a task, and as what: ids of agencies, groups, units or positions."""

    lead: Ids = ()
    perform: Ids = ()
    draft: Ids = ()
    appraise: Ids = ()
    coordinate: Ids = ()
    consolidate: Ids = ()
    monitor: Ids = ()

    def items(self) -> list[tuple[Role, tuple[str, ...]]]:
        """Give the roles that are filled, in the order of the fields."""
        filled: list[tuple[Role, tuple[str, ...]]] = [
            ("lead", self.lead),
            ("perform", self.perform),
            ("draft", self.draft),
            ("appraise", self.appraise),
            ("coordinate", self.coordinate),
            ("consolidate", self.consolidate),
            ("monitor", self.monitor),
        ]
        return [(role, ids) for role, ids in filled if ids]

    def owing(self) -> tuple[str, ...]:
        """Give those who owe the work."""
        return self.lead + self.perform + self.draft


class StatedDeadline(Frozen):
    """The phrase as signed and, where no phrase can say it, the reading that is fixed."""

    phrase: Text
    first: Annotated[Day | None, Field(alias="from")] = None
    due: Day | None = None
    event: Id | None = None
    within: Term | None = None

    @model_validator(mode="after")
    def _one_reading(self) -> "StatedDeadline":
        if self.first and not self.due:
            raise PydanticCustomError("deadline_due", "a reading with `from` needs `due`")
        if (self.event is None) != (self.within is None):
            raise PydanticCustomError("deadline_event", "`event` and `within` go together")
        if self.due and self.event:
            raise PydanticCustomError("deadline_readings", "two readings are fixed at once")
        return self

    @property
    def is_fixed(self) -> bool:
        """Whether the file itself says how the phrase is read."""
        return self.due is not None or self.event is not None


class Product(Frozen):
    """What a task delivers; deadlines belong to products."""

    id: PartId
    name: Text
    deadline: Annotated[StatedDeadline, BeforeValidator(Keyed("phrase"))] | None = None
    each: Id | None = None
    agencies: Roles | None = None
    note: Text | None = None


class Task(Frozen):
    """A numbered row; `no` is the number as printed, `clause` its place in the signed text."""

    id: PartId
    no: Text | None = None
    clause: Text | None = None
    title: Text
    agencies: Roles | None = None
    products: Annotated[tuple[Product, ...], Strict(strict=False)] = ()
    note: Text | None = None
    implements: Ids = ()
    """References of the parent plan's tasks that this one carries out."""
    tasks: Annotated[tuple["Task", ...], Strict(strict=False)] = ()


class Area(Frozen):
    """One of the reform areas as the plan prints it: number, title, lead, tasks in order."""

    no: Text | None = None
    title: Text | None = None
    lead: Id | None = None
    tasks: Annotated[tuple[Task, ...], Strict(strict=False)] = ()
    note: Text | None = None


class Signer(Frozen):
    """The signature block: authority (TM., KT. …), position, name without titles."""

    authority: Text | None = None
    position: Text
    name: Text


class Decision(Frozen):
    """The document that makes the plan binding; number and date come after the signing."""

    number: Text | None = None
    date: Day | None = None
    place: Text | None = None
    signer: Signer | None = None


class Amendment(Frozen):
    """A document that amended the plan after it was signed (NĐ 30/2020/NĐ-CP, art. 18.3)."""

    number: Text
    date: Day
    text: Text | None = None
    """What it changed, in short."""


class Parent(Frozen):
    """The plan this one carries out: a plan of the workspace, or only its decision."""

    plan: Text | None = None
    number: Text | None = None
    date: Day | None = None
    title: Text | None = None


class Event(Frozen):
    """A named date others count from; without a date, what counts from it waits."""

    id: Id
    name: Text
    date: Day | None = None


class Reporting(Frozen):
    """On which day of its period a periodic report falls due, where a phrase names no day.

    A preset gives the days of a regime that many plans follow; what is set beside it comes first.
    """

    preset: Text | None = None
    week: Text | None = None
    month: Text | None = None
    quarter: Text | None = None
    half_year: Annotated[Text | None, Field(alias="half-year")] = None
    nine_month: Annotated[Text | None, Field(alias="nine-month")] = None
    year: Text | None = None

    def phrases(self) -> tuple[tuple[str, str], ...]:
        """Give the rhythms that are set with the phrase of each, keyed as in the file."""
        own = self.model_dump(by_alias=True, exclude_none=True, exclude={"preset"})
        return tuple(own.items())


class Duty(Frozen):
    """Who does what in carrying the plan out."""

    agencies: Ids = ()
    text: Text


class Plan(Frozen):
    """One signed plan for one period."""

    parcli: Whole
    id: Id
    title: Text
    level: Level
    issuer: Id
    period: PlanPeriod
    parent: Annotated[Parent, BeforeValidator(Keyed("plan"))] | None = None
    decision: Decision | None = None
    amendments: Annotated[tuple[Amendment, ...], Strict(strict=False)] = ()
    basis: Texts = ()
    objectives: Texts = ()
    requirements: Texts = ()
    targets: Annotated[tuple[Target, ...], Strict(strict=False)] = ()
    events: Annotated[tuple[Event, ...], Strict(strict=False)] = ()
    reporting: Annotated[Reporting, BeforeValidator(Keyed("preset"))] | None = None
    areas: dict[AreaId, Area]
    index: Index | None = None
    organisation: Annotated[tuple[Duty, ...], Strict(strict=False)] = ()
    recipients: Texts = ()

    @property
    def first_day(self) -> Day:
        """The first day on which anything can come of the plan: of its period, or its signing."""
        signed = self.decision.date if self.decision else None
        return min(signed or self.period.first, self.period.first)
