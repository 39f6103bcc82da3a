"""Occurrences of products in a document: what several agencies owe a share of is one line."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from parcli.documents.gathered import gathered
from parcli.documents.periods import period_text, state_text
from parcli.documents.wording import body_list, capitalised
from parcli.status.judge import COMPLETED, due_on, state_of
from parcli.status.obligation import Obligation
from parcli.text.dates import slashed_date


class TurnOf(NamedTuple):
    """One occurrence of one product, with the shares that are looked at."""

    shares: tuple[Obligation, ...]

    @property
    def first(self) -> Obligation:
        """Any of the shares: they differ in who owes them."""
        return self.shares[0]

    @property
    def is_shared(self) -> bool:
        """Whether agencies owe a share each."""
        return self.first.owed_by is not None

    @property
    def reference(self) -> str:
        """The reference of the occurrence, whoever owes it: `TT-4.b@2020-Q1`."""
        period = f"@{self.first.period}" if self.first.period else ""
        return f"{self.first.product_reference}{period}"

    @property
    def name(self) -> str:
        """The product, and the period where there are several."""
        name = capitalised(self.first.product.name)
        period = self.first.period
        return f"{name} ({period_text(period)})" if period else name

    def due_text(self, on: date) -> str:
        """Give the last acceptable day as it stands, or the phrase as signed."""
        due = due_on(self.first, on)
        return slashed_date(due) if due else capitalised(self.first.phrase)

    def owing_text(self) -> str:
        """Name who owes it: the agencies of the shares, or those who lead or perform it."""
        bodies = [share.owed_by for share in self.shares if share.owed_by]
        first = self.first
        if not bodies:
            return capitalised(body_list(first.roles.owing(), first.register))
        return gathered(bodies, first.product.each, first.register, first.due)

    def state_text(self, on: date) -> str:
        """Say how it stands: for shares, how many have delivered and how many are late."""
        if not self.is_shared:
            return state_text(self.first, on)
        states = [state_of(share, on) for share in self.shares]
        dropped = states.count("cancelled")
        done = sum(state in COMPLETED for state in states)
        text = f"{done}/{len(states) - dropped} cơ quan đã hoàn thành"
        late, delayed = states.count("overdue"), states.count("completed-late")
        text += f", trong đó {delayed} quá hạn" if delayed else ""
        text += f"; {late} cơ quan quá hạn, chưa hoàn thành" if late else ""
        return f"{text}; {dropped} cơ quan thôi thực hiện" if dropped else text


def turns_of(owed: Iterable[Obligation], on: date | None = None) -> Iterator[TurnOf]:
    """Put the shares of one occurrence together, in the order of the obligations.

    With a day, shares that are put off to different days stand apart.
    """
    turns: dict[tuple[str, str | None, date | None], list[Obligation]] = {}
    for obligation in owed:
        due = due_on(obligation, on) if on else None
        key = obligation.product_reference, obligation.period, due
        turns.setdefault(key, []).append(obligation)
    return (TurnOf(tuple(shares)) for shares in turns.values())
