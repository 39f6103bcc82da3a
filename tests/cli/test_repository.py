"""Paths for the host of a repository start at its top, wherever the command was run."""

from pathlib import Path

import pytest

from parcli.cli.repository import from_top


@pytest.fixture
def repository(tmp_path) -> Path:
    """Give the top of something that is a repository to git: `.git` may also be a file."""
    top = tmp_path / "kho"
    (top / "plans" / "thanh hoa").mkdir(parents=True)
    (top / ".git").write_text("gitdir: ../elsewhere\n", encoding="utf-8")
    return top


@pytest.mark.parametrize(
    ("folder", "shown", "expected"),
    [
        (".", "plans/a.plan.yaml", "plans/a.plan.yaml"),
        ("plans", "a.plan.yaml", "plans/a.plan.yaml"),
        ("plans/thanh hoa", "a.plan.yaml", "plans/thanh hoa/a.plan.yaml"),
        ("plans/thanh hoa", "../agencies.yaml", "plans/agencies.yaml"),
        ("plans/../plans", "./a.plan.yaml", "plans/a.plan.yaml"),
    ],
)
def test_path_is_told_from_the_top(repository, folder, shown, expected):
    assert from_top(repository / folder)(shown) == expected


def test_relative_folder_is_where_one_stands(repository, monkeypatch):
    monkeypatch.chdir(repository / "plans")
    assert from_top(Path())("a.plan.yaml") == "plans/a.plan.yaml"


def test_path_stays_where_there_is_no_repository(tmp_path):
    assert from_top(tmp_path)("plans/a.plan.yaml") == "plans/a.plan.yaml"


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "junit"])
def test_hosts_are_told_paths_from_the_top(git, run, form):
    plans = git.folder / "plans"
    plans.mkdir()
    (plans / "a.plan.yaml").write_text("parcli: 1\n", encoding="utf-8")
    done = run("lint", "--format", form, cwd=plans)
    assert done.returncode == 1
    assert "plans/a.plan.yaml" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("form", ["text", "json"])
def test_people_are_told_paths_from_where_they_stand(git, run, form):
    plans = git.folder / "plans"
    plans.mkdir()
    (plans / "a.plan.yaml").write_text("parcli: 1\n", encoding="utf-8")
    told = run("lint", "--format", form, cwd=plans).stdout.decode("utf-8")
    assert "plans/a.plan.yaml" not in told
    assert "a.plan.yaml" in told
