from datetime import date

import pytest

from parcli.deadline import Frame, read
from parcli.deadline.explain import explain
from parcli.workdays import WorkCalendar

EVENT = "ngày kế hoạch của tỉnh được ban hành"
PLAN = Frame(
    2021,
    2021,
    WorkCalendar(),
    reporting=(("quarter", "ngày 10 tháng cuối quý"), ("month", "khi nào xong")),
    events=((EVENT, date(2020, 12, 31)), ("họp", date(2021, 4, 29)), ("ký", date(2050, 1, 3))),
)


def told(phrase: str, frame: Frame = PLAN) -> str:
    return "\n".join(map(str, explain(read(phrase, frame), frame)))


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        (f"Không quá 30 ngày kể từ {EVENT}", "30/01/2021 là thứ Bảy → 01/02/2021"),
        (f"Không quá 30 ngày kể từ {EVENT}", "Điều 147"),
        (f"Không quá 30 ngày kể từ {EVENT}", "Điều 148 khoản 5"),
        (f"Trong vòng 01 tháng kể từ {EVENT}", "ngày tương ứng"),
        ("ngay sau khi họp", "30/04/2021 là Ngày Chiến thắng"),
        ("ít nhất 05 ngày trước khi họp", "lùi lại 5 ngày là 24/04/2021"),
        ("05 ngày kể từ khi ký", "lịch nghỉ năm 2050 chưa có quyết định"),
        ("05 ngày kể từ khi xong", "chờ sự kiện"),
        ("trước 15/12", "before: strict"),
        ("trước 15/12", "lấy năm 2021"),
        ("Chậm nhất 15/12", "tính cả mốc"),
        ("cuối năm", "Điều 146"),
        ("ngày làm việc cuối cùng của quý I", "trừ thứ Bảy"),
        ("Định kỳ hàng quý", "lịch báo cáo, hàng quý: chậm nhất ngày 10 của tháng cuối quý"),
        ("Hàng năm", "ngày cuối kỳ"),
        ("Trước 15/12 hàng năm", "before: strict"),
        ("20/10, 20/11", "danh sách"),
        ("Theo quy định", "văn bản khác"),
        ("Thường xuyên", "không có hạn cuối"),
        ("Đột xuất", "khi có yêu cầu"),
        ("Quý I (nếu có)", "“nếu có” không nêu thời gian"),
        ("Quý V", "bốn quý"),
        ("Hàng tháng", "không hiểu lịch báo cáo"),
    ],
)
def test_the_rule_is_named(phrase: str, said: str) -> None:
    assert said in told(phrase)


def test_the_setting_is_named() -> None:
    inclusive = Frame(2021, 2021, WorkCalendar(), before="inclusive")
    assert "before: inclusive" in told("trước 15/12", inclusive)
