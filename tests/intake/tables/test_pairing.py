import pytest

from .drawn import HEAD, doubts_of, told

NO_PHRASE = "cột thời hạn không nhắc tới sản phẩm này, nên chưa có thời hạn"
ONLY_THERE = "chỉ nêu ở cột thời hạn, không khớp sản phẩm nào; đã ghi thành sản phẩm riêng"


def paired(products, deadlines):
    back = told(
        "Phụ lục I: Cải cách thể chế", f"{HEAD}\n1 | Rà soát | {products} | A | {deadlines} | "
    )
    task = back.areas[0].tasks[0]
    pairs = [(one.name.text, one.phrase.text if one.phrase else None) for one in task.products]
    return pairs, [why for _, why in doubts_of(back)]


@pytest.mark.parametrize(
    ("products", "deadlines", "expected"),
    [
        ("Báo cáo", "Tháng 11/2020", [("Báo cáo", "Tháng 11/2020")]),
        ("Báo cáo", "- Quý I/2020.", [("Báo cáo", "Quý I/2020")]),
        ("Kế hoạch / Báo cáo", "Năm 2020", [("Kế hoạch", "Năm 2020"), ("Báo cáo", "Năm 2020")]),
        (
            "- Kế hoạch khảo sát. - Báo cáo kết quả.",
            "- Kế hoạch khảo sát: Quý I/2020. - Báo cáo: Tháng 11/2020.",
            [("Kế hoạch khảo sát", "Quý I/2020"), ("Báo cáo kết quả", "Tháng 11/2020")],
        ),
        (
            "Báo cáo / Kế hoạch",
            "Kế hoạch: Quý I / Báo cáo: Quý IV",
            [("Báo cáo", "Quý IV"), ("Kế hoạch", "Quý I")],
        ),
        ("Kế hoạch / Báo cáo", "Quý I / Quý IV", [("Kế hoạch", "Quý I"), ("Báo cáo", "Quý IV")]),
        (
            "Kế hoạch / Kiểm tra",
            "Ban hành KH trong tháng 10/2020 / Kiểm tra trong tháng 11/2020",
            [
                ("Kế hoạch", "Ban hành KH trong tháng 10/2020"),
                ("Kiểm tra", "Kiểm tra trong tháng 11/2020"),
            ],
        ),
        (
            "Kế hoạch / Báo cáo A / Báo cáo B",
            "Kế hoạch: Quý I / Báo cáo A; Báo cáo B: Quý IV",
            [("Kế hoạch", "Quý I"), ("Báo cáo A", "Quý IV"), ("Báo cáo B", "Quý IV")],
        ),
        (
            "Kế hoạch; báo cáo",
            "Kế hoạch: Quý I; Báo cáo: Quý IV",
            [("Kế hoạch", "Quý I"), ("báo cáo", "Quý IV")],
        ),
        ("Báo cáo", "Quý, 6 tháng, năm", [("Báo cáo", "Quý, 6 tháng, năm")]),
        (
            "Báo cáo A / Báo cáo B",
            "20/10, 20/11 và 20/12/2020",
            [
                ("Báo cáo A", "20/10, 20/11 và 20/12/2020"),
                ("Báo cáo B", "20/10, 20/11 và 20/12/2020"),
            ],
        ),
        (
            "Báo cáo kết quả",
            "Báo cáo kết quả: Tháng 12/2020",
            [("Báo cáo kết quả", "Tháng 12/2020")],
        ),
        (
            "- Kế hoạch: Quý I/2020 / - Báo cáo: Quý IV/2020",
            "",
            [("Kế hoạch", "Quý I/2020"), ("Báo cáo", "Quý IV/2020")],
        ),
        ("Gồm: / - Kế hoạch / - Báo cáo", "Quý I", [("Kế hoạch", "Quý I"), ("Báo cáo", "Quý I")]),
        ("Báo cáo kết quả. Gửi Sở Nội vụ", "Quý I", [("Báo cáo kết quả. Gửi Sở Nội vụ", "Quý I")]),
        ("", "", []),
    ],
)
def test_what_is_sure_raises_no_doubt(products, deadlines, expected):
    assert paired(products, deadlines) == (expected, [])


def test_a_name_that_begins_as_nothing_else_does_is_paired_with_a_doubt():
    pairs, doubts = paired(
        "Dự thảo văn bản sửa đổi, bổ sung / Quyết định", "Dự thảo văn bản trình UBND tỉnh: Quý II"
    )
    assert pairs == [("Dự thảo văn bản sửa đổi, bổ sung", "Quý II"), ("Quyết định", None)]
    assert sorted(doubts) == sorted(
        [NO_PHRASE, "ghép với sản phẩm “Dự thảo văn bản sửa đổi, bổ sung” vì tên gần giống"]
    )


def test_what_only_the_deadlines_name_is_a_product_with_a_doubt():
    pairs, doubts = paired("Báo cáo", "Tập huấn: Quý I / Báo cáo: Quý IV")
    assert pairs == [("Báo cáo", "Quý IV"), ("Tập huấn", "Quý I")]
    assert doubts == [ONLY_THERE]


def test_a_wrong_product_gets_no_deadline():
    pairs, doubts = paired("Quyết định / Kế hoạch", "Báo cáo thi tuyển: Quý I")
    assert pairs == [("Quyết định", None), ("Kế hoạch", None), ("Báo cáo thi tuyển", "Quý I")]
    assert doubts == [NO_PHRASE, ONLY_THERE]


def test_without_a_product_the_task_is_delivered():
    pairs, doubts = paired("", "Quý I/2020")
    assert pairs == [("Rà soát", "Quý I/2020")]
    assert doubts == ["không nêu sản phẩm; đã lấy tên nhiệm vụ làm tên sản phẩm"]


def test_a_phrase_that_is_not_understood_is_kept_word_for_word():
    pairs, doubts = paired("Báo cáo", "khi thuận tiện")
    assert pairs == [("Báo cáo", "khi thuận tiện")]
    assert doubts == ["parcli chưa hiểu thời hạn này; đã giữ nguyên câu chữ"]


def test_more_deadlines_than_products_lose_no_word():
    pairs, doubts = paired("Kế hoạch / Báo cáo", "Quý I / Quý II / Quý III")
    assert [phrase for _, phrase in pairs] == ["Quý I; Quý II; Quý III"] * 2
    assert doubts == ["số thời hạn khác số sản phẩm; mỗi sản phẩm giữ cả ô thời hạn"]


def test_products_of_one_line_are_parted_with_a_doubt():
    pairs, doubts = paired("100% hồ sơ đúng hạn; Báo cáo kết quả", "Quý I")
    assert pairs == [("100% hồ sơ đúng hạn", "Quý I"), ("Báo cáo kết quả", "Quý I")]
    assert doubts == ["đã tách thành 2 sản phẩm ở dấu chấm phẩy"]


def test_a_plan_whose_year_is_not_known_is_paired_all_the_same():
    row = "1 | Rà soát | Kế hoạch / Báo cáo | A | Kế hoạch: Quý I / Báo cáo: Tháng 11 |"
    back = told("Phụ lục I: Cải cách thể chế", f"{HEAD}\n{row}", year=None)
    products = back.areas[0].tasks[0].products
    assert [one.phrase.text for one in products] == ["Quý I", "Tháng 11"]
    assert doubts_of(back) == []


def test_deadlines_one_by_one_are_not_read_as_one():
    row = "Kế hoạch / Báo cáo / Kiến nghị", "Trước 01/3/2020 / Thực hiện theo quy định"
    pairs, doubts = paired(*row)
    assert {phrase for _, phrase in pairs} == {"Trước 01/3/2020; Thực hiện theo quy định"}
    assert "số thời hạn khác số sản phẩm; mỗi sản phẩm giữ cả ô thời hạn" in doubts


def test_a_deadline_said_again_on_each_line_is_one():
    pairs, doubts = paired("Kế hoạch / Báo cáo / Kiến nghị", "Theo quy định / Theo quy định")
    assert ({phrase for _, phrase in pairs}, doubts) == ({"Theo quy định"}, [])


def test_points_with_a_deadline_each_are_products():
    pairs, doubts = paired(
        "Duy trì hệ thống, gồm 2 hoạt động: / - Đánh giá nội bộ / - Xem xét của lãnh đạo",
        "Trước 15/11/2020 / Trước 15/12/2020",
    )
    assert pairs == [
        ("Đánh giá nội bộ", "Trước 15/11/2020"),
        ("Xem xét của lãnh đạo", "Trước 15/12/2020"),
    ]
    assert doubts == ["đã tách thành 2 sản phẩm, mỗi ý một thời hạn"]
