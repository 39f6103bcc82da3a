"""The filters of the table, and the values each offers: only what some work has."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from parcli.exports.html.names import Names
from parcli.exports.html.work import NO_DAY, Work, quarter_name
from parcli.status.judge import STATES
from parcli.status.tally import By, stand
from parcli.status.tally_words import group_name
from parcli.status.words import STATES as STATE_NAMES
from parcli.text.message import Translate
from parcli.text.normal import fold
from parcli.tracking import Tracking


class Option(NamedTuple):
    """A value of a filter, and its name."""

    value: str
    name: str


Filters = Mapping[str, tuple[Option, ...]]
"""The options by the name of the filter."""


def filters_of(
    tracking: Tracking, works: Iterable[Work], names: Names, translate: Translate
) -> Filters:
    """Give the filters; a page shows none that offers no choice."""
    owed = [line.owed for line in tracking.lines]
    shares = [share for work in works for share in work.shares]
    states = {share.state for share in shares}
    quarters = sorted({share.quarter for share in shares}, key=lambda q: (q == NO_DAY, q))

    def groups(by: By) -> Iterator[Option]:
        standing = stand(owed, tracking.choice, by, tracking.on)
        for group in standing.groups:
            yield Option(names.group(group, by), group_name(group, standing, translate))

    plans = [table for table in tracking.plans if table.lines]
    return {
        "plan": tuple(Option(each.plan.id, f"{each.plan.title} – {each.issuer}") for each in plans),
        "area": tuple(groups(By.AREA)),
        "agency": tuple(sorted(groups(By.AGENCY), key=lambda option: fold(option.name))),
        "state": tuple(
            Option(state, STATE_NAMES[state].render(translate))
            for state in STATES
            if state in states
        ),
        "quarter": tuple(Option(label, quarter_name(label, translate)) for label in quarters),
    }
