"""A deadline back to a canonical Vietnamese phrase, which reads as the same deadline."""

from parcli.deadline.grammar.cursor import Cursor
from parcli.deadline.grammar.remarks import find_time
from parcli.deadline.grammar.shape import is_day
from parcli.model.deadline import (
    AdHoc,
    Continuous,
    Day,
    DayOf,
    Deadline,
    Edge,
    Every,
    External,
    Half,
    LastWorkingDay,
    Month,
    MonthOf,
    Named,
    NineMonths,
    Part,
    Period,
    Point,
    Quarter,
    Recurring,
    Relative,
    Series,
    Side,
    Unit,
    Window,
    Year,
)
from parcli.text.dates import WEEKDAYS
from parcli.text.message import Message
from parcli.text.numbers import to_roman

RHYTHMS: dict[Every, Message] = {
    "week": Message("hàng tuần"),
    "month": Message("hàng tháng"),
    "quarter": Message("hàng quý"),
    "half-year": Message("6 tháng/lần"),
    "nine-month": Message("định kỳ 9 tháng"),
    "year": Message("hàng năm"),
}
_UNITS: dict[Unit, str] = {
    "day": "ngày",
    "working-day": "ngày làm việc",
    "month": "tháng",
    "year": "năm",
}
_PERIODS: dict[Every, str] = {"month": "tháng", "quarter": "quý", "week": "tuần"}
_SIDES: dict[Side, str] = {
    "start": "ngày đầu tiên của",
    "middle": "giữa",
    "end": "ngày cuối cùng của",
}
_HALVES = {1: "đầu", 2: "cuối"}
_NTH = ("đầu", "giữa", "cuối")
_YEARS_AWAY = {-1: "năm trước", 0: "năm", 1: "năm sau"}


def words(deadline: Deadline) -> str:
    """Give the phrase, with its first letter as it stands inside a sentence."""
    phrase = "; ".join(part_words(part) for part in deadline.parts)
    if deadline.note is None:
        return phrase
    if _fits_brackets(deadline.note):
        return f"{phrase} ({deadline.note})"
    return f"{deadline.note}: {phrase}"


def _fits_brackets(note: str) -> bool:
    """Tell whether the remark may stand in brackets: it names no time and closes what it opens."""
    cursor = Cursor(note)
    depth = 0
    for token in cursor.tokens:
        depth += ("(" in token.keys) - (")" in token.keys)
        if depth < 0:
            return False
    return depth == 0 and find_time(cursor, 0, cursor.stop) is None


def part_words(part: Part) -> str:
    """Give the words of one part."""
    if isinstance(part, External):
        return f"theo {part.reference}"
    if isinstance(part, AdHoc):
        return "đột xuất"
    if isinstance(part, Continuous | Relative):
        return _continuous(part) if isinstance(part, Continuous) else _relative(part)
    if isinstance(part, Window):
        return window_words(part)
    return _series(part) if isinstance(part, Series) else _recurring(part)


def window_words(window: Window) -> str:
    """Give the words of a window: “trước …”, “chậm nhất …”, “từ … đến …”, “trong …”."""
    last = point_words(window.last)
    if window.first is None:
        return f"trước {last}" if window.before else f"chậm nhất {last}"
    if window.first != window.last or window.before:
        until = "đến trước" if window.before else "đến"
        return f"từ {point_words(window.first)} {until} {last}"
    return f"vào {last}" if is_day(window.last) else f"trong {last}"


def _recurring(part: Recurring) -> str:
    if part.when is None:
        phrase = str(RHYTHMS[part.every])
    else:
        phrase = window_words(part.when) + (" hàng năm" if part.every == "year" else "")
    if part.within is None:
        return phrase
    held = f"{RHYTHMS[part.every]} {window_words(part.within)}"
    return held if part.when is None else f"{held}, {phrase}"


def _series(part: Series) -> str:
    if not part.yearly:
        return "; ".join(window_words(window) for window in part.windows)
    rounds = (f"đợt {i}: {window_words(window)}" for i, window in enumerate(part.windows, 1))
    return "; ".join(rounds) + " hàng năm"


def _continuous(part: Continuous) -> str:
    if part.last is None:
        return f"từ {point_words(part.first)} trở đi" if part.first else "thường xuyên"
    last = point_words(part.last)
    if part.first is None:
        return f"thường xuyên đến hết {last}"
    if part.first == part.last:
        return f"thường xuyên trong {last}"
    return f"thường xuyên từ {point_words(part.first)} đến {last}"


def _relative(part: Relative) -> str:
    event = part.event if part.event.lower().startswith("ngày") else f"khi {part.event}"
    if part.within is None or part.unit is None:
        return f"ngay sau {event}"
    term = f"{part.within:02} {_UNITS[part.unit]}"
    return f"ít nhất {term} trước {event}" if part.before else f"trong vòng {term} kể từ {event}"


def point_words(point: Point) -> str:
    """Give the words of a point."""
    if isinstance(point, Edge):
        return f"{_SIDES[point.side]} {point_words(point.of)}"
    if isinstance(point, LastWorkingDay):
        return f"ngày làm việc cuối cùng của {point_words(point.of)}"
    if isinstance(point, Day):
        return f"ngày {point.day:02}/{point.month:02}{_year(point)}"
    if isinstance(point, Period | MonthOf | DayOf):
        return _inside(point)
    return _named(point)


def _inside(point: Period | MonthOf | DayOf) -> str:
    if isinstance(point, Period):
        return _PERIODS[point.every] + (" sau" if point.later else "")
    of = point_words(point.of)
    if isinstance(point, MonthOf):
        return f"tháng {_NTH[point.nth - 1]} {of}"
    return (
        f"{WEEKDAYS[point.day - 1]} của tuần" if of == "tuần" else f"ngày {point.day:02} của {of}"
    )


def _named(span: Named) -> str:
    if isinstance(span, Month):
        return f"tháng {span.month}{_year(span)}"
    if isinstance(span, Quarter):
        return f"quý {to_roman(span.quarter)}{_year(span)}"
    if isinstance(span, Year):
        return _of_year(span)
    months = "9 tháng đầu" if isinstance(span, NineMonths) else f"6 tháng {_HALVES[span.half]}"
    return f"{months} {_of_year(span)}"


def _year(point: Day | Month | Quarter) -> str:
    if point.year is not None:
        return f"/{point.year}"
    return f" {_YEARS_AWAY[point.shift]}" if point.shift else ""


def _of_year(span: Half | NineMonths | Year) -> str:
    return f"năm {span.year}" if span.year is not None else _YEARS_AWAY[span.shift]
