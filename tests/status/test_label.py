import pytest

from parcli.status.label import read_label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2020-Q1", "2020-Q1"),
        ("Q1/2020", "2020-Q1"),
        ("I/2020", "2020-Q1"),
        ("quý I/2020", "2020-Q1"),
        ("Quý III năm 2020", "2020-Q3"),
        ("2020-H1", "2020-H1"),
        ("6T/2020", "2020-H1"),
        ("6 tháng đầu năm 2020", "2020-H1"),
        ("6 tháng cuối năm 2020", "2020-H2"),
        ("9T/2020", "2020-9M"),
        ("2020-9M", "2020-9M"),
        ("3/2020", "2020-03"),
        ("T3/2020", "2020-03"),
        ("tháng 3/2020", "2020-03"),
        ("2020-03", "2020-03"),
        ("năm 2020", "2020"),
        (" 2020 ", "2020"),
    ],
)
def test_a_period_is_read_however_it_is_written(text, label):
    assert read_label(text, None) == label


@pytest.mark.parametrize(
    ("text", "label"), [("Q1", "2021-Q1"), ("6T", "2021-H1"), ("iv", "2021-Q4")]
)
def test_the_year_of_the_plan_is_meant_where_none_is_named(text, label):
    assert read_label(text, 2021) == label
    assert read_label(text, None) is None


@pytest.mark.parametrize("text", ["", "2020-Q5", "13/2020", "quý", "hôm nay", "20201"])
def test_what_is_no_period_is_refused(text):
    assert read_label(text, 2020) is None
