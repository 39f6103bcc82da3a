"""The block of parcli in `.gitattributes`: put in and taken out, all else letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcli.history.setup import with_block, without_block

LINES = ("*.plan.yaml diff=parcli merge=parcli", "agencies.yaml diff=parcli merge=parcli")

CONTENTS = st.lists(
    st.sampled_from([b"*.docx binary", b"# ghi ch\xc3\xba", b"", b"a\rb", b"\xff"]), max_size=4
).flatmap(lambda lines: st.sampled_from([b"\n".join(lines), b"\r\n".join(lines)]))


@given(CONTENTS)
def test_what_is_put_in_comes_out_without_a_trace(content):
    assert without_block(with_block(content, LINES)) == content


@given(CONTENTS)
def test_a_content_without_the_block_stays(content):
    assert without_block(content) == content


def test_the_block_stands_between_marks_in_the_line_breaks_of_the_file():
    assert with_block(b"*.png binary\r\n", LINES[:1]) == (
        b"*.png binary\r\n# >>> parcli\r\n*.plan.yaml diff=parcli merge=parcli\r\n# <<< parcli\r\n"
    )


@pytest.mark.parametrize("broken", [b"# >>> parcli\na b\n", b"a b\n# <<< parcli\n"])
def test_a_block_with_one_mark_is_left_for_a_person(broken):
    assert without_block(broken) == broken
