"""The work a dispatch urges: what is late or near on a day, and the bodies that owe it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from parcli.documents.turns import TurnOf, turns_of
from parcli.model.plan import Plan
from parcli.model.register import Agency, Register, exists
from parcli.status.choose import Choice, days_ahead
from parcli.status.judge import due_on
from parcli.status.listing import list_due, list_overdue
from parcli.status.obligation import Obligation


class Urged(NamedTuple):
    """What is late on the day, the longest first, and what falls due in the coming days.

    Agencies that owe a share each of one occurrence until one day stand together in a turn. Where
    it is the work of some bodies only, `asked` are their ids.
    """

    plan: Plan
    register: Register | None
    on: date
    within: int
    late: tuple[TurnOf, ...]
    near: tuple[TurnOf, ...]
    asked: frozenset[str] | None = None

    @property
    def turns(self) -> tuple[TurnOf, ...]:
        """All of it."""
        return self.late + self.near

    def bodies(self) -> tuple[str, ...]:
        """Give those who owe it, each once: agencies, and groups that name no members."""
        shares = (share for turn in self.turns for share in turn.shares)
        found = dict.fromkeys(body for share in shares for body in owing(share, self.on))
        return tuple(body for body in found if self.asked is None or body in self.asked)

    def of(self, body: str) -> "Urged":
        """Give the part that the agency, or a member of the group, owes."""
        named = (body, *members(self.register, body, self.on))
        asked = frozenset((*named, *(standing(self.register, one, self.on) for one in named)))
        late, near = (tuple(_of(turns, asked, self.on)) for turns in (self.late, self.near))
        return self._replace(late=late, near=near, asked=asked)


def urged(
    plan: Plan, register: Register | None, owed: Iterable[Obligation], on: date, within: int
) -> Urged:
    """Choose what is late on the day or falls due on it or in so many days after it."""
    owed = tuple(owed)
    late = list_overdue(owed, Choice(), on).items
    near = list_due(owed, Choice(span=days_ahead(on, within)), on).items
    return Urged(plan, register, on, within, _turns(late, on), _turns(near, on))


def _turns(items: Iterable[Obligation], on: date) -> tuple[TurnOf, ...]:
    """Put shares together that are due on one day: a share may have been put off alone."""
    by_day = groupby(items, key=lambda share: due_on(share, on))
    return tuple(turn for _, shares in by_day for turn in turns_of(shares))


def _of(turns: Iterable[TurnOf], asked: frozenset[str], on: date) -> Iterator[TurnOf]:
    for turn in turns:
        shares = tuple(share for share in turn.shares if asked.intersection(_named(share, on)))
        if shares:
            yield TurnOf(shares)


def _named(share: Obligation, on: date) -> Iterator[str]:
    """Give all by whose name one may ask for the share: also the groups that owe it."""
    yield from owing(share, on)
    yield from (share.owed_by,) if share.owed_by else share.roles.owing()


def owing(share: Obligation, on: date) -> tuple[str, ...]:
    """Give who owes a share on the day, the members of a group one by one.

    For an agency that has ended stands the one that took its work over.
    """
    bodies = (share.owed_by,) if share.owed_by else share.roles.owing()
    found = [one for body in bodies for one in members(share.register, body, share.due)]
    return tuple(dict.fromkeys(standing(share.register, one, on) for one in found))


def members(register: Register | None, body: str, on: date | None) -> tuple[str, ...]:
    """Give the members of a group on the day; any other body is its only one."""
    return register.expand(body, on) if register else (body,)


def standing(register: Register | None, body: str, on: date) -> str:
    """Give the agency itself or, where it has ended, the one that has its work on the day."""
    seen = {body}
    found = register.bodies.get(body) if register else None
    while register and isinstance(found, Agency) and not exists(found, on) and found.successor:
        if found.successor in seen:
            break
        seen.add(found.successor)
        body, found = found.successor, register.bodies.get(found.successor)
    return body
