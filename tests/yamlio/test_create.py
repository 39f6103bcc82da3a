"""New files appear whole and together, or not at all."""

import pytest

from parcli.errors import ParcliError
from parcli.yamlio import create
from parcli.yamlio.create import create_files


def files_of(folder):
    return sorted(path.name for path in folder.rglob("*"))


def named(*paths):
    return {path: path.name for path in paths}


def test_files_are_written_as_utf8_with_their_folders(tmp_path):
    one, two = tmp_path / "a" / "b" / "mot.yaml", tmp_path / "hai.yaml"
    create_files({one: "một\n", two: "hai\n"}, named(one, two))
    assert one.read_bytes() == "một\n".encode()
    assert files_of(tmp_path) == ["a", "b", "hai.yaml", "mot.yaml"]


def test_a_name_taken_meanwhile_loses_nothing(tmp_path, monkeypatch):
    one, two = tmp_path / "moi" / "mot.yaml", tmp_path / "hai.yaml"
    write = create._write

    def write_and_be_overtaken(path, text):
        write(path, text)
        if "hai" in path.name:
            two.write_text("của người khác", encoding="utf-8")

    monkeypatch.setattr(create, "_write", write_and_be_overtaken)
    with pytest.raises(ParcliError, match=r"hai\.yaml: đã có tệp này"):
        create_files({one: "một", two: "hai"}, named(one, two))
    assert files_of(tmp_path) == ["hai.yaml"]
    assert two.read_text(encoding="utf-8") == "của người khác"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_begun_is_taken_back(error, tmp_path, monkeypatch):
    one, two = tmp_path / "moi" / "mot.yaml", tmp_path / "moi" / "hai.yaml"
    write = create._write

    def write_then_fail(path, text):
        if "hai" in path.name:
            raise error
        write(path, text)

    monkeypatch.setattr(create, "_write", write_then_fail)
    with pytest.raises((ParcliError, KeyboardInterrupt)):
        create_files({one: "một", two: "hai"}, named(one, two))
    assert files_of(tmp_path) == []


def test_a_file_system_without_links(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(create.os, "link", refuse)
    one = tmp_path / "mot.yaml"
    create_files({one: "một"}, named(one))
    assert files_of(tmp_path) == ["mot.yaml"]
