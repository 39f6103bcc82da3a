"""A file is rewritten whole or not at all, by one writer at a time, whatever befalls the writer."""

import errno
import multiprocessing
import os
import random
import shutil
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from parcli.errors import ParcliError
from parcli.model.progress import Progress, Record
from parcli.progress.edit import Add
from parcli.yamlio import load, rewrite
from parcli.yamlio.rewrite import all_replaced, rewriting
from parcli.yamlio.splice import new_progress, splice

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name != "posix", reason="what only POSIX systems have")
OLD = b"parcli: 1\nplan: x\n"
NEW = b"parcli: 1\nplan: x\nTC-1.a:\n  - {done: 2020-01-20}\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "x.progress.yaml"
    path.write_bytes(OLD)
    return path


def replace(file, content=NEW):
    with rewriting(file, file.name) as held:
        held.replace(content)


def names(folder):
    """Give the names in a folder, but not of locks."""
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".lock")


def refusal(file):
    with pytest.raises(ParcliError) as refused:
        replace(file)
    return f"{refused.value.message}\n{refused.value.hint}"


def test_a_file_is_read_and_replaced(file):
    with rewriting(file, file.name) as held:
        assert held.content == OLD
        held.replace(NEW)
        assert file.read_bytes() == NEW
        held.replace(OLD)
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["x.progress.yaml"]


def test_a_file_that_is_not_there_yet(tmp_path):
    file = tmp_path / "x.progress.yaml"
    with rewriting(file, file.name) as held:
        assert held.content is None
        held.replace(NEW)
    assert file.read_bytes() == NEW


def test_what_is_not_replaced_stays_as_it_was(file):
    before = file.stat().st_mtime_ns
    with rewriting(file, file.name) as held:
        assert held.content == OLD
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (OLD, before)


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_stays(file, mode):
    file.chmod(mode)
    replace(file)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@posix
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays_and_who_may_write_may_lock(file):
    os.chown(file, 12345, 54321)
    file.chmod(0o664)
    replace(file)
    for path in (file, file.with_name(".x.progress.yaml.lock")):
        was = path.stat()
        assert (was.st_uid, was.st_gid, stat.S_IMODE(was.st_mode)) == (12345, 54321, 0o664)


@posix
def test_a_link_is_followed(file, tmp_path):
    folder = tmp_path / "khác"
    folder.mkdir()
    link = folder / "lien-ket.progress.yaml"
    link.symlink_to(file)
    replace(link)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert names(folder) == ["lien-ket.progress.yaml"]


@posix
def test_a_link_to_a_file_that_is_not_there_yet(tmp_path):
    link, target = tmp_path / "a.progress.yaml", tmp_path / "b.progress.yaml"
    link.symlink_to(target)
    replace(link)
    assert (link.is_symlink(), target.read_bytes()) == (True, NEW)


def test_a_file_saved_meanwhile_is_not_overwritten(file):
    with rewriting(file, file.name) as held:
        file.write_bytes(b"cua nguoi khac")
        with pytest.raises(ParcliError, match="chương trình khác vừa lưu tệp này"):
            held.replace(NEW)
    assert file.read_bytes() == b"cua nguoi khac"
    assert names(file.parent) == ["x.progress.yaml"]


@pytest.mark.parametrize("was_there", [True, False])
def test_a_file_that_came_or_went_meanwhile(file, was_there):
    if not was_there:
        file.unlink()
    with rewriting(file, file.name) as held:
        file.unlink() if was_there else file.write_bytes(b"cua nguoi khac")
        with pytest.raises(ParcliError, match="chương trình khác"):
            held.replace(NEW)
    assert names(file.parent) == ([] if was_there else ["x.progress.yaml"])


def test_a_second_writer_waits_and_at_last_gives_up(file, monkeypatch):
    monkeypatch.setattr(rewrite, "LONGEST_WAIT", 0.1)
    with rewriting(file, file.name) as held, ThreadPoolExecutor() as elsewhere:
        assert "người khác đang ghi" in elsewhere.submit(refusal, file).result()
        held.replace(NEW)
    assert file.read_bytes() == NEW
    replace(file, OLD)
    assert file.read_bytes() == OLD


def test_what_killed_writers_left_goes_and_nothing_else(file):
    mine = [".x.progress.yaml.0123abcd", ".x.progress.yaml.ffffffff"]
    others = [".x.progress.yaml.swp", ".x.progress.yaml.0123abcde", ".y.progress.yaml.0123abcd"]
    for name in (*mine, *others):
        (file.parent / name).touch()
    replace(file)
    assert names(file.parent) == sorted([*others, file.name])


@posix
def test_a_file_that_nobody_may_write_is_left_alone(file):
    file.chmod(0o444)
    assert "tệp chỉ cho đọc" in refusal(file)
    assert file.read_bytes() == OLD
    assert [path.name for path in file.parent.iterdir()] == ["x.progress.yaml"]


@posix
@pytest.mark.parametrize("is_there", [True, False])
def test_a_folder_that_nobody_may_write_is_left_alone(file, is_there):
    if not is_there:
        file.unlink()
    file.parent.chmod(0o555)
    try:
        assert "thư mục" in refusal(file)
    finally:
        file.parent.chmod(0o755)
    assert [path.name for path in file.parent.iterdir()] == (
        ["x.progress.yaml"] if is_there else []
    )


def test_a_folder_has_the_name_of_the_file(tmp_path):
    folder = tmp_path / "x.progress.yaml"
    folder.mkdir()
    assert "không phải là tệp" in refusal(folder)


def test_the_folder_is_not_there(tmp_path):
    file = tmp_path / "khong-co" / "x.progress.yaml"
    assert "không ghi được" in refusal(file)
    assert not file.parent.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ổ đĩa không còn chỗ"),
        (errno.EDQUOT, "ổ đĩa không còn chỗ"),
        (errno.EIO, "không ghi được"),
    ],
)
@pytest.mark.parametrize("step", ["os.fsync", "Path.replace"])
def test_a_disk_that_fails_leaves_the_old_file_whole(file, monkeypatch, step, number, words):
    monkeypatch.setattr(f"parcli.yamlio.rewrite.{step}", raising(OSError(number, "hỏng")))
    assert words in refusal(file)
    assert (file.read_bytes(), names(file.parent)) == (OLD, [file.name])


@pytest.mark.parametrize("step", ["os.fsync", "Path.replace", "Path.chmod"])
def test_an_interrupt_leaves_the_old_file_whole(file, monkeypatch, step):
    with monkeypatch.context() as patched:
        patched.setattr(f"parcli.yamlio.rewrite.{step}", raising(KeyboardInterrupt()))
        with pytest.raises(KeyboardInterrupt):
            replace(file)
    assert (file.read_bytes(), names(file.parent)) == (OLD, [file.name])
    replace(file)
    assert file.read_bytes() == NEW


def raising(error):
    def fail(*_):
        raise error

    return fail


@posix
def test_a_folder_that_cannot_be_synced_does_not_undo_what_was_written(file, monkeypatch):
    fsync = os.fsync

    def files_only(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not here")
        fsync(descriptor)

    monkeypatch.setattr(rewrite.os, "fsync", files_only)
    replace(file)
    assert file.read_bytes() == NEW


@posix
def test_files_written_together_are_put_back_where_what_follows_fails(file, tmp_path):
    new = tmp_path / "new.yaml"
    before = file.read_bytes()
    with rewriting(file, "x") as old, rewriting(new, "new") as other:

        def fail():
            with all_replaced([(old, b"1\n"), (other, b"2\n")]):
                assert (file.read_bytes(), new.read_bytes()) == (b"1\n", b"2\n")
                raise OSError("full")

        with pytest.raises(OSError, match="full"):
            fail()
        assert file.read_bytes() == before
        assert not new.exists()
        with all_replaced([(old, b"1\n"), (other, b"2\n")]):
            pass
    assert (file.read_bytes(), new.read_bytes()) == (b"1\n", b"2\n")


def test_a_link_to_itself(tmp_path):
    link = tmp_path / "x.progress.yaml"
    link.symlink_to(link)
    assert "không phải là tệp" in refusal(link)


# What follows happens to processes of their own.


def started(target, *arguments):
    process = multiprocessing.get_context("fork").Process(target=target, args=arguments)
    process.start()
    return process


def record(file, number):
    with rewriting(file, file.name) as held:
        content = held.content or new_progress("x")
        done = Record(done=date(2020, 1, 20), document=f"{number}/BC")
        held.replace(splice(content, [Add(f"TC-{number}.a", done, 0, ())]))


def record_until_killed(file, first, acknowledge):
    for number in count(first):
        record(file, number)
        os.write(acknowledge, f"{number}\n".encode())


def recorded(file):
    loaded = load(file, file.name, Progress)
    assert loaded.usable
    return {int(own.document.removesuffix("/BC")) for (own,) in loaded.model.records.values()}


@posix
def test_writers_killed_at_any_moment_lose_no_record_and_leave_no_half_file(tmp_path):
    file = tmp_path / "x.progress.yaml"
    acknowledged = set()
    for first, moment in enumerate(random.Random(1).choices(range(40), k=40)):  # noqa: S311
        reader, writer = os.pipe()
        process = started(record_until_killed, file, first * 1000, writer)
        os.close(writer)
        time.sleep(0.002 * moment)
        process.kill()
        process.join()
        with os.fdopen(reader, "rb") as pipe:
            acknowledged |= set(map(int, pipe.read().split()))
        assert acknowledged <= (recorded(file) if file.exists() else set())
    assert acknowledged
    record(file, 99_000)
    assert names(tmp_path) == ["x.progress.yaml"]


@posix
def test_many_writers_at_once_lose_no_record(tmp_path):
    file = tmp_path / "x.progress.yaml"
    writers = [started(record, file, number) for number in range(12)]
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * 12
    assert recorded(file) == set(range(12))
    assert names(tmp_path) == ["x.progress.yaml"]


ON_A_DISK_OF = """
import resource, sys
from parcli.cli.app import main
size = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
main(sys.argv[2:])
"""


@posix
def test_on_a_full_disk_the_command_says_so_and_the_file_is_whole(tmp_path):
    shutil.copytree(ROOT / "plans" / "thanh-hoa", tmp_path, dirs_exist_ok=True)
    file = tmp_path / "2020.progress.yaml"
    before, there = file.read_bytes(), names(tmp_path)
    command = ["record", "TC-1.a", "--done", "2020-03-20", "--document", "12/KH-UBND"]

    def record_with(room):
        limited = [sys.executable, "-B", "-c", ON_A_DISK_OF, str(room), *command]
        return subprocess.run(limited, cwd=tmp_path, capture_output=True, check=False)

    refused = record_with(len(before))
    assert refused.returncode == 2
    assert "ổ đĩa không còn chỗ" in refused.stderr.decode()
    assert (file.read_bytes(), names(tmp_path)) == (before, there)
    assert record_with(len(before) + 1000).returncode == 0
    assert (file.read_bytes() != before, names(tmp_path)) == (True, there)
