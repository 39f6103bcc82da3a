"""Checking a workspace: what is read, what is told, and that every plan is let go."""

import gc
import shutil
from datetime import date
from pathlib import Path

import pytest

from parcli.cli.checking import Wanted, check, progress_findings
from parcli.cli.workspace import open_workspace
from parcli.model.progress import Progress
from parcli.rules import all_rules
from parcli.yamlio.files import load_bytes

ON = date(2021, 1, 1)
PLAN = "thanh-hoa/2020.plan.yaml"
PROGRESS = "thanh-hoa/2020.progress.yaml"


@pytest.fixture
def work(root, tmp_path):
    shutil.copytree(root / "plans" / "thanh-hoa", tmp_path / "thanh-hoa")
    return tmp_path


def told(work: Path, *paths: str, on: date = ON, **wanted: object) -> list[tuple[str, int, str]]:
    """Check the paths, or all, and give file, line and code of what is found."""
    workspace = open_workspace(work, [Path(path) for path in paths])
    found = check(workspace, Wanted(all_rules(), on, **wanted)).findings
    return [(Path(one.file).name, one.line, one.code) for one in found]


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_checking_leaves_no_cycles_behind(root, tmp_path):
    work = tmp_path / "plans"
    shutil.copytree(root / "plans", work)
    change(work / PROGRESS, "TC-3.a:", "TC-33.a:")
    plan = work / "thanh-hoa" / "2020.plan.yaml"
    refused = plan.read_text(encoding="utf-8").replace("Quý II/2020", "Quý V/2020")
    plan.write_text(refused, encoding="utf-8")
    workspace = open_workspace(work)
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        found = check(workspace, Wanted(all_rules(), ON))
        gc.collect()
        left = [thing for thing in gc.garbage if type(thing).__module__.startswith("parcli")]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert {"PAR201", "PAR401"} <= {placed.code for placed in found.findings}
    assert left == []


def test_the_plan_of_a_progress_file_is_read_for_it_but_not_reported_on(work):
    change(work / PLAN, "lead: so-tu-phap\n", "lead: so-tu-phat\n")
    change(work / PROGRESS, "TC-3.a:", "TC-33.a:")
    assert told(work, PROGRESS) == [("2020.progress.yaml", 6, "PAR401")]
    assert {file for file, _, _ in told(work, PLAN)} == {"2020.plan.yaml"}
    assert len(told(work)) == len(told(work, PLAN)) + 1


def test_the_day_decides_what_lies_ahead(work):
    codes = [code for _, _, code in told(work, PROGRESS, on=date(2020, 7, 2))]
    assert codes == ["PAR403"]
    assert told(work, PROGRESS, on=date(2020, 7, 3)) == []


def test_of_a_plan_at_fault_only_what_needs_no_plan_is_told(work):
    # TT-4.a loses its deadline, and with it the periods that its records name.
    name = "Báo cáo tình hình thực hiện của Trung tâm Hành chính công\n"
    change(work / PLAN, f"{name}            deadline:", f"{name}            han:")
    change(work / PROGRESS, "TC-3.a:", "TC-33.a:")
    change(work / PROGRESS, "document: 95/BC-VP", "document: 95 /BC-VP")
    found = told(work)
    assert ("2020.plan.yaml", 181, "PAR012") in found
    assert [row for row in found if row[0] != "2020.plan.yaml"] == [
        ("2020.progress.yaml", 18, "PAR402")
    ]


def test_a_file_at_fault_cannot_tell_that_a_comment_is_needless(work):
    assert "parcli: ignore[" in (work / PLAN).read_text(encoding="utf-8")
    change(work / PLAN, "level: province", "level: tinh")
    assert told(work) == [("2020.plan.yaml", 6, "PAR014")]


def test_a_register_at_fault_tells_nothing_of_who_owes(work):
    register = work / "thanh-hoa" / "agencies.yaml"
    aliases = '["UBND các huyện, thị xã, thành phố", "UBND huyện, thị xã, thành phố"]\n'
    change(register, f"{aliases}    members:", f"{aliases}    gom:")
    found = told(work)
    assert ("agencies.yaml", 131, "PAR012") in found
    assert not [code for _, _, code in found if code.startswith("PAR4")]


def test_a_comment_silences_a_line_of_a_progress_file(work):
    change(work / PROGRESS, "TC-5.a:", "TC-55.a:  # parcli: ignore[PAR401] chờ sửa kế hoạch")
    assert told(work) == []
    assert told(work, PROGRESS, silence=False) == [("2020.progress.yaml", 10, "PAR401")]
    assert told(work, ignore=("PAR4",)) == []
    change(work / PROGRESS, "TC-55.a:", "TC-5.a:")
    assert told(work) == [("2020.progress.yaml", 10, "PAR020")]
    # Without the plan nobody can tell whether the comment is needed.
    (work / PLAN).unlink()
    assert told(work) == [("2020.progress.yaml", 3, "PAR409")]


def test_records_of_another_plan_are_sent_to_their_own_file(work):
    moved = work / "khac"
    moved.mkdir()
    (work / PROGRESS).rename(moved / "2021.progress.yaml")
    found = check(open_workspace(work), Wanted(all_rules(), ON, select=("PAR409",))).findings
    assert [str(one.message) for one in found] == ["không có kế hoạch khac/2021.plan.yaml"]
    assert str(found[0].hint) == "kết quả của “thanh-hoa-2020” ghi ở thanh-hoa/2020.progress.yaml"


def test_the_findings_of_one_progress_file_before_it_is_written(work):
    workspace = open_workspace(work)
    plan = workspace.plan_file(work / PLAN)
    text = (work / PROGRESS).read_text(encoding="utf-8")
    twice = text + "TT-2.a:\n  - {done: 2020-02-01, evidence: minh-chung/x.pdf}\n"

    def found(content: str) -> list[tuple[int, str]]:
        loaded = load_bytes(content.encode(), PROGRESS, Progress)
        placed = progress_findings(workspace, plan, loaded, ON)
        return [(one.line, one.code) for one in placed]

    last = len(twice.splitlines())
    assert found(text) == []
    assert found(twice) == [(last, "PAR404")]
    assert found(twice.replace("done: 2020-02-01, ", "")) == [(last, "PAR014")]
    (work / "parcli.yaml").write_text("parcli: 1\nrules: {ignore: [PAR404]}\n", encoding="utf-8")
    workspace = open_workspace(work)
    assert found(twice) == []
