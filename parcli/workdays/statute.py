"""The days off of a year that the table does not hold, as the law alone gives them.

All of it is provisional: each year the Prime Minister chooses the days of Tết and the second day
of Quốc khánh (Bộ luật Lao động 2019, Điều 112 khoản 3) and may swap working days. The choices made
here are those that every decision for 2015 to 2027 made.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from parcli.workdays.lunar import hung_kings_day, lunar_new_year
from parcli.workdays.table import DayOff, Kind

_CULTURE_DAY = "Nghị quyết 28/2026/QH16 Điều 2"
# In force since; holidays; the day in lieu of a holiday on a weekly day of rest. Newest first.
_CODES = (
    (date(2021, 1, 1), "Bộ luật Lao động 2019 Điều 112", "Bộ luật Lao động 2019 Điều 111 khoản 3"),
    (date(2013, 5, 1), "Bộ luật Lao động 2012 Điều 115", "Bộ luật Lao động 2012 Điều 115 khoản 3"),
    (date.min, "Bộ luật Lao động 1994 Điều 73", "Bộ luật Lao động 1994 Điều 73"),
)
_SATURDAY, _SUNDAY = 5, 6
_ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def computed_days(year: int) -> dict[date, DayOff]:
    """Give the holidays of the year and the days in lieu of those on a weekend."""
    days = {row.day: row for row in _holidays(year)}
    # Earliest first: of two holidays on one weekend the first takes the first working day.
    # 24/11 stands outside Điều 112, so that Điều 111 khoản 3 may not reach it; it is taken to
    # until a decision says otherwise (first asked on Saturday 24/11/2029).
    for holiday in sorted(days.values()):
        if holiday.day.weekday() >= _SATURDAY:
            day = _next_working_day(holiday.day, days)
            days[day] = DayOff(day, Kind.COMPENSATION, f"Nghỉ bù {holiday.name}", _code(day)[1])
    return days


def _holidays(year: int) -> Iterator[DayOff]:
    named = [(date(year, 1, 1), "Tết Dương lịch")]
    named += [(day, "Tết Âm lịch") for day in _tet(year)]
    if year >= 2007:  # noqa: PLR2004 - Luật 84/2007/QH11
        named.append((hung_kings_day(year), "Giỗ Tổ Hùng Vương"))
    named.append((date(year, 4, 30), "Ngày Chiến thắng"))
    named.append((date(year, 5, 1), "Ngày Quốc tế lao động"))
    named += [(day, "Quốc khánh") for day in _national_day(year)]
    for day, name in named:
        yield DayOff(day, Kind.HOLIDAY, name, _code(day)[0])
    if year >= 2026:  # noqa: PLR2004 - the resolution came into force on 01/7/2026
        yield DayOff(date(year, 11, 24), Kind.HOLIDAY, "Ngày Văn hóa Việt Nam", _CULTURE_DAY)


def _tet(year: int) -> list[date]:
    """Give the days of Tết: five since the Code of 2012, four (one before, three after) earlier.

    The last day of the old year and four of the new where the first is a Monday or a Tuesday (the
    weekend then adjoins), else two and three: so chosen in every year from 2015 to 2027.
    """
    first = lunar_new_year(year)
    if first < _CODES[1][0]:
        before, length = 1, 4
    else:
        before, length = (1 if first.weekday() <= 1 else 2), 5
    return [first + timedelta(days=n - before) for n in range(length)]


def _national_day(year: int) -> list[date]:
    """Give 2 September and, from 2021, the adjacent day that leaves no working day between rests.

    The day before on Tuesday, Wednesday, Friday and Saturday, else the day after: so chosen in
    every year from 2021 to 2027; no decision yet for a Sunday, where both give the same days off.
    """
    day = date(year, 9, 2)
    if day < _CODES[0][0]:
        return [day]
    return [day, day - _ONE_DAY if day.weekday() in (1, 2, 4, 5) else day + _ONE_DAY]


def _next_working_day(day: date, days: dict[date, DayOff]) -> date:
    while day in days or day.weekday() >= _SATURDAY:
        day += _ONE_DAY
    return day


def _code(day: date) -> tuple[str, str]:
    """Give the articles on holidays and on days in lieu that were in force on the day."""
    return next((holidays, lieu) for since, holidays, lieu in _CODES if day >= since)
