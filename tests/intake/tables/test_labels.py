import pytest

from parcli.intake.tables.labels import read_label, split_label


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("1", "1"),
        ("1.", "1"),
        ("01", "01"),
        ("1.1", "1.1"),
        ("7.1.1.", "7.1.1"),
        ("a)", "a"),
        ("đ", "đ"),
        ("(3)", "3"),
        ("IV", "IV"),
        ("I.1", "I.1"),
        ("a.1", "a.1"),
        ("Nhiệm vụ 12", "12"),
        ("-", "-"),
        ("Kế hoạch", None),
        ("2020", None),
        ("", None),
    ],
)
def test_a_cell_that_is_a_number(text, no):
    label = read_label(text)
    assert (label.text if label else None) == no


@pytest.mark.parametrize(
    ("text", "no", "rest"),
    [
        ("1. Xây dựng kế hoạch", "1", "Xây dựng kế hoạch"),
        ("1.2 Rà soát văn bản", "1.2", "Rà soát văn bản"),
        ("a) Kiểm tra", "a", "Kiểm tra"),
        ("II. CẢI CÁCH THỂ CHẾ", "II", "CẢI CÁCH THỂ CHẾ"),
        ("Nhiệm vụ 3: Rà soát", "3", "Rà soát"),
        ("- Rà soát", "-", "Rà soát"),
        ("100% hồ sơ đúng hạn", None, "100% hồ sơ đúng hạn"),
        ("04/04 tổ chức khoa học", None, "04/04 tổ chức khoa học"),
        ("5 phòng trực thuộc", None, "5 phòng trực thuộc"),
        ("TP. Huế", None, "TP. Huế"),
    ],
)
def test_a_number_at_the_head_of_a_text(text, no, rest):
    label, bare = split_label(text)
    assert (label.text if label else None, bare) == (no, rest)


def test_numbers_stand_under_one_another():
    ranks = [read_label(text).rank for text in ("A", "I", "1", "a", "-")]
    assert ranks == sorted(set(ranks))
