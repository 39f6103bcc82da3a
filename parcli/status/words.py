"""The words people read for ids: roles, states, periods; days and what is left of them."""

import re
from datetime import date

from parcli.text.dates import format_date, weekday_name
from parcli.text.message import Message
from parcli.text.numbers import format_number, to_roman

ROLES = {
    "lead": Message("chủ trì"),
    "perform": Message("thực hiện"),
    "draft": Message("xây dựng dự thảo"),
    "appraise": Message("thẩm định"),
    "coordinate": Message("phối hợp"),
    "consolidate": Message("tổng hợp"),
    "monitor": Message("theo dõi, đôn đốc"),
}

STATES = {
    "completed-on-time": Message("hoàn thành đúng hạn"),
    "completed-late": Message("hoàn thành quá hạn"),
    "completed": Message("hoàn thành"),
    "under-way": Message("đang thực hiện"),
    "overdue": Message("quá hạn"),
    "postponed": Message("được lùi hạn"),
    "cancelled": Message("thôi thực hiện"),
    "relative": Message("chờ sự kiện"),
    "continuous": Message("thường xuyên"),
    "external": Message("hạn do văn bản khác định"),
    "adhoc": Message("khi có yêu cầu"),
    "not-understood": Message("không hiểu thời hạn"),
    "none": Message("chưa nêu thời hạn"),
}

_LABEL = re.compile(r"(?P<year>\d{4})(?:-(?P<kind>[QHW]?)(?P<number>\d{1,2}|9M))?")
_PERIODS = {
    "year": Message("năm {year}"),
    "9M": Message("9 tháng năm {year}"),
    "H1": Message("6 tháng đầu năm {year}"),
    "H2": Message("6 tháng cuối năm {year}"),
    "Q": Message("Quý {number}/{year}"),
    "W": Message("tuần {number}/{year}"),
    "M": Message("tháng {number}/{year}"),
}


def day_in_words(day: date) -> Message:
    """Give the date with its weekday: `31/01/2020 (thứ Sáu)`."""
    return Message("{day} ({weekday})", day=format_date(day), weekday=weekday_name(day))


def distance(days: int) -> Message:
    """Say how far a due date is: days left, today, days late."""
    if days > 0:
        return Message("còn {days} ngày", days=format_number(days))
    if days < 0:
        return Message("quá hạn {days} ngày", days=format_number(-days))
    return Message("đến hạn hôm nay")


def span_in_words(first: date, last: date) -> str:
    """Give the days from and to."""
    return f"{format_date(first)} – {format_date(last)}"


def period_in_words(label: str) -> Message:
    """Name a period for people; a label of another form stands for itself."""
    found = _LABEL.fullmatch(label)
    if found is None:
        return Message("{label}", label=label)
    number = found["number"] or ""
    kind = found["kind"] or ("M" if number else "year")
    words = _PERIODS.get(number) or _PERIODS.get(kind + number) or _PERIODS[kind]
    shown = to_roman(int(number)) if kind == "Q" else number.lstrip("0")
    return Message(words.template, number=shown, year=found["year"])
