"""The rows of a due list and of a task's page, where many agencies owe a share each."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.model.plan import Plan
from parcli.model.progress import Progress, Record
from parcli.model.register import Register
from parcli.reports.due_rows import By, View, groups, missing_lines, phrase, progress, who
from parcli.reports.task_rows import occurrences
from parcli.status.choose import Choice
from parcli.status.listing import list_due, list_overdue, listing_of
from parcli.status.noted import noted
from parcli.status.obligation import obligations
from parcli.text.message import Message
from parcli.workdays import WorkCalendar

DISTRICTS = [f"huyen-{letter}" for letter in "abcdef"]
REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [{"id": id_, "name": f"Huyện {id_[-1].upper()}"} for id_ in DISTRICTS],
        "groups": [{"id": "huyen", "name": "UBND cấp huyện", "members": DISTRICTS}],
    }
)
DECISION = {"number": "9/QĐ-UBND", "date": "2020-03-10"}
AFTER = date(2020, 4, 10)


def owed(*records, deadline="Quý I/2020", **keys):
    product = {"id": "a", "name": "Báo cáo", "deadline": deadline, **keys}
    task = {"id": "TC-1", "title": "Việc", "products": [product]}
    plan = Plan.model_validate(
        {
            "parcli": 1,
            "id": "p",
            "title": "Kế hoạch",
            "level": "province",
            "issuer": "huyen-a",
            "period": "2020",
            "areas": {"institutions": {"lead": "huyen-a", "tasks": [task]}},
        }
    )
    noted_down = {"TC-1.a": list(records)} if records else {}
    progress = Progress.model_validate({"parcli": 1, "plan": "p", **noted_down})
    return list(obligations(plan, REGISTER, frame_of(plan, WorkCalendar()), progress))


def shares(*records):
    return owed(*records, each="huyen")


def done(*letters):
    return [{"agency": f"huyen-{letter}", "done": "2020-03-20"} for letter in letters]


def rows(listing, by=By.DATE):
    return [row for _, _, rows in groups(listing, View(Message(""), by), str) for row in rows]


def test_one_row_stands_for_all_who_have_not_delivered():
    (before,) = rows(list_overdue(shares(), Choice(), AFTER))
    assert (who(before, str), progress(before, AFTER, str)) == (
        "Mỗi cơ quan thuộc UBND cấp huyện (6)",
        "",
    )
    (after,) = rows(list_overdue(shares(*done("a", "b")), Choice(), AFTER))
    assert (who(after, str), progress(after, AFTER, str)) == (
        "4 cơ quan thuộc UBND cấp huyện",
        "2/6 cơ quan đã nộp",
    )
    assert missing_lines([after], str) == [
        "TC-1.a chưa nộp (4): Huyện C; Huyện D; Huyện E; Huyện F"
    ]


def test_the_last_one_is_named_by_itself():
    (row,) = rows(list_overdue(shares(*done(*"abcde")), Choice(), AFTER))
    assert who(row, str) == "Huyện F"
    assert progress(row, AFTER, str) == "5/6 cơ quan đã nộp"
    assert missing_lines([row], str) == []


def test_shares_put_off_stand_apart_at_their_own_date():
    later = [
        {"agency": f"huyen-{letter}", "postponed_to": "2020-05-31", "decision": DECISION}
        for letter in "ef"
    ]
    every = shares(*done("a"), *later)
    first, second = rows(list_due(every, Choice(), AFTER))
    assert [who(row, str) for row in (first, second)] == [
        "3 cơ quan thuộc UBND cấp huyện",
        "2 cơ quan thuộc UBND cấp huyện",
    ]
    assert phrase(first, AFTER, str) == "“Quý I/2020”"
    assert phrase(second, AFTER, str) == "“Quý I/2020” · lùi đến 31/05/2020 theo 9/QĐ-UBND"
    assert progress(second, AFTER, str) == "1/6 cơ quan đã nộp"


def test_by_agency_each_has_its_row_and_the_others_are_no_matter_of_its():
    shown = rows(list_overdue(shares(*done("a")), Choice(), AFTER), By.AGENCY)
    assert [who(row, str) for row in shown] == [f"Huyện {letter}" for letter in "BCDEF"]
    assert {progress(row, AFTER, str) for row in shown} == {""}


def test_how_far_the_work_is_stands_with_its_day():
    every = owed({"under_way": "40 %", "as_of": "2020-02-20"})
    for on, expected in (
        (date(2020, 2, 19), ""),
        (date(2020, 2, 20), "đã làm 40%, tính đến 20/02/2020"),
    ):
        (row,) = rows(list_due(every, Choice(), on))
        assert progress(row, on, str) == expected


@pytest.mark.parametrize(
    ("records", "deadline", "expected"),
    [
        ([], "Quý I/2020", "quá hạn 10 ngày"),
        ([{"done": "2020-03-31"}], "Quý I/2020", "hoàn thành đúng hạn"),
        ([{"done": "2020-04-03"}], "Quý I/2020", "hoàn thành quá hạn 3 ngày"),
        (  # put off only after it had come
            [
                {"done": "2020-04-03"},
                {"postponed_to": "2020-06-30", "decision": {"number": "1", "date": "2020-04-09"}},
            ],
            "Quý I/2020",
            "hoàn thành quá hạn 3 ngày",
        ),
        ([{"done": "2020-04-03"}], "Trước ngày 31/12/2016", "hoàn thành quá hạn 1.190 ngày"),
        ([{"done": "2020-04-03"}], "Theo quy định", "hoàn thành"),
        ([{"done": "2020-04-03"}], "Thường xuyên", "thường xuyên"),
        ([{"cancelled": "2020-03-01", "reason": "x"}], "Quý I/2020", "thôi thực hiện"),
        (
            [{"postponed_to": "2020-04-15", "decision": DECISION}],
            "Quý I/2020",
            "còn 5 ngày, đã lùi hạn từ 31/03/2020",
        ),
        (
            [{"postponed_to": "2020-04-05", "decision": DECISION}],
            "Quý I/2020",
            "quá hạn 5 ngày, đã lùi hạn từ 31/03/2020",
        ),
        (
            [{"postponed_to": "2020-04-15", "decision": DECISION}],
            "Theo quy định",
            "còn 5 ngày, đã lùi hạn",
        ),
    ],
)
def test_each_occurrence_says_how_it_stands(records, deadline, expected):
    every = owed(*records, deadline=deadline)
    (only,) = occurrences(every, AFTER)
    assert only.standing(listing_of(every, AFTER), str) == expected


def test_many_shares_are_counted_by_how_they_were_delivered():
    late = {"agency": "huyen-c", "done": "2020-04-02"}
    dropped = {"agency": "huyen-d", "cancelled": "2020-02-01", "reason": "Sáp nhập"}
    every = shares(*done("a", "b"), late, dropped)
    (only,) = occurrences(every, AFTER)
    assert only.standing(listing_of(every, AFTER), str) == (
        "quá hạn 10 ngày; 3/5 cơ quan đã nộp"
        " (hoàn thành đúng hạn 2, hoàn thành quá hạn 1, thôi thực hiện 1)"
    )
    assert only.missing == ("Huyện E", "Huyện F")
    assert only.records(str)[0] == "Huyện A: hoàn thành ngày 20/03/2020"


def test_when_all_have_delivered_nothing_is_late():
    every = shares(*done(*"abcdef"))
    (only,) = occurrences(every, AFTER)
    standing = only.standing(listing_of(every, AFTER), str)
    assert standing == "6/6 cơ quan đã nộp (hoàn thành đúng hạn 6)"
    assert only.missing == ()


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"done": "2020-03-20"}, "hoàn thành ngày 20/03/2020"),
        (
            {"done": "2020-03-20", "document": "1/BC", "evidence": ["a.pdf", "b.pdf"], "note": "x"},
            "hoàn thành ngày 20/03/2020, văn bản số 1/BC; minh chứng: a.pdf, b.pdf; ghi chú: x",
        ),
        ({"under_way": "0 %", "as_of": "2020-03-20"}, "đã làm 0%, tính đến 20/03/2020"),
        (
            {"postponed_to": "2020-05-31", "decision": DECISION, "reason": "Chờ"},
            "lùi đến 31/05/2020 theo 9/QĐ-UBND ngày 10/03/2020; lý do: Chờ",
        ),
        (
            {"cancelled": "2020-05-31", "reason": "Thừa"},
            "thôi thực hiện từ ngày 31/05/2020; lý do: Thừa",
        ),
    ],
)
def test_records_are_told_in_words(record, expected):
    assert noted(Record.model_validate(record), str) == expected
