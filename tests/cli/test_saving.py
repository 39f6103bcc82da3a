"""A document is written whole or not at all."""

import pytest

from parcli.cli.saving import save_document
from parcli.errors import ParcliError


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path):
    file = tmp_path / "a.docx"
    save_document(b"1", file, "a.docx", over=False)
    with pytest.raises(ParcliError, match="đã có tệp này"):
        save_document(b"2", file, "a.docx", over=False)
    assert file.read_bytes() == b"1"
    save_document(b"2", file, "a.docx", over=True)
    assert file.read_bytes() == b"2"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there(tmp_path):
    file = tmp_path / "b" / "a.docx"
    with pytest.raises(ParcliError, match="chưa có thư mục b"):
        save_document(b"1", file, "b/a.docx", over=False)
    assert list(tmp_path.iterdir()) == []
    save_document(b"1", file, "b/a.docx", over=False, with_folder=True)
    assert file.read_bytes() == b"1"


def test_a_folder_of_the_same_name_is_no_file_to_replace(tmp_path):
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(ParcliError, match="không ghi được"):
        save_document(b"1", tmp_path / "a.docx", "a.docx", over=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
