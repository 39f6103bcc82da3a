"""`parcli export` writes what is asked for where it is asked for."""

import json
import shutil

import pytest

SESSION = "tests/cli/sessions/export"


@pytest.fixture
def office(tmp_path, root):
    """Give an office's own copy of a small workspace."""
    folder = tmp_path / "office"
    ignored = shutil.ignore_patterns("session.txt")
    shutil.copytree(root / SESSION, folder, ignore=ignored)
    return folder


def test_what_is_written_is_what_is_printed(run, office):
    assert run("export", "-o", "a.csv", cwd=office).returncode == 0
    printed = run("export", "csv", cwd=office)
    assert (office / "a.csv").read_bytes() == printed.stdout
    assert printed.stdout.count(b"\n") == 6


def test_a_part_is_written_over_a_file_only_when_that_is_forced(run, office):
    (office / "a.json").write_text("{}", encoding="utf-8")
    asked = ("export", "-o", "a.json", "--role", "coordinate", "--on", "2020-07-10")
    assert run(*asked, cwd=office).returncode == 2
    assert (office / "a.json").read_bytes() == b"{}"
    assert run(*asked, "--force", cwd=office).returncode == 0
    (plan,) = json.loads((office / "a.json").read_bytes())["plans"]
    assert [area["id"] for area in plan["areas"]] == ["institutions"]


def test_a_file_at_fault_is_named_and_the_rest_is_written(run, office):
    (office / "2021.plan.yaml").write_text("parcli: 1\nid: [\n", encoding="utf-8")
    done = run("export", "-o", "a.md", cwd=office)
    assert done.returncode == 2
    assert "2021.plan.yaml: tệp có lỗi nên không được tính" in done.stderr.decode("utf-8")
    assert "Kế hoạch rà soát" in (office / "a.md").read_text(encoding="utf-8")


def test_a_plan_at_fault_wipes_nothing_out(run, office):
    (office / "a.ics").write_bytes(b"as it was")
    (office / "2020.plan.yaml").write_text("parcli: 1\nid: [\n", encoding="utf-8")
    done = run("export", "-o", "a.ics", "--force", cwd=office)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "Chưa xuất gì" in done.stderr.decode("utf-8")
    assert (office / "a.ics").read_bytes() == b"as it was"


def test_nothing_is_written_where_there_is_no_plan(run, tmp_path):
    done = run("export", "-o", "a.xlsx", cwd=tmp_path)
    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_the_shell_is_told_the_formats(run, office):
    line = {"_PARCLI_COMPLETE": "fish", "_PARCLI_LINE": "parcli export x"}
    assert run(cwd=office, env=line).stdout == b"xlsx\t\n"


def test_the_language_changes_nothing_for_programs(run, office):
    words = run("--lang", "en", "export", "csv", "--area", "direction", cwd=office)
    assert words.stdout == run("export", "csv", "--area", "direction", cwd=office).stdout
