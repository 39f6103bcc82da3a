"""Which old part is which new one."""

import pytest

from parcli.diff.pairing import likeness, paired

OLD = [("A", "Rà soát văn bản quy phạm pháp luật"), ("B", "Tập huấn nghiệp vụ cải cách hành chính")]


def pairs(old, new):
    found = paired(old, new, key=lambda p: p[0], alike=lambda p, q: likeness(p[1], q[1]))
    return [(p[0], q[0]) for p, q in found.same]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, [("A", "A"), ("B", "B")]),
        (OLD[::-1], [("B", "B"), ("A", "A")]),
        ([("B", OLD[0][1]), ("C", OLD[1][1])], [("A", "B"), ("B", "C")]),
        ([("B", OLD[0][1]), ("A", OLD[1][1])], [("A", "B"), ("B", "A")]),
        ([("C", "Rà soát các văn bản quy phạm pháp luật")], [("A", "C")]),
        ([("C", "Công bố thủ tục hành chính")], []),
        ([("A", "Công bố thủ tục hành chính")], [("A", "A")]),
        ([("A", OLD[0][1]), ("A", OLD[0][1])], [("A", "A")]),
    ],
)
def test_parts_are_paired_by_id_where_alike_then_by_likeness_then_by_id(new, expected):
    assert pairs(OLD, new) == expected


def test_the_most_alike_are_paired_first():
    near, exact = ("X", "Rà soát văn bản pháp luật"), ("Y", OLD[0][1])
    assert pairs(OLD[:1], [near, exact]) == [("A", "Y")]


def test_of_those_equally_alike_the_nearest_in_place_are_paired():
    old = [("A", "Báo cáo"), ("B", "Báo cáo")]
    assert pairs(old, [("C", "Báo cáo"), ("D", "Báo cáo")]) == [("A", "C"), ("B", "D")]


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Rà soát văn bản", "Rà soát văn bản", 1, 1),
        ("Rà soát văn bản", "RÀ SOÁT VĂN BẢN", 1, 1),
        ("Rà soát văn bản pháp luật năm 2020", "Rà soát văn bản pháp luật", 0.8, 0.99),
        ("Công bố thủ tục hành chính", "Tập huấn nghiệp vụ hành chính", 0, 0.5),
        ("Kế hoạch", "Báo cáo", 0, 0),
    ],
)
def test_likeness_counts_words(one, other, least, most):
    assert least <= likeness(one, other) <= most
    assert likeness(one, other) == pytest.approx(likeness(other, one))
