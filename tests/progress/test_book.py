"""What may be put into a progress file, in which place, and what is taken out again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.errors import ParcliError
from parcli.model.progress import Progress, Record
from parcli.progress.book import Book
from parcli.progress.edit import Add, Remove, edited
from parcli.status.judge import state_of

record = Record.model_validate

DONE = {"done": "2026-01-20", "document": "12/KH-STP"}
UNDER_WAY = {"under_way": "60 %", "as_of": "2026-03-31"}
PUT_OFF = {"postponed_to": "2026-06-30", "decision": {"number": "9/QĐ-UBND", "date": "2026-02-10"}}
CANCELLED = {"cancelled": "2026-03-15", "reason": "x"}


def changed(fields, **others):
    return fields | others


def test_the_record_tells_its_occurrence_and_agency_and_the_state_follows(book, put, named, on):
    owed = named["CD-1.c@2026-Q1/so-noi-vu"]
    change = put(book(), owed.reference, {"done": "2026-04-02"})
    assert (change.record.occurrence, change.record.agency) == ("2026-Q1", "so-noi-vu")
    assert change.owed.records == (change.record,)
    assert state_of(change.owed, on) == "completed-late"
    assert owed.records == ()


LAST_DAY = date(2026, 12, 31)
SECOND = [
    (
        DONE,
        changed(DONE, done="2026-01-22"),
        "hoàn thành ngày 20/01/2026, văn bản số 12/KH-STP",
    ),
    ({"done": "2026-01-20"}, DONE, "hoàn thành ngày 20/01/2026"),
    (UNDER_WAY, changed(UNDER_WAY, under_way="70 %"), "đã làm 60%, tính đến 31/03/2026"),
    (
        PUT_OFF,
        changed(PUT_OFF, postponed_to="2026-07-30"),
        "lùi đến 30/06/2026 theo 9/QĐ-UBND ngày 10/02/2026",
    ),
    (
        CANCELLED,
        changed(CANCELLED, cancelled="2026-03-16"),
        "thôi thực hiện từ ngày 15/03/2026",
    ),
]


@pytest.mark.parametrize(("there", "wished", "said"), SECOND)
def test_a_second_record_is_refused(book, put, refused, there, wished, said):
    found = refused(put, book({"CD-1.a": [there]}), "CD-1.a", wished)
    assert found == (f"đã ghi: {said}", "ghi đè: thêm --replace")


@pytest.mark.parametrize(("there", "wished"), [case[:2] for case in SECOND])
def test_or_it_takes_the_place_of_the_first(book, put, there, wished):
    others = {"CD-1.a": [there], "CD-1.d": [DONE]}
    one = book(others)
    assert put(one, "CD-1.a", wished, instead=True).instead_of == record(there)
    assert [type(edit) for edit in one.edits] == [Add, Remove]
    after = edited(Progress.model_validate({"parcli": 1, "plan": "p", **others}), one.edits)
    assert after["CD-1.a"] == (record(wished),)


def test_the_same_record_put_in_anew_changes_nothing(book, put):
    again = book({"CD-1.a": [DONE]})
    assert put(again, "CD-1.a", DONE, instead=True).is_old
    assert again.edits == []


def test_one_obligation_is_recorded_once_in_one_run(book, put, refused):
    one = book()
    put(one, "CD-1.a", DONE, instead=True)
    message, _ = refused(put, one, "CD-1.a", {"done": "2026-01-21"}, instead=True)
    assert message.startswith("ghi hai lần trong cùng một lệnh: ")
    assert len(one.edits) == 1


@pytest.mark.parametrize(
    ("there", "wished"),
    [
        (CANCELLED, changed(DONE, done="2026-03-16")),
        (CANCELLED, DONE),
        (DONE, CANCELLED),
        (CANCELLED, UNDER_WAY),
        (UNDER_WAY, CANCELLED),
        (DONE, UNDER_WAY),
        (UNDER_WAY, DONE),
        (DONE, PUT_OFF),
    ],
)
def test_what_contradicts_is_refused_whichever_came_first(book, put, refused, there, wished):
    message, hint = refused(put, book({"CD-1.a": [there]}), "CD-1.a", wished, instead=True)
    assert message.startswith("trái với kết quả đã ghi: ")
    assert hint == "nếu kết quả đã ghi là sai thì bỏ ra trước: --undo"


@pytest.mark.parametrize(
    ("there", "wished"),
    [
        (UNDER_WAY, changed(DONE, done="2026-04-01")),
        (PUT_OFF, UNDER_WAY),
        (UNDER_WAY, changed(UNDER_WAY, as_of="2026-04-01")),
    ],
)
def test_what_follows_stands_beside(book, put, there, wished):
    one = book({"CD-1.a": [there]})
    put(one, "CD-1.a", wished)
    assert one.edits == [Add("CD-1.a", record(wished), 1, ())]


def test_what_goes_on_all_the_time_is_delivered_many_times(book, put, refused):
    one = book({"CD-1.d": [DONE]})
    put(one, "CD-1.d", {"done": "2026-03-20"})
    put(one, "CD-1.d", changed(CANCELLED, cancelled="2026-04-01"))
    refused(put, one, "CD-1.d", DONE)
    refused(put, one, "CD-1.d", {"done": "2026-04-02"})
    assert len(one.edits) == 2


@pytest.mark.parametrize(
    ("reference", "wished", "message"),
    [
        ("CD-1.a", {"done": "2026-04-11"}, "ngày 11/04/2026 chưa đến"),
        (
            "CD-1.a",
            changed(CANCELLED, decision={"number": "9/QĐ-A", "date": "2026-04-11"}),
            "ngày 11/04/2026 chưa đến",
        ),
        ("CD-1.a", {"done": "2025-12-19"}, "ngày 19/12/2025 trước khi có kế hoạch"),
        (
            "CD-1.a",
            changed(PUT_OFF, postponed_to="2026-01-31"),
            "lùi đến 31/01/2026 thì không muộn hơn hạn đang có là 31/01/2026",
        ),
    ],
)
def test_a_day_that_cannot_be_is_refused(book, put, refused, reference, wished, message):
    found, _ = refused(put, book(), reference, wished, instead=True)
    assert found == message


def test_the_day_of_signing_is_early_enough_and_work_without_a_date_can_be_put_off(book, put, on):
    one = book()
    put(one, "CD-1.a", {"done": "2025-12-20"})
    change = put(one, "CD-1.e", PUT_OFF)
    assert state_of(change.owed, on) == "postponed"


def test_put_off_again_must_be_later_than_it_was_then(book, put, refused):
    one = book({"CD-1.a": [PUT_OFF]})
    later = {"postponed_to": "2026-06-30", "decision": {"number": "20/QĐ-A", "date": "2026-03-01"}}
    message, _ = refused(put, one, "CD-1.a", later)
    assert message == "lùi đến 30/06/2026 thì không muộn hơn hạn đang có là 30/06/2026"
    # What was decided before counts from the date that held then.
    earlier = {"postponed_to": "2026-03-31", "decision": {"number": "2/QĐ-A", "date": "2026-01-05"}}
    put(one, "CD-1.a", earlier)
    assert one.edits[0].place == 0


def test_records_stand_by_occurrence_agency_and_day(book, put):
    one = book()
    for reference, day in [
        ("CD-1.c@2026-Q1/so-noi-vu", "2026-03-02"),
        ("CD-1.c@2026-Q1/so-tu-phap", "2026-03-05"),
        ("CD-1.d", "2026-02-02"),
        ("CD-1.d", "2026-01-02"),
        ("CD-1.c@2026-Q2/so-tu-phap", "2026-03-01"),
        ("CD-1.a", "2026-01-05"),
    ]:
        put(one, reference, {"done": day})
    places = [(edit.product, edit.place, edit.before) for edit in one.edits]
    assert places == [
        ("CD-1.c", 0, ("CD-1.a", "CD-1.b")),
        ("CD-1.c", 0, ("CD-1.a", "CD-1.b")),  # the register names so-tu-phap first
        ("CD-1.d", 0, ("CD-1.a", "CD-1.b", "CD-1.c")),
        ("CD-1.d", 0, ("CD-1.a", "CD-1.b", "CD-1.c")),
        ("CD-1.c", 2, ("CD-1.a", "CD-1.b")),
        ("CD-1.a", 0, ()),
    ]


def test_undo_takes_the_latest_day_and_of_one_day_what_was_written_last(book, named):
    records = [UNDER_WAY, changed(UNDER_WAY, as_of="2026-02-28", under_way="30 %"), PUT_OFF]
    same_day = changed(PUT_OFF, decision={"number": "10/QĐ-UBND", "date": "2026-03-31"})
    one = book({"CD-1.a": [*records, same_day]})
    owed = named["CD-1.a"]
    taken = [one.take(owed, {}) for _ in range(4)]
    days = [date(2026, 3, 31), date(2026, 3, 31), date(2026, 2, 28), date(2026, 2, 10)]
    assert [change.record.day for change in taken] == days
    assert taken[0].record == record(same_day)
    assert [edit.place for edit in one.edits] == [3, 0, 0, 0]
    assert taken[-1].owed.records == ()


def test_undo_takes_what_is_named_and_says_what_there_is(book, named, refused):
    one = book({"CD-1.a": [UNDER_WAY, PUT_OFF]})
    owed = named["CD-1.a"]
    found = refused(one.take, owed, {"as_of": date(2026, 1, 1)})
    assert found == (
        "không có kết quả như vậy để bỏ",
        "đã ghi: lùi đến 30/06/2026 theo 9/QĐ-UBND ngày 10/02/2026",
    )
    assert one.take(owed, {"as_of": date(2026, 3, 31)}).record.under_way == 60
    assert refused(one.take, named["CD-1.e"], {})[0] == "chưa ghi kết quả nào, không có gì để bỏ"


def test_a_delivery_named_by_its_day_is_first_the_one_without_a_number(book, named):
    day = {"done": date(2026, 1, 20)}
    one = book({"CD-1.d": [{"done": "2026-01-20"}, DONE, {"done": "2026-02-20"}]})
    owed = named["CD-1.d"]
    assert one.take(owed, day).record.document is None
    assert one.take(owed, day).record == record(DONE)
    assert one.take(owed, {}).record.day == date(2026, 2, 20)


days = st.dates(date(2025, 12, 1), date(2026, 12, 31))
wishes = st.one_of(
    st.builds(lambda day: Record(done=day), days),
    st.builds(
        lambda day, so_far: Record(under_way=str(so_far), as_of=day), days, st.integers(0, 99)
    ),
    st.builds(lambda day: Record(cancelled=day, reason="x"), days),
    st.builds(
        lambda to, day: Record(postponed_to=to, decision={"number": "1/QĐ", "date": day}),
        days,
        days,
    ),
)


@given(st.lists(st.tuples(st.integers(0, 99), wishes), max_size=12))
def test_what_is_accepted_is_in_order_and_can_be_taken_out(every, wished):
    """Whatever is wished, and in whatever order."""
    owed = every()
    few = [one for one in owed if one.product.id in "abcd"]
    progress = Progress(parcli=1, plan="p")
    one = Book(owed, progress)
    accepted = []
    for number, wish in wished:
        try:
            obligation = few[number % len(few)]
            accepted.append(one.put(obligation, wish, LAST_DAY, instead=False))
        except ParcliError:
            continue
    order = {obligation.slot: number for number, obligation in enumerate(owed)}
    for product, records in edited(progress, one.edits).items():
        ranks = [(order[product, r.occurrence, r.agency], r.day) for r in records]
        assert ranks == sorted(ranks)
    for change in reversed(accepted):
        values = {change.record.kind: getattr(change.record, change.record.kind)}
        assert one.take(change.owed, values | _naming(change.record)).is_out
    assert edited(progress, one.edits) == {}


def _naming(record):
    return {"as_of": record.as_of} if record.as_of else {}
