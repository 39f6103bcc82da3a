"""A decision that amends a signed plan, as lines: what each change reads like, what is refused."""

from copy import deepcopy
from datetime import date

import pytest

from parcli.deadline import frame_of
from parcli.deadline.dated import DatedPlan
from parcli.diff import compare
from parcli.documents.amendment_text import AskedAmendment, amendment_text
from parcli.errors import ParcliError
from parcli.model.plan import Plan
from parcli.model.register import Register
from parcli.model.settings import Letterhead
from parcli.workdays import WorkCalendar

REGISTER = Register.model_validate(
    {
        "parcli": 1,
        "agencies": [
            {"id": "ubnd-tinh", "name": "UBND tỉnh Lai Châu"},
            {"id": "stp", "name": "Sở Tư pháp"},
            {"id": "snv", "name": "Sở Nội vụ"},
            {"id": "stc", "name": "Sở Tài chính"},
        ],
        "groups": [{"id": "cac-so", "name": "Các sở", "members": ["stp", "snv", "stc"]}],
    }
)
PLAN = {
    "parcli": 1,
    "id": "tinh-2020",
    "title": "Kế hoạch cải cách hành chính năm 2020",
    "level": "province",
    "issuer": "ubnd-tinh",
    "period": "2020",
    "decision": {
        "number": "5409/QĐ-UBND",
        "date": "2019-12-20",
        "signer": {"authority": "KT. CHỦ TỊCH", "position": "PHÓ CHỦ TỊCH", "name": "Lê Thị Thìn"},
    },
    "basis": ["Luật Ngân sách nhà nước", "Đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 589/TTr"],
    "objectives": ["Nâng chất lượng phục vụ người dân và doanh nghiệp"],
    "targets": [{"id": "tt", "text": "Hồ sơ trực tuyến", "at_least": "50 %"}],
    "events": [{"id": "hd", "name": "Bộ hướng dẫn", "date": "2020-03-01"}],
    "areas": {
        "institutions": {
            "title": "Cải cách thể chế",
            "lead": "stp",
            "tasks": [
                {
                    "id": "TC-1",
                    "no": "1",
                    "title": "Rà soát văn bản",
                    "products": [
                        {"id": "a", "name": "Kế hoạch rà soát", "deadline": "Tháng 4/2020"},
                        {"id": "b", "name": "Báo cáo kết quả", "deadline": "Quý IV/2020"},
                    ],
                },
                {
                    "id": "TC-2",
                    "no": "2",
                    "title": "Theo dõi thi hành pháp luật",
                    "agencies": {"lead": "stp", "coordinate": ["snv", "stc"]},
                    "products": [
                        {"id": "a", "name": "Báo cáo theo dõi thi hành", "deadline": "Quý II/2020"}
                    ],
                    "tasks": [{"id": "TC-2-1", "no": "2.1", "title": "Thu thập thông tin"}],
                },
            ],
        },
        "procedures": {"title": "Cải cách thủ tục hành chính", "tasks": []},
    },
    "organisation": [{"agencies": "snv", "text": "Theo dõi, đôn đốc"}],
    "recipients": ["Bộ Nội vụ"],
}
IN_PLAN = (
    "tại Kế hoạch cải cách hành chính năm 2020 ban hành kèm theo Quyết định số 5409/QĐ-UBND ngày"
    " 20/12/2019 của Chủ tịch Ủy ban nhân dân tỉnh Lai Châu"
)
FIRST = "nhiệm vụ “Rà soát văn bản” (số thứ tự 1, lĩnh vực Cải cách thể chế)"
SECOND = "nhiệm vụ “Theo dõi thi hành pháp luật” (số thứ tự 2, lĩnh vực Cải cách thể chế)"
ASKED = AskedAmendment(date(2020, 4, 22))


def dated(data):
    plan = Plan.model_validate(data)
    return DatedPlan(plan, REGISTER, frame_of(plan, WorkCalendar()))


def written(*edits, before=None, asked=ASKED):
    """Write the decision for edits of the plan, each a path and the value put there."""
    old = deepcopy(PLAN) | (before or {})
    new = deepcopy(old)
    for path, value in edits:
        put(new, path, value)
    return amendment_text(compare(dated(old), dated(new)), Letterhead(unit="NC"), asked)


def put(data, path, value):
    *above, last = path
    for key in above:
        data = data[key]
    if last == "+":
        data.append(value)
    elif value is None:
        del data[last]
    else:
        data[last] = value


def amending(made):
    """Give the lines of the articles before the last two, which every decision has."""
    return [
        line
        for article in made.text.articles[:-2]
        for line in (
            f"{article.heading} {article.text}",
            *(part for clause in article.clauses for part in (clause.text, *clause.points)),
        )
    ]


TASKS = ("areas", "institutions", "tasks")
NEW = {"id": "TC-3", "title": "Tập huấn", "products": [{"id": "a", "name": "Lớp tập huấn"}]}


@pytest.mark.parametrize(
    ("edit", "article"),
    [
        (
            ((*TASKS, 0, "products", 0, "deadline"), "Quý II/2020"),
            (
                f"Sửa đổi thời hạn của sản phẩm “Kế hoạch rà soát” thuộc {FIRST} @: từ “Tháng"
                " 4/2020” thành “Quý II/2020”."
            ),
        ),
        (
            (
                (*TASKS, 0, "products", 1, "deadline"),
                {"phrase": "Quý IV/2020", "due": "2020-12-15"},
            ),
            (
                f"Xác định thời hạn của sản phẩm “Báo cáo kết quả” thuộc {FIRST} @: “Quý IV/2020”"
                " là ngày 15/12/2020."
            ),
        ),
        (
            ((*TASKS, 0, "products", 0, "deadline"), None),
            f"Bãi bỏ thời hạn của sản phẩm “Kế hoạch rà soát” thuộc {FIRST} @: “Tháng 4/2020”.",
        ),
        (
            ((*TASKS, 0, "products", 0, "name"), "Kế hoạch rà soát văn bản"),
            (
                f"Sửa đổi tên của sản phẩm “Kế hoạch rà soát” thuộc {FIRST} @ thành “Kế hoạch rà"
                " soát văn bản”."
            ),
        ),
        (
            ((*TASKS, 0, "products", 1), None),
            f"Bãi bỏ sản phẩm “Báo cáo kết quả” thuộc {FIRST} @.",
        ),
        (
            (
                (*TASKS, 0, "products", "+"),
                {
                    "id": "c",
                    "name": "Quyết định công bố",
                    "deadline": "Tháng 12/2020",
                    "agencies": {"lead": "snv"},
                },
            ),
            (
                f"Bổ sung sản phẩm “Quyết định công bố” vào {FIRST} @; thời hạn: “Tháng 12/2020”;"
                " cơ quan chủ trì: Sở Nội vụ."
            ),
        ),
        (
            ((*TASKS, 1, "agencies", "lead"), "snv"),
            f"Sửa đổi cơ quan chủ trì của {SECOND} @: từ “Sở Tư pháp” thành “Sở Nội vụ”.",
        ),
        (
            ((*TASKS, 1, "agencies", "coordinate"), ["snv"]),
            f"Bỏ cơ quan phối hợp của {SECOND} @: Sở Tài chính.",
        ),
        (
            ((*TASKS, 1, "agencies", "monitor"), ["cac-so"]),
            f"Bổ sung cơ quan theo dõi, đôn đốc của {SECOND} @: các sở.",
        ),
        (
            ((*TASKS, 1, "title"), "Theo dõi việc thi hành pháp luật"),
            f"Sửa đổi tên của {SECOND} @ thành “Theo dõi việc thi hành pháp luật”.",
        ),
        (((*TASKS, 1), None), f"Bãi bỏ {SECOND} @."),
        (
            ((*TASKS, "+"), NEW),
            (
                "Bổ sung nhiệm vụ “Tập huấn” vào lĩnh vực Cải cách thể chế @ như Phụ lục kèm theo"
                " Quyết định này."
            ),
        ),
        (
            (("areas", "institutions", "lead"), "snv"),
            (
                "Sửa đổi cơ quan chủ trì của lĩnh vực Cải cách thể chế @: từ “Sở Tư pháp” thành “Sở"
                " Nội vụ”."
            ),
        ),
        (
            (("areas", "direction"), {"title": "Chỉ đạo", "tasks": [NEW]}),
            "Bổ sung lĩnh vực Chỉ đạo với 01 nhiệm vụ @ như Phụ lục kèm theo Quyết định này.",
        ),
        (
            (("areas", "procedures"), None),
            "Bãi bỏ lĩnh vực Cải cách thủ tục hành chính @.",
        ),
        (
            (("objectives", 0), "Nâng cao chất lượng phục vụ người dân và doanh nghiệp"),
            (
                "Sửa đổi mục tiêu @: từ “Nâng chất lượng phục vụ người dân và doanh nghiệp” thành"
                " “Nâng cao chất lượng phục vụ người dân và doanh nghiệp”."
            ),
        ),
        (
            (("requirements",), ["Sát thực tế"]),
            "Bổ sung yêu cầu @: “Sát thực tế”.",
        ),
        (
            (("reporting",), {"quarter": "ngày 10 tháng cuối quý"}),
            "Bổ sung thời hạn báo cáo quý @: “ngày 10 tháng cuối quý”.",
        ),
        (
            (("targets", 0, "at_least"), "60 %"),
            (
                "Sửa đổi mức cần đạt của chỉ tiêu “Hồ sơ trực tuyến” @: từ “Ít nhất 50%” thành “Ít"
                " nhất 60%”."
            ),
        ),
        (
            (("targets", 0, "text"), "Hồ sơ trực tuyến toàn trình"),
            (
                "Sửa đổi nội dung của chỉ tiêu “Hồ sơ trực tuyến” @ thành “Hồ sơ trực tuyến toàn"
                " trình”."
            ),
        ),
        (
            (
                ("targets", "+"),
                {"id": "ts", "text": "Trả hồ sơ đúng hạn", "at_least": "95 %", "owner": "snv"},
            ),
            (
                "Bổ sung chỉ tiêu “Trả hồ sơ đúng hạn” @; mức cần đạt: Ít nhất 95%; cơ quan chịu"
                " trách nhiệm: Sở Nội vụ."
            ),
        ),
        ((("targets", 0), None), "Bãi bỏ chỉ tiêu “Hồ sơ trực tuyến” @."),
        (
            (("organisation", 0, "text"), "Theo dõi, đôn đốc và báo cáo"),
            (
                "Sửa đổi nội dung của việc “Theo dõi, đôn đốc” ở phần tổ chức thực hiện @ thành"
                " “Theo dõi, đôn đốc và báo cáo”."
            ),
        ),
    ],
)
def test_a_change_is_an_article(edit, article):
    made = written(edit)
    assert amending(made) == [f"Điều 1. {article.replace('@', IN_PLAN)}"]
    assert [each.heading for each in made.text.articles] == ["Điều 1.", "Điều 2.", "Điều 3."]


def test_goals_of_the_index_are_told_as_the_plan_prints_them():
    component = {"owner": "stp", "goal": {"rank": [5, 10]}}
    index = {"set": "2636/QĐ-BNV", "components": {"institutions": component}}
    higher = {"institutions": component | {"goal": {"rank": [1, 5]}}}
    raised = written((("index", "components"), higher), before={"index": index})
    (only,) = amending(raised)
    assert only == (
        f"Điều 1. Sửa đổi mục tiêu của chỉ số thành phần “Cải cách thể chế” {IN_PLAN}: từ “Hạng 5 -"
        " 10” thành “Hạng 1 - 5”."
    )
    *_, last = amending(written((("index",), index)))
    assert last == (
        "Điều 2. Bổ sung chỉ số thành phần “Cải cách thể chế” tại Kế hoạch; mục tiêu: Hạng 5 - 10;"
        " cơ quan chịu trách nhiệm: Sở Tư pháp."
    )


def test_the_plan_is_cited_in_full_once():
    made = written(
        ((*TASKS, 0, "products", 0, "deadline"), "Quý II/2020"),
        ((*TASKS, 1, "agencies", "lead"), "snv"),
    )
    first, second = amending(made)
    assert f"{IN_PLAN} (sau đây gọi là Kế hoạch): từ" in first
    assert second.startswith("Điều 2.")
    assert " tại Kế hoạch: từ “Sở Tư pháp”" in second


def test_what_changed_in_one_task_is_one_article_with_clauses():
    made = written(
        ((*TASKS, 1, "agencies", "lead"), "snv"),
        ((*TASKS, 1, "products", 0, "deadline"), "Quý III/2020"),
    )
    heading, *clauses = amending(made)
    assert heading == f"Điều 1. Sửa đổi, bổ sung {SECOND} {IN_PLAN} như sau:"
    assert clauses == [
        "1. Sửa đổi cơ quan chủ trì: từ “Sở Tư pháp” thành “Sở Nội vụ”.",
        (
            "2. Sửa đổi thời hạn của sản phẩm “Báo cáo theo dõi thi hành”: từ “Quý II/2020” thành"
            " “Quý III/2020”."
        ),
    ]


def tasks(count, deadline):
    products = [{"id": "a", "name": "Báo cáo", "deadline": deadline}]
    titles = ("Rà soát", "Tập huấn", "Kiểm tra", "Sơ kết", "Tuyên truyền", "Khảo sát")
    return [
        {"id": f"T-{no}", "no": str(no), "title": f"{titles[no % 6]} {no}", "products": products}
        for no in range(1, count + 1)
    ]


@pytest.mark.parametrize(("count", "articles"), [(10, 12), (11, 3)])
def test_more_than_ten_changes_are_clauses_of_one_article(count, articles):
    area = {"institutions": {"title": "Thể chế", "tasks": tasks(count, "Tháng 4/2020")}}
    edit = (TASKS, tasks(count, "Quý II/2020"))
    made = written(edit, before={"areas": area})
    assert made.changes == count
    assert len(made.text.articles) == articles
    if count > 10:
        heading, first, *others = amending(made)
        assert heading.endswith("của Chủ tịch Ủy ban nhân dân tỉnh Lai Châu như sau:")
        assert first == (
            "1. Sửa đổi thời hạn của sản phẩm “Báo cáo” thuộc nhiệm vụ “Tập huấn 1” (số thứ tự 1,"
            " lĩnh vực Thể chế): từ “Tháng 4/2020” thành “Quý II/2020”."
        )
        assert others[-1].startswith("11. ")


def test_several_changes_in_a_task_are_points_where_changes_are_clauses():
    area = {"institutions": {"title": "Thể chế", "tasks": tasks(11, "Tháng 4/2020")}}
    later = tasks(11, "Quý II/2020")
    later[0] |= {"note": "Làm sớm"}
    made = written((TASKS, later), before={"areas": area})
    (clause, *_) = made.text.articles[0].clauses
    assert clause.text.endswith("(số thứ tự 1, lĩnh vực Thể chế) như sau:")
    assert clause.points == (
        "a) Bổ sung ghi chú: “Làm sớm”;",
        "b) Sửa đổi thời hạn của sản phẩm “Báo cáo”: từ “Tháng 4/2020” thành “Quý II/2020”.",
    )


def test_of_more_points_than_letters_none_is_lost():
    area = {"institutions": {"title": "Thể chế", "tasks": tasks(11, "Tháng 4/2020")}}
    later = tasks(11, "Quý II/2020")
    numbers = range(40)
    later[0]["products"] = [
        {"id": f"p{number}", "name": f"Sản phẩm thứ {number}"} for number in numbers
    ]
    made = written((TASKS, later), before={"areas": area})
    points = made.text.articles[0].clauses[0].points
    assert all(any(f"thứ {number}”" in point for point in points) for number in numbers)


def test_new_tasks_stand_in_an_appendix_with_their_numbers():
    sub = {"id": "TC-2-2", "title": "Xử lý thông tin", "products": [{"id": "a", "name": "Báo cáo"}]}
    made = written(((*TASKS, 1, "tasks", "+"), sub), ((*TASKS, "+"), NEW))
    assert amending(made)[0].startswith("Điều 1. Bổ sung 02 nhiệm vụ vào lĩnh vực Cải cách")
    (appendix,) = made.text.appendices
    assert appendix.title == "NHIỆM VỤ BỔ SUNG VÀO KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2020"
    assert [(row.no, row.task, row.product) for row in appendix.rows if not row.group] == [
        ("2", "Theo dõi thi hành pháp luật", ""),
        ("2.2", "Xử lý thông tin", "Báo cáo"),
        ("3", "Tập huấn", "Lớp tập huấn"),
    ]


def test_a_task_that_moved_is_told_where_it_stood():
    moved = PLAN["areas"]["institutions"]["tasks"][0] | {"agencies": {"lead": "stp"}}
    made = written(((*TASKS, 0), None), (("areas", "procedures", "tasks", "+"), moved))
    assert amending(made) == [
        f"Điều 1. Chuyển {FIRST} {IN_PLAN} sang lĩnh vực Cải cách thủ tục hành chính."
    ]


def test_a_product_that_moved_is_told_with_both_tasks():
    product = {"id": "b", "name": "Báo cáo theo dõi thi hành", "deadline": "Quý II/2020"}
    made = written(
        ((*TASKS, 1, "products"), []), ((*TASKS, 0, "products", "+"), product | {"id": "c"})
    )
    assert any(
        "Chuyển sản phẩm “Báo cáo theo dõi thi hành” từ nhiệm vụ “Theo dõi" in line
        for line in amending(made)
    )


def test_a_task_and_those_below_it_go_in_one_article():
    assert len(amending(written(((*TASKS, 1), None)))) == 1


def test_the_amended_decision_is_the_first_basis():
    before = {"amendments": [{"number": "1390/QĐ-UBND", "date": "2020-04-22"}]}
    made = written((("targets", 0, "at_least"), "60 %"), before=before)
    assert made.text.basis == (
        (
            "Căn cứ Quyết định số 5409/QĐ-UBND ngày 20/12/2019 của Chủ tịch Ủy ban nhân dân tỉnh"
            " Lai Châu ban hành Kế hoạch cải cách hành chính năm 2020;"
        ),
        "Căn cứ văn bản số 1390/QĐ-UBND ngày 22/4/2020 sửa đổi, bổ sung Kế hoạch;",
        "Căn cứ Luật Ngân sách nhà nước;",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …………" + ".",
    )


def test_head_signature_and_recipients_are_those_of_the_office():
    asked = AskedAmendment(date(2020, 4, 22), "7", date(2020, 4, 23))
    text = written((("targets", 0, "at_least"), "60 %"), asked=asked).text
    assert (text.number_text, text.place_date_text) == (
        "Số: 07/QĐ-UBND",
        "Lai Châu, ngày 23 tháng 4 năm 2020",
    )
    assert text.signature == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert text.recipients == ("- Như Điều 3;", "- Bộ Nội vụ;", "- Lưu: VT, NC.")
    assert text.articles[-1].text.endswith("chịu trách nhiệm thi hành Quyết định này./.")
    assert text.appendices == ()


@pytest.mark.parametrize(
    "edit",
    [
        (("events", 0, "date"), "2020-05-01"),
        (("id",), "tinh-2020-moi"),
        (("amendments",), [{"number": "1390/QĐ-UBND", "date": "2020-04-22"}]),
        (("decision", "place"), "Lai Châu"),
        ((*TASKS, 0, "agencies"), {"lead": "stp"}),
    ],
    ids=["an event", "the id", "an amendment", "where it was signed", "what was inherited"],
)
def test_what_the_signed_text_does_not_hold_needs_no_decision(edit):
    with pytest.raises(ParcliError, match="không có nội dung nào phải sửa đổi"):
        written(edit)


def test_a_law_that_took_the_place_of_another_is_the_basis():
    basis = ["Luật Ngân sách nhà nước năm 2025", PLAN["basis"][1]]
    made = written((("basis",), basis), (("targets", 0, "at_least"), "60 %"))
    assert "Căn cứ Luật Ngân sách nhà nước năm 2025;" in made.text.basis
    assert made.left_out == ("basis",)
    assert len(amending(made)) == 1


def test_what_no_article_can_say_is_named_though_there_is_no_other_change():
    with pytest.raises(ParcliError) as refused:
        written((("recipients",), ["Bộ Tư pháp"]))
    assert "recipients" in refused.value.hint.render(str)


def test_what_no_article_can_say_is_named():
    made = written((("recipients",), ["Bộ Tư pháp"]), (("targets", 0, "at_least"), "60 %"))
    assert made.left_out == ("recipients",)


@pytest.mark.parametrize("decision", [None, {"number": "5409/QĐ-UBND"}, {"date": "2019-12-20"}])
def test_a_plan_that_is_not_signed_is_refused(decision):
    with pytest.raises(ParcliError, match="chưa ký"):
        written((("targets", 0, "at_least"), "60 %"), before={"decision": decision})


def test_a_plan_that_came_without_a_decision_is_pointed_out():
    decision = PLAN["decision"] | {"number": "12/KH-UBND"}
    made = written((("targets", 0, "at_least"), "60 %"), before={"decision": decision})
    assert any("hình thức văn bản sửa đổi" in str(message) for message in made.unknown)
