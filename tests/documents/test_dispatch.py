"""A dispatch as lines of a document: what it urges, to whom it goes, who signs, what it asks."""

from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.documents.dispatch_readers import addressed
from parcli.documents.dispatch_text import AskedDispatch, dispatch_text
from parcli.documents.dispatch_work import owing, urged
from parcli.documents.wording import DOTS
from parcli.model.plan import Plan
from parcli.model.progress import Progress
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.status.obligation import obligations
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "ubnd-tinh", "name": "Ủy ban nhân dân tỉnh Thanh Hóa"},
            {"id": "snv", "name": "Sở Nội vụ", "abbreviation": "SNV"},
            {"id": "stp", "name": "Sở Tư pháp"},
            {"id": "bao", "name": "Báo Thanh Hóa"},
            {"id": "h1", "name": "UBND huyện Bá Thước"},
            {"id": "h2", "name": "UBND huyện Mường Lát"},
            {
                "id": "h3",
                "name": "UBND huyện Tĩnh Gia",
                "valid": {"to": "2020-05-31"},
                "successor": "h4",
            },
            {"id": "h4", "name": "UBND thị xã Nghi Sơn", "valid": {"from": "2020-06-01"}},
        ],
        "groups": [
            {"id": "so", "name": "Các sở, ban, ngành cấp tỉnh", "members": ["snv", "stp"]},
            {"id": "huyen", "name": "UBND cấp huyện", "members": ["h1", "h2", "h3", "h4"]},
            {"id": "cap", "name": "Các ngành, các cấp", "members": ["so", "huyen", "xa"]},
            {"id": "xa", "name": "UBND cấp xã"},
            {"id": "so-pc", "name": "Các sở, ban, ngành cấp tỉnh được phân cấp"},
        ],
    }
)
ON = date(2020, 4, 10)
SIGNED = {
    "number": "5409/QĐ-UBND",
    "date": "2019-12-20",
    "signer": {"authority": "KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "name": "Lê Thị Thìn"},
}
UNIT = Letterhead(unit="NC")


def task(number, who, *products, **more):
    named = [
        {"id": letter, "name": f"báo cáo {letter}"} | product
        for letter, product in zip("abcd", products, strict=False)
    ]
    agencies = {"agencies": {"lead": who}} if who else {}
    return {
        "id": f"T{number}",
        "no": str(number),
        "title": f"rà soát {number}",
        "products": named,
        **agencies,
        **more,
    }


def plan_of(*tasks, **more):
    said = {
        "parcli": 1,
        "id": "thu-2020",
        "title": "Kế hoạch cải cách hành chính năm 2020",
        "level": "province",
        "issuer": "ubnd-tinh",
        "period": "2020",
        "decision": SIGNED,
        "areas": {"institutions": {"tasks": list(tasks)}},
    }
    return Plan.model_validate(said | more)


def work_of(*tasks, on=ON, within=15, records=None, register=REGISTER, **more):
    plan = plan_of(*tasks, **more)
    progress = Progress.model_validate({"parcli": 1, "plan": plan.id} | (records or {}))
    owed = obligations(plan, register, frame_of(plan, WorkCalendar()), progress)
    return urged(plan, register, owed, on, within)


def written(work, letterhead=UNIT, number=None, by=date(2020, 4, 17)):
    return dispatch_text(work, letterhead, AskedDispatch(by, number))


LATE, NEAR = {"deadline": "Tháng 01/2020"}, {"deadline": "Trước 20/4/2020"}
FAR, ALWAYS = {"deadline": "Quý IV/2020"}, {"deadline": "Thường xuyên"}


def products(turns):
    return [turn.first.reference for turn in turns]


def test_only_what_is_late_or_near_is_urged():
    work = work_of(task(1, "stp", LATE, NEAR, FAR, ALWAYS))
    assert products(work.late) == ["T1.a"]
    assert products(work.near) == ["T1.b"]


def test_the_days_ahead_count_from_the_day_with_both_ends():
    last = {"deadline": {"phrase": "x", "due": "2020-04-15"}}
    assert products(work_of(task(1, "stp", last), on=date(2020, 4, 15), within=0).near) == ["T1.a"]
    assert products(work_of(task(1, "stp", last), on=ON, within=5).near) == ["T1.a"]
    assert not work_of(task(1, "stp", last), on=ON, within=4).turns


def test_what_is_delivered_or_dropped_is_not_urged():
    records = {
        "T1.a": [{"done": "2020-02-03", "document": "1/BC-STP"}],
        "T1.b": [{"cancelled": "2020-03-01", "reason": "Không còn"}],
    }
    assert not work_of(task(1, "stp", LATE, LATE), records=records).turns


def test_a_share_that_was_put_off_stands_apart_from_the_others():
    records = {
        "T1.a": [
            {
                "agency": "h2",
                "postponed_to": "2020-04-20",
                "decision": {"number": "1/QĐ-UBND", "date": "2020-02-01"},
            }
        ]
    }
    work = work_of(task(1, "huyen", LATE | {"each": "huyen"}), records=records)
    assert [len(turn.shares) for turn in work.late] == [2]
    assert products(work.near) == ["T1.a/h2"]
    rows = [row for row in written(work).text.rows if not row.group]
    assert rows[0].agencies_text == "UBND huyện Bá Thước; UBND huyện Tĩnh Gia"
    assert rows[1].note == "Lùi hạn theo 1/QĐ-UBND ngày 01/02/2020"


def test_a_member_owes_what_its_group_owes_and_only_its_own_share():
    work = work_of(
        task(1, "huyen", LATE),
        task(2, "huyen", LATE | {"each": "huyen"}),
        task(3, "stp", LATE),
    )
    own = work.of("h1")
    assert products(own.late) == ["T1.a", "T2.a/h1"]
    assert own.bodies() == ("h1",)
    assert work.of("huyen").bodies() == ("h1", "h2", "h3")
    assert not work.of("bao").turns


def test_who_only_takes_part_is_not_urged():
    more = {"agencies": {"lead": "stp", "coordinate": "h1", "monitor": "snv"}}
    work = work_of(task(1, None, LATE, **more))
    assert work.bodies() == ("stp",)
    assert not work.of("h1").turns


def test_the_work_of_an_agency_that_ended_goes_to_the_one_that_took_it_over():
    day = date(2020, 6, 20)
    work = work_of(task(1, "huyen", LATE | {"each": "huyen"}), on=day)
    assert owing(work.late[0].shares[2], day) == ("h4",)
    assert work.bodies() == ("h1", "h2", "h4")
    for asked in ("h3", "h4"):
        rows = written(work.of(asked)).text.rows
        assert rows[0].agencies_text == "UBND huyện Tĩnh Gia (nay là UBND thị xã Nghi Sơn)"
        assert written(work.of(asked)).to == ("UBND thị xã Nghi Sơn",)


def test_two_agencies_said_to_follow_each_other_go_round_no_circle():
    bodies = [
        {"id": one, "name": one, "valid": {"to": "2019-12-31"}, "successor": other}
        for one, other in (("a", "b"), ("b", "a"))
    ]
    register = Register.model_validate({"parcli": 1, "agencies": bodies})
    assert work_of(task(1, "a", LATE), register=register).bodies() == ("b",)


@pytest.mark.parametrize(
    ("bodies", "names"),
    [
        (("h2", "stp"), ("Sở Tư pháp", "UBND huyện Mường Lát")),
        (("h1", "h2", "h3"), ("UBND cấp huyện",)),
        (
            ("xa", "bao", "h3", "h2", "h1", "stp", "snv"),
            ("Các sở, ban, ngành cấp tỉnh", "Báo Thanh Hóa", "UBND cấp huyện", "UBND cấp xã"),
        ),
        (("so-pc", "snv", "stp"), ("Các sở, ban, ngành cấp tỉnh",)),
        (("so-pc", "snv"), ("Sở Nội vụ", "Các sở, ban, ngành cấp tỉnh được phân cấp")),
        (("la-lam",), ("La-lam",)),
        ((), ()),
    ],
)
def test_each_body_is_named_once_and_a_whole_group_by_its_name(bodies, names):
    assert addressed(bodies, REGISTER, ON) == names


def test_a_long_list_is_shortened_to_groups_named_in_the_appendix():
    names = [f"UBND xã {letter}" for letter in "ABCDEFGHIKLMNOP"]
    ids = [f"x{number}" for number in range(len(names))]
    register = Register.model_validate(
        {
            "parcli": 1,
            "agencies": [
                {"id": "snv", "name": "Sở Nội vụ"},
                *({"id": one, "name": name} for one, name in zip(ids, names, strict=True)),
            ],
            "groups": [{"id": "xa", "name": "UBND các xã", "members": ids}],
        }
    )
    assert addressed(["snv", *ids[:12]], register, ON) == (
        "Sở Nội vụ",
        "UBND các xã có tên tại Phụ lục",
    )
    assert addressed(["snv", *ids], register, ON) == ("Sở Nội vụ", "UBND các xã")
    assert len(addressed(["snv", *ids[:11]], register, ON)) == 12


def test_the_text_says_the_base_the_counts_and_what_is_asked():
    text = written(work_of(task(1, "stp", LATE, NEAR), task(2, "bao", LATE))).text
    assert text.subject == "V/v đôn đốc thực hiện Kế hoạch cải cách hành chính năm 2020"
    assert text.to_one == ""
    assert text.to_many == ("- Sở Tư pháp;", "- Báo Thanh Hóa.")
    assert text.base_text == (
        "Thực hiện Kế hoạch cải cách hành chính năm 2020 ban hành kèm theo Quyết định số"
        " 5409/QĐ-UBND ngày 20/12/2019 của Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa, Ủy ban nhân"
        " dân tỉnh Thanh Hóa đã rà soát tiến độ các nhiệm vụ được giao."
    )
    assert text.state_text == (
        "Tính đến ngày 10/4/2020, các cơ quan, đơn vị còn 2 việc quá hạn chưa hoàn thành và có 1"
        " việc đến hạn trong 15 ngày tới (Phụ lục kèm theo)."
    )
    assert text.request_text.endswith("Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị:")
    assert "(qua Sở Nội vụ để tổng hợp) chậm nhất ngày 17/4/2020." in text.requests[1]
    assert "nguyên nhân chậm, trách nhiệm" in text.requests[1]
    assert text.requests[-1].startswith("4. Kết quả thực hiện được tính khi đánh giá, xếp loại")
    assert text.requests[-1].endswith("Chỉ số cải cách hành chính năm 2020./.")
    assert text.appendix_title == (
        "DANH MỤC VIỆC QUÁ HẠN VÀ VIỆC ĐẾN HẠN TRONG 15 NGÀY TỚI, TÍNH ĐẾN NGÀY 10/4/2020"
    )


def test_one_is_addressed_on_the_line_and_by_name():
    text = written(work_of(task(1, "stp", NEAR))).text
    assert (text.to_one, text.to_many) == ("Sở Tư pháp.", ())
    assert text.state_text.startswith("Tính đến ngày 10/4/2020, Sở Tư pháp có 1 việc đến hạn")
    assert text.request_text.endswith("yêu cầu Sở Tư pháp:")
    assert not any("quá hạn" in line or "nguyên nhân" in line for line in text.requests)
    assert text.appendix_title.startswith("DANH MỤC VIỆC ĐẾN HẠN TRONG 15 NGÀY TỚI")


def test_what_falls_due_on_the_day_itself_is_said_so():
    due = {"deadline": {"phrase": "x", "due": "2020-04-10"}}
    text = written(work_of(task(1, "stp", due), within=0)).text
    assert "có 1 việc đến hạn trong ngày (Phụ lục" in text.state_text
    assert text.appendix_title.startswith("DANH MỤC VIỆC ĐẾN HẠN TRONG NGÀY, ")


def test_rows_give_the_base_the_day_and_the_days():
    records = {"T1.b": [{"under_way": "60 %", "as_of": "2020-03-31"}]}
    work = work_of(
        task(1, "stp", LATE, NEAR),
        task(2, "huyen", {"deadline": "Định kỳ hàng quý", "each": "huyen"}, clause="II.1.d"),
        records=records,
    )
    first, late, quarter, second, near = written(work).text.rows
    assert [(row.no, row.group) for row in (first, second)] == [
        ("I", "VIỆC QUÁ HẠN"),
        ("II", "VIỆC ĐẾN HẠN TRONG 15 NGÀY TỚI"),
    ]
    assert (late.no, late.task, late.product) == ("1", "Rà soát 1", "Báo cáo a")
    assert late.base_text == "Số 1, Cải cách thể chế\n5409/QĐ-UBND\n(T1.a)"
    assert (late.agencies_text, late.due_text) == ("Sở Tư pháp", "31/01/2020\n(Tháng 01/2020)")
    assert (late.days, late.note) == ("70", "")
    assert (quarter.no, quarter.product) == ("2", "Báo cáo a (quý I năm 2020)")
    assert quarter.base_text == "Mục II.1.d\n5409/QĐ-UBND\n(T2.a)"
    assert quarter.agencies_text == "UBND cấp huyện (3 cơ quan)"
    assert (near.no, near.days, near.note) == ("1", "9", "Đã làm 60%")


def test_rows_of_one_kind_have_no_heading_and_many_days_have_a_point():
    (only,) = written(work_of(task(1, "stp", LATE), on=date(2023, 1, 31))).text.rows
    assert (only.no, only.group, only.days) == ("1", "", "1.096")


def test_a_whole_group_among_the_shares_is_named_with_its_number():
    records = {"T1.a": [{"agency": "snv", "done": "2020-01-09", "document": "2/BC-SNV"}]}
    work = work_of(task(1, "cap", LATE | {"each": "cap"}), records=records)
    assert written(work).text.rows[0].agencies_text == (
        "UBND cấp huyện (3 cơ quan); Sở Tư pháp; UBND cấp xã"
    )


def test_the_plans_own_office_signs_for_the_collective_with_blanks_for_number_and_day():
    made = written(work_of(task(1, "stp", LATE)))
    text = made.text
    assert (text.agency_parent, text.agency_name) == ("", "ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA")
    assert text.number_text == "Số:      /UBND-NC"
    assert text.place_date_text == "Thanh Hóa, ngày      tháng      năm 2020"
    assert text.signature == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert text.recipients == (
        "- Như trên;",
        "- Chủ tịch, các Phó Chủ tịch UBND tỉnh (b/c);",
        "- Sở Nội vụ;",
        "- Lưu: VT, NC.",
    )
    assert made.unknown == ()


def test_who_is_written_to_gets_no_copy_besides():
    assert "- Sở Nội vụ;" not in written(work_of(task(1, "snv", LATE))).text.recipients


def test_the_number_and_day_stand_in_the_pointer_of_the_appendix_too():
    asked = AskedDispatch(date(2020, 4, 17), "5", date(2020, 4, 13))
    text = dispatch_text(work_of(task(1, "stp", LATE)), UNIT, asked).text
    assert text.number_text == "Số: 05/UBND-NC"
    assert text.attached_text == (
        "(Kèm theo Công văn số 05/UBND-NC ngày 13 tháng 4 năm 2020 của Ủy ban nhân dân tỉnh"
        " Thanh Hóa)"
    )


DEPARTMENT = Letterhead.model_validate(
    {
        "parent": "UBND tỉnh Thanh Hóa",
        "agency": "SỞ NỘI VỤ",
        "code": "SNV",
        "unit": "CCHC",
        "signer": {"position": "GIÁM ĐỐC", "name": "Nguyễn Văn A"},
    }
)


def test_another_office_of_the_letterhead_asks_in_its_own_name():
    made = written(work_of(task(1, "stp", LATE), task(2, "snv", LATE)), DEPARTMENT)
    text = made.text
    assert (text.agency_parent, text.agency_name) == ("UBND TỈNH THANH HÓA", "SỞ NỘI VỤ")
    assert text.number_text == "Số:      /SNV-CCHC"
    assert text.place_date_text.startswith("Thanh Hóa, ")
    assert (text.signature, text.signer_name) == (("GIÁM ĐỐC",), "Nguyễn Văn A")
    assert text.to_one == "Sở Tư pháp."  # it does not write to itself
    assert "của Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa, Sở Nội vụ đã rà soát" in text.base_text
    assert text.request_text.endswith("Sở Nội vụ đề nghị Sở Tư pháp:")
    assert "gửi Sở Nội vụ chậm nhất" in text.requests[1]
    assert text.recipients == (
        "- Như trên;",
        "- UBND tỉnh (b/c);",
        "- Lãnh đạo cơ quan;",
        "- Lưu: VT, CCHC.",
    )
    assert made.unknown == ()


@pytest.mark.parametrize("name", ["UBND TỈNH THANH HÓA", "Ủy ban nhân dân tỉnh Thanh Hóa"])
def test_a_letterhead_that_names_the_plans_own_office_changes_nobody(name):
    text = written(work_of(task(1, "stp", LATE)), Letterhead(agency=name, unit="NC")).text
    assert text.signature[0] == "TM. ỦY BAN NHÂN DÂN"
    assert text.number_text == "Số:      /UBND-NC"


def test_a_department_urges_its_own_units():
    work = work_of(task(1, "stp", LATE), task(2, "bao", LATE), level="department", issuer="snv")
    text = written(work).text
    assert "yêu cầu các đơn vị, cá nhân:" in text.request_text
    assert "gửi Sở Nội vụ chậm nhất" in text.requests[1]


@pytest.mark.parametrize(
    ("decision", "base"),
    [
        (
            {"number": "87/KH-UBND", "date": "2020-01-05"},
            "(Kế hoạch số 87/KH-UBND ngày 05/01/2020 của Ủy ban nhân dân tỉnh Thanh Hóa)",
        ),
        (
            {"number": "5947/UBND-NV", "date": "2020-01-05"},
            "(Công văn số 5947/UBND-NV ngày 05/01/2020 của Ủy ban nhân dân tỉnh Thanh Hóa)",
        ),
        (None, f"(văn bản số {DOTS} ngày {DOTS} của Ủy ban nhân dân tỉnh Thanh Hóa)"),
    ],
)
def test_the_document_that_issued_the_plan_is_cited_by_its_type(decision, base):
    made = written(work_of(task(1, "stp", LATE), decision=decision))
    assert base in made.text.base_text
    told = [str(message) for message in made.unknown]
    assert ("số, ngày của văn bản ban hành kế hoạch: ghi decision" in told) == (decision is None)


def test_what_is_not_known_is_left_blank_and_named():
    made = written(work_of(task(1, None, LATE)), Letterhead())
    assert made.text.number_text == f"Số:      /UBND-{DOTS}"
    assert made.text.to_one == DOTS
    assert made.text.rows[0].agencies_text == "Chưa nêu cơ quan"
    assert [str(message) for message in made.unknown] == [
        "đơn vị soạn thảo, ở số và dòng Lưu: ghi letterhead.unit ở parcli.yaml",
        "cơ quan chịu trách nhiệm của T1.a: ghi agencies",
    ]


def test_the_year_of_the_index_is_one_of_the_plans():
    work = work_of(task(1, "stp", LATE), on=date(2021, 1, 10))
    assert written(work).text.requests[-1].endswith("năm 2020./.")


def test_without_a_register_ids_stand_for_names():
    text = written(work_of(task(1, "stp", LATE | {"each": "huyen"}), register=None)).text
    assert text.to_one == "Huyen."
    assert text.rows[0].agencies_text == "Huyen"
