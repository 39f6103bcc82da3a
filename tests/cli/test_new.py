"""`parcli new` leaves a workspace that works, or nothing at all."""

import json
import os
import sys

import pytest

LEVELS = ("province", "department", "district", "commune")
YEARS = (2019, 2021, 2025, 2026)


def snapshot(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def names_of(files):
    """Give the names of the files, the schemas for editors counted as their folder."""
    return {path.name if ".parcli" not in path.parts else ".parcli" for path in files}


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("level", LEVELS)
def test_the_starter_lints_clean_and_is_never_overwritten(level, year, run, tmp_path):
    written = run("new", "mau", "--level", level, "--year", str(year), cwd=tmp_path)
    if (level, year) == ("district", 2026):
        assert written.returncode == 2
        assert "01/7/2025" in written.stderr.decode()
        assert not (tmp_path / "mau").exists()
        return
    assert written.returncode == 0
    files = snapshot(tmp_path)
    assert names_of(files) == {f"{year}.plan.yaml", "agencies.yaml", "parcli.yaml", ".parcli"}
    assert not any(b"\r" in content for content in files.values())
    found = run("lint", "--format", "json", cwd=tmp_path / "mau")
    assert found.returncode == 0
    assert json.loads(found.stdout)["findings"] == []
    again = run("new", "mau", "--level", level, "--year", str(year), cwd=tmp_path)
    assert again.returncode == 2
    assert f"mau/{year}.plan.yaml" in again.stderr.decode()
    assert snapshot(tmp_path) == files


@pytest.mark.parametrize("level", ["province", "department", "commune"])
def test_the_fourth_quarter_has_its_reports(level, run, tmp_path):
    run("new", ".", "--level", level, "--year", "2026", cwd=tmp_path)
    listed = run("due", "--quarter", "--on", "2026-11-21", "--format", "json", cwd=tmp_path)
    due = {(i["product"], i["period"]): i["due"] for i in json.loads(listed.stdout)["items"]}
    to_ministry = {"Báo cáo của UBND tỉnh gửi Bộ Nội vụ": "2026-12-20"}
    to_province = {
        "Báo cáo của cơ quan gửi Sở Nội vụ": "2026-12-09",
        "Báo cáo của UBND cấp xã gửi Sở Nội vụ": "2026-12-09",
    }
    reports = {name: day for (name, period), day in due.items() if period == "2026-Q4"}
    assert reports.items() & (to_ministry | to_province).items()


def test_one_file_in_the_way_and_none_is_written(run, tmp_path):
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "agencies.yaml").write_text("của tôi", encoding="utf-8")
    done = run("new", "mau", "--level", "commune", "--year", "2026", cwd=tmp_path)
    assert done.returncode == 2
    assert "mau/agencies.yaml" in done.stderr.decode()
    assert [path.name for path in snapshot(tmp_path)] == ["agencies.yaml"]


def test_a_file_where_the_folder_should_be(run, tmp_path):
    (tmp_path / "mau").write_text("", encoding="utf-8")
    done = run("new", "mau/2026", "--level", "commune", "--year", "2026", cwd=tmp_path)
    assert done.returncode == 2
    assert "“mau” là tệp" in done.stderr.decode()
    assert len(snapshot(tmp_path)) == 1


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_that_is_read_only(run, tmp_path):
    (tmp_path / "mau").mkdir(mode=0o555)
    done = run("new", "mau", "--level", "commune", "--year", "2026", cwd=tmp_path)
    assert done.returncode == 2
    assert "không có quyền ghi" in done.stderr.decode()
    assert snapshot(tmp_path) == {}


def test_inside_a_workspace_no_settings_are_written(run, tmp_path):
    (tmp_path / "parcli.yaml").write_text("parcli: 1\nplans: plans\n", encoding="utf-8")
    done = run("new", "plans/xa-a", "--level", "commune", "--year", "2026", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr == b""
    assert not (tmp_path / "plans" / "xa-a" / "parcli.yaml").exists()
    assert names_of(snapshot(tmp_path / "plans")) == {"2026.plan.yaml", "agencies.yaml"}
    assert (tmp_path / ".parcli").is_dir()
    outside = run("new", "xa-b", "--level", "commune", "--year", "2026", cwd=tmp_path)
    assert outside.returncode == 0
    assert "sẽ không thấy" in outside.stderr.decode()


def test_every_file_tells_editors_its_schema(run, tmp_path):
    run("new", "kế hoạch/xã a", "--level", "commune", "--year", "2026", cwd=tmp_path)
    (tmp_path / "kế hoạch" / "xã a" / ".parcli" / "plan.schema.json").write_text("{}", "utf-8")
    within = ("new", "kế hoạch/xã a/năm sau", "--level", "commune", "--year", "2027", "--id", "b")
    assert run(*within, cwd=tmp_path).returncode == 0
    root = tmp_path / "kế hoạch" / "xã a"
    for file in sorted(root.rglob("*.yaml")):
        line = file.read_text("utf-8").splitlines()[0]
        schema = file.parent / line.removeprefix("# yaml-language-server: $schema=")
        assert schema.resolve().parent == root / ".parcli"
        assert json.loads(schema.read_text("utf-8")) is not None
    assert (root / ".parcli" / "plan.schema.json").read_text("utf-8") == "{}"


def test_a_file_where_the_schemas_should_be(run, tmp_path):
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    (tmp_path / ".parcli").write_text("", encoding="utf-8")
    done = run("new", "a", "--level", "commune", "--year", "2026", cwd=tmp_path)
    assert done.returncode == 2
    assert "“.parcli” là tệp" in done.stderr.decode()
    assert not (tmp_path / "a").exists()


def test_an_id_that_is_taken_in_the_workspace(run, tmp_path):
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    run("new", "a", "--level", "commune", "--year", "2026", "--id", "xa-2026", cwd=tmp_path)
    done = run("new", "b", "--level", "commune", "--year", "2026", "--id", "xa-2026", cwd=tmp_path)
    assert done.returncode == 2
    assert "a/2026.plan.yaml" in done.stderr.decode()
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Kế hoạch: cải cách # năm 2026", "Kế hoạch: cải cách # năm 2026"),
        ('- "ngoặc" và \\ gạch', '- "ngoặc" và \\ gạch'),
        ("Ke\u0302\u0301 hoạch\u00a02026", "Kế hoạch 2026"),
        ("null", "null"),
    ],
)
def test_a_title_is_kept_as_it_is(title, kept, run, tmp_path):
    done = run("new", ".", "--level", "commune", "--year", "2026", "--title", title, cwd=tmp_path)
    assert done.returncode == 0
    listed = run("due", "--quarter", "Q4/2026", "--format", "md", cwd=tmp_path)
    assert listed.returncode == 0
    assert run("lint", cwd=tmp_path).returncode == 0
    shown = run("calendar", "--year", "2026", "--format", "md", cwd=tmp_path).stdout.decode()
    assert kept in shown


def test_an_id_that_is_no_id(run, tmp_path):
    done = run("new", ".", "--level", "commune", "--id", "xã a/b", cwd=tmp_path)
    assert done.returncode == 2
    assert snapshot(tmp_path) == {}
