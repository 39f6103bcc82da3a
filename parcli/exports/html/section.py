"""A plan on the page: how it stands, what is late, what comes, areas, agencies, months, aims."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from parcli.exports.html.aims import Aim, aims_of
from parcli.exports.html.figures import Row, Whole, rows_of, whole_of
from parcli.exports.html.names import Names
from parcli.exports.html.owing import OwedList, Owing
from parcli.exports.html.work import Work
from parcli.exports.html.year import Year, Years
from parcli.status.judge import STATES, State
from parcli.status.listing import Turn
from parcli.status.tally import By, stand
from parcli.status.tally_words import others_line, remarks
from parcli.status.targets import judge_targets
from parcli.status.words import STATES as STATE_NAMES
from parcli.text.message import Message, Translate
from parcli.tracking import PlanTable, Tracking, tally_of
from parcli.tracking.words import signed_lines

_WORST = 10
"""So many agencies are seen at once; the others are a click away."""


class Look(NamedTuple):
    """A state that a mark has, and its name."""

    state: State
    name: str


class Section(NamedTuple):
    """One plan."""

    id: str
    title: str
    issuer: str
    about: tuple[str, ...]
    whole: Whole
    overdue: OwedList
    coming: OwedList
    areas: tuple[Row, ...]
    agencies: tuple[Row, ...]
    more_agencies: tuple[Row, ...]
    remarks: tuple[str, ...]
    years: tuple[Year, ...]
    key: tuple[Look, ...]
    undated: str
    aims: tuple[Aim, ...]


@dataclass(frozen=True)
class Sections:
    """Makes the sections of a page, which share names, the day and the language."""

    tracking: Tracking
    translate: Translate
    names: Names
    several: bool

    def of(self, plan: PlanTable, works: Mapping[Turn, Work]) -> Section:
        """Give the section of a plan that has these works."""
        on, choice = self.tracking.on, self.tracking.choice
        owed = tuple(line.owed for line in plan.lines)
        owing = Owing(works, on, self.translate)
        of_plan = {"plan": plan.plan.id} if self.several else {}
        agencies = stand(owed, choice, By.AGENCY, on)
        rows = rows_of(agencies, self.translate, self.names, of_plan)
        judged = judge_targets([(plan.plan, plan.register)], choice, on)
        return Section(
            id=self.names.unique(plan.plan.id),
            title=plan.plan.title,
            issuer=plan.issuer,
            about=(plan.issuer, *signed_lines(plan.plan, self.translate)),
            whole=whole_of(tally_of(plan.lines, on), self.translate),
            overdue=owing.overdue(owed),
            coming=owing.coming(owed),
            areas=rows_of(stand(owed, choice, By.AREA, on), self.translate, self.names, of_plan),
            agencies=rows[:_WORST],
            more_agencies=rows[_WORST:],
            remarks=tuple(remark.render(self.translate) for remark in remarks(agencies)),
            years=Years(on, self.translate, of_plan).of(works.values()),
            key=tuple(self._key(works.values())),
            undated=self._undated(plan),
            aims=aims_of(judged, self.translate),
        )

    def _key(self, works: Iterable[Work]) -> Iterator[Look]:
        """Name the states of the marks."""
        marked = {work.state for work in works if work.due}
        for state in STATES:
            if state in marked:
                yield Look(state, STATE_NAMES[state].render(self.translate))

    def _undated(self, plan: PlanTable) -> str:
        """Count what has no place in the months."""
        undated = tally_of((line for line in plan.lines if line.due is None), self.tracking.on)
        reasons = others_line(undated, self.translate)
        if not reasons:
            return ""
        left_out = Message("Không kể việc không có ngày: {reasons}.", reasons=reasons)
        return left_out.render(self.translate)
