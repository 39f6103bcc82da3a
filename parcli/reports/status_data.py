"""Where the work stands, for programs: JSON and CSV."""

from collections.abc import Mapping

from parcli.status.judge import STATES
from parcli.status.tally import Group, Rate, Standing, Tally
from parcli.status.tally_words import group_name
from parcli.text.message import Translate
from parcli.text.sheet import to_csv, to_json

_COLUMNS = (
    "key", "name", *STATES, "done", "due_or_done", "all",
    "completed_over_due_or_done", "overdue_over_due_or_done",
    "completed_over_all", "on_time_over_all", "late_over_all", "overdue_over_all",
)  # fmt: skip


def as_json(standing: Standing, translate: Translate) -> str:
    """Give the day, the whole, and the groups."""
    return to_json(
        {
            "on": standing.on.isoformat(),
            "by": standing.by,
            "plans": [plan.id for plan, _ in standing.plans],
            "total": _figures(standing.total),
            "groups": [
                {"key": group.key, "name": group_name(group, standing, translate)}
                | _figures(group.tally)
                for group in standing.groups
            ],
        }
    )


def _figures(tally: Tally) -> dict[str, object]:
    return {
        "counts": dict(tally.counts),
        "rates": {
            "over_due_or_done": _rates(tally.over_due_or_done()),
            "over_all": _rates(tally.over_all()),
        },
    }


def _rates(rates: Mapping[str, Rate]) -> dict[str, object]:
    return {
        name: {"of": rate.of, "among": rate.among, "percent": rate.percent}
        for name, rate in rates.items()
    }


def as_csv(standing: Standing, translate: Translate) -> str:
    """Give one row a group: the counts, the denominators, and the percentages."""
    return to_csv(_COLUMNS, [_row(group, standing, translate) for group in standing.groups])


def _row(group: Group, standing: Standing, translate: Translate) -> dict[str, object]:
    tally = group.tally
    bases = {"due_or_done": tally.over_due_or_done(), "all": tally.over_all()}
    percents = {
        f"{name}_over_{base}": rate.percent
        for base, rates in bases.items()
        for name, rate in rates.items()
    }
    return {
        "key": group.key,
        "name": group_name(group, standing, translate),
        **{state: tally.counts[state] for state in STATES},
        "done": tally.completed,
        "due_or_done": tally.done_or_due,
        "all": tally.total,
        **percents,
    }
