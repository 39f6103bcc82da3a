import pytest

from parcli.intake.tables.heads import kinds_of
from parcli.tracking.columns import COLUMNS


def kinds(*heads):
    return kinds_of([(head,) if head else () for head in heads])


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("TT", "no"),
        ("S T T", "no"),
        ("Số TT", "no"),
        ("Nhiệm vụ cụ thể", "task"),
        ("NỘI DUNG CÔNG VIỆC", "task"),
        ("Tên nhiệm vụ", "task"),
        ("Nhóm nhiệm vụ/Nhiệm vụ cụ thể", "task"),
        ("Nhiêm vụ, giải pháp", "task"),
        ("Sản phẩm/Kết quả", "product"),
        ("Kết quả, sản phẩm", "product"),
        ("Sản phẩm đầu ra (dự kiến)", "product"),
        ("Kết quả", "product"),
        ("Cơ quan chủ trì", "lead"),
        ("Cơ quan, đơn vị chủ trì (tham mưu)", "lead"),
        ("Chủ trì", "lead"),
        ("Đơn vị phối hợp", "coordinate"),
        ("Phối hợp", "coordinate"),
        ("Cơ quan chủ trì, phối hợp", "who"),
        ("Cơ quan thực hiện", "perform"),
        ("THỰC HIỆN", "perform"),
        ("Cơ quan thẩm định", "appraise"),
        ("Đơn vị theo dõi, đôn đốc", "monitor"),
        ("Phân công", "who"),
        ("Thời gian thực hiện", "deadline"),
        ("Thơi gian hoàn thành", "deadline"),
        ("Thời hạn", "deadline"),
        ("Lộ trình", "deadline"),
        ("Ngày hoàn thành theo kế hoạch", "deadline"),
        ("Ngày hoàn thành, số văn bản", "done"),
        ("Số, ngày, tháng văn bản", "document"),
        ("Thời gian bắt đầu", "first"),
        ("Thời gian kết thúc", "deadline"),
        ("T1", "term"),
        ("Tháng 12", "term"),
        ("Quý IV", "term"),
        ("Tiến độ", "deadline"),
        ("Kinh phí (triệu đồng)", "budget"),
        ("Ghi chú", "note"),
        ("Lĩnh vực", "area"),
        ("Cấp độ", None),
        ("Quý I/2020", None),
    ],
)
def test_usual_wordings(head, kind):
    assert kinds(head) == [kind]


def test_columns_of_the_tracking_table_are_all_known():
    known = kinds(*(str(column.name) for column in COLUMNS))
    assert known == [
        *("reference", "no", "task", "product", "lead", "perform", "coordinate", "deadline"),
        *("period", "agency", "first", "due", "state", "done", "document", "percent", "note"),
    ]


def test_so_are_their_english_names():
    heads = ("Ref.", "No.", "Task", "Product", "Lead agency", "Deadline", "Due", "State", "Notes")
    kinds_known = ["reference", "no", "task", "product", "lead", "deadline", "due", "state", "note"]
    assert kinds(*heads) == kinds_known


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (("Nhiệm vụ", "Thời hạn", "Tiến độ"), ["task", "deadline", "state"]),
        (("Nhiệm vụ", "Sản phẩm", "Kết quả thực hiện"), ["task", "product", "state"]),
        (("Nhiệm vụ", "Từ ngày", "Đến ngày"), ["task", "first", "deadline"]),
        (
            ("Nhiệm vụ", "Tình trạng", "Ngày HT", "% hoàn thành"),
            ["task", "state", "done", "percent"],
        ),
    ],
)
def test_a_head_means_what_no_other_column_says(heads, expected):
    assert kinds(*heads) == expected


def test_the_lower_of_two_rows_says_it():
    heads = [
        ("TT",),
        ("Nhiệm vụ",),
        ("Cơ quan", "Chủ trì"),
        ("Cơ quan", "Phối hợp"),
        ("Thời", "hạn"),
    ]
    assert kinds_of(heads) == ["no", "task", "lead", "coordinate", "deadline"]
