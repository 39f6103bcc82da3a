from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from parcli.deadline.error import PhraseError
from parcli.deadline.grammar.parser import parse
from parcli.deadline.words import words
from parcli.model.deadline import (
    AdHoc,
    Continuous,
    Day,
    DayOf,
    Deadline,
    Edge,
    External,
    Half,
    LastWorkingDay,
    Month,
    MonthOf,
    NineMonths,
    Part,
    Period,
    Point,
    Quarter,
    Recurring,
    Relative,
    Series,
    Window,
    Year,
)

# --- points of the calendar; `year` is what makes the ends of one window agree -------------------
YearShift = tuple[int | None, int]
DATED: st.SearchStrategy[YearShift] = st.integers(2015, 2030).map(lambda year: (year, 0))
UNDATED: st.SearchStrategy[YearShift] = st.just((None, 0))
SHIFTED: st.SearchStrategy[YearShift] = st.sampled_from([(None, 0), (None, 1), (None, -1)])


def spans(year: YearShift) -> st.SearchStrategy[Month | Quarter | Half | NineMonths | Year]:
    return st.one_of(
        st.integers(1, 12).map(lambda n: Month(n, *year)),
        st.integers(1, 4).map(lambda n: Quarter(n, *year)),
        st.integers(1, 2).map(lambda n: Half(n, *year)),
        st.just(NineMonths(*year)),
        st.just(Year(*year)),
    )


def edges(span: st.SearchStrategy[Point]) -> st.SearchStrategy[Point]:
    def edge(of: Point) -> st.SearchStrategy[Point]:
        sides = ["start", "end"]
        if not isinstance(of, Half | NineMonths):
            sides.append("middle")
        return st.one_of(
            st.sampled_from(sides).map(lambda side: Edge(side, of)),  # type: ignore[arg-type]
            st.just(LastWorkingDay(of)),  # type: ignore[arg-type]
        )

    return span.flatmap(edge)


def days(year: YearShift) -> st.SearchStrategy[Day]:
    return st.builds(
        Day, st.integers(1, 28), st.integers(1, 12), st.just(year[0]), st.just(year[1])
    )


def points(year: YearShift) -> st.SearchStrategy[Point]:
    return st.one_of(days(year), spans(year), edges(spans(year)))


def single_points(year: YearShift) -> st.SearchStrategy[Point]:
    return st.one_of(days(year), edges(spans(year)))


def ends(point: st.SearchStrategy[Point]) -> st.SearchStrategy[Window]:
    return st.builds(Window, st.none(), point, st.booleans())


def ranges(point: st.SearchStrategy[Point]) -> st.SearchStrategy[Window]:
    two = st.tuples(point, point).filter(lambda pair: pair[0] != pair[1])
    return st.builds(lambda pair, before: Window(*pair, before), two, st.booleans())


def within(point: st.SearchStrategy[Point]) -> st.SearchStrategy[Window]:
    return point.map(lambda each: Window(each, each))


def windows(year: YearShift) -> st.SearchStrategy[Window]:
    found = points(year)
    return st.one_of(within(found), ends(found), ranges(found))


# --- rhythms -------------------------------------------------------------------------------------
def inside(every: str) -> st.SearchStrategy[Point]:
    if every == "week":
        return st.integers(1, 7).map(lambda n: DayOf(n, Period("week")))
    if every == "month":
        period = st.integers(0, 1).map(lambda later: Period("month", later))
        of_month = st.builds(DayOf, st.integers(1, 31), period)
        return st.one_of(of_month, edges(period))
    period = st.integers(0, 1).map(lambda later: Period("quarter", later))
    month = st.builds(MonthOf, st.integers(1, 3), period)
    return st.one_of(st.builds(DayOf, st.integers(1, 31), month), edges(period), edges(month))


def is_no_year(window: Window) -> bool:
    return not isinstance(window.last, Year) and not isinstance(window.first, Year)


HELD = DATED.flatmap(lambda year: st.one_of(within(spans(year)), ranges(spans(year))))
BARE = st.sampled_from(["week", "month", "quarter", "half-year", "nine-month", "year"])
IN_PERIOD = st.sampled_from(["week", "month", "quarter"]).flatmap(
    lambda every: st.builds(
        Recurring,
        st.just(every),
        st.one_of(ends(inside(every)), ranges(inside(every))),
        st.one_of(st.none(), HELD),
    )
)
YEARLY = SHIFTED.flatmap(
    lambda year: st.one_of(
        ends(points(year)),
        ranges(points(year)),
        within(spans(year)),
    )
).filter(is_no_year)
RHYTHMS = st.one_of(
    st.builds(Recurring, BARE, st.none(), st.one_of(st.none(), HELD)),
    IN_PERIOD,
    st.builds(Recurring, st.just("year"), YEARLY, st.one_of(st.none(), HELD)),
)


# --- lists ---------------------------------------------------------------------------------------
def same_ends(found: tuple[Window, ...]) -> bool:
    return len({window.before for window in found if window.first is None}) < 2


def lists(year: YearShift) -> st.SearchStrategy[tuple[Window, ...]]:
    return st.lists(windows(year), min_size=2, max_size=4).map(tuple)


SERIES = st.one_of(DATED, UNDATED).flatmap(lists).filter(same_ends).map(Series)
YEARLY_SERIES = UNDATED.flatmap(lists).map(lambda found: Series(found, yearly=True))

# --- other parts ---------------------------------------------------------------------------------
EVENTS = st.sampled_from(
    ["ngày ký", "ngày kế hoạch của tỉnh được ban hành", "kết thúc cuộc thanh tra, kiểm tra", "họp"]
)
RELATIVES = st.one_of(
    st.builds(Relative, EVENTS),
    st.builds(
        Relative,
        EVENTS,
        st.integers(1, 999),
        st.sampled_from(["day", "working-day", "month", "year"]),
        st.booleans(),
    ),
)
EXTERNALS = st.sampled_from(
    ["quy định", "quy định của Bộ Nội vụ", "Kế hoạch năm 2020 của tỉnh", "thời gian quy định"]
).map(External)
CONTINUOUS = st.one_of(
    st.just(Continuous()),
    st.one_of(DATED, UNDATED).flatmap(points).map(lambda point: Continuous(point, point)),
    st.one_of(DATED, UNDATED).flatmap(
        lambda year: ranges(points(year)).map(lambda window: Continuous(window.first, window.last))
    ),
)
OPEN_ENDED = DATED.flatmap(points).map(Continuous)
WINDOWS = st.one_of(DATED, SHIFTED).flatmap(windows)
ALONE: st.SearchStrategy[Part] = st.one_of(
    WINDOWS, RHYTHMS, SERIES, YEARLY_SERIES, RELATIVES, EXTERNALS, CONTINUOUS, OPEN_ENDED
)
ANY: st.SearchStrategy[Part] = st.one_of(
    WINDOWS, RHYTHMS, SERIES, RELATIVES, EXTERNALS, CONTINUOUS, st.just(AdHoc())
)


def stay_apart(parts: list[Part]) -> bool:
    """Two windows side by side make one series."""
    dated = [isinstance(part, Window | Series) for part in parts]
    touching = any(a and b for a, b in pairwise(dated))
    return not touching and len(set(parts)) == len(parts)


PARTS = st.one_of(
    ALONE.map(lambda part: (part,)),
    st.lists(ANY, min_size=2, max_size=3).filter(stay_apart).map(tuple),
)
NOTES = st.sampled_from(
    [
        None,
        "nếu có",
        "qua Sở Nội vụ",
        "Kế hoạch năm 2020",
        "trước 17 giờ 00",
        "a; b (c)",
        "phấn đấu",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.builds(Deadline, PARTS, NOTES))
def test_words_read_back_as_the_same_deadline(deadline: Deadline) -> None:
    assert parse(words(deadline)) == deadline


def phrases() -> list[str]:
    text = Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8")
    return sorted({row["phrase"] for row in yaml.load(text, Loader=yaml.CSafeLoader)})


@pytest.mark.parametrize(
    "phrase", phrases(), ids=lambda phrase: phrase.encode("unicode_escape").decode()
)
def test_every_phrase_of_the_table_comes_back(phrase: str) -> None:
    try:
        deadline = parse(phrase)
    except PhraseError:
        return
    assert parse(words(deadline)) == deadline


@pytest.mark.parametrize(
    ("phrase", "canonical"),
    [
        ("QUÝ I-2020", "trong quý I/2020"),
        ("hằng quý", "hàng quý"),
        ("trước 15-12-2020", "trước ngày 15/12/2020"),
        ("Trước ngày 10 của tháng cuối quý", "trước ngày 10 của tháng cuối quý"),
        ("15/12 mỗi năm", "chậm nhất ngày 15/12 hàng năm"),
        ("Báo cáo: Quý I/2020", "trong quý I/2020 (Báo cáo)"),
        ("Kế hoạch năm 2020: Quý I", "Kế hoạch năm 2020: trong quý I"),
        ("tháng 6 và tháng 12 hàng năm", "đợt 1: trong tháng 6; đợt 2: trong tháng 12 hàng năm"),
    ],
)
def test_canonical_words(phrase: str, canonical: str) -> None:
    assert words(parse(phrase)) == canonical
