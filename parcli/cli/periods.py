"""`--quarter`, `--month`, `--within`: what span of days is asked for."""

from datetime import date

from parcli.cli.arguments import NOW
from parcli.cli.language import BadValue
from parcli.status.choose import (
    Span,
    days_ahead,
    month_span,
    quarter_span,
    read_month,
    read_quarter,
)
from parcli.text.message import Message
from parcli.text.numbers import to_roman

_DEFAULT_DAYS = 30
_MOST_DAYS = 3660


def asked_span(
    quarter: str | None, month: str | None, within: int | None, on: date
) -> tuple[Span, Message]:
    """Give the span asked for, and the title of the list.

    Raises:
        BadValue: the value is no quarter, month or number of days, or two are given.
    """
    if sum(value is not None for value in (quarter, month, within)) > 1:
        raise BadValue(Message("chỉ dùng một"), "--quarter / --month / --within")
    if quarter is not None:
        return _quarter(quarter, on)
    if month is not None:
        return _month(month, on)
    days = _DEFAULT_DAYS if within is None else within
    if not 0 <= days <= _MOST_DAYS:
        raise BadValue(Message("cần từ 0 đến {most} ngày", most=_MOST_DAYS), "--within")
    return days_ahead(on, days), Message("Việc đến hạn trong {days} ngày tới", days=days)


def _quarter(text: str, on: date) -> tuple[Span, Message]:
    found = (on.year, (on.month + 2) // 3) if text == NOW else read_quarter(text, on)
    if found is None:
        raise BadValue(Message("“{text}”: cần quý như Q1/2020, I/2020, 1", text=text), "--quarter")
    year, quarter = found
    title = Message("Việc đến hạn trong quý {quarter}/{year}", quarter=to_roman(quarter), year=year)
    return quarter_span(year, quarter), title


def _month(text: str, on: date) -> tuple[Span, Message]:
    found = (on.year, on.month) if text == NOW else read_month(text, on)
    if found is None:
        raise BadValue(Message("“{text}”: cần tháng như 3/2020, 3", text=text), "--month")
    year, month = found
    title = Message("Việc đến hạn trong tháng {month}/{year}", month=f"{month:02}", year=year)
    return month_span(year, month), title
