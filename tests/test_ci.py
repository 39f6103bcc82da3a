"""What docs/ci.md offers for copying is accepted where it is copied to, and does what it says."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from parcli import __version__
from parcli.cli.paths import (
    PLAN_SUFFIX,
    PROGRESS_SUFFIX,
    REGISTER_NAME,
    SET_SUFFIX,
    SETTINGS_NAME,
)

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"(?s)```yaml\n(.*?)```", PAGE)
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

PLAN = """\
parcli: 1
id: xa-a-2020
title: Kế hoạch cải cách hành chính năm 2020
level: commune
issuer: ubnd-xa
period: 2020
areas:
  institutions:
    lead: ubnd-xa
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        products: [{id: a, name: Kế hoạch, deadline: Tháng 01/2020}]
"""
SIGNED = PLAN + "decision: {number: 12/QĐ-UBND, date: 2019-12-20}\n"
REGISTER = "parcli: 1\nagencies:\n  - {id: ubnd-xa, name: UBND xã A}\n"


class Pipeline(NamedTuple):
    """A file for a CI server: the schema it must keep to, and its text."""

    schema: str
    text: str


PIPELINES = {
    "GitHub, short": Pipeline("vendor.github-workflows", SNIPPETS[0]),
    "GitLab, short": Pipeline("vendor.gitlab-ci", SNIPPETS[1]),
    "GitHub": Pipeline(
        "vendor.github-workflows",
        (ROOT / "docs" / "ci" / "github-workflow.yml").read_text(encoding="utf-8"),
    ),
    "GitLab": Pipeline(
        "vendor.gitlab-ci", (ROOT / "docs" / "ci" / "gitlab-ci.yml").read_text(encoding="utf-8")
    ),
}


def scripts(node: object) -> list[str]:
    """Give the shell scripts of a pipeline: `run:` on GitHub, `script:` on GitLab."""
    if isinstance(node, list):
        return [line for item in node for line in scripts(item)]
    if not isinstance(node, dict):
        return []
    here = [node[key] for key in ("run", "script") if key in node]
    lines = [line for one in here for line in ([one] if isinstance(one, str) else one)]
    return lines + [line for value in node.values() for line in scripts(value)]


def commands(text: str) -> list[str]:
    """Give the lines of a pipeline that run parcli."""
    lines = [line for script in scripts(yaml.safe_load(text)) for line in script.splitlines()]
    return [line for line in lines if line.startswith("parcli ")]


LINES = sorted({line for pipeline in PIPELINES.values() for line in commands(pipeline.text)})


@pytest.mark.parametrize("name", PIPELINES)
def test_pipeline_keeps_to_the_schema_of_its_server(name, tmp_path):
    file = tmp_path / "pipeline.yml"
    file.write_text(PIPELINES[name].text, encoding="utf-8")
    checked = subprocess.run(
        [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--builtin-schema",
            PIPELINES[name].schema,
            file,
        ],
        capture_output=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout.decode("utf-8")


@pytest.mark.parametrize("name", PIPELINES)
def test_pipeline_checks_plans_as_its_server_reads_them(name):
    server = name.split(",")[0].lower()
    assert any(f"parcli lint --format {server}" in line for line in commands(PIPELINES[name].text))


def test_versions_to_install_are_this_one():
    texts = [PAGE, *(pipeline.text for pipeline in PIPELINES.values())]
    named = re.findall(r"(?:parcli@|rev: )v([\w.]+)", "\n".join(texts))
    assert set(named) == {__version__}


@pytest.fixture
def shell(git, request):
    """Run a line as a CI server does, in a clone whose last commit changes a plan."""
    register, plan = git.folder / "agencies.yaml", git.folder / "kế hoạch.plan.yaml"
    register.write_text(REGISTER, encoding="utf-8")
    plan.write_text(getattr(request, "param", PLAN), encoding="utf-8")
    base = git.commit("Kế hoạch năm 2020")

    def run_line(line: str, deadline: str) -> "subprocess.CompletedProcess[bytes]":
        signed = plan.read_text(encoding="utf-8")
        plan.write_text(signed.replace("Tháng 01/2020", deadline), encoding="utf-8")
        git.commit("Sửa thời hạn")
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", line],
            cwd=git.folder,
            env=os.environ | {"PATH": path, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base},
            capture_output=True,
            check=False,
        )

    return run_line


on_posix = pytest.mark.skipif(sys.platform == "win32", reason="CI servers run these in bash")


@on_posix
@pytest.mark.parametrize("line", LINES)
def test_line_of_a_pipeline_passes_a_good_plan(line, shell):
    done = shell(line, "Quý I/2020")
    assert (done.returncode, done.stderr) == (0, b"")


@on_posix
@pytest.mark.parametrize("line", [line for line in LINES if "parcli lint" in line])
def test_line_of_a_pipeline_refuses_a_bad_plan(line, shell):
    assert shell(line, "Quý V/2020").returncode == 1


@on_posix
@pytest.mark.parametrize("shell", [SIGNED], ids=["signed"], indirect=True)
@pytest.mark.parametrize("line", [line for line in LINES if "--check" in line])
def test_line_of_a_pipeline_refuses_an_edit_of_a_signed_plan(line, shell):
    assert shell(line, "Quý I/2020").returncode == 1


@on_posix
def test_gitlab_line_leaves_the_report_and_tells_the_log(shell, git):
    (line,) = {line for line in LINES if "--format gitlab" in line}
    done = shell(line, "Quý V/2020")
    report = json.loads((git.folder / "gl-code-quality-report.json").read_bytes())
    assert [one["check_name"] for one in report if one["severity"] == "major"] == ["PAR201"]
    assert "kế hoạch.plan.yaml:13" in done.stdout.decode("utf-8")


def test_hooks_say_what_pre_commit_needs():
    for hook in HOOKS:
        assert hook["language"] == "python"
        assert {"id", "name", "description", "entry", "files"} <= hook.keys()


def test_hooks_to_copy_are_there():
    (config,) = yaml.safe_load(SNIPPETS[2])["repos"]
    assert [hook["id"] for hook in config["hooks"]] == [hook["id"] for hook in HOOKS]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hook_runs_for_the_files_that_are_ours(hook):
    ours = [SETTINGS_NAME, REGISTER_NAME]
    ours += [f"2020{suffix}" for suffix in (PLAN_SUFFIX, PROGRESS_SUFFIX, SET_SUFFIX)]
    for name in ours:
        assert re.search(hook["files"], name)
        assert re.search(hook["files"], f"plans/Thanh Hóa/{name}")
    for name in ("docker-compose.yaml", "my-agencies.yaml", "2020.plan.yaml.bak", ".plan.yaml.md"):
        assert not re.search(hook["files"], name)


@pytest.mark.parametrize(("deadline", "code"), [("Quý I/2020", 0), ("Quý V/2020", 1)])
def test_lint_hook_refuses_a_bad_plan(deadline, code, run, tmp_path):
    (tmp_path / "agencies.yaml").write_text(REGISTER, encoding="utf-8")
    text = PLAN.replace("Tháng 01/2020", deadline)
    (tmp_path / "2020.plan.yaml").write_text(text, encoding="utf-8")
    (hook,) = (hook for hook in HOOKS if hook["id"] == "parcli-lint")
    words = shlex.split(hook["entry"])
    assert words[0] == "parcli"
    assert run(*words[1:], cwd=tmp_path).returncode == code
