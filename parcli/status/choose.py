"""Which obligations are asked for: by time, agency, role, area."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from parcli.model.areas import AreaId
from parcli.model.plan import OWING_ROLES, Role
from parcli.status.judge import due_on
from parcli.status.obligation import Obligation
from parcli.text.numbers import from_roman

_QUARTER = re.compile(
    r"(?:quý\s*|q\.?\s*)?(?P<q>[1-4]|iv|i{1,3})(?:\s*[/-]\s*(?P<year>\d{4}))?"
    r"|(?P<year2>\d{4})-q(?P<q2>[1-4])",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?:tháng\s*|t\.?\s*)?(?P<m>0?[1-9]|1[0-2])(?:\s*[/-]\s*(?P<year>\d{4}))?"
    r"|(?P<year2>\d{4})-(?P<m2>0[1-9]|1[0-2])",
    re.IGNORECASE,
)


class Span(NamedTuple):
    """Days from `first` to `last`, both included, with a label for people."""

    first: date
    last: date


class Choice(NamedTuple):
    """The filters of a list; what is None filters nothing.

    The span is asked of the due date as it stands on a day (`is_due_in`), the others of the work.
    """

    span: Span | None = None
    agency: str | None = None
    role: Role | None = None
    area: AreaId | None = None


def read_quarter(text: str, on: date) -> tuple[int, int] | None:
    """Read `Q1/2020`, `2020-Q1`, `I/2020`, `1` as (year, quarter); no year means that of `on`."""
    found = _QUARTER.fullmatch(text.strip())
    if not found:
        return None
    word = found["q"] or found["q2"]
    quarter = int(word) if word.isdigit() else from_roman(word.upper())
    return (int(found["year"] or found["year2"] or on.year), quarter) if quarter else None


def read_month(text: str, on: date) -> tuple[int, int] | None:
    """Read `3/2020`, `2020-03`, `T3/2020`, `3` as (year, month); no year means that of `on`."""
    found = _MONTH.fullmatch(text.strip())
    if not found:
        return None
    return int(found["year"] or found["year2"] or on.year), int(found["m"] or found["m2"])


def quarter_span(year: int, quarter: int) -> Span:
    """Give the three months of the quarter."""
    return Span(date(year, 3 * quarter - 2, 1), _month_end(year, 3 * quarter))


def month_span(year: int, month: int) -> Span:
    """Give the month."""
    return Span(date(year, month, 1), _month_end(year, month))


def days_ahead(on: date, days: int) -> Span:
    """Give the day asked and so many days after it."""
    return Span(on, on + timedelta(days=days))


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def is_due_in(obligation: Obligation, span: Span | None, on: date) -> bool:
    """Whether it has a due date, as put off up to the day, that lies in the span (None: any)."""
    due = due_on(obligation, on)
    return due is not None and (span is None or span.first <= due <= span.last)


def is_chosen(obligation: Obligation, choice: Choice) -> bool:
    """Whether area, agency and role let the obligation through."""
    if choice.area and obligation.area != choice.area:
        return False
    return _concerns(obligation, choice.agency, choice.role)


def _concerns(obligation: Obligation, agency: str | None, role: Role | None) -> bool:
    """Whether the agency has the role (any role) in it, by itself or through a group.

    Where each owes its own, an agency is asked for its own share only; with a role, also for the
    shares of others in which it has that role by its own name, or helps or watches.
    """
    if agency is None and role is None:
        return True
    if agency and obligation.owed_by and role is None:
        return obligation.owed_by == agency
    filled = [(named, ids) for named, ids in obligation.roles.items() if role in (None, named)]
    if agency is None:
        return bool(filled)
    return any(
        agency in _taking_part(obligation, body, named) for named, ids in filled for body in ids
    )


def _taking_part(obligation: Obligation, body: str, role: Role) -> tuple[str, ...]:
    """Give a body and its members; those who owe, each its own, do so through a group for that."""
    register, share = obligation.register, obligation.owed_by
    members = register.expand(body, obligation.due) if register else ()
    if share and role in OWING_ROLES:
        return (body, share) if share in members else (body,)
    return (body, *members)
