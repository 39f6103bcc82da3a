import pytest

from parcli.intake.source import Cell, Line, Place
from parcli.intake.tables.items import items_of, pieces_of


def items(*lines):
    return [
        (item.text, *item.points)
        for item in items_of(Cell(Place(1, 1, 1), tuple(Line(text) for text in lines)))
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Kế hoạch"], [("Kế hoạch",)]),
        (["Báo cáo kết quả. Gửi Sở Nội vụ."], [("Báo cáo kết quả. Gửi Sở Nội vụ",)]),
        (["- Kế hoạch;", "- Báo cáo."], [("Kế hoạch",), ("Báo cáo",)]),
        (["- Kế hoạch. - Báo cáo."], [("Kế hoạch",), ("Báo cáo",)]),
        (["a) Kế hoạch", "b) Báo cáo"], [("Kế hoạch",), ("Báo cáo",)]),
        (["Kế hoạch", "Báo cáo"], [("Kế hoạch",), ("Báo cáo",)]),
        (["Kế hoạch rà soát", "văn bản", "(nếu có)"], [("Kế hoạch rà soát văn bản (nếu có)",)]),
        (["Bình xét thi đua - khen thưởng"], [("Bình xét thi đua - khen thưởng",)]),
        (
            ["- Kiểm tra:", "+ Kế hoạch", "+ Kết luận", "- Báo cáo"],
            [("Kiểm tra:", "+ Kế hoạch", "+ Kết luận"), ("Báo cáo",)],
        ),
        (
            ["Kế hoạch bảo đảm 2 yêu cầu:", "- Đúng hạn", "- Đủ việc", "Báo cáo"],
            [("Kế hoạch bảo đảm 2 yêu cầu:", "- Đúng hạn", "- Đủ việc"), ("Báo cáo",)],
        ),
        (["Báo cáo, sơ kết..."], [("Báo cáo, sơ kết...",)]),
        (["Báo cáo", ";"], [("Báo cáo",)]),
    ],
)
def test_a_cell_parts_into_what_it_lists(lines, expected):
    assert items(*lines) == expected


def test_marks_that_word_printed_count_as_written():
    lines = (Line("Kế hoạch", label="-"), Line("Báo cáo", label="-"))
    assert [item.text for item in items_of(Cell(Place(), lines))] == ["Kế hoạch", "Báo cáo"]


def test_semicolons_in_brackets_part_nothing():
    assert pieces_of("Báo cáo (quý; năm); Kế hoạch") == ["Báo cáo (quý; năm)", "Kế hoạch"]
