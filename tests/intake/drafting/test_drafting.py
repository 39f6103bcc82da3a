"""From what a document tells to a plan's data: said once, in order, every word accounted for."""

import pytest

from parcli.errors import ParcliError
from parcli.intake.drafting import Asked, plan_comments, register_comments
from parcli.intake.front import Front, Signing, ToldDuty, ToldParent, ToldText
from parcli.intake.source import Place
from parcli.intake.told import (
    Doubt,
    ToldArea,
    ToldProduct,
    ToldTask,
    Tracked,
    Unused,
    Who,
)
from parcli.text.message import Message

WHY = Message("đọc chưa chắc")


def area_of(draft, area="institutions"):
    return draft.plan["areas"][area]


def paths_of(draft, text):
    return [path for fate in draft.fates for path in fate.paths if fate.words.text == text]


class TestRoles:
    @pytest.fixture
    def lead(self, words):
        return lambda name, row=1: (Who(words(name, row, 4), "lead"),)

    def test_are_said_at_the_task(self, drafted, words, lead):
        who = (*lead("Sở Tư pháp"), Who(words("Sở Tài chính; UBND cấp xã", 1, 5), "coordinate"))
        task = ToldTask("1", words("Rà soát"), who)
        draft = drafted(ToldArea("institutions", "I", words("Thể chế"), (task,)))
        (task,) = area_of(draft)["tasks"]
        assert task["agencies"] == {
            "lead": "so-tu-phap",
            "coordinate": ["so-tai-chinh", "ubnd-xa"],
        }
        assert paths_of(draft, "Sở Tư pháp") == [("areas", "institutions", "tasks", 0, "agencies")]

    def test_are_not_said_again_below_the_area_or_the_task(self, drafted, words, lead):
        product = ToldProduct(words("Báo cáo"), who=lead("Sở Tư pháp", 3))
        below = ToldTask("1.1", words("Việc con"), lead("Sở Tư pháp", 3), (product,))
        task = ToldTask("1", words("Việc"), lead("Sở Tư pháp", 2), tasks=(below,))
        told = ToldArea("institutions", "", words("Thể chế"), (task,), lead("Sở Tư pháp"))
        draft = drafted(told)
        assert area_of(draft)["lead"] == "so-tu-phap"
        (task,) = area_of(draft)["tasks"]
        assert "agencies" not in task
        assert "agencies" not in task["tasks"][0]
        assert "agencies" not in task["tasks"][0]["products"][0]
        assert set(paths_of(draft, "Sở Tư pháp")) == {("areas", "institutions", "lead")}

    def test_of_most_products_are_those_of_the_task(self, drafted, words, lead):
        products = tuple(
            ToldProduct(words(f"Sản phẩm {row}", row), who=lead(name, row))
            for row, name in enumerate(["Sở Y tế", "Sở Tư pháp", "Sở Tư pháp"], 1)
        )
        task = ToldTask("1", words("Việc"), lead("Sở Y tế"), products)
        (task,) = area_of(drafted(ToldArea("institutions", "", words("x"), (task,))))["tasks"]
        assert task["agencies"] == {"lead": "so-tu-phap"}
        assert [product.get("agencies") for product in task["products"]] == [
            {"lead": "so-y-te"},
            None,
            None,
        ]

    def test_that_no_product_has_stay_at_the_task(self, drafted, words, lead):
        product = ToldProduct(words("Báo cáo"), who=lead("Sở Y tế", 2))
        task = ToldTask("1", words("Việc"), lead("Sở Tư pháp"), (product,))
        (task,) = area_of(drafted(ToldArea("institutions", "", words("x"), (task,))))["tasks"]
        assert task["agencies"] == {"lead": "so-tu-phap"}
        assert task["products"][0]["agencies"] == {"lead": "so-y-te"}

    def test_of_a_cell_that_names_nobody_are_kept_as_a_note(self, drafted, words, lead):
        task = ToldTask("1", words("Việc"), lead("xem công văn 15"))
        draft = drafted(ToldArea("institutions", "", words("x"), (task,)))
        assert "xem công văn 15" in area_of(draft)["tasks"][0]["note"]
        assert any(doubt.doubt.read == "xem công văn 15" for doubt in draft.doubts)

    def test_of_an_area_are_one_lead(self, drafted, words, lead):
        told = ToldArea("institutions", "", words("x"), (), lead("Sở Tư pháp; Sở Y tế"))
        draft = drafted(told)
        assert area_of(draft)["lead"] == "so-tu-phap"
        assert [doubt.path for doubt in draft.doubts if "nhiều" in str(doubt.doubt.why)] == [
            ("areas", "institutions", "lead")
        ]


class TestTasks:
    def test_keep_numbers_notes_and_order(self, drafted, words):
        products = (
            ToldProduct(words("Kế hoạch", 1, 3), words("Quý I", 1, 6)),
            ToldProduct(words("Báo cáo", 1, 3), notes=(words("nếu có", 1, 7),)),
        )
        notes = (words("Kinh phí: 10 triệu", 1, 8), words("theo Công văn 5", 1, 7))
        task = ToldTask("4", words("Rà soát"), (), products, notes)
        draft = drafted(ToldArea("institutions", "01", words("x"), (task,)))
        assert area_of(draft)["tasks"] == [
            {
                "id": "TC-4",
                "no": "4",
                "title": "Rà soát",
                "products": [
                    {"id": "a", "name": "Kế hoạch", "deadline": "Quý I"},
                    {"id": "b", "name": "Báo cáo", "note": "nếu có"},
                ],
                "note": "Kinh phí: 10 triệu\ntheo Công văn 5",
            }
        ]
        assert list(area_of(draft)) == ["no", "title", "tasks"]

    def test_what_a_tracking_sheet_says_goes_with_the_product(self, drafted, words):
        row = (Place(2, 1, 9), Tracked(state="Hoàn thành", done="05/02/2026"))
        task = ToldTask("4", words("Việc"), (), (ToldProduct(words("a"), tracked=(row,)),))
        draft = drafted(ToldArea("institutions", "", words("x"), (task,)))
        assert draft.tracked == {"TC-4.a": (row,)}

    def test_agencies_that_hand_in_one_by_one_owe_a_share_each(self, drafted, words):
        rows = tuple(
            (Place(2, row, 1), Tracked("TC-4.a", agency=name))
            for row, name in enumerate(("UBND huyện Quan Sơn", "UBND huyện Bá Thước"), 1)
        )
        who = (Who(words("UBND cấp huyện", 1, 4), "lead"),)
        shared = ToldProduct(words("Báo cáo"), who=who, tracked=rows)
        whole = ToldProduct(words("Kế hoạch"), who=who, tracked=rows[:1])
        task = ToldTask("4", words("Việc"), (), (shared, whole))
        draft = drafted(ToldArea("institutions", "", words("THỂ CHẾ"), (task,)))
        (task,) = area_of(draft)["tasks"]
        assert [product.get("each") for product in task["products"]] == ["ubnd-huyen", None]
        (group,) = draft.bodies["groups"]
        assert group["members"] == ["ubnd-huyen-quan-son", "ubnd-huyen-ba-thuoc"]

    def test_ids_that_a_tracking_sheet_states_are_kept(self, drafted, words):
        def product(reference):
            rows = ((Place(2, 1, 1), Tracked(reference)), (Place(2, 2, 1), Tracked(reference)))
            return ToldProduct(words("Báo cáo"), tracked=rows)

        tasks = (
            ToldTask("1", words("Một"), (), (product("TC-IV-2a.c@2026-Q1/so-y-te"),)),
            ToldTask("2", words("Hai"), (), (product("TC-1.a"), product("TC-1.x"))),
            ToldTask("3", words("Ba"), (), (product("TC-1.a"),)),
            ToldTask("4", words("Bốn"), (), (product("TC-9.a"), product("TC-8.b"))),
            ToldTask("5", words("Năm"), (), (product("TC-7.a"), product("TC-7.a"))),
            ToldTask("1", words("Sáu"), (), (product("(không)"),)),
        )
        draft = drafted(ToldArea("institutions", "", words("x"), tasks))
        assert list(draft.tracked) == [
            *("TC-IV-2a.c", "TC-1.a", "TC-1.x", "TC-3.a", "TC-4.a", "TC-4.b", "TC-5.a", "TC-5.b"),
            "TC-6.a",
        ]

    def test_what_has_no_name_says_so(self, drafted, words):
        task = ToldTask("", words(""), (), (ToldProduct(words("")),))
        (task,) = area_of(drafted(ToldArea("other", "", words("x"), (task,))), "other")["tasks"]
        assert task["title"] == task["products"][0]["name"] == "(không có tên)"

    def test_an_event_is_named_where_days_are_counted_from_it(self, drafted, words):
        phrases = (
            "Không quá 30 ngày kể từ ngày kỳ họp kết thúc",
            "trong vòng 10 ngày kể từ ngày kỳ họp kết thúc",
            "Ngay sau khi có hướng dẫn",
            "Trong vòng 05 ngày làm việc kể từ ngày ký",
            "Quý I",
        )
        products = tuple(ToldProduct(words("x"), words(phrase)) for phrase in phrases)
        task = ToldTask("1", words("Việc"), (), products)
        draft = drafted(ToldArea("institutions", "", words("x"), (task,)))
        assert draft.plan["events"] == [
            {"id": "ky-hop-ket-thuc", "name": "ngày kỳ họp kết thúc"},
        ]


class TestAreas:
    def test_told_twice_are_one_and_no_title_is_lost(self, drafted, words):
        tasks = [ToldTask(no, words(f"Việc {no}")) for no in ("1", "2")]
        draft = drafted(
            ToldArea("direction", "VI", words("CHỈ ĐẠO, ĐIỀU HÀNH"), (tasks[0],)),
            ToldArea("direction", "VII", words("TUYÊN TRUYỀN"), (tasks[1],)),
        )
        area = area_of(draft, "direction")
        assert [task["id"] for task in area["tasks"]] == ["CD-1", "CD-2"]
        assert area["title"] == "Chỉ đạo, điều hành"
        assert area["note"] == "TUYÊN TRUYỀN"
        assert paths_of(draft, "TUYÊN TRUYỀN") == [("areas", "direction", "note")]

    def test_headed_again_on_the_next_page_are_one(self, drafted, words):
        areas = [
            ToldArea(
                "direction", "VI", words(title, row), (), (Who(words("Sở Nội vụ", row), None),)
            )
            for row, title in enumerate(["CHỈ ĐẠO", "Chỉ đạo"], 1)
        ]
        draft = drafted(*areas)
        assert area_of(draft, "direction")["lead"] == "so-noi-vu"
        assert "note" not in area_of(draft, "direction")
        assert paths_of(draft, "Chỉ đạo") == [("areas", "direction", "title")]
        assert not [doubt for doubt in draft.doubts if doubt.path[0] == "areas"]

    @pytest.mark.parametrize(
        ("printed", "title"),
        [
            ("CẢI CÁCH THỂ CHẾ", "Cải cách thể chế"),
            ("CẢI CÁCH TTHC, HĐND", "Cải cách TTHC, HĐND"),
            ("Thể chế tỉnh Lai Châu", "Thể chế tỉnh Lai Châu"),
        ],
    )
    def test_a_title_in_capitals_is_written_small(self, drafted, words, printed, title):
        assert area_of(drafted(ToldArea("institutions", "", words(printed), ())))["title"] == title

    def test_a_title_is_spelt_as_the_text_does(self, drafted, words):
        text = ToldText("1", words("Thể chế tỉnh Lai Châu"), ())
        told = ToldArea("institutions", "", words("THỂ CHẾ TỈNH LAI CHÂU"), ())
        draft = drafted(told, front=Front(areas=(text,)))
        assert area_of(draft)["title"] == "Thể chế tỉnh Lai Châu"


class TestTheOwnText:
    @pytest.fixture
    def told(self, words):
        titles = ("Rà soát văn bản", "Theo dõi thi hành pháp luật", "Kiểm tra văn bản")
        tasks = [ToldTask(str(no), words(title, no)) for no, title in enumerate(titles, 1)]
        return ToldArea("institutions", "", words("THỂ CHẾ"), tuple(tasks))

    def titles(self, drafted, told, words, *lines):
        text = ToldText("1", words("Thể chế"), tuple(words(line, 0) for line in lines))
        draft = drafted(told, front=Front(areas=(text,)))
        return [task["title"] for task in area_of(draft)["tasks"]], draft

    def test_adds_the_tasks_that_no_table_has_at_their_place(self, drafted, told, words):
        lines = ("Rà soát văn bản.", "Phân cấp quản lý", "Kiểm tra văn bản", "Tập huấn")
        titles, draft = self.titles(drafted, told, words, *lines)
        assert titles == [
            "Rà soát văn bản",
            "Theo dõi thi hành pháp luật",
            "Phân cấp quản lý",
            "Kiểm tra văn bản",
            "Tập huấn",
        ]
        added = [doubt.path for doubt in draft.doubts if "phần lời" in str(doubt.doubt.why)]
        assert added == [("areas", "institutions", "tasks", place, "title") for place in (2, 4)]

    def test_is_left_alone_where_it_lists_no_tasks(self, drafted, told, words):
        lines = ("Câu dẫn thứ nhất", "Câu dẫn thứ hai", "Rà soát văn bản", "Lời kết của phần này")
        titles, _ = self.titles(drafted, told, words, *lines)
        assert len(titles) == 3


class TestTheHead:
    def test_says_what_the_paragraphs_say(self, drafted, words):
        front = Front(
            number=words("5/QĐ-UBND"),
            date=words("2026-01-12"),
            place=words("Lai Châu"),
            signer=Signing(words("KT. CHỦ TỊCH"), words("PHÓ CHỦ TỊCH"), words("Lò Văn Phương")),
            issuer=words("Ủy ban nhân dân tỉnh Lai Châu"),
            title=words("Kế hoạch cải cách hành chính năm 2026"),
            level="province",
            period=words("2026"),
            parent=ToldParent(words("9/QĐ-TTg"), words("2025-12-01"), None),
            basis=(words("Luật Tổ chức chính quyền địa phương"),),
            objectives=(words("Hoàn thành nhiệm vụ"),),
            organisation=(
                ToldDuty(words("Sở Nội vụ"), (words("Đôn đốc"), words("Tổng hợp"))),
                ToldDuty(None, (words("Kinh phí lấy từ ngân sách"),)),
            ),
            reporting=(("quarter", words("ngày 10 tháng cuối quý")),),
            recipients=(words("Như Điều 3"),),
        )
        draft = drafted(front=front, asked=Asked())
        assert draft.plan == {
            "parcli": "1",
            "id": "lai-chau-2026",
            "title": "Kế hoạch cải cách hành chính năm 2026",
            "level": "province",
            "issuer": "ubnd-tinh",
            "period": "2026",
            "parent": {"number": "9/QĐ-TTg", "date": "2025-12-01"},
            "decision": {
                "number": "5/QĐ-UBND",
                "date": "2026-01-12",
                "place": "Lai Châu",
                "signer": {
                    "authority": "KT. CHỦ TỊCH",
                    "position": "PHÓ CHỦ TỊCH",
                    "name": "Lò Văn Phương",
                },
            },
            "basis": ["Luật Tổ chức chính quyền địa phương"],
            "objectives": ["Hoàn thành nhiệm vụ"],
            "reporting": {"quarter": "ngày 10 tháng cuối quý"},
            "areas": {},
            "organisation": [
                {"agencies": "so-noi-vu", "text": "Đôn đốc"},
                {"agencies": "so-noi-vu", "text": "Tổng hợp"},
                {"text": "Kinh phí lấy từ ngân sách"},
            ],
            "recipients": ["Như Điều 3"],
        }
        assert not draft.doubts

    def test_a_duty_of_nobody_known_keeps_the_words_of_its_heading(self, drafted, words):
        duty = ToldDuty(words("(…)"), (words("Theo dõi, đôn đốc"),))
        plan = drafted(front=Front(organisation=(duty,))).plan
        assert plan["organisation"] == [{"text": "(…): Theo dõi, đôn đốc"}]

    def test_words_of_a_heading_that_name_nobody_are_kept_and_doubted_once(self, drafted, words):
        duty = ToldDuty(
            words("Các sở triển khai các nội dung cải cách", 0), (words("Một"), words("Hai"))
        )
        draft = drafted(front=Front(organisation=(duty,)))
        assert [each["text"] for each in draft.plan["organisation"]] == [
            "Các sở triển khai các nội dung cải cách: Một",
            "Hai",
        ]
        doubted = [doubt.path for doubt in draft.doubts if "organisation" in doubt.path]
        assert doubted == [("organisation", 0, "agencies")]

    def test_what_is_asked_comes_first(self, drafted, words):
        front = Front(title=words("Kế hoạch A"), level="province", period=words("2025"))
        asked = Asked("ma", "2026-2030", "commune", "UBND xã Mường So", "Kế hoạch B")
        plan = drafted(front=front, asked=asked).plan
        assert [plan[key] for key in ("id", "title", "level", "issuer", "period")] == [
            *("ma", "Kế hoạch B", "commune", "ubnd-xa-muong-so", "2026-2030"),
        ]

    def test_what_nothing_says_is_guessed_and_doubted(self, drafted, words):
        product = ToldProduct(words("Báo cáo năm 2026"), words("Trước 31/12/2026"))
        task = ToldTask("1", words("Việc"), (), (product, ToldProduct(words("Kế hoạch 2027"))))
        draft = drafted(ToldArea("other", "", words("x"), (task,)), asked=Asked())
        assert draft.plan["period"] == "2026"
        assert [doubt.path for doubt in draft.doubts] == [
            *(("period",), ("level",), ("issuer",), ("title",)),
        ]

    @pytest.mark.parametrize("asked", [Asked(), Asked(period="năm nay"), Asked(period="2030-2020")])
    def test_a_plan_of_no_year_is_refused(self, drafted, asked):
        with pytest.raises(ParcliError) as refused:
            drafted(asked=asked)
        assert "--period" in str(refused.value.hint)


class TestTheAccount:
    def test_every_piece_went_somewhere_or_says_why_not(self, drafted, words):
        head = Unused(words("TT", 1, 1), Message("đầu cột"))
        product = ToldProduct(words("Báo cáo", 2, 3), words("Quý I", 2, 6))
        task = ToldTask("1", words("Việc", 2, 2), (), (product,))
        draft = drafted(ToldArea("other", "", words("Khác", 1, 2), (task,)), unused=(head,))
        task_path = ("areas", "other", "tasks", 0)
        assert [(fate.words.text, fate.paths, fate.reason) for fate in draft.fates] == [
            ("TT", (), Message("đầu cột")),
            ("Khác", (("areas", "other", "title"),), None),
            ("Việc", ((*task_path, "title"),), None),
            ("Báo cáo", ((*task_path, "products", 0, "name"),), None),
            ("Quý I", ((*task_path, "products", 0, "deadline"),), None),
        ]

    def test_doubts_stand_at_the_key_that_was_read(self, drafted, words):
        phrase, name = words("khi xong", 2, 6), words("Báo cáo", 2, 3)
        doubts = tuple(Doubt(place, "…", WHY) for place in (phrase.place, name.place, Place(9)))
        product = ToldProduct(name, phrase, doubts=doubts)
        task = ToldTask("1", words("Việc", 2, 2), (), (product,))
        whole = Doubt(Place(3), "bảng", WHY)
        draft = drafted(ToldArea("other", "", words("x"), (task,)), doubts=(whole,))
        path = ("areas", "other", "tasks", 0, "products", 0)
        found = [doubt.path for doubt in draft.doubts if doubt.doubt.why == WHY]
        assert found == [(*path, "deadline"), (*path, "name"), path, ()]

    def test_doubts_become_comments(self, drafted, words):
        long = "rất dài " * 20
        twice = Doubt(Place(2, 3, 4), long, WHY), Doubt(Place(2, 3, 4), f"{long}.", WHY)
        product = ToldProduct(words("x"), doubts=twice)
        task = ToldTask("1", words("Việc", 2, 2), (), (product,))
        draft = drafted(ToldArea("other", "", words("x"), (task,)))
        comments = plan_comments(draft, "ke-hoach.docx")
        assert comments[()] == [
            "Nhập từ ke-hoach.docx.",
            "Chỗ đọc chưa chắc có dòng “# xem lại:” ở trên; xem xong thì xóa đi.",
        ]
        (told,) = comments["areas", "other", "tasks", 0, "products", 0]
        assert told.startswith("xem lại: bảng 2, dòng 3, cột 4: “rất dài rất dài")
        assert told.endswith("…”: đọc chưa chắc")
        assert len(told) < 130
        assert register_comments(draft, "ke-hoach.docx") == {
            (): ["Cơ quan, đơn vị gọi tên như trong ke-hoach.docx."]
        }
