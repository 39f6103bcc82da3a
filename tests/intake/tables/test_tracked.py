from parcli.tracking.columns import COLUMNS

from .drawn import doubts_of, told

HEAD = " | ".join(str(column.name) for column in COLUMNS)
TASK = "4 | Rà soát"
WHO = "Sở Tư pháp | | các xã"
PLAN = f"TC-4.a | {TASK} | Kế hoạch; Đề cương | {WHO} | Tháng 01/2020 | | "
REPORT = f"TC-4.b | {TASK} | Báo cáo quý | {WHO} | Định kỳ hàng quý"
ROWS = f"""
{PLAN} | 01/01/2020 | 31/01/2020 | hoàn thành | 20/01/2020 | 12/KH-STP | 100 | gửi qua mạng
{REPORT} | 2020-Q1 | | 01/01/2020 | 31/03/2020 | đang thực hiện | | | 40 |
{REPORT} | 2020-Q2 | | 01/04/2020 | 30/06/2020 | đang thực hiện | | | | Mẫu số 2"""


def test_lines_of_one_product_are_one_product():
    back = told(f"{HEAD}{ROWS}")
    (task,) = back.areas[0].tasks
    assert [(one.name.text, one.phrase.text) for one in task.products] == [
        ("Kế hoạch; Đề cương", "Tháng 01/2020"),
        ("Báo cáo quý", "Định kỳ hàng quý"),
    ]
    assert [(who.words.text, who.role) for who in task.who] == [
        ("Sở Tư pháp", "lead"),
        ("các xã", "coordinate"),
    ]


def test_each_line_says_what_was_delivered():
    (task,) = told(f"{HEAD}{ROWS}").areas[0].tasks
    (_, plan), (first, quarter), (second, _) = (
        tracked for product in task.products for tracked in product.tracked
    )
    assert (plan.done, plan.document, plan.note) == ("20/01/2020", "12/KH-STP", "gửi qua mạng")
    assert (quarter.reference, quarter.period, quarter.percent) == ("TC-4.b", "2020-Q1", "40")
    assert (first.row, second.row) == (3, 4)


def test_a_note_on_what_is_not_delivered_is_of_the_plan():
    (task,) = told(f"{HEAD}{ROWS}").areas[0].tasks
    assert [note.text for note in task.products[1].notes] == ["Mẫu số 2"]


def test_days_that_follow_from_the_deadline_are_put_aside():
    back = told(f"{HEAD}{ROWS}")
    days = [one.words.text for one in back.unused if str(one.what) == "ngày tính từ thời hạn"]
    assert len(days) == 6
    assert doubts_of(back) == [
        ("", "không có tên phụ lục hay lĩnh vực ở trên; tạm xếp vào Nội dung khác")
    ]
