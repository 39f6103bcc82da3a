import pytest

from parcli.deadline import PhraseError
from parcli.deadline.grammar.parser import parse
from parcli.model.deadline import (
    AdHoc,
    Continuous,
    Day,
    DayOf,
    Deadline,
    Edge,
    External,
    Half,
    Month,
    MonthOf,
    Part,
    Period,
    Quarter,
    Recurring,
    Relative,
    Series,
    Window,
    Year,
)


def refused(phrase: str) -> PhraseError:
    with pytest.raises(PhraseError) as caught:
        parse(phrase)
    return caught.value.within(phrase)


Q1 = Quarter(1, 2020)


@pytest.mark.parametrize(
    ("phrase", "part"),
    [
        ("Quý I/2020", Window(Q1, Q1)),
        ("Trước quý I/2020", Window(None, Q1, before=True)),
        ("Chậm nhất quý I/2020", Window(None, Q1)),
        ("Từ tháng 3 đến trước tháng 6/2020", Window(Month(3, 2020), Month(6, 2020), before=True)),
        ("Từ 15 đến 20/6", Window(Day(15, 6), Day(20, 6))),
        ("trước ngày 30/12 năm trước", Window(None, Day(30, 12, None, -1), before=True)),
        ("cuối năm", Window(Edge("end", Year()), Edge("end", Year()))),
        ("tháng cuối quý II/2020", Window(Month(6, 2020), Month(6, 2020))),
        ("Hàng quý năm 2020", Recurring("quarter", None, Window(Year(2020), Year(2020)))),
        ("Hàng năm, trước 15/12", Recurring("year", Window(None, Day(15, 12), before=True))),
        ("hàng tháng vào ngày 20", Recurring("month", Window(None, DayOf(20, Period("month"))))),
        (
            "ngày 05 của tháng đầu quý sau",
            Recurring("quarter", Window(None, DayOf(5, MonthOf(1, Period("quarter", 1))))),
        ),
        (
            "tháng 6 và tháng 12 hàng năm",
            Series((Window(Month(6), Month(6)), Window(Month(12), Month(12))), yearly=True),
        ),
        ("Từ tháng 3/2020", Continuous(Month(3, 2020))),
        ("6 tháng đầu năm sau", Window(Half(1, None, 1), Half(1, None, 1))),
        ("trước khi họp ít nhất 05 ngày", Relative("họp", 5, "day", before=True)),
        ("02 tuần kể từ ngày ký", Relative("ngày ký", 14, "day")),
        ("Theo Thông tư số 02/2017/TT-VPCP", External("Thông tư số 02/2017/TT-VPCP")),
        ("khi có yêu cầu", AdHoc()),
    ],
)
def test_one_part(phrase: str, part: Part) -> None:
    assert parse(phrase) == Deadline((part,))


@pytest.mark.parametrize("phrase", ["tháng sau", "thang sau"])
def test_next_month_is_never_june(phrase: str) -> None:
    assert refused(phrase).kind == "unknown"


@pytest.mark.parametrize(
    ("phrase", "kind", "text"),
    [
        ("", "empty", ""),
        (" . ", "empty", "."),
        ("Quý V/2020", "impossible", "V"),
        ("Thnag 11/2020", "unknown", "Thnag 11/2020"),
        ("tháng 5/6", "two-readings", "tháng 5/6"),
        ("Sau 15/6", "after-only", "Sau 15/6"),
        ("Sau khi có hướng dẫn", "after-only", "Sau khi có hướng dẫn"),
        ("Trong vòng 15 ngày", "no-event", "Trong vòng 15 ngày"),
        ("Quý I/2020 (tháng 3)", "two-readings", "(tháng 3)"),
        ("Quý I/2020 (", "unknown", "("),
        ("Quý I, trừ tháng 2", "unknown", "trừ tháng 2"),
        ("theo kế hoạch trong quý I", "two-readings", "trong quý I"),
        ("Trước 15/6, không muộn hơn 20/6", "two-readings", "Trước 15/6, không muộn hơn 20/6"),
        ("6 tháng đầu năm và cả năm", "two-readings", "cả năm"),
        ("trước khi họp", "unknown", "trước khi họp"),
        ("hàng quý, từ quý II/2020", "two-readings", "hàng quý, từ quý II/2020"),
        ("Hàng quý hoặc hàng tháng", "two-readings", "Hàng quý hoặc hàng tháng"),
        ("ngày 5-6", "two-readings", "5-6"),
        ("trước ngày 15/2020", "impossible", "15/2020"),
        ("Báo cáo trước ngày 31/4", "impossible", "31/4"),
        ("Làm việc này trong năm 2020 " * 100, "unknown", "Làm việc này trong năm 2020 " * 100),
    ],
)
def test_what_is_refused_and_where(phrase: str, kind: str, text: str) -> None:
    problem = refused(phrase)
    assert (problem.kind, problem.text) == (kind, text.strip() if text else problem.text)


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [("Thnag 11/2020", "tháng"), ("Trươcs 15/6", "trước"), ("thưởng xuyên", "thường")],
)
def test_a_misspelled_word_is_guessed(phrase: str, meant: str) -> None:
    assert meant in str(refused(phrase).hint)


@pytest.mark.parametrize(
    "phrase", ["Hàng quý và/hoặc đột xuất", "Hàng quý, hoặc đột xuất", "Hàng quý/đột xuất"]
)
def test_kinds_combine(phrase: str) -> None:
    assert parse(phrase).parts == (Recurring("quarter"), AdHoc())


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("ít nhất 30 ngày kể từ ngày ký", "after-only"),
        ("không quá 5 ngày trước khi họp", "after-only"),
        ("30 ngày kể từ ngày 31/6/2020", "impossible"),
        ("1-6/2020", "two-readings"),
        ("Quý I/2020-2021", "two-readings"),
        ("Báo cáo không thường xuyên", "unknown"),
        ("6 tháng/lần, tháng 6 và tháng 12", "two-readings"),
        ("Hàng tháng, quý I/2020", "two-readings"),
        ("trước quý II-III/2020", "two-readings"),
    ],
)
def test_a_wrong_date_is_worse_than_none(phrase: str, kind: str) -> None:
    assert refused(phrase).kind == kind


def test_remarks_are_gathered_in_order() -> None:
    deadline = parse("Báo cáo: dự kiến quý I/2020 (nếu có), qua Sở Nội vụ")
    assert deadline.note == "Báo cáo; dự kiến; nếu có; qua Sở Nội vụ"


def test_places_do_not_count_when_deadlines_are_compared() -> None:
    assert parse("Quý I/2020") == parse("  -  quý 1 / 2020.")
    assert hash(parse("Quý I/2020")) == hash(parse("  -  quý 1 / 2020."))
