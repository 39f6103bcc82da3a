import pytest

from parcli.intake.tables import read_tables

from .drawn import HEAD, doubts_of, source, table, tasks_of, told

ROW = "1 | Rà soát văn bản | Báo cáo | Sở Tư pháp | Quý I/2020 |"
TABLE = f"{HEAD}\n{ROW}"


def headed(*blocks):
    return [(area.area, area.no, area.title.text) for area in told(*blocks).areas]


@pytest.mark.parametrize(
    ("lines", "area"),
    [
        (
            ["Phụ lục số 03: Cải cách tài chính công"],
            ("public-finance", "03", "Cải cách tài chính công"),
        ),
        (
            ["Phụ lục III", "CẢI CÁCH THỂ CHẾ", "(Kèm theo Quyết định số 5/QĐ-UBND)"],
            ("institutions", "III", "CẢI CÁCH THỂ CHẾ"),
        ),
        (["PHỤ LỤC 3", "CẢI CÁCH", "THỂ CHẾ"], ("institutions", "3", "CẢI CÁCH THỂ CHẾ")),
        (["*II. Hiện đại hóa hành chính*"], ("modernisation", "II", "Hiện đại hóa hành chính")),
    ],
)
def test_headings_before_a_table(lines, area):
    assert headed(*lines, TABLE) == [area]


def test_a_heading_says_who_leads_the_area():
    back = told("Phụ lục số 01: Cải cách thể chế - Sở Tư pháp chịu trách nhiệm chủ trì", TABLE)
    (lead,) = back.areas[0].lead
    assert (lead.words.text, lead.role) == ("Sở Tư pháp", "lead")
    assert back.areas[0].title.text == "Cải cách thể chế"


def test_a_sentence_before_a_table_is_no_heading():
    assert headed("Sở Tư pháp theo dõi cải cách thể chế như sau:", TABLE) == [("other", "", "")]


def test_rows_that_head_areas():
    drawing = f"""{HEAD}
        I | CẢI CÁCH THỂ CHẾ | < | < | < | <
        {ROW}
        II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH | < | < | < | < | <
        {ROW}
        | *Cải cách tài chính công* | | | |
        {ROW}"""
    assert headed("Phụ lục", "DANH MỤC NHIỆM VỤ", drawing) == [
        ("institutions", "I", "CẢI CÁCH THỂ CHẾ"),
        ("procedures", "II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
        ("public-finance", "", "Cải cách tài chính công"),
    ]
    assert doubts_of(told("Phụ lục", "DANH MỤC NHIỆM VỤ", drawing)) == []


def test_a_number_over_areas_is_part_of_theirs():
    drawing = f"""{HEAD}
        I | CHỈ ĐẠO, ĐIỀU HÀNH | | | |
        {ROW}
        II | NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2021 | | | |
        1 | Cải cách thể chế | | | |
        1.1 | Rà soát văn bản | Báo cáo | Pháp chế | Năm 2021 |
        2 | Cải cách thủ tục hành chính | | | |
        2.1 | Công khai thủ tục | Danh mục | Pháp chế | Năm 2021 |
        III | TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH | | | |
        {ROW}"""
    assert [(area, no) for area, no, _ in headed(drawing)] == [
        ("direction", "I"),
        ("institutions", "II.1"),
        ("procedures", "II.2"),
        ("impact", "III"),
    ]
    (put_aside,) = (one for one in told(drawing).unused if "NĂM 2021" in one.words.text)
    assert str(put_aside.what) == "tên nhóm, không có nhiệm vụ riêng"


def test_a_column_may_say_the_area():
    drawing = """
        TT | Lĩnh vực | Nhiệm vụ | Sản phẩm | Thời hạn
        1 | Cải cách thể chế | Rà soát văn bản | Báo cáo | Quý I
        2 | ^ | Kiểm tra văn bản | Kết luận | Quý II
        3 | Cải cách tài chính công | Giao tự chủ | Quyết định | Quý III"""
    found = tasks_of(told(drawing))
    assert [(area, len(tasks)) for area, tasks in found.items()] == [
        ("institutions", 2),
        ("public-finance", 1),
    ]


def test_an_area_that_is_not_known_is_doubted():
    back = told("Phụ lục V: Công tác thi đua", TABLE)
    assert [area.area for area in back.areas] == ["other"]
    assert doubts_of(back) == [
        ("Công tác thi đua", "không rõ là lĩnh vực nào; tạm xếp vào Nội dung khác")
    ]


def test_two_headings_of_one_area_are_kept_apart_and_doubted():
    back = told(
        "Phụ lục I: Cải cách thể chế", TABLE, "Phụ lục II: Văn bản quy phạm pháp luật", TABLE
    )
    (area,) = back.areas
    assert [task.title.text for task in area.tasks] == [
        "Rà soát văn bản",
        "Văn bản quy phạm pháp luật",
    ]
    assert [task.title.text for task in area.tasks[1].tasks] == ["Rà soát văn bản"]
    assert len(doubts_of(back)) == 1


def test_a_heading_repeated_on_the_next_page_is_the_same_area():
    again = f"{HEAD}\n2 | Kiểm tra văn bản | Kết luận | Sở Tư pháp | Quý II |"
    heading = "Phụ lục I: Cải cách thể chế"
    assert len(tasks_of(told(heading, TABLE, heading, again))["institutions"]) == 2


def test_numbers_that_begin_again_without_a_heading_are_another_area():
    back = told("Phụ lục số 03: Cải cách thể chế", TABLE, TABLE)
    assert [area.area for area in back.areas] == ["institutions", "other"]
    assert [why for _, why in doubts_of(back)] == [
        "không có tên phụ lục hay lĩnh vực ở trên; tạm xếp vào Nội dung khác"
    ]


def test_a_sheet_may_name_the_area():
    made = source(table(TABLE, 1, "Thể chế"), table(TABLE, 2, "Tài chính công"))
    assert [area.area for area in read_tables(made, 2020).areas] == [
        *("institutions", "public-finance"),
    ]


@pytest.mark.parametrize("row", ["I. Cải cách thể chế | | | | |", "| I. Cải cách thể chế | | | |"])
def test_a_number_in_the_cell_of_the_title_is_accounted_for(row):
    back = told(f"{HEAD}\n{row}\n1 | Rà soát văn bản | Báo cáo | Sở Tư pháp | Quý I |")
    (area,) = back.areas
    assert (area.no, area.title.text) == ("I", "Cải cách thể chế")
    assert [(one.words.text, one.words.place) for one in back.unused if one.words.text == "I"] == [
        ("I", area.title.place)
    ]
