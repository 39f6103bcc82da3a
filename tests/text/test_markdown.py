"""What a file says stays text in Markdown."""

import pytest

from parcli.text.markdown import md


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Rà soát, công bố", "Rà soát, công bố"),
        ("a | b", r"a \| b"),
        (r"a \| b", r"a \\\| b"),
        ("<script>", "&lt;script>"),
        ("![x](http://x.example)", r"!\[x](http://x.example)"),
        ("`lệnh` *đậm*", r"\`lệnh\` \*đậm\*"),
        ("a\nb\x1b", "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_marks_of_markdown_are_escaped(text, written):
    assert md(text) == written
