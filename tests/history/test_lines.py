"""Git's merge by lines, asked without writing a file."""

from pathlib import Path

import pytest

from parcli.errors import ParcliError
from parcli.history.lines import merge_lines


@pytest.fixture
def merged(tmp_path):
    def merge(*texts):
        paths = [tmp_path / name for name in ("gốc", "-ta", "bên kia")]
        for path, text in zip(paths, texts, strict=True):
            path.write_bytes(text)
        result = merge_lines(*paths)
        assert [path.read_bytes() for path in paths] == list(texts)
        return result

    return merge


def test_lines_far_apart_merge(merged):
    assert merged(b"a\nb\nc\nd\n", b"x\nb\nc\nd\n", b"a\nb\nc\ny\n") == (b"x\nb\nc\ny\n", True)


def test_one_line_changed_twice_is_marked(merged):
    marked = b"<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n"
    assert merged(b"a\n", b"x\n", b"y\n") == (marked, False)


def test_what_is_no_text_is_refused(merged):
    with pytest.raises(ParcliError, match="git không gộp được"):
        merged(b"\0a", b"\0b", b"\0c")


def test_without_git_it_is_told(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ParcliError, match="không có git"):
        merge_lines(Path("a"), Path("b"), Path("c"))
