"""What changed between two states of a plan: its parts, each with what is to be said of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from pydantic import BaseModel

from parcli.deadline.dated import DatedPlan, DatedProduct
from parcli.diff.exact import Edits, edits, only_order
from parcli.diff.fact import Fact
from parcli.model.areas import AreaId
from parcli.model.plan import Area
from parcli.model.register import Body
from parcli.model.walk import TaskPlace

Kind = Literal["added", "removed", "altered"]
PartName = Literal["target", "event", "amendment", "duty", "component", "criterion"]


def _kind(old: object | None, new: object | None) -> Kind:
    if old is None:
        return "added"
    return "removed" if new is None else "altered"


class PartChange(NamedTuple):
    """A part of the plan outside its areas: `name` says what, `key` which (a target's id)."""

    name: PartName
    key: str
    old: BaseModel | None
    new: BaseModel | None
    facts: tuple[Fact, ...] = ()

    @property
    def kind(self) -> Kind:
        """Whether it came, went, or says something else."""
        return _kind(self.old, self.new)


class ProductChange(NamedTuple):
    """A product that came, went, or changed: under another task too it is itself."""

    old: DatedProduct | None
    new: DatedProduct | None
    facts: tuple[Fact, ...] = ()

    @property
    def kind(self) -> Kind:
        """Whether it came, went, or says something else."""
        return _kind(self.old, self.new)


class TaskChange(NamedTuple):
    """A task that came, went, or changed; or one of whose products did.

    A product that moved stands under its new task.
    """

    old: TaskPlace | None
    new: TaskPlace | None
    facts: tuple[Fact, ...] = ()
    products: tuple[ProductChange, ...] = ()

    @property
    def kind(self) -> Kind:
        """Whether it came, went, or says something else."""
        return _kind(self.old, self.new)

    @property
    def place(self) -> TaskPlace:
        """Where it stands, or stood."""
        place = self.new or self.old
        if place is None:
            raise ValueError("a change of no task")
        return place


class AreaChange(NamedTuple):
    """An area that came, went, or changed; or one of whose tasks did."""

    area: AreaId
    old: Area | None
    new: Area | None
    facts: tuple[Fact, ...] = ()
    tasks: tuple[TaskChange, ...] = ()

    @property
    def kind(self) -> Kind:
        """Whether it came, went, or says something else."""
        return _kind(self.old, self.new)


class BodyChange(NamedTuple):
    """An agency or a group of the register that the plan names, and that is another one now.

    `joined` and `left` are the members of a group, through groups.
    """

    body: str
    old: Body | None
    new: Body | None
    facts: tuple[Fact, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """Whether it came, went, or says something else."""
        return _kind(self.old, self.new)


@dataclass(frozen=True, eq=False)
class PlanDiff:
    """All that changed from one state of a plan to another, in the order of the new one."""

    old: DatedPlan
    new: DatedPlan
    facts: tuple[Fact, ...]
    parts: tuple[PartChange, ...]
    areas: tuple[AreaChange, ...]
    bodies: tuple[BodyChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed that a reader would be told."""
        return not (self.facts or self.parts or self.areas or self.bodies)

    @cached_property
    def edits(self) -> Edits:
        """The same, exactly: with the edits the old plan becomes the new."""
        return edits(self.old.plan, self.new.plan)

    @property
    def is_reordered(self) -> bool:
        """Whether the plan says the same in another order, and no more than that."""
        return bool(self.edits) and only_order(self.edits)
