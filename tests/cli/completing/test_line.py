"""A line splits as its shell splits it, whole or half typed."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.cli.completing.line import cut, split_line

BASH_BREAKS = " \t\n\"'><=;|&(:@"


@pytest.mark.parametrize(
    ("line", "words", "last"),
    [
        ("", [], ""),
        ("parcli", [], "parcli"),
        ("parcli ", ["parcli"], ""),
        ("parcli  due   --pl", ["parcli", "due"], "--pl"),
        ('parcli -C "kế hoạch" due ', ["parcli", "-C", "kế hoạch", "due"], ""),
        ("parcli -C kế\\ hoạch due ", ["parcli", "-C", "kế hoạch", "due"], ""),
        ("parcli show 'TC-4", ["parcli", "show"], "TC-4"),
        ('parcli new "" ', ["parcli", "new", ""], ""),
        ("parcli show 'a'\"b\"c", ["parcli", "show"], "abc"),
        ("parcli show a\\", ["parcli", "show"], "a"),
    ],
)
def test_a_line_splits_into_words_and_the_last(line, words, last):
    assert split_line(line, escapes=True)[:2] == (words, last)


def test_a_backslash_is_a_letter_where_the_shell_says_so():
    assert split_line("parcli -C a\\b ", escapes=False).words == ["parcli", "-C", "a\\b"]


@given(st.lists(st.text(min_size=1), min_size=1))
def test_what_is_quoted_is_one_word(words):
    split = split_line(shlex.join(words) + " ", escapes=True)
    assert split == (words, "", False)


@given(st.text())
def test_any_line_is_split(line):
    split_line(line, escapes=True)
    split_line(line, escapes=False)


@pytest.mark.parametrize(
    ("word", "replaced"),
    [
        ("TC-4.a", "TC-4.a"),
        ("TC-4.a@", "@"),
        ("TC-4.a@2020-Q1/so", "@2020-Q1/so"),
        ("--plan=th", "th"),
        ("--plan=", ""),
        ("", ""),
    ],
)
def test_bash_replaces_what_follows_the_last_break(word, replaced):
    assert word[cut(word, BASH_BREAKS) :] == replaced
    assert word[cut(word, "") :] == word
