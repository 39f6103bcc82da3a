"""The two lunar dates that the Labour Code names, for years that the table does not list.

A Vietnamese lunar month begins on the day, in Vietnam (UTC+7), of a new moon; month 11 holds the
winter solstice; where thirteen months lie between two months 11, the first without a major solar
term (a multiple of 30° of the sun's longitude) is the leap month and takes no number of its own.
New moons and the sun follow the short series of Jean Meeus, "Astronomical Formulae for
Calculators", as Hồ Ngọc Đức applies them to this calendar: meant for the years 1800 to 2199,
an estimate beyond.
"""

import math
from datetime import date
from functools import lru_cache
from itertools import pairwise

# The Julian day number of the day before day 1 of `date.toordinal`.
_ORDINAL_0 = 1721425
_UTC_7 = 7 / 24
_MONTHS = 12
_LUNATION = 29.530588853
# The new moon that lunations are counted from, 1 January 1900, as a Julian date.
_NEW_MOON_0 = 2415021.077
# In twelfths of the ecliptic: the winter solstice is at 270 degrees.
_SOLSTICE = 9

# Each periodic term of the new moon: days, and how often it takes the anomaly of the sun, that of
# the moon, and the moon's argument of latitude. The largest, which changes in time, is apart.
_NEW_MOON_TERMS = (
    (0.0021, 2, 0, 0),
    (-0.4068, 0, 1, 0),
    (0.0161, 0, 2, 0),
    (-0.0004, 0, 3, 0),
    (0.0104, 0, 0, 2),
    (-0.0051, 1, 1, 0),
    (-0.0074, 1, -1, 0),
    (0.0004, 1, 0, 2),
    (-0.0004, -1, 0, 2),
    (-0.0006, 0, 1, 2),
    (0.0010, 0, -1, 2),
    (0.0005, 1, 2, 0),
)


def lunar_new_year(year: int) -> date:
    """Give the first day of the first lunar month (mùng 1 Tết) in `year`."""
    return date.fromordinal(_month_starts(year)[2])


def hung_kings_day(year: int) -> date:
    """Give the tenth day of the third lunar month (Giỗ Tổ Hùng Vương) in `year`."""
    return date.fromordinal(_month_starts(year)[4] + 9)


@lru_cache(maxsize=64)
def _month_starts(year: int) -> list[int]:
    """Give the first days of the numbered months, from month 11 of last year to month 11."""
    first = _month_11(date(year, 1, 1).toordinal() - 1)
    last = _month_11(date(year, 12, 31).toordinal())
    starts = [_new_moon(lunation) for lunation in range(first, last + 1)]
    if last - first > _MONTHS:
        terms = pairwise(_major_term(start) for start in starts)
        del starts[
            next(month for month, (this, following) in enumerate(terms) if this == following)
        ]
    return starts


def _month_11(new_year_eve: int) -> int:
    """Give the lunation that holds the winter solstice of the year that ends on that day."""
    lunation = math.ceil((new_year_eve + _ORDINAL_0 - _NEW_MOON_0) / _LUNATION) + 1
    while (start := _new_moon(lunation)) > new_year_eve or _major_term(start) >= _SOLSTICE:
        lunation -= 1
    return lunation


def _new_moon(lunation: int) -> int:
    """Give the day, in Vietnam, of the new moon that many lunations after January 1900."""
    t = lunation / 1236.85  # Julian centuries
    sun = math.radians(359.2242 + 29.10535608 * lunation - 3.33e-5 * t**2 - 3.47e-6 * t**3)
    moon = math.radians(306.0253 + 385.81691806 * lunation + 0.0107306 * t**2 + 1.236e-5 * t**3)
    node = math.radians(21.2964 + 390.67050646 * lunation - 0.0016528 * t**2 - 2.39e-6 * t**3)
    mean = 2415020.75933 + 29.53058868 * lunation + 0.0001178 * t**2 - 1.55e-7 * t**3
    mean += 0.00033 * math.sin(math.radians(166.56 + 132.87 * t - 0.009173 * t**2))
    mean += (0.1734 - 0.000393 * t) * math.sin(sun)
    periodic = (a * math.sin(s * sun + m * moon + n * node) for a, s, m, n in _NEW_MOON_TERMS)
    return math.floor(mean + sum(periodic) - _delta_t(t) + 0.5 + _UTC_7) - _ORDINAL_0


def _delta_t(t: float) -> float:
    """Give, in days, how far the clock of the series runs ahead of Universal Time."""
    if t < -11:  # noqa: PLR2004 - before the year 800
        return 0.001 + 0.000839 * t + 0.0002261 * t**2 - 8.45e-6 * t**3 - 8.1e-8 * t**4
    return -0.000278 + 0.000265 * t + 0.000262 * t**2


def _major_term(day: int) -> int:
    """Give the twelfth of the ecliptic that the sun is in as that day begins in Vietnam."""
    t = (day + _ORDINAL_0 - 0.5 - _UTC_7 - 2451545) / 36525
    anomaly = math.radians(357.5291 + 35999.0503 * t - 0.0001559 * t**2 - 4.8e-7 * t**3)
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    longitude += (1.9146 - 0.004817 * t - 1.4e-5 * t**2) * math.sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * math.sin(2 * anomaly) + 0.00029 * math.sin(3 * anomaly)
    return int(longitude % 360 // 30)
