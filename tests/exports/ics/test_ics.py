"""The calendar: an event for all that has a due date, as two other programs read it."""

from datetime import date, timedelta

import pytest
import vobject
from icalendar import Calendar

from parcli.exports import Manner, export_of
from parcli.status.choose import Choice

JANUARY = date(2020, 1, 5)


def written(tracking, **manner):
    return export_of("ics").write(tracking, Manner(str, **manner))


def events(tracking, **manner):
    calendar = Calendar.from_ical(written(tracking, **manner))
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


@pytest.fixture(scope="module")
def found(whole):
    return events(whole)


def test_all_that_has_a_due_date_is_an_event_of_that_whole_day(whole, found):
    dated = [line for line in whole.lines if line.due]
    assert list(found) == [f"{line.owed.reference}@ke-hoach-2020" for line in dated]
    for line, event in zip(dated, found.values(), strict=True):
        assert event["DTSTART"].dt == line.due
        assert event["DTEND"].dt == line.due + timedelta(days=1)
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["DTSTAMP"].dt.date() == whole.on


def test_the_summary_says_how_it_stands(found):
    def summary(ref):
        return found[f"{ref}@ke-hoach-2020"]["SUMMARY"]

    assert summary("TC-1.on-time") == "✓ Sản phẩm on-time (TC-1.on-time)"
    assert summary("TC-1.under-way") == "Hạn: Sản phẩm under-way (TC-1.under-way)"
    assert summary("TC-1.overdue") == "Quá hạn: Sản phẩm overdue (TC-1.overdue)"
    assert summary("TC-1.dropped") == "Thôi thực hiện: Sản phẩm dropped (TC-1.dropped)"
    share = "Hạn: Báo cáo – Sở Tư pháp (TT-1-1.a)"
    assert summary("TT-1-1.a@2020-Q3/so-tu-phap") == share


def test_the_description_says_what_who_and_until_when(found):
    assert found["TC-1.on-time@ke-hoach-2020"]["DESCRIPTION"].splitlines() == [
        "Nhiệm vụ: Rà soát",
        "Thời hạn: Tháng 01/2020",
        "Chủ trì: Sở Tư pháp",
        "Phối hợp: Sở Nội vụ",
        "Theo dõi, đôn đốc: Ủy ban nhân dân tỉnh Thanh Hóa",
        "Trạng thái: Hoàn thành đúng hạn",
        "Ngày hoàn thành: 31/01/2020, 1/BC-STP",
        "Kế hoạch cải cách hành chính năm 2020, Quyết định số 5409/QĐ-UBND ngày 20/12/2019",
    ]


def test_what_is_put_off_moves_and_what_is_dropped_is_cancelled(
    office, whole_plan, whole_records, found
):
    before = events(office(whole_plan, records=whole_records, on=JANUARY))
    moved = "TC-1.put-off@ke-hoach-2020"
    assert (before[moved]["DTSTART"].dt, before[moved]["SEQUENCE"]) == (date(2020, 6, 30), 0)
    assert (found[moved]["DTSTART"].dt, found[moved]["SEQUENCE"]) == (date(2020, 9, 30), 1)
    assert list(before) == list(found)
    dropped = found["TC-1.dropped@ke-hoach-2020"]
    assert (dropped["STATUS"], dropped["SEQUENCE"]) == ("CANCELLED", 1)
    assert not dropped.walk("VALARM")


def test_it_reminds_at_eight_of_what_is_still_to_come(found):
    def reminders(event):
        return [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]

    eight = timedelta(hours=8)
    week, one = eight - timedelta(days=7), eight - timedelta(days=1)
    assert reminders(found["TC-1.under-way@ke-hoach-2020"]) == [week, one]
    for ref in ("TC-1.on-time", "TC-1.overdue"):
        assert reminders(found[f"{ref}@ke-hoach-2020"]) == []


def test_an_amendment_counts_as_a_change(office, whole_plan, whole_records):
    amended = {**whole_plan, "amendments": [{"number": "9/QĐ-UBND", "date": "2020-07-01"}]}
    ref = "TC-1.put-off@ke-hoach-2020"
    before, after = (
        events(office(amended, records=whole_records, on=day))[ref]["SEQUENCE"]
        for day in (date(2020, 6, 30), date(2020, 7, 1))
    )
    assert (before, after) == (1, 2)


def test_reminders_are_as_asked_and_none_is_of_a_day_gone_by(office, whole_plan):
    table = office(whole_plan, on=date(2020, 1, 30))
    asked = events(table, remind=(7, 1, 0))["TC-1.on-time@ke-hoach-2020"]
    assert [alarm["TRIGGER"].dt for alarm in asked.walk("VALARM")] == [
        timedelta(hours=-16),
        timedelta(hours=8),
    ]
    assert b"VALARM" not in written(table, remind=())


def test_a_calendar_of_an_agency_holds_its_shares_and_bears_its_name(office, whole_plan):
    content = written(office(whole_plan, choice=Choice(agency="so-noi-vu")))
    calendar = Calendar.from_ical(content)
    assert calendar["X-WR-CALNAME"] == "Kế hoạch cải cách hành chính năm 2020 – Sở Nội vụ"
    uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    assert "TT-1-1.a@2020-Q1/so-noi-vu@ke-hoach-2020" in uids
    assert not [uid for uid in uids if "so-tu-phap" in uid]
    summaries = {str(event["SUMMARY"]) for event in calendar.walk("VEVENT")}
    assert "Hạn: Báo cáo (TT-1-1.a)" in summaries


def test_the_calendar_says_what_it_is_and_when_to_read_it_again(whole, office, whole_plan):
    calendar = Calendar.from_ical(written(whole))
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert calendar["REFRESH-INTERVAL"].to_ical() == b"P1D"
    assert calendar["X-WR-CALNAME"].endswith("2020 – Ủy ban nhân dân tỉnh Thanh Hóa")
    two = Calendar.from_ical(written(office(whole_plan, {**whole_plan, "id": "khac-2020"})))
    assert two["X-WR-CALNAME"] == "2 kế hoạch"


def test_another_reader_finds_the_same(whole, found):
    read = vobject.readOne(written(whole).decode("utf-8"))
    seen = {event.uid.value: event for event in read.vevent_list}
    assert list(seen) == list(found)
    for uid, event in seen.items():
        assert event.dtstart.value == found[uid]["DTSTART"].dt
        assert event.summary.value == found[uid]["SUMMARY"]
        assert event.description.value == found[uid]["DESCRIPTION"]
        alarms = [alarm.trigger.value for alarm in getattr(event, "valarm_list", ())]
        assert alarms == [alarm["TRIGGER"].dt for alarm in found[uid].walk("VALARM")]


def test_no_text_begins_a_part_of_its_own(harmful):
    lines = written(harmful).replace(b"\r\n ", b"").split(b"\r\n")
    assert lines.count(b"BEGIN:VEVENT") == len(harmful.lines)
    assert not [line for line in lines if line.startswith(b"SUMMARY:x")]
    assert {line[:1].isalpha() for line in lines if line} == {True}


def test_the_last_day_there_is_has_no_day_after(office, whole_plan, whole_records):
    put_off = {**whole_records["TC-1.put-off"][0], "postponed_to": "9999-12-31"}
    table = office(whole_plan, records={"TC-1.put-off": [put_off]})
    assert "DTEND" not in events(table)["TC-1.put-off@ke-hoach-2020"]
