"""Whether a record can be true of its obligation: the days it names, held against the plan's."""

from datetime import date

from parcli.errors import ParcliError
from parcli.model.progress import Record
from parcli.status.judge import due_on
from parcli.status.obligation import Obligation
from parcli.text.dates import format_date
from parcli.text.message import Message


def refuse_unfit(record: Record, owed: Obligation, on: date) -> None:
    """Refuse a record of a day to come or before the plan, or that puts nothing off.

    `owed` has the other records of the obligation; `on` is today.

    Raises:
        ParcliError: the record cannot be true.
    """
    for day in (record.day, record.decision.date if record.decision else record.day):
        if day > on:
            raise ParcliError(
                Message("ngày {day} chưa đến", day=format_date(day)),
                Message("hôm nay là {on}; ghi khi việc đã xảy ra", on=format_date(on)),
            )
    if record.day < (first := owed.plan.first_day):
        raise ParcliError(
            Message("ngày {day} trước khi có kế hoạch", day=format_date(record.day)),
            Message("kế hoạch có từ {first}; xem lại năm", first=format_date(first)),
        )
    _refuse_needless(record, owed)


def _refuse_needless(record: Record, owed: Obligation) -> None:
    """Refuse to put work off to a day on which it was due already when that was decided."""
    due = due_on(owed, record.day)
    if record.postponed_to and due and record.postponed_to <= due:
        raise ParcliError(
            Message(
                "lùi đến {until} thì không muộn hơn hạn đang có là {due}",
                until=format_date(record.postponed_to),
                due=format_date(due),
            ),
            Message("xem lại ngày lùi đến trong quyết định"),
        )
