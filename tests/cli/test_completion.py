"""The Tab key: what each shell is offered, and that asking harms nothing."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from parcli.cli.app import _program, command_names
from parcli.cli.completing.script import SHELLS, script
from parcli.cli.completing.values import _BY_NAME

BREAKS = " \t\n\"'><=;|&(:@"

PLAN = """\
parcli: 1
id: xã-a-2026
title: Kế hoạch
level: commune
issuer: ubnd-xa
period: 2026
areas:
  institutions:
    tasks:
      - id: TC-1
        title: Rà soát
        agencies: {lead: ubnd-xa}
        products:
          - {id: a, name: Kế hoạch rà soát, deadline: Tháng 01/2026}
          - {id: b, name: Báo cáo, deadline: Định kỳ hàng quý, each: cac-xa}
        tasks:
          - {id: TC-1-1, title: Việc con, products: [{id: a, name: Sản phẩm con}]}
"""
REGISTER = """\
parcli: 1
agencies:
  - {id: ubnd-xa, name: UBND xã A}
  - {id: ubnd-xa-b, name: UBND xã B}
groups:
  - {id: cac-xa, name: Các xã, members: [ubnd-xa, ubnd-xa-b]}
"""


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    (tmp_path / "2026.plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "agencies.yaml").write_text(REGISTER, encoding="utf-8")
    return tmp_path


@pytest.fixture
def offered(run, workspace):
    """Ask as the script of a shell does; give what is offered and what is said of it."""

    def ask(line, shell="fish", cwd=workspace):
        asked = {"_PARCLI_COMPLETE": shell, "_PARCLI_LINE": line, "_PARCLI_BREAKS": BREAKS}
        done = run(cwd=cwd, env=asked)
        assert done.returncode == 0
        assert done.stderr == b""
        lines = done.stdout.decode("utf-8").split("\n")
        assert lines.pop() == ""
        return dict(line.partition("\t")[::2] for line in lines)

    return ask


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("parcli ove", ["overdue"]),
        ("parcli -C . ove", ["overdue"]),
        ("parcli --lang ", ["vi", "en"]),
        ("parcli --ve", ["--version"]),
        ("parcli due --ar", ["--area"]),
        ("parcli due --plan ", ["xã-a-2026"]),
        ("parcli due --plan=x", ["--plan=xã-a-2026"]),
        ("parcli due --plan y", []),
        ("parcli trace --plan xã-a-2026 x", ["xã-a-2026"]),
        ("parcli due --agency ubnd", ["ubnd-xa", "ubnd-xa-b"]),
        ("parcli due --agency cac", ["cac-xa"]),
        ("parcli due --area pu", ["public-finance"]),
        ("parcli due --role co", ["coordinate", "consolidate"]),
        ("parcli due --format ", ["table", "json", "csv", "md"]),
        ("parcli due --quarter --by ", ["date", "agency", "area"]),
        ("parcli due --format=j", ["--format=json"]),
        ("parcli new --level ", ["province", "department", "district", "commune"]),
        ("parcli completion ", list(SHELLS)),
        ("parcli rule PAR10", [f"PAR10{n}" for n in range(1, 10)]),
        ("parcli lint --ignore PAR101,PAR102,PAR10", "after PAR101,PAR102,"),
        ("parcli calendar --preset bnv", ["bnv-cchc"]),
        ("parcli show ", ["TC-1", "TC-1.a", "TC-1.b", "TC-1-1", "TC-1-1.a"]),
        ("parcli record TC", ["TC-1.a", "TC-1.b", "TC-1-1.a"]),
        ("parcli record TC-1.a TC-1.b", ["TC-1.b"]),
        ("parcli record --plan xã-a-2026 TC-1.b", ["TC-1.b"]),
        ("parcli record --plan y TC-1.b", []),
        ("parcli record TC-1.b@", [f"TC-1.b@2026-Q{n}" for n in range(1, 5)]),
        (
            "parcli record TC-1.b@2026-Q1/",
            [f"TC-1.b@2026-Q1/{a}" for a in ("ubnd-xa", "ubnd-xa-b")],
        ),
        ("parcli record TC-9.b@", []),
        ("parcli show TC-1.a -", "options"),
        ("parcli show TC-1.a ", "options"),
        ("parcli show -- ", ["TC-1", "TC-1.a", "TC-1.b", "TC-1-1", "TC-1-1.a"]),
        ("parcli lint ", []),
        ("parcli due --on ", []),
        ("parcli -C ", []),
        ("parcli khong-co ", []),
    ],
)
def test_what_is_offered(line, values, offered):
    found = list(offered(line))
    if values == "options":
        assert {"--plan", "--format", "--help"} <= set(found)
    elif isinstance(values, str):
        assert found
        assert all(value.startswith(values.removeprefix("after ")) for value in found)
    else:
        assert found == values


def test_what_is_offered_is_explained(offered):
    assert offered("parcli due --agency cac") == {"cac-xa": "Các xã"}
    assert offered("parcli show TC-1.b") == {"TC-1.b": "Báo cáo"}
    assert offered("parcli show TC-1.b@2026-Q2") == {"TC-1.b@2026-Q2": "30/06/2026"}
    assert offered("parcli due --plan ") == {"xã-a-2026": "2026.plan.yaml"}
    assert offered("parcli due --missing") == {"--missing": "Nêu tên cơ quan trong nhóm chưa nộp."}


def test_an_option_is_offered_once(offered):
    assert "--plan" not in offered("parcli due --plan xã-a-2026 --")


def test_bash_is_given_what_it_puts_in_place_of_its_word(offered):
    assert list(offered("parcli due --plan=x", "bash")) == ["xã-a-2026"]
    assert list(offered("parcli show TC-1.b@2026-Q1", "bash")) == ["@2026-Q1"]
    assert list(offered("parcli show 'TC-1.b@2026-Q1", "bash")) == ["TC-1.b@2026-Q1"]


def test_powershell_keeps_its_backslashes(offered, workspace):
    (workspace / "kế hoạch").mkdir()
    (workspace / "kế hoạch" / "b.plan.yaml").write_text(PLAN.replace("xã-a", "b"), "utf-8")
    assert list(offered('parcli -C "kế hoạch" due --plan b', "powershell")) == ["b-2026"]


def test_faulty_files_only_make_the_list_shorter(offered, workspace):
    (workspace / "hỏng.plan.yaml").write_bytes(b"id: hong-2026\nareas: [\xff\n")
    (workspace / "la.plan.yaml").write_text("id: la\nareas: {a: {tasks: [1, {id: X}]}}\n", "utf-8")
    assert "TC-1.a" in offered("parcli show ")
    assert "TC-1.b@2026-Q1" in offered("parcli show TC-1.b@")
    (workspace / "agencies.yaml").write_text("agencies: 7\n", encoding="utf-8")
    assert offered("parcli due --agency ") == {}
    (workspace / "parcli.yaml").write_text("{{{\n", encoding="utf-8")
    assert "TC-1.a" in offered("parcli show ")


def test_where_there_is_no_workspace_there_is_nothing_to_offer(offered, tmp_path_factory):
    assert offered("parcli show ", cwd=tmp_path_factory.mktemp("trong")) == {}


def test_asking_writes_nothing(offered, workspace):
    def state():
        return {p: (p.stat().st_mtime_ns, p.read_bytes()) for p in workspace.rglob("*")}

    before = state()
    for line in (
        "parcli record TC-1.a ",
        "parcli new a --level commune ",
        "parcli schema --write ",
    ):
        offered(line)
    assert state() == before


def test_every_name_that_has_values_is_a_parameter():
    names = {param.name for c in command_names() for param in _program([c]).commands[c].params}
    assert names >= _BY_NAME.keys()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell_is_printed(shell, run):
    done = run("completion", shell)
    assert done.returncode == 0
    assert done.stdout.decode("utf-8") == script(shell)
    assert f"_PARCLI_COMPLETE={shell}" in script(shell).replace(" = ", "=").replace(
        "'", ""
    ).replace("_COMPLETE ", "_COMPLETE=")


def test_a_shell_that_is_none_of_ours(run):
    done = run("completion", "bsh")
    assert done.returncode == 2
    assert "có phải bash?" in done.stderr.decode()


@pytest.fixture
def in_shell(workspace, tmp_path_factory):
    """Run a script of a shell that finds this parcli on its path."""

    def run_in(*command):
        if shutil.which(command[0]) is None:
            pytest.skip(f"{command[0]} is not here")
        folder = tmp_path_factory.mktemp("bin")
        program = folder / "parcli"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m parcli "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        root = Path(__file__).parents[2]
        paths = {"PATH": f"{folder}:/usr/bin:/bin", "PYTHONPATH": str(root)}
        env = {**paths, "HOME": str(folder), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
        done = subprocess.run(
            command, cwd=workspace, env=env, capture_output=True, timeout=60, check=False
        )
        assert done.stderr == b""
        return done.stdout.decode("utf-8").split("\n")[:-1]

    return run_in


BASH = """
eval "$(parcli completion bash)"
complete -p parcli
for COMP_LINE in "parcli due --plan " "parcli show TC-1.b@2026-Q1" "parcli lint "; do
    COMP_POINT=${#COMP_LINE}
    _parcli parcli
    printf '%s\\n' "${COMPREPLY[@]}"
done
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a Unix shell")
def test_in_bash(in_shell):
    defined, *replies = in_shell("bash", "--norc", "-c", BASH)
    assert defined.endswith("-F _parcli parcli")
    assert replies == ["xã-a-2026", "@2026-Q1", ""]


ZSH = """
compdef() { print -r -- compdef $@ }
_describe() { print -rl -- $candidates }
_files() { print files }
eval "$(parcli completion zsh)"
words=(parcli show TC-1.b@2026-Q1) CURRENT=3 PREFIX=TC-1.b@2026-Q1
_parcli
words=(parcli -C 'k\\ h' '') CURRENT=4 PREFIX=ove
_parcli
words=(parcli lint '') CURRENT=3 PREFIX=
_parcli
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a Unix shell")
def test_in_zsh(in_shell):
    expected = ["compdef _parcli parcli", "TC-1.b@2026-Q1:31/03/2026", "overdue", "files"]
    assert in_shell("zsh", "-f", "-c", ZSH) == expected


FISH = """
parcli completion fish | source
complete -C "parcli due --plan "
complete -C "parcli show TC-1.b@2026-Q1"
complete -C "parcli lint 2026"
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a Unix shell")
def test_in_fish(in_shell):
    assert in_shell("fish", "--no-config", "-c", FISH) == [
        "xã-a-2026\t2026.plan.yaml",
        "TC-1.b@2026-Q1\t31/03/2026",
        "2026.plan.yaml",
    ]
