"""The program as a whole: exit codes, pipes, consoles, what is loaded, what is written."""

import json
import os
import shutil
import signal
import subprocess
import sys

import pytest

from parcli import __version__
from parcli.cli import app
from parcli.cli.arguments import Arguments
from parcli.errors import ParcliError

HEAVY = ("rich", "docx", "docxtpl", "jinja2", "xlsxwriter", "icalendar", "holidays", "ruamel")


def test_version_is_printed(run):
    assert run("--version").stdout.decode() == f"parcli {__version__}\n"
    assert run("-V").returncode == 0


def loaded_by(*arguments):
    """Give the modules that a run of the program loads."""
    code = (
        f"import sys; from parcli.cli.app import run; run({list(arguments)!r})\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return {line.split(".")[0] for line in done.stderr.decode().splitlines()} | set(
        done.stderr.decode().splitlines()
    )


def test_the_version_loads_next_to_nothing():
    modules = loaded_by("--version")
    assert not modules & {"typer", "pydantic", "yaml", "gettext", "inspect", *HEAVY}


PLAN = ("--plan", "thanh-hoa-2020", "--on", "2020-05-15")


@pytest.mark.parametrize(
    "command",
    [
        ("lint", "plans/thanh-hoa"),
        ("due", *PLAN),
        ("due", "--format", "json", *PLAN),
        ("overdue", *PLAN),
        ("status", *PLAN),
        ("show", "TC-4.a", *PLAN),
    ],
    ids=" ".join,
)
def test_what_is_asked_every_day_loads_no_heavy_room(command):
    modules = loaded_by(*command)
    assert not modules & {*HEAVY, "lxml", "filelock", "parcli.word", "parcli.history"}
    assert command[0] == "lint" or "parcli.rules" not in modules


def test_a_bug_gives_a_short_page_and_code_3(monkeypatch, capsys):
    def broken(*_):
        raise ZeroDivisionError("chia cho 0")

    monkeypatch.setattr(app, "_command", broken)
    assert app.run(["due"]) == app.BUG
    shown = capsys.readouterr().err
    assert "ZeroDivisionError: chia cho 0" in shown
    assert "Traceback" not in shown


def test_an_interrupt_gives_code_130(monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    left = []
    monkeypatch.setattr(app, "run", interrupted)
    monkeypatch.setattr(os, "_exit", left.append)
    app.main(["due"])
    assert left == [app.INTERRUPTED]


def test_an_interrupt_that_a_library_takes_for_its_own_error_is_one_still(monkeypatch, capsys):
    def wrapping(*_):
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            raise ValueError("lược đồ hỏng") from None

    left = []
    monkeypatch.setattr(app, "_command", wrapping)
    monkeypatch.setattr(app, "_interrupts", [])
    monkeypatch.setattr(os, "_exit", left.append)
    before = signal.getsignal(signal.SIGINT)
    app.main(["due"])
    signal.signal(signal.SIGINT, before)
    assert left == [app.INTERRUPTED]
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_pipe_closed_early_is_no_error(root):
    command = f"'{sys.executable}' -m parcli lint plans | head -1"
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=root, capture_output=True, check=True, timeout=60
    )
    assert done.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk to try")  # noqa: PTH110
def test_a_result_that_cannot_be_written_is_said_to_be(root):
    command = f"'{sys.executable}' -m parcli rule > /dev/full"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=root, capture_output=True, check=False)
    assert done.returncode == app.USAGE
    assert "không in được kết quả" in done.stderr.decode()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1258"])
def test_a_console_that_is_not_utf8_gets_readable_text(run, encoding):
    env = {"PYTHONIOENCODING": encoding}
    done = run("due", "--month", "1/2020", "--on", "2020-01-05", env=env)
    shown = done.stdout.decode(encoding)
    assert "?" not in shown
    assert "31/01/2020" in shown
    if encoding == "ascii":
        assert "Ke hoach ra soat van ban" in shown


def test_what_programs_read_is_utf8_whatever_the_console_is(run):
    arguments = ("due", "--month", "1/2020", "--on", "2020-01-05", "--format", "json")
    shown = run(*arguments, env={"PYTHONIOENCODING": "cp1252"}).stdout.decode("utf-8")
    assert "Kế hoạch rà soát văn bản quy phạm pháp luật" in shown


def test_colour_follows_the_usual_variables(run):
    plain = run("due", "--month", "1/2020", "--on", "2020-01-05")
    assert b"\x1b" not in plain.stdout
    env = {"FORCE_COLOR": "1", "NO_COLOR": ""}
    coloured = run("due", "--month", "1/2020", "--on", "2020-01-05", env=env)
    assert b"\x1b[" in coloured.stdout


@pytest.mark.parametrize("width", [80, 120])
def test_lists_keep_to_the_width(run, width):
    arguments = ("due", "--quarter", "Q4/2020", "--on", "2020-10-01", "--all")
    shown = run(*arguments, env={"COLUMNS": str(width)}).stdout.decode()
    rows = [line for line in shown.splitlines() if line.startswith("  ")]
    assert rows
    assert max(map(len, rows)) <= width


def test_json_is_alone_on_standard_output(run):
    done = run("due", "--quarter", "Q1/2020", "--on", "2020-01-02", "--format", "json")
    assert set(json.loads(done.stdout)) == {"on", "items", "left_out"}
    assert done.stderr == b""


def test_checks_write_nothing(run, tmp_path, root):
    work = tmp_path / "work"
    shutil.copytree(root / "plans", work)
    before = {f: (f.read_bytes(), f.stat().st_mtime_ns) for f in work.rglob("*") if f.is_file()}
    for command in (["lint"], ["due", "--on", "2020-01-02"], ["overdue"], ["show", "TC-4"]):
        run(*command, cwd=work)
    after = {f: (f.read_bytes(), f.stat().st_mtime_ns) for f in work.rglob("*") if f.is_file()}
    assert after == before


def test_a_workspace_ends_where_another_begins(run, tmp_path, root):
    for name in ("a", "a/b"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
        plan = (root / "tests/cli/faults/plan.yaml").read_text(encoding="utf-8")
        (folder / "x.plan.yaml").write_text(plan, encoding="utf-8")
    shown = json.loads(run("lint", "--format", "json", cwd=tmp_path / "a").stdout)
    assert {found["file"] for found in shown["findings"]} == {"x.plan.yaml"}
    inner = json.loads(run("lint", "--format", "json", cwd=tmp_path / "a" / "b").stdout)
    assert inner["files"] == 2


def test_names_with_spaces_and_vietnamese_letters_are_fine(run, tmp_path, root):
    folder = tmp_path / "Kế hoạch năm 2020"
    folder.mkdir()
    plan = (root / "tests/cli/faults/plan.yaml").read_text(encoding="utf-8")
    (folder / "xã Đông.plan.yaml").write_text(plan, encoding="utf-8")
    shown = run("lint", "Kế hoạch năm 2020", cwd=tmp_path).stdout.decode()
    assert "Kế hoạch năm 2020/xã Đông.plan.yaml:5:9: PAR302" in shown


def test_phrases_that_are_not_utf8_are_refused_with_a_reason(run):
    done = run("deadline", "-", stdin=b"Qu\xfd I\n")
    assert done.returncode == 2
    assert "UTF-8" in done.stderr.decode()


@pytest.mark.parametrize(
    ("given", "rest"),
    [
        (["due", "--quarter"], ["due", "--quarter", "now"]),
        (["due", "--quarter", "--all"], ["due", "--quarter", "now", "--all"]),
        (["due", "--quarter", "Q1/2020"], ["due", "--quarter", "Q1/2020"]),
        (["due", "--month", "--on", "1/2/2020"], ["due", "--month", "now", "--on", "1/2/2020"]),
        (["due", "--quarter=2"], ["due", "--quarter=2"]),
        (["deadline", "--", "--quarter"], ["deadline", "--", "--quarter"]),
    ],
)
def test_a_period_left_out_is_the_current_one(given, rest):
    assert Arguments.of(given).rest == rest


def test_language_and_folder_may_stand_anywhere():
    arguments = Arguments.of(["due", "--lang", "en", "-C", "plans", "--all"])
    assert arguments == Arguments(["due", "--all"], "en", "plans")
    assert Arguments.of(["--lang=vi"]).language == "vi"
    assert Arguments.of(["deadline", "--", "--lang"]).rest == ["deadline", "--", "--lang"]
    with pytest.raises(ParcliError):
        Arguments.of(["--lang", "fr"])


def test_the_language_may_come_from_the_environment(run):
    shown = run("rule", "PAR203", env={"PARCLI_LANG": "en"}).stdout.decode()
    assert "warning" in shown
    assert os.environ.get("PARCLI_LANG") is None
