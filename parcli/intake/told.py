"""What the tables tell: areas, tasks, products and who does them, in the words of their cells."""

from dataclasses import dataclass
from typing import NamedTuple

from parcli.intake.source import Place
from parcli.model.areas import AreaId
from parcli.model.plan import Role
from parcli.text.message import Message


class Words(NamedTuple):
    """Words taken from one place."""

    text: str
    place: Place


class Doubt(NamedTuple):
    """Something that was read and may be meant otherwise: where, what was read, why it doubts."""

    place: Place
    read: str
    why: Message


class Who(NamedTuple):
    """The words of a cell on who does the work; `role` is the column's (None: it names none)."""

    words: Words
    role: Role | None


class Tracked(NamedTuple):
    """What a tracking sheet says of one product or occurrence, as its cells say it.

    `due` is the day beside the deadline on which it falls due, other than the phrase where it was
    put off.
    """

    reference: str = ""
    period: str = ""
    agency: str = ""
    state: str = ""
    done: str = ""
    document: str = ""
    percent: str = ""
    note: str = ""
    due: str = ""


@dataclass(frozen=True)
class ToldProduct:
    """A product; `who` is empty where those of its task hold."""

    name: Words
    phrase: Words | None = None
    who: tuple[Who, ...] = ()
    notes: tuple[Words, ...] = ()
    tracked: tuple[tuple[Place, Tracked], ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class ToldTask:
    """A task with its products and the tasks below it."""

    no: str
    title: Words
    who: tuple[Who, ...] = ()
    products: tuple[ToldProduct, ...] = ()
    notes: tuple[Words, ...] = ()
    tasks: tuple["ToldTask", ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class ToldArea:
    """An area: the words that head it, and its tasks."""

    area: AreaId
    no: str
    title: Words
    tasks: tuple[ToldTask, ...]
    lead: tuple[Who, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Unused(NamedTuple):
    """A cell whose words are carried by no key of the plan, and what it is: a head, a number."""

    words: Words
    what: Message


@dataclass(frozen=True)
class Told:
    """All that the tables tell; `unused` are the cells that went nowhere, each with its reason."""

    areas: tuple[ToldArea, ...]
    doubts: tuple[Doubt, ...] = ()
    unused: tuple[Unused, ...] = ()
