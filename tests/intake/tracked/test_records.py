"""What a sheet says is recorded where it says enough; all else is a doubt, nothing is invented."""

from datetime import date

import pytest

from parcli.intake.told import Tracked
from parcli.model.progress import Progress, Record, Slot, Warrant
from parcli.progress.edit import edited
from parcli.yamlio import load_bytes
from parcli.yamlio.splice import new_progress, splice

DAY = date(2026, 1, 20)
NUMBER = "12/KH-STP"


def made(recorded):
    empty = Progress(parcli=1, plan="tinh-2026")
    return {product[5:]: own for product, own in edited(empty, recorded.edits).items()}


def doubts(recorded):
    return [str(doubt.why) for _, doubt in recorded.doubts]


RECORDED = {
    "day and number": (
        {"state": "Hoàn thành", "done": "20/01/2026", "document": NUMBER},
        Record(done=DAY, document=NUMBER),
    ),
    "day without state": ({"done": "20/01/2026"}, Record(done=DAY)),
    "all in the state": (
        {"state": f"Đã ban hành Kế hoạch số {NUMBER} ngày 20/01/2026"},
        Record(done=DAY, document=NUMBER),
    ),
    "in time, on its day": ({"state": "HT đúng hạn ngày 20/01/2026"}, Record(done=DAY)),
    "day beside the number": (
        {"state": "Hoàn thành", "document": f"{NUMBER}, ngày 20/01/2026"},
        Record(done=DAY, document=NUMBER),
    ),
    "number in words": (
        {"done": "20/01/2026", "document": "Phát hành\nqua thư điện tử"},
        Record(done=DAY, document="Phát hành qua thư điện tử"),
    ),
    "late as it says": (
        {"state": "Quá hạn", "done": "20/02/2026"},
        Record(done=date(2026, 2, 20)),
    ),
    "done, whatever the percentage": (
        {"state": "Hoàn thành", "done": "20/01/2026", "percent": "60", "note": "Đã gửi"},
        Record(done=DAY, note="Đã gửi"),
    ),
    "percent in its column": (
        {"state": "Đang thực hiện", "percent": "60"},
        Record(under_way=60, as_of=DAY),
    ),
    "percent in the state, with its day": (
        {"state": "Đang thực hiện 62,5% (đến 15/01/2026)"},
        Record(under_way=62, as_of=date(2026, 1, 15)),
    ),
    "put off": (
        {"state": "Lùi đến 30/06/2026 theo 90/QĐ-UBND ngày 25/01/2026"},
        Record(
            postponed_to=date(2026, 6, 30),
            decision=Warrant(number="90/QĐ-UBND", date=date(2026, 1, 25)),
        ),
    ),
    "dropped": (
        {"state": "Thôi thực hiện từ ngày 20/01/2026", "note": "Trung ương không giao"},
        Record(cancelled=DAY, reason="Trung ương không giao"),
    ),
    "dropped by decision": (
        {"state": "Huỷ bỏ", "done": "20/01/2026", "document": "90/QĐ-UBND", "note": "Trùng"},
        Record(cancelled=DAY, reason="Trùng", decision=Warrant(number="90/QĐ-UBND", date=DAY)),
    ),
}


@pytest.mark.parametrize(("said", "expected"), RECORDED.values(), ids=list(RECORDED))
def test_what_is_said_in_full_is_recorded(record, said, expected):
    recorded = record(("once", said), seen=DAY)
    assert made(recorded) == {"once": (expected,)}
    assert not recorded.doubts


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"state": "Chưa thực hiện"},
        {"state": "Đang thực hiện", "percent": "0"},
        {"state": "Quá hạn", "done": "-", "document": "…"},
        {"state": "Chưa đến hạn", "done": "Chưa"},
    ],
)
def test_what_is_not_begun_is_no_record_and_no_doubt(record, said):
    assert record(("once", said)) == ((), (), ())


DOUBTED = {
    "no day": ({"state": "Hoàn thành"}, "hoàn thành mà chưa nêu ngày"),
    "no day but a number": ({"state": "HT", "document": NUMBER}, "hoàn thành mà chưa nêu ngày"),
    "all done, no day": ({"percent": "100%"}, "hoàn thành mà chưa nêu ngày"),
    "only a number": ({"document": NUMBER}, "có văn bản mà chưa nêu ngày hoàn thành"),
    "no such day": ({"done": "31/02/2026"}, "ngày hoàn thành không đủ"),
    "day without its year": ({"state": "HT", "done": "20/01"}, "ngày hoàn thành không đủ"),
    "before a day": (
        {"state": "Hoàn thành trước ngày 30/06/2026"},
        "hoàn thành mà chưa nêu ngày",
    ),
    "a day to reach": ({"done": "Trước 30/06/2026"}, "ngày hoàn thành không đủ"),
    "several days": (
        {"state": "Đã ban hành 5/KH-STP ngày 03/01/2026, thay bằng 12/KH-STP ngày 20/01/2026"},
        "có nhiều ngày hoàn thành, chưa rõ ngày nào",
    ),
    "words for a day": ({"done": "tháng sau"}, "ngày hoàn thành không đủ"),
    "not a percentage": ({"percent": "nhiều"}, "tiến độ không phải là số phần trăm"),
    "a share of one": ({"percent": "0.6"}, "tiến độ không phải là số phần trăm"),
    "more than whole": ({"percent": "120"}, "tiến độ không phải là số phần trăm"),
    "not understood": ({"state": "Ô kê"}, "không hiểu tình trạng này"),
    "suspended": ({"state": "Tạm dừng"}, "cần văn bản cho lùi hạn"),
    "put off, no decision": ({"state": "Được lùi hạn"}, "lùi hạn mà chưa nêu hạn mới"),
    "dropped, no reason": ({"state": "Huỷ", "done": "20/01/2026"}, "thôi thực hiện mà chưa nêu"),
    "not done, with a day": (
        {"state": "Đang thực hiện", "done": "20/01/2026"},
        "có ngày hoàn thành mà tình trạng là chưa xong",
    ),
    "to come": ({"done": "20/12/2026"}, "ngày 20/12/2026 chưa đến"),
    "before the plan": ({"done": "20/01/2025"}, "ngày 20/01/2025 trước khi có kế hoạch"),
    "days and numbers that do not pair": (
        {"done": "20/01/2026; 21/01/2026", "document": NUMBER},
        "có nhiều ngày hoàn thành",
    ),
    "a period of a product without": (
        {"done": "20/01/2026", "period": "Quý I"},
        "sản phẩm này không chia kỳ",
    ),
    "somebody else": ({"done": "20/01/2026", "agency": "Sở NV"}, "“Sở NV” không phải nộp"),
    "nobody": ({"done": "20/01/2026", "agency": "Sở Y tế"}, "cơ quan này không có trong danh bạ"),
}


@pytest.mark.parametrize(("said", "why"), DOUBTED.values(), ids=list(DOUBTED))
def test_what_is_not_certain_is_a_doubt_and_no_record(record, said, why):
    recorded = record(("once", said))
    assert not recorded.edits
    ((product, doubt),) = recorded.doubts
    assert product == "TC-1.once"
    assert str(doubt.why).startswith(why)
    assert "chưa ghi" in str(doubt.why)
    assert doubt.place.sheet == "Thể chế"
    assert doubt.read == " · ".join(said[key] for key in Tracked._fields if key in said)


@pytest.mark.parametrize(
    ("state", "day", "why"),
    [
        ("Hoàn thành đúng hạn", "20/02/2026", "nói là đúng hạn mà muộn hơn hạn 31/01/2026"),
        ("Hoàn thành quá hạn", "20/01/2026", "nói là quá hạn mà không muộn hơn hạn 31/01/2026"),
    ],
)
def test_state_against_the_day_is_recorded_by_the_day_and_doubted(record, state, day, why):
    recorded = record(("once", {"state": state, "done": day}))
    assert len(recorded.edits) == 1
    assert doubts(recorded) == [f"{why}: đã ghi theo ngày"]


def test_the_sheet_that_puts_a_deadline_off_says_so(record):
    said = {"state": "Đúng hạn", "done": "20/02/2026", "due": "28/02/2026"}
    recorded = record(("once", said))
    assert made(recorded)["once"] == (Record(done=date(2026, 2, 20)),)
    (why,) = doubts(recorded)
    assert why.startswith("bảng ghi hạn 28/02/2026, kế hoạch là 31/01/2026:")


def test_percentages_without_a_day_are_of_today_and_doubted_once(record):
    said = {"state": "Đang thực hiện 60%"}
    recorded = record(("once", said), ("undated", said))
    assert made(recorded)["once"] == (Record(under_way=60, as_of=date(2026, 7, 10)),)
    assert doubts(recorded) == ["chưa nêu tiến độ tính đến ngày nào: đã ghi là 10/07/2026"]


@pytest.mark.parametrize("period", ["2026-Q1", "Quý I", "quý 1/2026", "Q1", "Quý I năm 2026"])
def test_row_names_its_period_in_any_usual_form(record, period):
    recorded = record(("quarterly", {"period": period, "done": "20/03/2026"}))
    assert [change.owed.slot for change in recorded.changes] == [Slot("TC-1.quarterly", "2026-Q1")]


def test_row_of_a_product_with_periods_must_name_one(record):
    recorded = record(("quarterly", {"done": "20/03/2026"}))
    assert not recorded.edits
    assert doubts(recorded) == ["sản phẩm này có 4 kỳ, chưa rõ kỳ nào: chưa ghi"]


@pytest.mark.parametrize("agency", ["Sở Nội vụ", "sở nội vụ", "Sở NV", "so-noi-vu"])
def test_share_of_an_agency_is_recorded_for_it(record, agency):
    recorded = record(("shared", {"period": "Quý II", "agency": agency, "done": "20/06/2026"}))
    slot = Slot("TC-1.shared", "2026-Q2", "so-noi-vu")
    assert [change.owed.slot for change in recorded.changes] == [slot]


def test_one_share_is_not_taken_for_all(record):
    said = {"period": "Quý II", "done": "20/06/2026"}
    names = ("Sở Tư pháp", "Sở Nội vụ")
    recorded = record(*(("quarterly", {**said, "agency": name}) for name in names))
    assert not recorded.edits
    assert len(recorded.doubts) == 2
    assert doubts(recorded)[0] == "kế hoạch chưa nêu mỗi cơ quan nộp riêng (each): chưa ghi"


def test_reference_may_name_period_and_agency(record):
    said = {"reference": "TC-1.shared@2026-Q2/so-noi-vu", "done": "20/06/2026"}
    (change,) = record(("shared", said)).changes
    assert change.owed.reference == said["reference"]


def test_work_that_goes_on_is_recorded_each_time(record):
    said = {"done": "14/02/2026\n20/05/2026", "document": "5/CV-STP\n9/CV-STP"}
    assert [(one.done.month, one.document) for one in made(record(("always", said)))["always"]] == [
        (2, "5/CV-STP"),
        (5, "9/CV-STP"),
    ]


def test_row_that_stands_twice_is_recorded_once(record):
    row = ("once", {"done": "20/01/2026", "document": NUMBER})
    recorded = record(row, row)
    assert len(recorded.edits) == 1
    assert not recorded.doubts
    recorded = record(row, ("once", {"done": "21/01/2026"}))
    assert len(recorded.edits) == 1
    assert doubts(recorded) == [
        f"khác kết quả đã ghi (hoàn thành ngày 20/01/2026, văn bản số {NUMBER}): chưa ghi"
    ]


FILE = """\
parcli: 1
plan: tinh-2026

TC-1.once:
  - {under_way: 40 %, as_of: 2026-01-10}
  - {done: 2026-01-20, document: 12/KH-STP, evidence: https://vi.example/12, note: Gửi bản giấy}
TC-1.quarterly:
  - {occurrence: 2026-Q2, under_way: 80 %, as_of: 2026-06-20}
  - {occurrence: 2026-Q3, cancelled: 2026-07-01, reason: Ghép vào báo cáo năm}
TC-1.undated:
  - {postponed_to: 2026-12-01, decision: {number: 90/QĐ-UBND, date: 2026-02-01}}
"""


@pytest.fixture(scope="module")
def kept():
    return load_bytes(FILE.encode(), "file", Progress).model


def test_what_the_file_has_is_not_added_again(record, kept):
    recorded = record(
        ("once", {"state": "Hoàn thành đúng hạn", "done": "20/01/2026"}),
        ("quarterly", {"period": "Quý II", "state": "Đang thực hiện", "percent": "80"}),
        ("quarterly", {"period": "Quý III", "state": "Thôi thực hiện"}),
        ("undated", {"state": "Được lùi hạn"}),
        progress=kept,
        seen=date(2026, 7, 10),
    )
    assert not recorded.edits
    assert not recorded.doubts
    assert [change.is_old for change in recorded.changes] == [True, True]


def test_what_stands_against_the_file_is_a_doubt(record, kept):
    recorded = record(
        ("once", {"done": "21/01/2026"}),
        ("once", {"state": "Đang thực hiện 60%"}),
        progress=kept,
        seen=date(2026, 7, 10),
    )
    assert not recorded.edits
    assert [why.partition(" (")[0].partition(":")[0] for why in doubts(recorded)] == [
        "khác kết quả đã ghi",
        "trái với kết quả đã ghi",
    ]


def test_new_records_are_lines_added_to_the_file(record, kept):
    said = {"period": "Quý II", "done": "05/07/2026", "document": "20/BC-STP"}
    recorded = record(("quarterly", said), progress=kept)
    new = "  - {occurrence: 2026-Q2, done: 2026-07-05, document: 20/BC-STP}\n"
    after = splice(FILE.encode(), recorded.edits).decode()
    assert after.replace(new, "") == FILE
    assert splice(new_progress("tinh-2026"), recorded.edits).decode().endswith(new)
