"""`parcli fmt` on real files: what it writes, what it leaves, what programs get from it."""

import os
import shutil
import stat
import subprocess

import pytest

PLAN = """\
parcli: 1
id: tinh-2026
title:   Kế hoạch cải cách hành chính năm 2026
level: province
issuer: ubnd-tinh
period: 2026
areas: {}
"""
CANONICAL = PLAN.replace("title:   ", "title: ")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "2026.plan.yaml").write_text(PLAN, encoding="utf-8", newline="\n")
    return tmp_path


def test_every_kind_of_file_is_set_out(tmp_path, run):
    names = ("parcli.yaml", "agencies.yaml", "a.plan.yaml", "a.progress.yaml", "b.index.yaml")
    for name in names:
        (tmp_path / name).write_text("parcli:   1\n", encoding="utf-8")
    (tmp_path / "khac.yaml").write_text("a:   1\n", encoding="utf-8")
    done = run("fmt", cwd=tmp_path)
    assert done.returncode == 0
    assert {(tmp_path / name).read_bytes() for name in names} == {b"parcli: 1\n"}
    assert (tmp_path / "khac.yaml").read_bytes() == b"a:   1\n"


def test_only_what_lies_below_the_paths_is_written(folder, run):
    shutil.copytree(folder, folder / "xã tân an")
    (folder / "parcli.yaml").write_text("parcli:   1\n", encoding="utf-8")
    assert run("fmt", "xã tân an", cwd=folder).returncode == 0
    assert (folder / "2026.plan.yaml").read_text(encoding="utf-8") == PLAN
    assert (folder / "parcli.yaml").read_text(encoding="utf-8") == "parcli:   1\n"
    assert (folder / "xã tân an/2026.plan.yaml").read_text(encoding="utf-8") == CANONICAL


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_to_look_is_not_to_write(folder, run, option):
    done = run("fmt", option, cwd=folder)
    assert done.returncode == 1
    assert [path.name for path in folder.iterdir()] == ["2026.plan.yaml"]
    assert (folder / "2026.plan.yaml").read_text(encoding="utf-8") == PLAN


def test_a_canonical_file_is_not_touched(folder, run):
    plan = folder / "2026.plan.yaml"
    plan.write_text(CANONICAL, encoding="utf-8", newline="\n")
    plan.chmod(stat.S_IREAD)  # nothing needs to be written
    before = plan.stat()
    done = run("fmt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert plan.stat().st_mtime_ns == before.st_mtime_ns
    assert run("fmt", "--check", "--diff", cwd=folder).stdout == b""


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(lambda content: content, id="LF"),
        pytest.param(lambda content: content.replace(b"\n", b"\r\n"), id="CRLF"),
        pytest.param(lambda content: b"\xef\xbb\xbf" + content, id="BOM"),
        pytest.param(lambda content: content.rstrip(b"\n"), id="no line break at the end"),
    ],
)
def test_git_applies_the_diff_to_what_fmt_writes(folder, run, form):
    plan = folder / "2026.plan.yaml"
    plan.write_bytes(form(PLAN.encode()))
    diff = run("fmt", "--diff", cwd=folder).stdout
    command = ["git", "apply", "--whitespace=nowarn", "-"]
    subprocess.run(command, cwd=folder, input=diff, check=True)
    patched = plan.read_bytes()
    plan.write_bytes(form(PLAN.encode()))
    run("fmt", cwd=folder)
    assert plan.read_bytes() == patched != form(PLAN.encode())


def test_a_file_with_faults_is_left_and_the_others_are_written(folder, run):
    bad = folder / "hong.plan.yaml"
    bad.write_bytes(b"id: a\nid:   b\n")
    done = run("fmt", cwd=folder)
    assert done.returncode == 2
    assert bad.read_bytes() == b"id: a\nid:   b\n"
    assert (folder / "2026.plan.yaml").read_text(encoding="utf-8") == CANONICAL
    assert "hong.plan.yaml:2:1: PAR007" in done.stderr.decode()


def test_a_plan_that_lint_refuses_is_set_out_all_the_same(folder, run):
    plan = folder / "2026.plan.yaml"
    plan.write_text("titel:   x\n", encoding="utf-8", newline="\n")
    assert run("fmt", cwd=folder).returncode == 0
    assert plan.read_text(encoding="utf-8") == "titel: x\n"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_cannot_be_read_is_told(folder, run):
    (folder / "2026.plan.yaml").chmod(0)
    done = run("fmt", cwd=folder)
    assert done.returncode == 2
    assert "PAR017" in done.stderr.decode()


def test_a_read_only_file_is_refused_in_words(folder, run):
    (folder / "2026.plan.yaml").chmod(stat.S_IREAD)
    done = run("fmt", cwd=folder)
    assert done.returncode == 2
    assert "tệp chỉ cho đọc" in done.stderr.decode()
    assert (folder / "2026.plan.yaml").read_text(encoding="utf-8") == PLAN


def test_what_new_writes_is_canonical(tmp_path, run):
    for level in ("province", "department", "district", "commune"):
        assert run("new", level, "--level", level, "--year", "2024", cwd=tmp_path).returncode == 0
        assert run("fmt", "--diff", level, cwd=tmp_path).stdout == b""
