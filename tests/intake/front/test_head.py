"""Number, day, office and level, out of the head of a document."""

import pytest

PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU")


@pytest.mark.parametrize(
    ("printed", "number", "kind"),
    [
        ("Số: 5409 /QĐ-UBND", "5409/QĐ-UBND", "decision"),
        ("SỐ: 05/KH-UBND", "05/KH-UBND", "plan"),
        ("Số 12/QĐ - UBND", "12/QĐ-UBND", "decision"),
        ("Số:      /KH-UBND", None, "plan"),
        ("Số: ……../QĐ-UBND", None, "decision"),
    ],
)
def test_number(front, printed, number, kind):
    title = "QUYẾT ĐỊNH" if kind == "decision" else "KẾ HOẠCH"
    read = front(title, "Ban hành Kế hoạch cải cách hành chính năm 2026", head=(*PROVINCE, printed))
    assert (read.number and read.number.text, read.kind, read.doubts) == (number, kind, ())


@pytest.mark.parametrize(
    ("printed", "place", "day"),
    [
        ("Thanh Hoá, ngày 20 tháng 12 năm 2019", "Thanh Hoá", "2019-12-20"),
        ("Lai Châu, ngày 5 tháng 01 năm 2026", "Lai Châu", "2026-01-05"),
        ("Lai Châu, ngày      tháng 01 năm 2026", "Lai Châu", None),
        ("Lai Châu, ngày … tháng … năm 2026", "Lai Châu", None),
        ("Lai Châu, ngày 31 tháng 02 năm 2026", "Lai Châu", None),
    ],
)
def test_place_and_day(front, printed, place, day):
    read = front("KẾ HOẠCH", "Cải cách hành chính năm 2026", head=PROVINCE, day=printed)
    assert (read.place.text, read.date and read.date.text) == (place, day)


@pytest.mark.parametrize(
    ("head", "issuer", "level"),
    [
        (PROVINCE, "Ủy ban nhân dân tỉnh Lai Châu", "province"),
        (("UBND THÀNH PHỐ HUẾ",), "Ủy ban nhân dân thành phố Huế", "province"),
        (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ MỸ THO"), "Ủy ban nhân dân thành phố Mỹ Tho", "district"),
        (("ỦY BAN NHÂN DÂN", "PHƯỜNG HẠC THÀNH"), "Ủy ban nhân dân phường Hạc Thành", "commune"),
        (
            ("UBND TỈNH TIỀN GIANG", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"),
            "Sở Văn hóa, Thể thao và Du lịch",
            "department",
        ),
        ((*PROVINCE, "SỞ NỘI VỤ"), "Sở Nội vụ", "department"),
        (("UBND THÀNH PHỐ HÀ TĨNH", "PHÒNG NỘI VỤ"), "Phòng Nội vụ", "department"),
    ],
)
def test_office(front, head, issuer, level):
    read = front("KẾ HOẠCH", "Cải cách hành chính năm 2026", head=(*head, "Số: 1/KH-X"))
    assert (read.issuer.text, read.level) == (issuer, level)


def test_office_is_written_as_the_text_writes_it(front):
    line = "Ban Quản lý Khu kinh tế Dung Quất ban hành Kế hoạch như sau:"
    head = ("UBND TỈNH QUẢNG NGÃI", "BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT")
    read = front("KẾ HOẠCH", "Cải cách hành chính năm 2026", line, head=head)
    assert read.issuer.text == "Ban Quản lý Khu kinh tế Dung Quất"


def test_a_decision_without_a_head_names_who_decides(front):
    read = front(
        "QUYẾT ĐỊNH",
        "Ban hành Kế hoạch cải cách hành chính năm 2020",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH HÓA",
    )
    assert (read.issuer.text, read.level) == ("Ủy ban nhân dân tỉnh Thanh Hóa", "province")


def test_nothing_is_made_up(front):
    read = front("Kính gửi các anh chị,", "xin gửi bảng theo dõi.")
    assert (read.number, read.issuer, read.title, read.period, read.level) == (None,) * 5
    assert read.taken == ()
