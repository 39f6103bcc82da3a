"""The rows of the page: a work is one occurrence of a product, with the share of each agency."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from parcli.exports.html.names import NOBODY, Names
from parcli.model.areas import AreaId
from parcli.model.plan import OWING_ROLES
from parcli.model.progress import Record
from parcli.status.judge import State, is_open, known_on
from parcli.status.listing import Turn, turn_of
from parcli.status.noted import noted
from parcli.status.obligation import Obligation
from parcli.status.words import ROLES, STATES, distance, period_in_words
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number
from parcli.tracking import AreaTable, Line, PlanTable

NO_DAY = "none"
"""Stands for the quarter of a work without a due date."""

# What asks for attention comes first.
_BY_URGENCY: tuple[State, ...] = (
    "overdue", "postponed", "under-way", "not-understood", "none", "relative", "external",
    "continuous", "adhoc", "completed-late", "completed-on-time", "completed", "cancelled",
)  # fmt: skip
_URGENCY = {state: rank for rank, state in enumerate(_BY_URGENCY)}
_LINKED = ("https://", "http://")


class Evidence(NamedTuple):
    """What proves a delivery: a path, or a page that can be opened."""

    text: str

    @property
    def is_page(self) -> bool:
        """Whether it may be linked: no other scheme is safe in a page."""
        return self.text.lower().startswith(_LINKED)


class Noted(NamedTuple):
    """A record in words, and its evidence."""

    text: str
    evidence: tuple[Evidence, ...]


class Who(NamedTuple):
    """A role and the names of those who hold it."""

    role: str
    names: str


class Counted(NamedTuple):
    """How many are in a state."""

    state: State
    number: int
    name: str


class Share(NamedTuple):
    """One obligation: what one agency owes where each owes its own, else the whole work.

    `state_name` says of what is overdue by how many days; `left` how many are left of the others.
    """

    agencies: str
    who: str
    state: State
    state_name: str
    quarter: str
    due: str
    left: str
    noted: tuple[Noted, ...]


@dataclass(frozen=True)
class Work:
    """One occurrence of one product."""

    id: str
    plan: str
    area: AreaId
    area_name: str
    reference: str
    task: str
    product: str
    who: tuple[Who, ...]
    helpers: tuple[Who, ...]
    phrase: str
    period: str
    quarter: str
    due: date | None
    due_text: str
    shares: tuple[Share, ...]
    counts: tuple[Counted, ...]

    @property
    def is_shared(self) -> bool:
        """Whether agencies owe a share each."""
        return bool(self.shares[0].who)

    @property
    def state(self) -> State:
        """The state of the share that asks for attention most."""
        return self.counts[0].state

    @property
    def urgency(self) -> int:
        """Its place when works are sorted by state."""
        return _URGENCY[self.state]

    @property
    def summary(self) -> str:
        """How many shares are in which state; of one share, its state."""
        if len(self.shares) == 1:
            return self.counts[0].name
        return ", ".join(f"{format_number(each.number)} {each.name}" for each in self.counts)


def quarter_of(due: date | None) -> str:
    """Label the quarter of a due date: `2020-Q1`."""
    return f"{due.year}-Q{(due.month + 2) // 3}" if due else NO_DAY


@dataclass(frozen=True)
class Works:
    """Makes the works of plans, seen on a day, in a language."""

    on: date
    translate: Translate
    names: Names

    def of_plan(self, plan: PlanTable) -> dict[Turn, Work]:
        """Give the works of a plan, in its order."""
        return {
            turn: self._work(turn, lines, area)
            for area in plan.areas
            for turn, lines in _turns(area.lines).items()
        }

    def _work(self, turn: Turn, lines: list[Line], area: AreaTable) -> Work:
        owed = lines[0].owed
        due = min((line.due for line in lines if line.due), default=None)
        reference = turn.product + (f"@{turn.period}" if turn.period else "")
        whole = self.names.unique(f"{turn.plan}:{reference}")
        return Work(
            id=whole,
            plan=turn.plan,
            area=area.area,
            area_name=area.title,
            reference=reference,
            task=owed.task.title,
            product=owed.product.name,
            who=tuple(self._who(owed, len(lines))),
            helpers=tuple(self._holders(owed, owing=False)),
            phrase=owed.phrase,
            period=self._period(turn.period),
            quarter=quarter_of(due),
            due=due,
            due_text=_due_text(owed, due),
            shares=tuple(self._share(line) for line in lines),
            counts=tuple(self._counts(lines)),
        )

    def _period(self, label: str | None) -> str:
        return period_in_words(label).render(self.translate) if label else ""

    def _who(self, owed: Obligation, shares: int) -> Iterator[Who]:
        """Name those who owe it: a group where each of its agencies owes a share."""
        if owed.owed_by and owed.product.each:
            group = owed.name_of(owed.product.each)
            each = Message("{count} cơ quan thuộc {group}", count=shares, group=group)
            yield Who("", each.render(self.translate))
        else:
            nobody = Who("", self.translate("Chưa rõ cơ quan nào chịu trách nhiệm"))
            yield from tuple(self._holders(owed, owing=True)) or (nobody,)

    def _holders(self, owed: Obligation, *, owing: bool) -> Iterator[Who]:
        for role, ids in owed.roles.items():
            if (role in OWING_ROLES) is owing:
                yield Who(ROLES[role].render(self.translate), "; ".join(map(owed.name_of, ids)))

    def _share(self, line: Line) -> Share:
        owed, due = line.owed, line.due
        left = distance((due - self.on).days) if due and is_open(owed, self.on) else None
        left_text = left.render(self.translate) if left else ""
        is_late = line.state == "overdue"
        return Share(
            agencies=self._agencies(owed),
            who=owed.name_of(owed.owed_by) if owed.owed_by else "",
            state=line.state,
            state_name=left_text if is_late else STATES[line.state].render(self.translate),
            quarter=quarter_of(due),
            due=_due_text(owed, due),
            left="" if is_late else left_text,
            noted=tuple(map(self._noted, known_on(owed, self.on))),
        )

    def _agencies(self, owed: Obligation) -> str:
        """Name for the filter those that answer for it, as the count by agency does."""
        bodies = (owed.owed_by,) if owed.owed_by else dict.fromkeys(owed.roles.owing())
        return " ".join(self.names.body(body, owed.name_of(body)) for body in bodies) or NOBODY

    def _noted(self, record: Record) -> Noted:
        words = noted(record.model_copy(update={"evidence": ()}), self.translate)
        return Noted(words, tuple(map(Evidence, record.evidence)))

    def _counts(self, lines: Iterable[Line]) -> Iterator[Counted]:
        counted = Counter(line.state for line in lines)
        for state in sorted(counted, key=_URGENCY.__getitem__):
            yield Counted(state, counted[state], STATES[state].render(self.translate))


def _turns(lines: Iterable[Line]) -> dict[Turn, list[Line]]:
    turns: dict[Turn, list[Line]] = {}
    for line in lines:
        turns.setdefault(turn_of(line.owed), []).append(line)
    return turns


def _due_text(owed: Obligation, due: date | None) -> str:
    """Give the due date; what rests on days off not decided yet is marked."""
    if due is None:
        return ""
    return f"{'≈ ' if owed.provisional else ''}{format_date(due)}"


def quarter_name(label: str, translate: Translate) -> str:
    """Name a quarter in the filter."""
    if label == NO_DAY:
        return translate("Không có ngày đến hạn")
    return period_in_words(label).render(translate)
