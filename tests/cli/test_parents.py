"""Finding the plan above: by id, by path, once, without reading every file."""

import pytest

from parcli.cli import workspace as module
from parcli.cli.workspace import open_workspace

TASKS = "areas: {institutions: {tasks: [{id: T1, title: Việc, agencies: {lead: so-a}}]}}\n"
REGISTER = "parcli: 1\nagencies: [{id: so-a, name: Sở A}, {id: tinh, name: Tỉnh}]\n"


def plan(name, *, parent=None, level="department", head=""):
    above = f"parent: {parent}\n" if parent else ""
    return (
        f"{head}parcli: 1\nid: {name}  # mã\ntitle: Kế hoạch\nlevel: {level}\nissuer: so-a\n"
        f"period: 2026\ndecision: {{date: 2026-01-05}}\n{above}{TASKS}"
    )


@pytest.fixture
def office(tmp_path):
    def write(**files):
        (tmp_path / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
        (tmp_path / "agencies.yaml").write_text(REGISTER, encoding="utf-8")
        for name, text in files.items():
            file = tmp_path / name / "2026.plan.yaml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return open_workspace(tmp_path)

    return write


def plans(workspace):
    return {file.plan.id: file.plan for file in workspace.plan_files()}


@pytest.mark.parametrize("named", ["tinh-2026", "../tinh/2026.plan.yaml"])
def test_a_parent_is_found_by_id_and_by_path(office, named):
    workspace = office(tinh=plan("tinh-2026", level="province"), so=plan("so-2026", parent=named))
    so = plans(workspace)["so-2026"]
    assert workspace.parents.dated_above(so).plan.id == "tinh-2026"
    assert workspace.parents.missing(so) is None
    assert workspace.parents.missing(plans(workspace)["tinh-2026"]) is None


@pytest.mark.parametrize("named", ["tin-2026", "../x/2026.plan.yaml", "../../out.plan.yaml"])
def test_a_parent_that_is_not_there(office, named, tmp_path):
    (tmp_path.parent / "out.plan.yaml").write_text(plan("out"), encoding="utf-8")
    workspace = office(tinh=plan("tinh-2026"), so=plan("so-2026", parent=named))
    so = plans(workspace)["so-2026"]
    assert workspace.parents.above(so) is None
    known = ("tinh-2026", "../tinh/2026.plan.yaml") if "/" in named else ("tinh-2026",)
    assert workspace.parents.missing(so) == known


@pytest.mark.parametrize("named", ["so-2026", "2026.plan.yaml"])
def test_a_plan_is_not_its_own_parent(office, named):
    workspace = office(so=plan("so-2026", parent=named))
    assert workspace.parents.missing(plans(workspace)["so-2026"]) == ()


def test_two_plans_above_each_other_come_to_an_end(office):
    workspace = office(a=plan("a", parent="b"), b=plan("b", parent="a"))
    assert workspace.parents.dated_above(plans(workspace)["a"]).plan.id == "b"


def test_a_parent_at_fault_is_there_but_not_computed_with(office):
    workspace = office(tinh="id: tinh-2026\nparcli: 1\n", so=plan("so-2026", parent="tinh-2026"))
    so = workspace.plan_with_id("so-2026").plan
    assert workspace.parents.dated_above(so) is None
    assert workspace.parents.missing(so) is None


def test_a_parent_is_read_once_and_nothing_else_is(office, monkeypatch):
    children = {f"so{n}": plan(f"so-{n}", parent="tinh-2026") for n in range(5)}
    workspace = office(tinh=plan("tinh-2026", level="province"), **children)
    files = [file.plan for file in workspace.plan_files() if file.plan.parent]
    read = []
    load = module.load
    monkeypatch.setattr(module, "load", lambda *given: read.append(given[1]) or load(*given))
    for child in files:
        workspace.frame(child)
        assert workspace.parents.dated_above(child).plan.id == "tinh-2026"
    assert read.count("tinh/2026.plan.yaml") == 1
    assert [name for name in read if name.startswith("so")] == []


def test_one_file_checked_alone_finds_its_parent(office, run, tmp_path):
    office(tinh=plan("tinh-2026", level="province"), so=plan("so-2026", parent="tinh-2026"))
    for settings in (True, False):
        if not settings:
            (tmp_path / "parcli.yaml").unlink()
        done = run("lint", "so/2026.plan.yaml", "--select", "PAR5", cwd=tmp_path)
        assert "PAR501" in done.stdout.decode()
        assert "PAR507" not in done.stdout.decode()


@pytest.mark.parametrize("head", ["\ufeff", "# id: x\n", "---\n", "note:\n  id: y\n"])
def test_the_id_is_the_one_of_the_top_level(office, head):
    workspace = office(tinh=plan("tinh-2026", head=head))
    assert list(workspace.parents.by_id) == ["tinh-2026"]


def test_an_id_may_stand_in_quotes_and_lines_may_end_as_on_windows(office):
    text = plan("'tinh-2026'").replace("\n", "\r\n")
    assert list(office(tinh=text).parents.by_id) == ["tinh-2026"]
