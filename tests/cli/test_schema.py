"""`parcli schema` prints a schema, or keeps the schemas of a workspace as they should be."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from parcli.schema import KINDS, schema_text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_schema_is_printed_as_json_and_nothing_else(kind, run):
    done = run("schema", kind.name, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.decode("utf-8") == schema_text(kind)


def test_schemas_are_written_at_the_root_and_only_where_they_differ(run, tmp_path):
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    below = tmp_path / "kế hoạch"
    below.mkdir()
    first = run("schema", "--write", cwd=below)
    assert first.returncode == 0
    assert "Đã ghi 6 lược đồ vào ../.parcli" in first.stdout.decode()
    files = {file.name: file for file in (tmp_path / ".parcli").iterdir()}
    assert {name: file.read_bytes() for name, file in files.items()} == {
        f"{kind.name}.schema.json": schema_text(kind).encode() for kind in KINDS
    }
    kept = files["plan.schema.json"].stat().st_mtime_ns
    files["index.schema.json"].write_bytes(b"\xff")
    second = run("schema", "--write", cwd=tmp_path)
    assert "Đã ghi 1 lược đồ vào .parcli\n" in second.stdout.decode()
    assert files["plan.schema.json"].stat().st_mtime_ns == kept
    assert "đã đúng, không ghi gì" in run("schema", "--write", cwd=tmp_path).stdout.decode()


def test_the_settings_for_an_editor_name_files_that_are_there(run, tmp_path):
    printed = run("schema", "--write", cwd=tmp_path).stdout.decode()
    settings = json.loads(printed[printed.index("{") : printed.rindex("}") + 1])
    assert len(settings["yaml.schemas"]) == len(KINDS)
    assert all((tmp_path / path).is_file() for path in settings["yaml.schemas"])


def test_a_new_workspace_is_sound_to_check_jsonschema(run, tmp_path):
    run("new", ".", "--level", "province", "--year", "2026", cwd=tmp_path)
    checker = Path(sys.executable).with_name("check-jsonschema")
    for schema, file in (("plan", "2026.plan"), ("agencies", "agencies"), ("settings", "parcli")):
        asked = [checker, "--schemafile", f".parcli/{schema}.schema.json", f"{file}.yaml"]
        done = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "nêu một trong: plan"),
        (("plan", "--write"), "nêu một trong: plan"),
        (("plam",), "có phải plan?"),
        (("kế-hoạch",), "chọn một trong: plan"),
    ],
)
def test_what_is_not_asked_rightly_is_refused(asked, said, run, tmp_path):
    done = run("schema", *asked, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert said in done.stderr.decode()
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_cannot_be_made(run, tmp_path):
    (tmp_path / ".parcli").write_text("", encoding="utf-8")
    done = run("schema", "--write", cwd=tmp_path)
    assert done.returncode == 2
    assert ".parcli/plan.schema.json: không ghi được" in done.stderr.decode()
    assert [file.name for file in tmp_path.iterdir()] == [".parcli"]
