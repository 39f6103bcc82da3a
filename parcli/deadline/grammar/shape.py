"""Questions about a point: its year, its rhythm, whether it is one day."""

from dataclasses import replace

from parcli.model.deadline import (
    Day,
    DayOf,
    Edge,
    Every,
    LastWorkingDay,
    MonthOf,
    Period,
    Point,
    Window,
)

Inside = Period | MonthOf | DayOf


def every_of(point: Point) -> Every | None:
    """Give the rhythm of a point inside a recurring period; None for one of the calendar."""
    if isinstance(point, Period):
        return point.every
    if isinstance(point, MonthOf | DayOf | Edge | LastWorkingDay):
        return every_of(point.of)
    return None


def year_of(point: Point) -> int | None:
    """Give the year a point names."""
    if isinstance(point, Edge | LastWorkingDay):
        return year_of(point.of)
    return None if isinstance(point, Inside) else point.year


def with_year(point: Point, year: int | None) -> Point:
    """Give the point the year, where it names none of its own."""
    if year is None or isinstance(point, Inside):
        return point
    if isinstance(point, Edge | LastWorkingDay):
        of = with_year(point.of, year)
        assert not isinstance(of, Day | DayOf | Edge | LastWorkingDay)  # noqa: S101
        return replace(point, of=of)
    if point.year is not None or point.shift:
        return point
    return replace(point, year=year)


def is_day(point: Point) -> bool:
    """Tell whether the point is one day."""
    return isinstance(point, Day | DayOf | Edge | LastWorkingDay)


def needs_year(window: Window) -> bool:
    """Tell whether an end of the window belongs to the calendar and names no year."""
    ends = (window.last,) if window.first is None else (window.first, window.last)
    return any(every_of(point) is None and year_of(point) is None for point in ends)


def fill_years(windows: list[Window]) -> list[Window]:
    """Give windows without a year that of the next one that names it, else of the one before."""
    for order in (-1, 1):
        year: int | None = None
        filled = []
        for window in windows[::order]:
            first = window.first and with_year(window.first, year)
            last = with_year(window.last, year)
            filled.append(replace(window, first=first, last=last))
            year = year_of(last) or year
        windows = filled[::order]
    return windows
