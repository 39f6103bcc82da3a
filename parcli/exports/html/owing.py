"""What is overdue and what falls due soon: the work, who has not delivered, how many days."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from parcli.exports.html.work import Who, Work
from parcli.status.choose import Choice, days_ahead
from parcli.status.judge import due_on
from parcli.status.listing import Turn, list_due, list_overdue, turn_of
from parcli.status.obligation import Obligation
from parcli.status.words import distance
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number

SOON = 30
"""What falls due in so many days is named on the page."""

_SEEN = 10
"""So many are seen at once; the others are a click away."""


class Owed(NamedTuple):
    """A work of which something is still owed by one day, and by whom.

    `missing` names the agencies, where each owes its own share.
    """

    work: Work
    is_late: bool
    due: str
    distance: str
    who: tuple[Who, ...]
    missing: tuple[str, ...]
    not_yet: str


class OwedList(NamedTuple):
    """The works by due date: those seen at once, those a click away, and what they come to."""

    first: tuple[Owed, ...]
    rest: tuple[Owed, ...]
    counted: str


class Owing:
    """Lists what is owed on a day."""

    def __init__(self, works: Mapping[Turn, Work], on: date, translate: Translate) -> None:
        self._works = works
        self._on = on
        self._translate = translate

    def overdue(self, owed: Iterable[Obligation]) -> OwedList:
        """List what should have been delivered, the latest first."""
        return self._listed(list_overdue(owed, Choice(), self._on).items)

    def coming(self, owed: Iterable[Obligation]) -> OwedList:
        """List what falls due soon."""
        soon = Choice(days_ahead(self._on, SOON))
        return self._listed(list_due(owed, soon, self._on).items)

    def _listed(self, items: Iterable[Obligation]) -> OwedList:
        turns: dict[tuple[Turn, date], list[Obligation]] = {}
        shares = 0
        for item in items:
            if due := due_on(item, self._on):
                turns.setdefault((turn_of(item), due), []).append(item)
                shares += 1
        listed = tuple(self._owed(key, items) for key, items in turns.items())
        counted = self._count(len(listed), shares)
        return OwedList(listed[:_SEEN], listed[_SEEN:], counted)

    def _owed(self, key: tuple[Turn, date], shares: list[Obligation]) -> Owed:
        turn, due = key
        work = self._works[turn]
        missing = tuple(share.name_of(share.owed_by) for share in shares if share.owed_by)
        not_yet = Message("{count} cơ quan chưa nộp", count=format_number(len(missing)))
        return Owed(
            work,
            due < self._on,
            format_date(due),
            distance((due - self._on).days).render(self._translate),
            work.who,
            missing,
            not_yet.render(self._translate) if missing else "",
        )

    def _count(self, works: int, shares: int) -> str:
        words = Message("{count} việc", count=format_number(works))
        if shares != works:
            words = Message(
                "{count} việc; tính riêng từng cơ quan phải nộp là {shares}",
                count=format_number(works),
                shares=format_number(shares),
            )
        return words.render(self._translate)
