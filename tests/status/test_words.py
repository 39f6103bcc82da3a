"""The words people read for ids."""

import pytest

from parcli.status.words import period_in_words


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("2026-Q3", "Quý III/2026"),
        ("2026-H1", "6 tháng đầu năm 2026"),
        ("2026-H2", "6 tháng cuối năm 2026"),
        ("2026-9M", "9 tháng năm 2026"),
        ("2026", "năm 2026"),
        ("2026-03", "tháng 3/2026"),
        ("2026-10", "tháng 10/2026"),
        ("2026-W05", "tuần 5/2026"),
        ("2016-10-20", "2016-10-20"),
    ],
)
def test_periods_in_words(label, words):
    assert str(period_in_words(label)) == words
