"""The lines of a periodic report: figures with their bases, blanks, appendices, words."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.documents.report_text import AskedReport, report_text
from parcli.documents.wording import DITTO, DOTS
from parcli.model.narrative import Narrative
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.status.obligation import obligations
from parcli.status.period import report_on, report_windows
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "ubnd", "name": "Ủy ban nhân dân tỉnh Lai Châu"},
            {"id": "stp", "name": "Sở Tư pháp"},
            {"id": "h1", "name": "UBND huyện Tam Đường"},
            {"id": "h2", "name": "UBND huyện Phong Thổ"},
        ],
        "groups": [{"id": "huyen", "name": "UBND cấp huyện", "members": ["h1", "h2"]}],
    }
)
PRODUCTS = [
    {"id": "a", "name": "Kế hoạch rà soát", "deadline": "tháng 01/2020"},
    {"id": "b", "name": "Báo cáo", "deadline": "Định kỳ hàng quý"},
    {"id": "c", "name": "Báo cáo của huyện", "deadline": "Quý I/2020", "each": "huyen"},
    {"id": "d", "name": "Hội nghị", "deadline": "Thường xuyên"},
]


def plan(**parts):
    task = {"id": "TC-1", "title": "rà soát văn bản", "agencies": {"lead": "stp"}}
    said = {
        "parcli": 1,
        "id": "lai-chau-2020",
        "title": "Kế hoạch cải cách hành chính năm 2020",
        "level": "province",
        "issuer": "ubnd",
        "period": "2020",
        "areas": {"institutions": {"tasks": [task | {"products": PRODUCTS}]}},
    }
    return Plan.model_validate(said | parts)


def done(day, **more):
    return {"done": date.fromisoformat(day), **more}


def written(records=None, label="2020-H1", on=None, narrative=None, asked=None, made=None):
    made = made or plan()
    progress = Progress.model_validate({"parcli": 1, "plan": made.id, **(records or {})})
    frame = frame_of(made, WorkCalendar(), "strict", None)
    owed = obligations(made, REGISTER, frame, progress)
    (window,) = (each for each in report_windows(made) if each.label == label)
    report = report_on(made, owed, window, on or window.data.last)
    words = Narrative.model_validate(
        {"parcli": 1, "plan": made.id, "period": label, **(narrative or {})}
    )
    return report_text(report, REGISTER, Letterhead(), words, asked or AskedReport())


def section(found, start):
    """Give the lines of the section whose heading begins so."""
    sections = [each for part in found.text.parts for each in part.sections]
    return next(each.lines for each in sections if each.heading.startswith(start))


RECORDS = {
    "TC-1.a": [done("2020-01-20", document="12/KH-STP")],
    "TC-1.b": [done("2020-04-10", document="41/BC-STP", occurrence="2020-Q1")],
    "TC-1.c": [done("2020-03-20", agency="h1", document="5/BC-UBND")],
    "TC-1.d": [done("2020-05-06", document="7/TB-STP")],
}


FIGURES = """\
Kế hoạch có 1 nhiệm vụ, 4 sản phẩm; tính riêng từng kỳ và từng cơ quan phải báo cáo, trình, ban hành
thì có 8 việc phải hoàn thành.

Tính đến ngày 14/6/2020: đã hoàn thành 3 việc (đúng hạn 2, quá hạn 1); đang thực hiện, trong hạn 3
việc; quá hạn, chưa hoàn thành 1 việc; thường xuyên hoặc chưa tính được hạn 1 việc.

Trên số việc đã hoàn thành hoặc quá hạn (4 việc): hoàn thành 75,00% (3/4); quá hạn, chưa hoàn thành
25,00% (1/4).

Trên tổng số việc của Kế hoạch (8 việc): hoàn thành đúng hạn 25,00% (2/8); hoàn thành quá hạn 12,50%
(1/8); quá hạn, chưa hoàn thành 12,50% (1/8).

Theo nhiệm vụ: 0/1 nhiệm vụ đã hoàn thành mọi việc (0,00%); 1 nhiệm vụ có việc quá hạn, chưa hoàn
thành.

Trong kỳ báo cáo (số liệu từ ngày 15/12/2019 đến ngày 14/6/2020): có 4 việc đến hạn; ghi nhận 4 kết
quả hoàn thành (có 1 kết quả của việc thường xuyên).
"""


def test_figures_have_numerators_denominators_and_both_bases():
    expected = [" ".join(paragraph.split()) for paragraph in FIGURES.split("\n\n")]
    assert list(section(written(RECORDS), "1. Kế hoạch")[:6]) == expected


def test_nothing_due_is_said_and_no_rate_is_made_up():
    records = {"TC-1.d": [done("2020-01-05", document="7/TB-STP")]}
    lines = section(written(records, "2020-Q1", on=date(2020, 1, 10)), "1. Kế hoạch")
    assert "Chưa có việc nào đến hạn." in lines


def test_where_nothing_was_noted_what_is_done_is_left_blank_and_never_nought():
    found = written()
    lines = section(found, "1. Kế hoạch")
    assert lines[1].startswith(f"Tính đến ngày 14/6/2020: đã hoàn thành {DOTS} việc")
    assert not any("%" in line for line in lines)
    assert section(found, "2. Tồn tại")[0] == f"Có {DOTS} việc quá hạn, chưa hoàn thành."
    assert {row.on_time for row in found.text.summary_rows if not row.group} == {"……"}
    assert found.text.late_rows == ()
    assert found.text.task_rows[1].state_text == DOTS
    assert section(found, "1. Cải cách thể chế") == (DOTS,)


def test_a_record_after_the_day_is_not_known_on_it():
    records = {"TC-1.a": [done("2020-06-15", document="12/KH-STP")]}
    assert section(written(records), "1. Kế hoạch")[1].count(DOTS) == 4
    later = written(records, on=date(2020, 6, 20))
    assert "đã hoàn thành 1 việc" in section(later, "1. Kế hoạch")[1]


def test_results_are_cited_and_shares_are_counted():
    assert section(written(RECORDS), "1. Cải cách thể chế")[:-1] == (
        "Trong kỳ đã hoàn thành 4 kết quả theo Kế hoạch:",
        "- Kế hoạch rà soát: Kế hoạch số 12/KH-STP ngày 20/01/2020.",
        "- Báo cáo (quý I năm 2020): Báo cáo số 41/BC-STP ngày 10/4/2020.",
        "- Báo cáo của huyện: 1/2 cơ quan.",
        "- Hội nghị: Thông báo số 7/TB-STP ngày 06/5/2020.",
    )


def test_what_came_for_directing_the_reform_is_told_with_its_plan():
    areas = {"direction": plan().areas["institutions"].model_dump(by_alias=True, exclude_none=True)}
    found = written(RECORDS, made=plan(areas=areas))
    lines = section(found, "1. Kế hoạch")
    assert "Trong kỳ, về công tác chỉ đạo, điều hành đã hoàn thành 4 kết quả:" in lines


def test_late_work_has_its_reason_from_the_words_else_from_the_record():
    record = {"under_way": "60 %", "as_of": date(2020, 2, 20), "note": "chờ số liệu"}
    records = RECORDS | {"TC-1.a": [record], "TC-1.b": []}
    del records["TC-1.b"]
    found = written(records, narrative={"late": {"TC-1.b": "thiếu người"}})
    rows = {
        (row.product, row.agencies_text, row.days_text): row.reason for row in found.text.late_rows
    }
    assert rows == {
        ("Kế hoạch rà soát", "Sở Tư pháp", "135"): "Chờ số liệu",
        ("Báo cáo (quý I năm 2020)", "Sở Tư pháp", "75"): "Thiếu người",
        ("Báo cáo của huyện", "UBND huyện Phong Thổ", "75"): DOTS,
    }
    assert found.unexplained == 1


def test_shares_put_off_to_another_day_stand_apart():
    put_off = {
        "agency": "h1",
        "postponed_to": date(2020, 5, 31),
        "decision": {"number": "9/QĐ-UBND", "date": date(2020, 3, 1)},
    }
    found = written({"TC-1.c": [put_off]})
    late = {
        (row.agencies_text, row.due_text) for row in found.text.late_rows if "huyện" in row.product
    }
    assert late == {("UBND huyện Phong Thổ", "31/3/2020"), ("UBND huyện Tam Đường", "31/5/2020")}


def test_empty_appendices_leave_no_gap_in_the_numbers():
    records = RECORDS | {
        "TC-1.c": [done("2020-03-20", agency=each, document="5/BC-UBND") for each in ("h1", "h2")]
    }
    text = written(records).text
    headings = (text.summary_heading, text.late_heading, text.next_heading, text.tasks_heading)
    assert headings == ("Phụ lục I", "", "Phụ lục II", "Phụ lục III")
    assert text.late_rows == ()


def test_every_product_stands_in_the_table_with_its_state():
    rows = written(RECORDS).text.task_rows
    assert [(row.no, row.task, row.group) for row in rows[:3]] == [
        ("I", "", "CẢI CÁCH THỂ CHẾ"),
        ("1", "Rà soát văn bản", ""),
        (DITTO, DITTO, ""),
    ]
    assert [row.state_text for row in rows[1:]] == [
        "Hoàn thành đúng hạn (Kế hoạch số 12/KH-STP ngày 20/01/2020)",
        (
            "Quý I năm 2020: hoàn thành quá hạn (Báo cáo số 41/BC-STP ngày 10/4/2020)\n"
            "Quý II năm 2020: đang thực hiện, trong hạn (đến 30/6/2020)"
        ),
        "1/2 cơ quan đã hoàn thành; 1 cơ quan quá hạn, chưa hoàn thành",
        "Thực hiện thường xuyên; đã ghi nhận 1 kết quả",
    ]


def test_what_recurs_often_is_counted():
    product = {"id": "a", "name": "Báo cáo", "deadline": "Hàng tháng"}
    task = {"id": "TC-1", "title": "Báo cáo", "agencies": {"lead": "stp"}, "products": [product]}
    made = plan(areas={"institutions": {"tasks": [task]}})
    records = {"TC-1.a": [done("2020-02-10", document="1/BC-STP", occurrence="2020-01")]}
    text = written(records, made=made).text
    assert text.task_rows[1].state_text == (
        "5 kỳ đã đến hạn: hoàn thành 1 (quá hạn 1); quá hạn, chưa hoàn thành 4"
    )
    assert [(row.product, row.due_text) for row in text.next_rows] == [
        ("Báo cáo (tháng 6 năm 2020)", "30/6/2020"),
        ("Báo cáo (tháng 7 năm 2020)", "31/7/2020"),
        ("Báo cáo (tháng 8 năm 2020)", "31/8/2020"),
    ]


def test_the_officers_words_stand_in_their_sections():
    words = {
        "direction": {"inspection": "đã kiểm tra 12 cơ quan"},
        "results": {"institutions": ["Đoạn một.", "Đoạn hai:\nĐoạn ba"]},
        "proposals": "Đề nghị Bộ Nội vụ hướng dẫn.",
    }
    found = written(RECORDS, narrative=words)
    assert section(found, "2. Công tác kiểm tra") == ("Đã kiểm tra 12 cơ quan.",)
    assert section(found, "1. Cải cách thể chế")[-3:] == ("Đoạn một.", "Đoạn hai:", "Đoạn ba.")
    assert found.text.parts[-1].sections[-1].lines == ("Đề nghị Bộ Nội vụ hướng dẫn./.",)
    told = {told.key for told in found.blanks}
    assert "direction.inspection" not in told
    assert {"direction.dialogue", "results.procedures", "assessment.causes", "next"} <= told


def test_the_text_ends_even_at_a_blank():
    assert written(RECORDS).text.parts[-1].sections[-1].lines == (f"{DOTS}./.",)


@pytest.mark.parametrize(
    ("to", "one", "many"),
    [
        ((), "Bộ Nội vụ.", ()),
        (("Sở Nội vụ",), "Sở Nội vụ.", ()),
        (("Bộ Nội vụ", "Bộ Tư pháp."), "", ("- Bộ Nội vụ;", "- Bộ Tư pháp.")),
    ],
)
def test_one_reader_stands_on_the_line_several_below(to, one, many):
    text = written(RECORDS, asked=AskedReport(to=to)).text
    assert (text.to_one, text.to_many) == (one, many)


@pytest.mark.parametrize(
    ("authority", "lines"),
    [
        ("KT. CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (
            "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        ("TL. CHỦ TỊCH", ("TL. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ],
)
def test_a_committee_reports_as_a_body(authority, lines):
    signer = {"authority": authority, "position": "PHÓ CHỦ TỊCH", "name": "Tống Thanh Hải"}
    made = plan(decision={"number": "1/QĐ-UBND", "signer": signer})
    assert written(RECORDS, made=made).text.signature == lines


def test_number_and_day_are_blank_until_they_are_given():
    blank = written(RECORDS).text
    assert blank.number_text == "Số:      /BC-UBND"
    assert blank.place_date_text == "Lai Châu, ngày      tháng      năm 2020"
    given = written(RECORDS, asked=AskedReport("7", date(2020, 6, 18))).text
    assert given.number_text == "Số: 07/BC-UBND"
    assert given.attached_text == (
        "(Kèm theo Báo cáo số 07/BC-UBND ngày 18 tháng 6 năm 2020 của Ủy ban nhân dân tỉnh"
        " Lai Châu)"
    )
