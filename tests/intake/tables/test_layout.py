import pytest

from .drawn import HEAD, doubts_of, tasks_of, told

ROW = "1 | Rà soát văn bản | Báo cáo | Sở Tư pháp | Quý I/2020 | x"
AREA = "Phụ lục I: Cải cách thể chế"
READ = {"institutions": [("1", "Rà soát văn bản", [("Báo cáo", "Quý I/2020")])]}


def test_a_table_that_nobody_knows_is_doubted_and_one_that_is_known_is_not():
    unknown = "Việc | Số lượng\nKiểm tra | 5"
    targets = "Chỉ tiêu | Năm 2020\nHài lòng | 90%"
    back = told("Phụ lục I: Cải cách thể chế", unknown, targets)
    assert [read for read, _ in doubts_of(back)] == ["Việc; Số lượng"]


def test_without_a_column_of_products_the_table_is_doubted_once():
    rows = "\n".join(f"{no} | Việc {no} | Sở Tư pháp | Quý I" for no in range(1, 5))
    back = told(
        "Phụ lục I: Cải cách thể chế", f"TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian\n{rows}"
    )
    assert [why for _, why in doubts_of(back)] == [
        "bảng không có cột sản phẩm; đã lấy tên nhiệm vụ làm tên sản phẩm"
    ]


def head_of(drawing):
    return tasks_of(told(AREA, drawing))


def test_columns_in_any_order():
    drawing = """
        Thời hạn | Chủ trì | Phối hợp | Kết quả | Nội dung công việc | STT
        Quý I/2020 | Sở Tư pháp | | Báo cáo | Rà soát văn bản | 1"""
    assert head_of(drawing) == READ


def test_a_head_on_two_rows():
    drawing = """
        TT | Nhiệm vụ | Sản phẩm | Cơ quan, đơn vị | < | Thời gian
        ^ | ^ | ^ | Chủ trì | Phối hợp | ^
        1 | Rà soát văn bản | Báo cáo | Sở Tư pháp | các sở | Quý I/2020"""
    back = told(AREA, drawing)
    assert tasks_of(back) == READ
    who = back.areas[0].tasks[0].who
    assert [(one.words.text, one.role) for one in who] == [
        ("Sở Tư pháp", "lead"),
        ("các sở", "coordinate"),
    ]


def test_a_title_over_the_head_names_the_area():
    drawing = f"""
        Phụ lục 2. Cải cách thủ tục hành chính | < | < | < | < | <
        {HEAD}
        {ROW}"""
    assert list(head_of(drawing)) == ["procedures"]


def test_the_head_once_more_and_the_numbers_of_the_columns_are_put_aside():
    back = told(AREA, f"{HEAD}\n(1) | (2) | (3) | (4) | (5) | (6)\n{ROW}", f"{HEAD}\n2 |{ROW[3:]}")
    assert len(tasks_of(back)["institutions"]) == 2
    assert {str(unused.what) for unused in back.unused} == {
        *("tiêu đề cột", "số thứ tự của các cột", "số thứ tự"),
    }


def test_a_row_in_words_of_heads_is_a_task():
    row = "1 | Nội dung tuyên truyền | Kết quả tuyên truyền | Các cơ quan, đơn vị | Quý I | "
    back = told(AREA, f"{HEAD}\n{row}")
    assert tasks_of(back)["institutions"] == [
        ("1", "Nội dung tuyên truyền", [("Kết quả tuyên truyền", "Quý I")])
    ]


def test_a_table_without_a_head_goes_on_with_the_one_before():
    back = told(AREA, f"{HEAD}\n{ROW}", "2 | Kiểm tra văn bản | Kết luận | Sở Tư pháp | Quý II | ")
    assert tasks_of(back)["institutions"][1] == ("2", "Kiểm tra văn bản", [("Kết luận", "Quý II")])
    assert [why for _, why in doubts_of(back)] == [
        "bảng không có dòng tiêu đề cột; đã đọc theo các cột của bảng trước"
    ]


def test_what_no_column_of_a_plan_holds_is_a_note_with_its_head():
    drawing = """
        TT | Nhiệm vụ | Sản phẩm | Thời hạn | Kinh phí | Cấp độ
        1 | Rà soát văn bản | Báo cáo | Quý I/2020 | 5 triệu đồng | Cao"""
    back = told(AREA, drawing)
    notes = back.areas[0].tasks[0].products[0].notes
    assert sorted(note.text for note in notes) == ["Cấp độ: Cao", "Kinh phí: 5 triệu đồng"]
    assert doubts_of(back) == [
        ("Cấp độ", "cột này không có chỗ trong kế hoạch; đã ghi vào ghi chú")
    ]


@pytest.mark.parametrize(
    ("drawing", "what"),
    [
        (
            "ỦY BAN NHÂN DÂN TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do",
            "phần đầu văn bản: cơ quan, quốc hiệu, số, ngày",
        ),
        ("Nơi nhận: / - Như Điều 3; | TM. ỦY BAN NHÂN DÂN", "nơi nhận và chữ ký"),
        (
            "TT | Tiêu chí | Điểm tối đa | Điểm đạt \n 1 | Thể chế | 10 | 9",
            "bảng điểm, chỉ số; không phải bảng nhiệm vụ",
        ),
        (
            "TT | Chỉ tiêu | Năm 2019 | Năm 2020 \n 1 | Hồ sơ trực tuyến | 30% | 50%",
            "bảng chỉ tiêu; không phải bảng nhiệm vụ",
        ),
        ("Lĩnh vực | Số việc \n Thể chế | 12", "bảng tổng hợp; không phải bảng nhiệm vụ"),
        ("Area | Obligations \n Thể chế | 12", "bảng tổng hợp; không phải bảng nhiệm vụ"),
    ],
)
def test_tables_that_hold_no_tasks_are_put_aside_with_what_they_are(drawing, what):
    back = told(drawing)
    assert not back.areas
    assert {str(unused.what) for unused in back.unused} == {what}


def test_a_table_that_may_hold_something_else_is_doubted():
    back = told("Nội dung | Thời gian \n Khai mạc hội nghị | Tháng 3/2020")
    assert "chưa chắc đây là bảng nhiệm vụ" in [why for _, why in doubts_of(back)]
