import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parcli.deadline.grammar.lexer import source, syllables, tokens


def kinds(phrase: str) -> list[str]:
    return [token.kind for token in tokens(source(phrase).text)]


def test_tokens_know_where_they_stand() -> None:
    found = tokens("Quý I/2020")
    assert [(token.text, token.start, token.end) for token in found] == [
        ("Quý", 0, 3),
        ("I", 4, 5),
        ("/", 5, 6),
        ("2020", 6, 10),
    ]


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("ngày", ("ngày",)),
        ("ngay", ("ngay", "ngày")),
        ("NĂM", ("năm",)),
        ("nam", ("năm",)),
        ("quý", ("quý",)),
        ("quy", ("quy", "quý")),
        ("quí", ("quý",)),
        ("Qúy", ("quý",)),
        ("kì", ("kỳ",)),
        ("hằng", ("hàng",)),
        ("thang", ("tháng",)),
        ("truơc", ("trước",)),
        ("sau", ("sau",)),
        ("thàng", ()),
        ("xyz", ()),
    ],
)
def test_marks_decide_where_they_are_written(word: str, known: tuple[str, ...]) -> None:
    assert syllables(word) == known


@pytest.mark.parametrize(
    "number",
    ["02/2017/TT-VPCP", "5409/QĐ-UBND", "5409 /QĐ-UBND", "30c/NQ-CP", "số 12/2025", "1129-TB/TU"],
)
def test_the_number_of_a_document_is_one_token(number: str) -> None:
    assert kinds(number) == ["paper"]


@pytest.mark.parametrize("hour", ["17 giờ 00", "16h30", "17g00", "16:30", "17 giờ", "8h"])
def test_an_hour_is_one_token(hour: str) -> None:
    assert kinds(hour) == ["hour"]


def test_an_hour_does_not_swallow_the_day() -> None:
    assert kinds("17 giờ 15/6") == ["hour", "number", "sign", "number"]


def test_a_very_long_number_is_no_number() -> None:
    (token,) = tokens("9" * 5000)
    assert token.number == -1


@given(st.text())
@example("\u1100\u1161 Quy\u0301")
def test_text_is_composed_and_its_places_found_again(phrase: str) -> None:
    found = source(phrase)
    assert found.text == unicodedata.normalize("NFC", phrase)
    assert all(0 <= token.start < token.end <= len(found.text) for token in tokens(found.text))
    for token in tokens(found.text):
        start, end = found.place(token.start, token.end)
        assert 0 <= start <= end <= len(phrase)


@pytest.mark.parametrize("before", ["", "𝒳 ", "🙂 ", "é̂ ", "\u0301"])
def test_offsets_count_in_the_phrase_as_given(before: str) -> None:
    phrase = unicodedata.normalize("NFD", before + "Quý V/2020")
    found = source(phrase)
    token = next(token for token in tokens(found.text) if token.text == "V")
    start, end = found.place(token.start, token.end)
    assert phrase[start:end] == "V"
