from datetime import date

import pytest

from parcli.deadline import Frame, read
from parcli.reports.reading import reading_json, reading_text
from parcli.workdays import WorkCalendar

PLAN = Frame(2020, 2020, WorkCalendar(), events=(("họp", date(2020, 6, 1)),))


def test_an_understood_phrase() -> None:
    phrase = "Định kỳ hàng quý hoặc đột xuất theo quy định"
    found = reading_json(read(phrase, PLAN))
    assert list(found) == ["phrase", "understood", "parts", "occurrences", "note", "problem"]
    assert found["phrase"] == phrase
    assert found["understood"] is True
    assert found["parts"] == [{"kind": "recurring", "every": "quarter"}, {"kind": "adhoc"}]
    first, *_ = found["occurrences"]  # type: ignore[misc]
    assert first == {"period": "2020-Q1", "from": "2020-01-01", "due": "2020-03-31"}
    assert (found["note"], found["problem"]) == (None, None)


def test_a_refused_phrase() -> None:
    assert reading_json(read("Quý V/2020", PLAN)) == {
        "phrase": "Quý V/2020",
        "understood": False,
        "parts": [],
        "occurrences": [],
        "note": None,
        "problem": {"at": 4, "text": "V", "hint": "một năm có bốn quý: viết quý I đến quý IV"},
    }


@pytest.mark.parametrize(
    ("phrase", "part"),
    [
        ("Quý I", {"kind": "window"}),
        ("20/10, 20/11", {"kind": "recurring", "every": None}),
        ("Thường xuyên", {"kind": "continuous"}),
        ("Theo kế hoạch của tỉnh", {"kind": "external", "reference": "kế hoạch của tỉnh"}),
        (
            "05 ngày làm việc kể từ ngày ký",
            {
                "kind": "relative",
                "event": "ngày ký",
                "within": 5,
                "unit": "working-day",
                "immediate": False,
            },
        ),
        (
            "ngay sau khi họp",
            {"kind": "relative", "event": "họp", "within": None, "unit": None, "immediate": True},
        ),
        (
            "ít nhất 02 ngày trước khi họp",
            {
                "kind": "relative",
                "event": "họp",
                "within": 2,
                "unit": "day",
                "immediate": False,
                "before": True,
            },
        ),
    ],
)
def test_parts(phrase: str, part: dict[str, object]) -> None:
    assert reading_json(read(phrase, PLAN))["parts"] == [part]


@pytest.mark.parametrize(
    ("phrase", "lines"),
    [
        ("Trước 15/6 (nếu có)", ["  đến hết 14/06/2020", "  ghi chú: nếu có"]),
        ("ngày 15/6", ["  15/06/2020"]),
        (
            "tháng 6, tháng 7",
            ["  2020-06: 01/06/2020 – 30/06/2020", "  2020-07: 01/07/2020 – 31/07/2020"],
        ),
        ("Quy\u0301 V", ["    ^", "không có “V”; một năm có bốn quý: viết quý I đến quý IV"]),
    ],
)
def test_lines_for_people(phrase: str, lines: list[str]) -> None:
    assert [str(line) for line in reading_text(read(phrase, PLAN))] == [phrase, *lines]
