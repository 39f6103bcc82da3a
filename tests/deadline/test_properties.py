"""What must hold for any text at all."""

import unicodedata
from datetime import date
from pathlib import Path

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parcli.deadline import Frame, PhraseError, Reading, read
from parcli.deadline.explain import explain
from parcli.deadline.grammar.parser import parse
from parcli.deadline.grammar.shape import needs_year
from parcli.model.deadline import Deadline, Series, Window
from parcli.reports.reading import reading_json, reading_text
from parcli.workdays import WorkCalendar

FRAME = Frame(2021, 2021, WorkCalendar(), events=(("ngày ký", date(2021, 4, 29)),))
SEVERAL = Frame(2016, 2020, WorkCalendar(), before="inclusive")


def phrases() -> list[str]:
    text = Path(__file__).with_name("phrases.yaml").read_text(encoding="utf-8")
    return sorted({row["phrase"] for row in yaml.load(text, Loader=yaml.CSafeLoader)})


PHRASES = phrases()
WORDS = sorted({word for phrase in PHRASES for word in phrase.split()})
REAL = st.sampled_from(PHRASES)
SOUP = st.lists(st.sampled_from([*WORDS, ",", ";", "(", ")", ":", "-", "/", "."]), max_size=12)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Cut, repeat, swap or insert a piece of a real phrase."""
    phrase = draw(REAL)
    at = draw(st.integers(0, len(phrase)))
    to = draw(st.integers(at, min(len(phrase), at + 8)))
    piece = draw(st.one_of(st.text(max_size=3), st.sampled_from(WORDS), st.just(phrase[at:to] * 2)))
    return phrase[:at] + piece + phrase[to:]


ANY_TEXT = st.one_of(
    st.text(),
    mutated(),
    SOUP.map(" ".join),
    st.tuples(REAL, st.sampled_from([" ", ", ", "; ", " hoặc ", " - ", ": "]), REAL).map("".join),
)


def judge(phrase: str, frame: Frame) -> Reading:
    reading = read(phrase, frame)
    assert reading.understood == (reading.problem is None) == (reading.deadline is not None)
    if reading.problem:
        at, text = reading.problem.at, reading.problem.text
        assert 0 <= at <= len(phrase)
        assert phrase[at:].startswith(text)
        assert str(reading.problem.message)
        assert str(reading.problem.hint)
    for each in reading.occurrences:
        assert each.first is None or each.first <= each.due
    assert reading_json(reading)["phrase"] == phrase
    assert all(map(str, reading_text(reading)[1:]))
    assert all(map(str, explain(reading, frame)))
    return reading


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT)
@example("(" * 2000)
@example("liên tục, " * 400)
@example("theo a, " * 250)
@example("\ud800")
@example("9" * 5000)
@example("ngày 15 tháng " + "1" * 50)
@example("5 tháng 6\u0301\u0302 q\u0303uý")
@example("Trong vòng 9999 ngày kể từ ngày 31/12/2099")
@example("đợt 1: " * 50)
@example("trước " * 300)
def test_no_text_is_too_much(phrase: str) -> None:
    judge(phrase, FRAME)
    judge(phrase, SEVERAL)


@settings(deadline=None)
@given(REAL, st.integers(1, 9999), st.integers(0, 3))
def test_no_frame_is_too_much(phrase: str, year: int, more: int) -> None:
    judge(phrase, Frame(year, min(year + more, 9999), WorkCalendar()))


def alike(phrase: str) -> tuple[object, ...]:
    """Give what a reading says, apart from the case and the form of words kept as they are."""
    reading = read(phrase, FRAME)
    told = repr(reading.deadline).casefold()
    return reading.kinds, reading.occurrences, told, reading.problem and reading.problem.kind


@settings(max_examples=200, deadline=None)
@given(st.one_of(REAL, mutated()))
def test_composed_and_decomposed_read_alike(phrase: str) -> None:
    composed = unicodedata.normalize("NFC", phrase)
    assert alike(composed) == alike(unicodedata.normalize("NFD", phrase))


@settings(max_examples=200, deadline=None)
@given(REAL)
def test_capital_and_small_letters_read_alike(phrase: str) -> None:
    assert alike(phrase) == alike(phrase.upper()) == alike(phrase.lower())


@given(REAL, st.sampled_from(["\u00a0", "  ", "\t", "\u200b "]))
def test_odd_spaces_read_alike(phrase: str, space: str) -> None:
    read_as = read(phrase, FRAME)
    oddly = read(phrase.replace(" ", space), FRAME)
    assert oddly.kinds == read_as.kinds
    assert oddly.occurrences == read_as.occurrences


def stays_in_plan(deadline: Deadline) -> bool:
    """Tell whether nothing in the deadline names a year, or another year, or the next period."""
    told = repr(deadline.parts)
    if "year=2" in told or "shift=1" in told or "shift=-1" in told or "later=1" in told:
        return False
    return "event" not in told and "before=True" not in told


@settings(max_examples=200, deadline=None)
@given(st.one_of(REAL, SOUP.map(" ".join)))
def test_a_phrase_without_a_year_falls_due_in_the_plan(phrase: str) -> None:
    reading = read(phrase, FRAME)
    if reading.deadline and stays_in_plan(reading.deadline):
        assert all(each.due.year == 2021 for each in reading.occurrences)


@settings(max_examples=200, deadline=None)
@given(st.one_of(REAL, SOUP.map(" ".join)))
def test_a_plan_of_several_years_wants_the_year_unless_it_recurs(phrase: str) -> None:
    try:
        deadline = parse(phrase)
    except PhraseError:
        return
    reading = read(phrase, SEVERAL)
    for part in deadline.parts:
        windows = part.windows if isinstance(part, Series) and not part.yearly else (part,)
        for window in windows:
            if isinstance(window, Window) and needs_year(window):
                assert reading.problem
                assert reading.problem.kind in ("no-year", "impossible", "swapped")
