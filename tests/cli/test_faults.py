"""Every fault of a file as the real command shows it: one golden page a fault.

A fault is planted in `faults/plan.yaml`, or in the progress file beside it, `faults/progress.yaml`;
`parcli lint` is run on it; what it prints is kept in `faults/<name>.txt`. Reading code here is
reading what an officer sees.
"""

import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).with_name("faults")
PLAN = (HERE / "plan.yaml").read_text(encoding="utf-8")
PROGRESS = (HERE / "progress.yaml").read_text(encoding="utf-8")

REGISTER = """\
parcli: 1
agencies:
  - {id: ubnd-xa, name: UBND xã}
  - {id: tu-phap, name: Công chức Tư pháp - Hộ tịch}
  - {id: van-phong, name: Văn phòng}
"""


def replace(old: str, new: str) -> bytes:
    assert PLAN.count(old) == 1, old
    return PLAN.replace(old, new).encode()


FAULTS: dict[str, bytes] = {
    "not-utf8": PLAN.encode().replace("Kế hoạch mẫu".encode(), b"K\xeahoach"),
    "utf16": PLAN.encode("utf-16"),
    "unclosed-quote": replace('"Báo cáo, kiến nghị"', '"Báo cáo, kiến nghị'),
    "unclosed-bracket": replace("[van-phong]", "[van-phong"),
    "stray-colon": replace("title: Kế hoạch mẫu", "title: Kế hoạch: mẫu"),
    "bad-indent": replace("        title: Rà soát", "      title: Rà soát"),
    "tab-indent": replace("    lead: tu-phap\n", "\tlead: tu-phap\n"),
    "tab-in-text": replace("Rà soát văn bản", "Rà soát\tvăn bản"),
    "no-break-space": replace("Quý I/2020", "Quý\u00a0I/2020"),
    "zero-width-space": replace("id: TC-1", "id: TC\u200b-1"),
    "nfd": replace("Rà soát văn bản", "Ra\u0300 soát văn bản"),
    "conflict": replace(
        "level: commune\n",
        "<<<<<<< HEAD\nlevel: commune\n=======\nlevel: district\n>>>>>>> nhanh-khac\n",
    ),
    "duplicate-key": replace('        no: "1"\n', '        no: "1"\n        no: "2"\n'),
    "anchor": replace("lead: tu-phap\n    tasks", "lead: &x tu-phap\n    tasks"),
    "alias": replace("[van-phong]", "[*x]"),
    "merge-key": replace('        no: "1"\n', '        <<: {no: "1"}\n'),
    "tag": replace("period: 2020", "period: !!str 2020"),
    "two-documents": (PLAN + "---\nparcli: 1\n").encode(),
    "too-large": PLAN.encode() + b"# " + b"x" * (5 * 1024 * 1024) + b"\n",
    "too-deep": replace("[van-phong]", "[" * 200 + "]" * 200),
    "unknown-key": replace("deadline: Quý I/2020", "deadlin: Quý I/2020"),
    "unknown-area": replace("institutions:", "institution:"),
    "missing-key": replace("level: commune\n", ""),
    "wrong-type": replace("period: 2020", "period: [2020]"),
    "wrong-choice": replace("level: commune", "level: xã"),
    "wrong-id": replace("id: TC-1", "id: TC 1"),
    "impossible-date": replace("date: 2019-12-20", "date: 2019-02-30"),
    "date-form": replace("date: 2019-12-20", "date: 20/12/2019"),
    "empty": b"",
    "not-a-mapping": b"- mot\n- hai\n",
    "key-not-text": replace("areas:\n", "? [a, b]\n: x\nareas:\n"),
    "newer-format": replace("parcli: 1\n", "parcli: 2\n"),
    "needless-ignore": replace('no: "1"\n', 'no: "1"  # parcli: ignore[PAR104] bản ký in trùng\n'),
    "ignore-without-reason": replace('no: "1"\n', 'no: "1"  # parcli: ignore[PAR104]\n'),
    "ignore-without-code": replace('no: "1"\n', 'no: "1"  # parcli: ignore bản ký in trùng\n'),
    "several-at-once": PLAN.replace("Quý I/2020", "Quý V/2020")
    .replace("coordinate: [van-phong]", "coordinate: [vanphong]")
    .replace("no: ", "so: ")
    .replace("Rà soát văn bản", "Rà soát\u00a0văn bản")
    .encode(),
}


def recorded(old: str, new: str) -> bytes:
    assert PROGRESS.count(old) == 1, old
    return PROGRESS.replace(old, new).encode()


PROGRESS_FAULTS: dict[str, bytes] = {
    "progress-misspelt-head": recorded("plan:", "plna:"),
    "progress-misspelt-key": recorded("document:", "documnet:"),
    "progress-two-kinds": recorded("{done: 2020-03-20,", "{done: 2020-03-20, under_way: 60 %,"),
    "progress-lacks": recorded("    decision: {number: 92/QĐ-UBND, date: 2020-11-20}\n", ""),
    "progress-stray": recorded("note: Chờ", "document: 12/BC-UBND, note: Chờ"),
    "progress-percent": recorded("60 %", "sáu mươi"),
    "progress-no-record": PROGRESS.encode() + b"TC-2.a: []\n",
    "progress-conflict": recorded("TC-1.b:\n", "<<<<<<< HEAD\n=======\n>>>>>>> x\nTC-1.b:\n"),
    "progress-several": PROGRESS.replace("TC-1.b", "TC-1.c")
    .replace("done: 2020-03-20", "occurrence: 2020-Q1, done: 2021-03-20")
    .replace("14/KH-UBND", "14/KH UBND, evidence: minh-chung/khong-co.pdf")
    .encode(),
    "progress-other-plan": recorded("mau-2020", "mau-2019"),
}


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "agencies.yaml").write_text(REGISTER, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_shown_with_its_place_and_its_mend(name, workspace, run, golden):
    (workspace / "xa.plan.yaml").write_bytes(FAULTS[name])
    done = run("lint", "xa.plan.yaml", "--ignore", "PAR101", cwd=workspace)
    assert done.stderr == b""
    assert done.returncode == (0 if name == "needless-ignore" else 1)
    golden(HERE / f"{name}.txt", done.stdout.decode("utf-8"))


@pytest.mark.parametrize("name", PROGRESS_FAULTS)
def test_fault_of_a_progress_file_is_shown_with_its_place_and_its_mend(
    name, workspace, run, golden
):
    (workspace / "xa.plan.yaml").write_text(PLAN, encoding="utf-8")
    (workspace / "xa.progress.yaml").write_bytes(PROGRESS_FAULTS[name])
    done = run("lint", "xa.progress.yaml", "--on", "31/12/2020", cwd=workspace)
    assert (done.returncode, done.stderr) == (1, b"")
    golden(HERE / f"{name}.txt", done.stdout.decode("utf-8"))


def test_the_files_without_a_fault_are_silent(workspace, run):
    (workspace / "xa.plan.yaml").write_text(PLAN, encoding="utf-8")
    (workspace / "xa.progress.yaml").write_text(PROGRESS, encoding="utf-8")
    done = run("lint", "--ignore", "PAR101", cwd=workspace)
    assert (done.returncode, done.stdout.decode()) == (0, "3 tệp, không có lỗi\n")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_named(workspace, run):
    plan = workspace / "xa.plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    plan.chmod(0)
    done = run("lint", cwd=workspace)
    assert done.returncode == 1
    assert b"xa.plan.yaml:1:1: PAR017" in done.stdout


def test_one_bad_file_hides_no_other(workspace, run):
    for name in ("unclosed-quote", "unknown-key", "nfd"):
        (workspace / f"{name}.plan.yaml").write_bytes(FAULTS[name])
    shown = run("lint", "--ignore", "PAR101", cwd=workspace).stdout.decode("utf-8")
    places = [line for line in shown.splitlines() if line.partition(":")[0].endswith(".plan.yaml")]
    assert {line.partition(".")[0] for line in places} == {"nfd", "unclosed-quote", "unknown-key"}


def test_lint_prints_the_same_twice(workspace, run_afresh):
    (workspace / "xa.plan.yaml").write_bytes(FAULTS["several-at-once"])
    first, second = (run_afresh("lint", cwd=workspace).stdout for _ in range(2))
    assert first == second
