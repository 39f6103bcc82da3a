"""A plan as lines of a document: parts and numbers, the two shapes, appendices, aims."""

from dataclasses import asdict
from datetime import date

import pytest

from parcli.documents.plan_text import Asked, plan_text, shape_of, titled_plan
from parcli.documents.wording import DITTO
from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.scores import CriteriaSet
from parcli.model.settings import Letterhead

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "ubnd", "name": "Ủy ban nhân dân tỉnh Lai Châu"},
            {"id": "snv", "name": "Sở Nội vụ"},
            {"id": "stp", "name": "Sở Tư pháp"},
        ],
    }
)
TASK = {"id": "T1", "title": "Rà soát văn bản", "agencies": {"lead": "stp"}}
PRODUCTS = [
    {"id": "a", "name": "Kế hoạch", "deadline": "tháng 01/2020"},
    {"id": "b", "name": "Báo cáo"},
]


def plan(**parts):
    said = {
        "parcli": 1,
        "id": "lai-chau-2020",
        "title": "Kế hoạch cải cách hành chính năm 2020",
        "level": "province",
        "issuer": "ubnd",
        "period": "2020",
        "areas": {"institutions": {"tasks": [TASK | {"products": PRODUCTS}]}},
    }
    return Plan.model_validate(said | parts)


def text_of(asked=None, **parts):
    return plan_text(plan(**parts), REGISTER, Letterhead(), asked or Asked()).text


def rows_of(*tasks, **area):
    return text_of(areas={"institutions": {"tasks": list(tasks), **area}}).appendices[0].rows


@pytest.mark.parametrize(
    ("number", "shape"),
    [
        ("5409/QĐ-UBND", "decision"),
        ("87/KH-UBND", "plan"),
        ("5947/UBND-NV", "decision"),
        (None, "decision"),
    ],
)
def test_the_shape_follows_the_type_in_the_number(number, shape):
    assert shape_of(plan(decision={"number": number} if number else None)) == shape


@pytest.mark.parametrize(
    ("title", "titled"),
    [
        ("Kế hoạch cải cách hành chính", "Kế hoạch cải cách hành chính"),
        ("kế hoạch CCHC", "Kế hoạch CCHC"),
        ("Duy trì xếp hạng", "Kế hoạch duy trì xếp hạng"),
    ],
)
def test_a_title_is_named_with_the_word_of_its_type(title, titled):
    assert titled_plan(plan(title=title)) == titled


def test_a_decision_has_three_articles_and_ends_at_its_last_word():
    text = text_of()
    assert text.decision_subject == "Ban hành Kế hoạch cải cách hành chính năm 2020"
    assert text.plan_subject == "Cải cách hành chính năm 2020"
    assert [article.heading for article in text.articles] == ["Điều 1.", "Điều 2.", "Điều 3."]
    assert text.articles[-1].text.endswith("chịu trách nhiệm thi hành Quyết định này./.")
    assert text.recipients[0] == "- Như Điều 3;"


def test_districts_receive_nothing_after_they_ended():
    before = text_of(Asked(day=date(2025, 6, 30)))
    after = text_of(Asked(day=date(2025, 7, 1)))
    assert "huyện" in before.articles[2].text
    assert "huyện" not in after.articles[2].text
    assert not any("huyện" in line for line in after.recipients)


def test_a_plan_alone_has_a_number_of_its_own_and_refers_to_no_article():
    text = text_of(Asked("plan", number="9", day=date(2020, 3, 4)))
    assert text.number_text == "Số: 09/KH-UBND"
    assert text.place_date_text == "Lai Châu, ngày 04 tháng 3 năm 2020"
    assert text.intro.startswith("Ủy ban nhân dân tỉnh Lai Châu ban hành Kế hoạch")
    assert "Điều" not in text.recipients[0]
    assert text.attached_text == (
        "(Kèm theo Kế hoạch số 09/KH-UBND ngày 04 tháng 3 năm 2020"
        " của Ủy ban nhân dân tỉnh Lai Châu)"
    )


def test_signed_digitally_the_bracket_stays_blank():
    asked = Asked(number="9", day=date(2020, 3, 4), electronic=True)
    assert text_of(asked).attached_text.startswith(
        "(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng      năm 2020"
    )
    assert text_of(asked).number_text == "Số: 09/QĐ-UBND"


def test_the_blank_year_is_the_decisions_else_the_periods():
    assert text_of(decision={"date": "2019-12-20"}).place_date_text.endswith("năm 2019")
    assert text_of().place_date_text.endswith("năm 2020")


def test_basis_clauses_end_as_the_decree_wants():
    text = text_of(
        basis=["Luật Tổ chức chính quyền địa phương", "Xét tình hình", "Đề nghị của Sở Nội vụ"]
    )
    assert text.basis == (
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Xét tình hình;",
        "Theo đề nghị của Sở Nội vụ.",
    )


def test_a_missing_basis_is_a_blank_in_a_decision_and_nothing_in_a_plan():
    assert text_of().basis[0].startswith("Căn cứ …")
    assert text_of(Asked("plan")).basis == ()


def test_parts_are_numbered_as_they_are_there():
    bare, full = text_of(), text_of(objectives=["x"], targets=[TARGET], index={"set": "876/QĐ-BNV"})
    assert (bare.headings.aims, bare.headings.tasks) == ("", "I. NHIỆM VỤ")
    assert bare.headings.organisation == "II. TỔ CHỨC THỰC HIỆN"
    assert full.headings.aims == "I. MỤC TIÊU"
    assert (full.headings.targets, full.headings.index) == (
        "2. Chỉ tiêu",
        "3. Chỉ số cải cách hành chính",
    )


TARGET = {
    "id": "t",
    "text": "Hồ sơ trực tuyến.",
    "at_least": "50 %",
    "owner": "snv",
    "by": "2020-12-31",
}


@pytest.mark.parametrize(
    ("aim", "shown"),
    [
        ({"at_least": "50 %"}, "Ít nhất 50%"),
        ({"at_least": "100 %"}, "100%"),
        ({"at_most": "5", "unit": "hạng"}, "Không quá 5 hạng"),
        ({"between": ["22", "27"], "unit": "hạng"}, "Từ 22 đến 27 hạng"),
        ({"equals": "62,5 điểm"}, "62,5 điểm"),
        ({"at_least": "02 đơn vị"}, "Ít nhất 02 đơn vị"),
        ({"at_least": "1200 hồ sơ"}, "Ít nhất 1.200 hồ sơ"),
    ],
)
def test_an_aim_is_said_in_words(aim, shown):
    row = text_of(targets=[{"id": "t", "text": "Hạng", **aim}]).targets[0]
    assert row.aim_text == shown
    assert (row.by_text, row.owner_text) == ("", "")


def test_a_target_says_when_and_who():
    assert asdict(text_of(targets=[TARGET]).targets[0]) == {
        "no": "1",
        "text": "Hồ sơ trực tuyến",
        "aim_text": "Ít nhất 50%",
        "by_text": "31/12/2020",
        "owner_text": "Sở Nội vụ",
    }


def test_components_of_the_index_say_where_they_stand_and_what_they_are_to_reach():
    index = {
        "set": "2636/QĐ-BNV",
        "components": {
            "direction": {
                "baseline": {"rank": 27, "of": 63, "year": 2018},
                "goal": {"rank": [22, 27]},
                "owner": "snv",
            },
            "institutions": {"name": "Thể chế", "goal": {"score": "85,5"}},
        },
        "criteria": [{"no": "5.6", "owner": "snv"}],
    }
    text = text_of(index=index)
    assert text.index_text == "Theo bộ tiêu chí ban hành kèm theo Quyết định số 2636/QĐ-BNV."
    first, second = text.components
    assert (first.baseline_text, first.goal_text) == ("Hạng 27/63 (năm 2018)", "Hạng 22 - 27")
    assert (first.name, first.owner_text) == ("Công tác chỉ đạo, điều hành", "Sở Nội vụ")
    assert (second.name, second.goal_text) == ("Thể chế", "Ít nhất 85,5 điểm")
    assert (text.criteria[0].no, text.criteria[0].owner_text) == ("5.6", "Sở Nội vụ")


def test_each_product_has_a_row_with_its_own_deadline():
    first, second = text_of().appendices[0].rows
    assert (first.no, first.task, first.product) == ("1", "Rà soát văn bản", "Kế hoạch")
    assert (first.agencies_text, first.deadline_text) == ("Chủ trì: Sở Tư pháp", "Tháng 01/2020")
    assert (second.no, second.task, second.agencies_text) == (DITTO, DITTO, DITTO)
    assert (second.product, second.deadline_text) == ("Báo cáo", "")


def test_a_product_with_agencies_of_its_own_says_them():
    products = [PRODUCTS[0], PRODUCTS[1] | {"agencies": {"perform": "snv"}}]
    assert rows_of(TASK | {"products": products})[1].agencies_text == "Thực hiện: Sở Nội vụ"


def test_a_sub_task_says_its_agencies_again_for_it_may_stand_on_the_next_page():
    below = [{"id": "S1", "title": "Con", "products": PRODUCTS[:1]}]
    rows = rows_of(TASK | {"products": PRODUCTS[:1], "tasks": below})
    assert [row.agencies_text for row in rows] == ["Chủ trì: Sở Tư pháp"] * 2


def test_tasks_keep_their_printed_numbers_and_the_rest_go_on():
    below = [{"id": "S1", "title": "Con một"}, {"id": "S2", "no": "7.1.5", "title": "Con hai"}]
    tasks = [
        {"id": "A", "no": "7.1", "title": "Một", "tasks": below},
        {"id": "B", "title": "Hai", "products": PRODUCTS[:1]},
    ]
    assert [row.no for row in rows_of(*tasks)] == ["7.1", "7.1.5", "7.2"]
    assert [row.no for row in rows_of(TASK, TASK | {"id": "T2", "tasks": below[:1]})] == [
        "1",
        "2",
        "2.1",
    ]


def test_a_task_for_the_text_alone_is_in_no_appendix():
    tasks = [TASK | {"no": "1"}, {"id": "c", "title": "Chỉ ở phần lời"}]
    text = text_of(areas={"institutions": {"tasks": tasks}})
    assert len(text.appendices[0].rows) == 1
    assert text.areas[0].lines[1] == "b) Chỉ ở phần lời."


def test_notes_of_task_and_product_stand_in_the_first_row():
    product = PRODUCTS[0] | {"note": "của sản phẩm"}
    row = rows_of(TASK | {"note": "của việc", "products": [product]})[0]
    assert row.note == "Của việc\nCủa sản phẩm"


def test_several_areas_have_roman_appendices_and_name_them():
    areas = {"institutions": {"tasks": [TASK], "lead": "stp"}, "procedures": {"tasks": [TASK]}}
    text = text_of(areas=areas)
    assert [each.heading for each in text.appendices] == ["Phụ lục I", "Phụ lục II"]
    assert text.appendices[1].title == "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"
    assert text.areas[0].text.startswith("Cơ quan chủ trì: Sở Tư pháp. ")
    assert "Phụ lục II kèm theo" in text.areas[1].text
    assert text.tasks_text == ""


def test_one_appendix_has_no_number_and_is_named_once():
    text = text_of()
    assert text.appendices[0].heading == "Phụ lục"
    assert "Phụ lục kèm theo" in text.tasks_text
    assert text.areas[0].text == ""


def test_all_areas_in_one_appendix_are_headed_by_roman_rows():
    areas = {"institutions": {"tasks": [TASK]}, "procedures": {"tasks": [TASK]}}
    (appendix,) = text_of(Asked(one_appendix=True), areas=areas).appendices
    heads = [(row.no, row.group) for row in appendix.rows if row.group]
    assert heads == [("I", "CẢI CÁCH THỂ CHẾ"), ("II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH")]


CRITERIA = {
    "set": "1294/QĐ-BNV",
    "criteria": [
        {"no": "1.4", "owner": "snv"},
        {"no": "5.6", "name": "Cán bộ cấp xã", "owner": "snv"},
        {"no": "9.9", "owner": "stp"},
    ],
}


def test_a_criterion_without_a_name_has_that_of_its_set():
    known = CriteriaSet.model_validate(
        {
            "index": "bnv-1294-2012",
            "title": "Chỉ số cải cách hành chính cấp tỉnh",
            "decision": {"number": "1294/QĐ-BNV", "date": date(2012, 12, 3)},
            "status": "unofficial",
            "areas": [
                {"id": "1", "name": "Chỉ đạo", "criteria": [{"id": "1.4", "name": "Tuyên truyền"}]},
                {"id": "5", "name": "Đội ngũ", "criteria": [{"id": "5.6", "name": "Khác"}]},
            ],
        }
    )
    written = plan_text(plan(index=CRITERIA), REGISTER, Letterhead(), Asked(), [known])
    names = [(row.no, row.name) for row in written.text.criteria]
    assert names == [("1.4", "Tuyên truyền"), ("5.6", "Cán bộ cấp xã"), ("9.9", "")]
    without = plan_text(plan(index=CRITERIA), REGISTER, Letterhead(), Asked())
    assert without.text.criteria[0].name == ""


def test_duties_of_the_same_agencies_stand_together_and_the_text_ends_at_its_last_word():
    organisation = [
        {"agencies": "snv", "text": "Đôn đốc"},
        {"text": "kinh phí trong dự toán"},
        {"agencies": "snv", "text": "Tổng hợp"},
    ]
    first, second = text_of(organisation=organisation).duties
    assert (first.heading, first.lines) == ("1. Sở Nội vụ", ("a) Đôn đốc.", "b) Tổng hợp."))
    assert (second.heading, second.lines) == ("", ("2. Kinh phí trong dự toán./.",))


def test_the_days_of_reports_are_told_where_the_plan_says_them():
    duties = text_of(reporting={"quarter": "ngày 10 tháng cuối quý"}).duties
    assert duties[-1].heading == "1. Chế độ báo cáo"
    assert duties[-1].lines == ("Báo cáo quý: ngày 10 tháng cuối quý./.",)


def test_what_is_left_open_is_told():
    written = plan_text(plan(), REGISTER, Letterhead(), Asked())
    told = [str(message).partition(":")[0] for message in written.unknown]
    assert told == [
        "người ký",
        "căn cứ ban hành",
        "tổ chức thực hiện",
        "nơi nhận (đã viết theo lệ thường)",
        "đơn vị soạn thảo, ở dòng Lưu",
    ]


def test_a_plan_without_tasks_is_refused():
    with pytest.raises(ParcliError):
        text_of(areas={"institutions": {"tasks": []}})
