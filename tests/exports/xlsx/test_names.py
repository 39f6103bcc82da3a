"""Names that Excel takes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from parcli.exports.xlsx.names import quoted, sheet_names


def names(*wanted):
    return list(sheet_names(wanted))


def test_a_long_name_is_cut_at_a_word():
    assert names("03. Cải cách tổ chức bộ máy hành chính nhà nước") == [
        "03. Cải cách tổ chức bộ máy…"
    ]
    assert names("a" * 40) == ["a" * 30 + "…"]


def test_signs_that_are_refused_are_left_out():
    assert names("'Kế hoạch: [1] a/b\\c?*'", "???", "a\x00b", "Thể\nchế 😀") == [
        "Kế hoạch 1 a b c",
        "–",
        "a\N{REPLACEMENT CHARACTER}b",
        "Thể chế",
    ]


def test_no_two_are_the_same_in_any_case():
    assert names("History", "Cải cách", "CẢI CÁCH", "cải cách", "b" * 31, "B" * 31) == [
        "History (2)",
        "Cải cách",
        "CẢI CÁCH (2)",
        "cải cách (3)",
        "b" * 31,
        "B" * 26 + "… (2)",
    ]


@given(st.lists(st.text(max_size=40), max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_names_can_be_those_of_one_workbook(wanted):
    found = names(*wanted)
    assert len({name.casefold() for name in found}) == len(wanted)
    for name in found:
        assert 0 < len(name.encode("utf-16-le")) <= 2 * 31
        assert not set(name) & set("[]:*?/\\")
        assert name == name.strip("'")


def test_a_formula_has_the_name_in_quotes():
    assert quoted("1. Kế hoạch 'A'") == "'1. Kế hoạch ''A'''"
