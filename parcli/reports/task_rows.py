"""The occurrences of a product in words: due when, how it stands, what was noted, who is missing.

Where many agencies owe a share each, the occurrence is one line with their count.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from parcli.reports.due_rows import delivered_words
from parcli.status.judge import (
    CLOSED,
    COMPLETED,
    days_left,
    delivery_of,
    due_on,
    is_open,
    known_on,
    state_of,
)
from parcli.status.listing import Listing
from parcli.status.noted import noted
from parcli.status.obligation import Obligation
from parcli.status.words import STATES, distance
from parcli.text.dates import format_date
from parcli.text.message import Message, Translate
from parcli.text.numbers import format_number

# More shares than this of one occurrence are counted, not listed.
_FEW_SHARES = 3


class Occurrence(NamedTuple):
    """An obligation by itself, or the many shares of one occurrence, seen on a day."""

    shares: tuple[Obligation, ...]
    on: date

    @property
    def first(self) -> Obligation:
        """The first share, which stands for what they have in common."""
        return self.shares[0]

    @property
    def label(self) -> str:
        """The period, and whose share it is or how many there are; empty where there is but one."""
        text = self.first.period or ""
        if len(self.shares) > 1:
            text += f" ×{len(self.shares)}"
        elif self.first.owed_by:
            text += f"/{self.first.owed_by}"
        return text.strip()

    @property
    def due(self) -> date | None:
        """The due date as it stands on the day, of what is still owed first."""
        days = [due for share in self._open or self.shares if (due := due_on(share, self.on))]
        return min(days, default=None)

    @property
    def has_begun(self) -> bool:
        """Whether its first acceptable day has come: before it nobody is missing."""
        return self.first.first is None or self.first.first <= self.on

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the agencies of a group that have not delivered."""
        owing = self._open if len(self.shares) > 1 else ()
        return tuple(share.name_of(share.owed_by) for share in owing if share.owed_by)

    @property
    def _open(self) -> tuple[Obligation, ...]:
        return tuple(share for share in self.shares if is_open(share, self.on))

    def standing(self, listing: Listing, translate: Translate) -> str:
        """Say how it stands: days left or late, done, put off; of shares, how many are done."""
        if len(self.shares) == 1:
            return standing(self.first, self.on, translate)
        parts = [standing(self._open[0], self.on, translate)] if self._open else []
        delivered = listing.delivered_of(self.first)
        if delivered and delivered.agencies:
            counted = delivered_words(delivered).render(translate)
            parts.append(f"{counted} ({self._states(translate)})")
        return "; ".join(parts) or STATES["cancelled"].render(translate)

    def _states(self, translate: Translate) -> str:
        states = Counter(state_of(share, self.on) for share in self.shares)
        return ", ".join(
            f"{STATES[state].render(translate)} {states[state]}"
            for state in CLOSED
            if states[state]
        )

    def records(self, translate: Translate) -> list[str]:
        """Give what was noted, in the order of the file; of several shares with the agency."""
        lines = []
        for share in self.shares:
            who = share.name_of(share.owed_by) if share.owed_by and len(self.shares) > 1 else ""
            for record in known_on(share, self.on):
                text = noted(record, translate)
                lines.append(f"{who}: {text}" if who else text)
        return lines


def occurrences(owed: Iterable[Obligation], on: date) -> list[Occurrence]:
    """Part the obligations of a product into what is shown on a line each."""
    found: list[Occurrence] = []
    for _, same in groupby(owed, key=lambda o: (o.period, o.due)):
        shares = tuple(same)
        few = len(shares) <= _FEW_SHARES
        found += [Occurrence((share,), on) for share in shares] if few else [Occurrence(shares, on)]
    return found


def standing(owed: Obligation, on: date, translate: Translate) -> str:
    """Say how one obligation stands on the day."""
    return _standing(owed, on).render(translate)


def _standing(owed: Obligation, on: date) -> Message:
    state, due, left = state_of(owed, on), due_on(owed, on), days_left(owed, on)
    delivery = delivery_of(owed, on)
    if state == "completed-late" and delivery and due:
        days = format_number((delivery.day - due).days)
        return Message("hoàn thành quá hạn {days} ngày", days=days)
    if left is None or state in (*COMPLETED, "cancelled"):
        return STATES[state]
    if due != owed.due:
        old = format_date(owed.due) if owed.due else ""
        words = Message("{left}, đã lùi hạn từ {old}", left=distance(left), old=old)
        return words if old else Message("{left}, đã lùi hạn", left=distance(left))
    return distance(left)
