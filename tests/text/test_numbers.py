import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.text.numbers import (
    format_number,
    from_roman,
    from_words,
    parse_number,
    to_roman,
    to_words,
)


@given(st.integers(1, 39))
def test_roman_numerals_go_both_ways(number: int) -> None:
    assert from_roman(to_roman(number)) == number
    assert from_roman(to_roman(number).lower()) == number


@pytest.mark.parametrize(("number", "text"), [(1, "I"), (4, "IV"), (7, "VII"), (39, "XXXIX")])
def test_roman_numerals(number: int, text: str) -> None:
    assert to_roman(number) == text


@pytest.mark.parametrize("text", ["", "IIII", "VX", "A", "XL"])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert from_roman(text) is None


@pytest.mark.parametrize("number", [0, 40])
def test_roman_numerals_have_bounds(number: int) -> None:
    with pytest.raises(ValueError, match="Roman"):
        to_roman(number)


@given(st.integers(0, 999))
def test_words_go_both_ways(number: int) -> None:
    assert from_words(to_words(number)) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (30, "ba mươi"),
        (45, "bốn mươi lăm"),
        (105, "một trăm linh năm"),
        (115, "một trăm mười lăm"),
        (500, "năm trăm"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert to_words(number) == words


@pytest.mark.parametrize(
    ("words", "number"),
    [("hai mươi tư", 24), ("Ba  Mươi", 30), ("một trăm lẻ bẩy", 107), ("hai mươi nhăm", 25)],
)
def test_other_ways_to_say_a_number(words: str, number: int) -> None:
    assert from_words(words) == number


@pytest.mark.parametrize("words", ["", "mươi", "một một", "mười mốt", "ngàn"])
def test_what_is_no_number_in_words(words: str) -> None:
    assert from_words(words) is None


def test_words_have_bounds() -> None:
    with pytest.raises(ValueError, match="words"):
        to_words(1000)


def test_numbers_with_points_and_a_comma() -> None:
    assert format_number(16274) == "16.274"
    assert format_number(98.63, 2) == "98,63"
    assert parse_number("16.274") == 16274
    assert parse_number(" 98,63 ") == 98.63
    assert parse_number("1.234.567,5") == 1234567.5


@pytest.mark.parametrize("text", ["", "1,2,3", "16.27", "a", "1.2345"])
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None
