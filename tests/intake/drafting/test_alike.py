"""Titles of tables and of the text that say the same are paired, each with one."""

from parcli.intake.drafting.alike import pairs


def test_by_letters_whatever_the_marks_and_capitals():
    old = ["CẢI CÁCH THỂ CHẾ", "Tập huấn", "Tập huấn"]
    assert pairs(old, ["Tập huấn;", "cải cách thể chế.", "Tập huấn"]) == {0: 1, 1: 0, 2: 2}


def test_by_most_of_their_words():
    old = ["Rà soát, hệ thống hóa văn bản quy phạm pháp luật", "Đối thoại với doanh nghiệp"]
    new = ["Khen thưởng", "Kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật"]
    assert pairs(old, new) == {0: 1}


def test_of_very_many_only_by_letters():
    old = [f"Việc thứ {number} của kế hoạch năm nay" for number in range(80)]
    new = [f"Việc thứ {number} của kế hoạch năm sau" for number in range(80)]
    assert pairs(old, new) == {}
    assert pairs([*old, "Tập huấn"], [*new, "Tập huấn"]) == {80: 80}
