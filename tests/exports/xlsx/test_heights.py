"""Rows high enough for their text."""

from parcli.exports.xlsx.heights import height_of


def test_a_row_of_short_texts_keeps_its_height():
    assert height_of([("Báo cáo", 26), ("", 5)]) is None


def test_the_longest_cell_makes_the_height():
    two, three = (height_of([("Rà soát văn bản", wide), ("TT", 5)]) for wide in (12, 5))
    assert two < three
    assert height_of([("một\nhai\nba", 20)]) == height_of([("một hai ba", 4.5)])


def test_a_word_longer_than_its_column_is_broken():
    assert height_of([("b" * 100, 10)]) > height_of([("b" * 15, 10)])


def test_no_row_is_higher_than_excel_lets_it_be():
    assert height_of([("dài " * 5000, 10)]) == 409
