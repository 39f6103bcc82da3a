from datetime import date

import pytest

from parcli.deadline import Frame, Reading, read
from parcli.workdays import WorkCalendar

CALENDAR = WorkCalendar()
PLAN = Frame(2020, 2020, CALENDAR)
EVENT = "ngày kế hoạch của tỉnh được ban hành"


def occurrences(phrase: str, frame: Frame = PLAN) -> list[str]:
    reading = read(phrase, frame)
    assert reading.understood, reading.problem
    return [f"{o.period or '-'} {o.first or ''}..{o.due}" for o in reading.occurrences]


def refused(phrase: str, frame: Frame = PLAN) -> tuple[str, str]:
    problem = read(phrase, frame).problem
    assert problem
    return problem.kind, problem.text


def on(day: date | None) -> Frame:
    return Frame(2021, 2021, CALENDAR, events=((EVENT, day),))


def counted(phrase: str, day: date) -> list[str]:
    return occurrences(phrase, on(day))


def test_before_excludes_what_it_names_unless_the_workspace_says_otherwise() -> None:
    inclusive = Frame(2020, 2020, CALENDAR, before="inclusive")
    assert occurrences("trước quý III") == ["- ..2020-06-30"]
    assert occurrences("trước quý III", inclusive) == ["- ..2020-09-30"]


def test_the_last_day_counted_rolls_on_from_a_day_off() -> None:
    phrase = "Không quá 30 ngày kể từ ngày KH của tỉnh được ban hành"
    assert counted(phrase, date(2020, 12, 31)) == ["- 2021-01-01..2021-02-01"]


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("trong vòng 01 tháng kể từ {}", "- 2020-02-01..2020-03-02"),
        ("trong vòng 03 ngày làm việc kể từ {}", "- 2020-02-01..2020-02-05"),
        ("trong vòng 01 năm kể từ {}", "- 2020-02-01..2021-02-01"),
        ("ngay sau {}", "- 2020-02-01..2020-02-03"),
        ("ít nhất 05 ngày trước {}", "- ..2020-01-26"),
        ("ít nhất 03 ngày làm việc trước {}", "- ..2020-01-21"),
        ("ít nhất 02 tháng trước {}", "- ..2019-11-30"),
    ],
)
def test_counting_from_an_event(phrase: str, answer: str) -> None:
    assert counted(phrase.format(EVENT), date(2020, 1, 31)) == [answer]


def test_an_undated_event_is_waited_for() -> None:
    phrase = f"Không quá 30 ngày kể từ {EVENT}"
    for frame in (PLAN, on(None)):
        reading = read(phrase, frame)
        assert reading.understood
        assert reading.waiting
        assert reading.occurrences == ()
    assert not read(phrase, on(date(2021, 1, 4))).waiting


@pytest.mark.parametrize(
    "name",
    ["ngày KH của tỉnh được ban hành", "Kế hoạch của tỉnh được ban hành", EVENT.upper()],
)
def test_one_event_has_many_spellings(name: str) -> None:
    assert occurrences(f"10 ngày kể từ khi {name}", on(date(2021, 3, 1))) == [
        "- 2021-03-02..2021-03-11"
    ]


def test_an_event_may_be_a_day() -> None:
    assert occurrences("30 ngày kể từ ngày 15/6/2020") == ["- 2020-06-16..2020-07-15"]


def test_years_without_a_decided_calendar_are_provisional() -> None:
    (found,) = read(f"05 ngày kể từ {EVENT}", on(date(2050, 1, 3))).occurrences
    assert found.provisional
    (found,) = read("Quý I/2050", PLAN).occurrences
    assert not found.provisional


def test_day_31_is_the_last_of_a_short_month() -> None:
    assert occurrences("ngày 31 hàng tháng")[1] == "2020-02 2020-02-01..2020-02-29"


def test_29_february_of_each_year_is_the_last_of_february() -> None:
    assert occurrences("29/02 hàng năm", Frame(2020, 2021, CALENDAR)) == [
        "2020 2020-01-01..2020-02-29",
        "2021 2021-01-01..2021-02-28",
    ]


def test_a_rhythm_is_held_to_the_years_it_names() -> None:
    assert [text[:7] for text in occurrences("Hàng quý từ quý III/2020 đến quý I/2021")] == [
        "2020-Q3",
        "2020-Q4",
        "2021-Q1",
    ]


def test_the_years_of_a_list_serve_the_times_without_one() -> None:
    assert occurrences("Trước 15/6; trước 15/12/2021") == [
        "2021-06 ..2021-06-14",
        "2021-12 ..2021-12-14",
    ]


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        ("ngày 10 tháng cuối quý", "2020-03-10"),
        ("trước ngày 15/3", "2020-03-14"),
        ("15/3; 15/6", "2020-03-15"),
        ("hàng quý", "2020-03-31"),
        ("trước 15/6 hàng năm", "2020-03-31"),
    ],
)
def test_the_reporting_calendar_sets_the_day(rule: str, due: str) -> None:
    frame = Frame(2020, 2020, CALENDAR, reporting=(("quarter", rule),))
    assert occurrences("Hàng quý", frame)[0] == f"2020-Q1 2020-01-01..{due}"
    assert occurrences("Trước ngày 20 tháng cuối quý", frame)[0] == "2020-Q1 2020-01-01..2020-03-19"


@pytest.mark.parametrize(
    "rule", ["khi nào xong", "Thường xuyên", "Hàng tháng", "hàng quý; đột xuất"]
)
def test_a_reporting_calendar_that_sets_no_day_is_refused(rule: str) -> None:
    frame = Frame(2020, 2020, CALENDAR, reporting=(("quarter", rule),))
    assert refused("Hàng quý", frame)[0] == "unknown"


@pytest.mark.parametrize(
    ("phrase", "frame", "kind", "text"),
    [
        ("Báo cáo: Quý I", Frame(2016, 2020, CALENDAR), "no-year", "Quý I"),
        ("trước 29/02", Frame(2021, 2021, CALENDAR), "impossible", "29/02"),
        ("Từ quý III đến quý II", PLAN, "swapped", "Từ quý III đến quý II"),
        ("Quý I, tháng 3", PLAN, "two-readings", "Quý I, tháng 3"),
        ("trước năm 2020", Frame(1, 1, CALENDAR), "", ""),
    ],
)
def test_what_only_the_plan_can_refuse(phrase: str, frame: Frame, kind: str, text: str) -> None:
    if kind:
        assert refused(phrase, frame) == (kind, text)
    else:
        assert read(phrase, frame).understood


def test_dates_outside_the_calendar_are_refused() -> None:
    assert refused("9999 năm kể từ ngày 15/6/2020")[0] == "impossible"
    assert refused("Hàng tháng, ngày 5 tháng sau", Frame(9999, 9999, CALENDAR))[0] == "impossible"


def test_a_reading_is_kept() -> None:
    first: Reading = read("Quý I/2020", PLAN)
    assert read("Quý I/2020", Frame(2020, 2020, CALENDAR)) is first
