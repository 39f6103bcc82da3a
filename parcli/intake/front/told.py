"""What the paragraphs tell: the document's number, its signing, aims, duties, readers.

Words in the form of a plan's file: a date is 2019-12-20, a period 2020 or 2016-2020, a basis is
without `Căn cứ`; the place tells where they were read.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from parcli.intake.source import Place
from parcli.intake.told import Doubt, Words
from parcli.model.plan import Level

Kind = Literal["decision", "plan", "letter"]
Rhythm = Literal["week", "month", "quarter", "half-year", "nine-month", "year"]


class Signing(NamedTuple):
    """Who signed: `KT. CHỦ TỊCH`, the post, the name without titles."""

    authority: Words | None
    position: Words
    name: Words


class ToldParent(NamedTuple):
    """The plan that is carried out, as the text cites it."""

    number: Words | None
    date: Words | None
    title: Words | None


class ToldDuty(NamedTuple):
    """What some agencies do for the plan; `who` are their names, None for a duty of nobody."""

    who: Words | None
    texts: tuple[Words, ...]


class ToldWork(NamedTuple):
    """A line of the text on something to be done: its number, whom it names first, those below.

    `leads` is whether it says that those lead: `Sở Nội vụ chủ trì, phối hợp với …`.
    """

    no: str
    title: Words
    who: Words | None = None
    leads: bool = False
    below: tuple["ToldWork", ...] = ()


class ToldText(NamedTuple):
    """An area in the plan's own text: its heading without the number, its lines, who leads it.

    `notes` are what else the text says of the whole area; `work` are the lines in their order,
    without those that say what is `aimed` at.
    """

    no: str
    title: Words
    lines: tuple[Words, ...]
    lead: Words | None = None
    notes: tuple[Words, ...] = ()
    work: tuple[ToldWork, ...] = ()
    aimed: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Front:
    """All that stands outside the tables of tasks; what was not found is None or empty.

    `taken` are the places of the lines that went into any of it.
    """

    kind: Kind | None = None
    number: Words | None = None
    date: Words | None = None
    place: Words | None = None
    issuer: Words | None = None
    signer: Signing | None = None
    title: Words | None = None
    level: Level | None = None
    period: Words | None = None
    parent: ToldParent | None = None
    basis: tuple[Words, ...] = ()
    objectives: tuple[Words, ...] = ()
    requirements: tuple[Words, ...] = ()
    areas: tuple[ToldText, ...] = ()
    organisation: tuple[ToldDuty, ...] = ()
    reporting: tuple[tuple[Rhythm, Words], ...] = ()
    recipients: tuple[Words, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    taken: tuple[Place, ...] = ()
