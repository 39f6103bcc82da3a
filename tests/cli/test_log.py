"""`parcli log`, on real repositories whose commits have fixed names, days and so ids."""

import csv
import io
import json
import os
import shutil
from functools import partial
from pathlib import Path

import pytest

GOLDEN = Path(__file__).with_name("log")

REGISTER = """\
parcli: 1
agencies:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: huyen-a, name: UBND huyện A}
  - {id: huyen-b, name: UBND huyện B}
groups:
  - {id: ubnd-huyen, name: UBND cấp huyện, members: [huyen-a, huyen-b]}
"""
PLAN = """\
parcli: 1
id: tinh-2020
title: Kế hoạch cải cách hành chính năm 2020
level: province
issuer: so-noi-vu
period: 2020
areas:
  institutions:
    lead: so-noi-vu
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        products:
          - {id: a, name: Kế hoạch rà soát, deadline: Tháng 4/2020}
          - {id: b, name: Báo cáo kết quả, deadline: Quý II/2020, each: ubnd-huyen}
"""
HEAD = "parcli: 1\nplan: tinh-2020\n"
HALF = "  - {under_way: 50 %, as_of: 2020-04-02}\n"
DONE = "  - {done: 2020-04-05, document: 12/KH-SNV, evidence: minh-chung/12.pdf}\n"
BEGUN = "TC-1.b:\n  - {agency: huyen-b, under_way: 10 %, as_of: 2020-04-02}\n"
SHARE = "  - {{agency: huyen-{0}, done: 2020-04-0{1}, document: {1}/BC-UBND}}\n"


@pytest.fixture
def office(git):
    """The folder of a province with a plan, committed; nothing is noted yet."""
    write(git.folder, "agencies.yaml", REGISTER)
    write(git.folder, "kế hoạch/2020.plan.yaml", PLAN)
    git.commit("Lập kế hoạch")
    return git.folder


def write(folder, name, text):
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def note(folder, text, name="kế hoạch/2020.progress.yaml"):
    write(folder, name, HEAD + text)


@pytest.fixture
def storied(office, git):
    """The same after half a year of everything that happens to a progress file."""
    note(office, f"TC-1.a:\n{HALF}{BEGUN}")
    git.commit("Ghi tiến độ")
    git("switch", "--quiet", "--create", "huyện-a")
    note(office, f"TC-1.a:\n{HALF}{BEGUN}{SHARE.format('a', 3)}")
    git.commit("Huyện A đã nộp", author="Phạm Hồng Hà")
    git("switch", "--quiet", "main")
    note(office, f"TC-1.a:\n{HALF}{DONE}{BEGUN}")
    git.commit("TC-1.a xong")
    git.merge("huyện-a")
    fixed = DONE.replace("2020-04-05", "2020-04-06")
    note(office, f"TC-1.a:\n{HALF}{fixed}{BEGUN}{SHARE.format('a', 3)}")
    git.commit("Sửa ngày ban hành", author="Trần Văn Bình")
    broken = f"TC-1.a:\n<<<<<<< HEAD\n{HALF}=======\n{fixed}>>>>>>> huyện-b\n"
    note(office, broken)
    git.commit("Gộp dở", author="Phạm Hồng Hà")
    both = f"{BEGUN}{SHARE.format('a', 3)}{SHARE.format('b', 4)}"
    note(office, f"TC-1.a:\n{HALF}{fixed}{both}")
    git.commit("Huyện B đã nộp")
    (office / "kế hoạch").rename(office / "tỉnh")
    note(office, f"TC-1.a:\n{fixed}{both}", "tỉnh/2020.progress.yaml")
    git.commit("Đổi tên thư mục, bỏ tiến độ đã cũ")
    note(office, f"TC-1.a:\n{fixed}{both}".replace("4/BC", "14/BC"), "tỉnh/2020.progress.yaml")
    return office


@pytest.fixture
def log(told):
    """Run `parcli log` in a folder; give what it prints, with standard error marked."""
    return partial(told, "log")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("all", ()),
        ("product", ("TC-1.a",)),
        ("share", ("TC-1.b/huyen-b",)),
        ("since", ("--since", "06/04/2020")),
        ("markdown", ("TC-1.b", "--format", "md")),
        ("data", ("TC-1.b", "--format", "json")),
        ("sheet", ("TC-1", "--format", "csv")),
    ],
)
def test_the_history_reads_as_it_should(name, arguments, storied, log, golden):
    golden(GOLDEN / f"{name}.txt", log(storied, *arguments))


def test_what_came_by_a_merge_is_told_of_who_made_it(storied, log):
    items = json.loads(log(storied, "TC-1.b/huyen-a", "--format", "json").split("\n! ")[0])["items"]
    assert [(item["by"], item["change"]) for item in items] == [("Phạm Hồng Hà", "added")]


def test_json_csv_and_markdown_tell_the_same_changes(storied, log):
    items = json.loads(log(storied, "--format", "json").split("\n! ")[0])["items"]
    rows = list(csv.DictReader(io.StringIO(log(storied, "--format", "csv").split("\n! ")[0])))
    assert [(row["ref"], row["commit"]) for row in rows] == [
        (item["ref"], item["commit"] or "") for item in items
    ]


def test_a_record_taken_back_is_told(office, git, log):
    note(office, f"TC-1.a:\n{DONE}")
    git.commit("Ghi nhầm")
    (office / "kế hoạch/2020.progress.yaml").unlink()
    git.commit("Bỏ ghi nhầm")
    items = json.loads(log(office, "TC-1.a", "--format", "json"))["items"]
    assert [(i["change"], i["subject"]) for i in items] == [
        ("removed", "Bỏ ghi nhầm"),
        ("added", "Ghi nhầm"),
    ]
    assert items[0]["before"] == items[1]["record"]


def test_nothing_noted_is_no_fault(office, log):
    assert "Không có thay đổi nào." in log(office, "TC-1.a")


def test_an_unknown_reference_is_refused(office, log):
    assert "có phải “TC-1.a”?" in log(office, "TC-1.aa", code=2)


def test_what_no_plan_has_any_more_still_has_its_history(office, git, log):
    note(office, f"TC-1.z:\n{DONE}")
    git.commit("Ghi")
    note(office, f"TC-1.a:\n{DONE}")
    git.commit("Chuyển sang TC-1.a")
    assert "Chuyển sang TC-1.a" in log(office, "TC-1.z")


def test_one_plan_of_several(office, git, log):
    note(office, f"TC-1.a:\n{DONE}")
    write(office, "sở/2020.plan.yaml", PLAN.replace("tinh-2020", "so-2020"))
    write(office, "sở/2020.progress.yaml", f"parcli: 1\nplan: so-2020\nTC-1.a:\n{HALF}")
    git.commit("Cả hai kế hoạch")
    both = json.loads(log(office, "--format", "json"))["items"]
    assert [item["plan"] for item in both] == ["tinh-2020", "so-2020"]
    one = json.loads(log(office, "--plan", "so-2020", "--format", "json"))["items"]
    assert [item["plan"] for item in one] == ["so-2020"]
    assert "[so-2020] Kế hoạch rà soát" in log(office)


def test_a_file_never_added_is_told_to_be_so(office, log):
    note(office, f"TC-1.a:\n{DONE}")
    shown = log(office, "TC-1.a")
    assert "Chưa commit" in shown
    assert "1 thay đổi, chưa commit." in shown
    assert "! kế hoạch/2020.progress.yaml: chưa đưa vào git (git add)" in shown


@pytest.mark.usefixtures("storied")
def test_a_shallow_clone_tells_what_it_has(git, log, tmp_path):
    clone = tmp_path / "bản sao"
    git("clone", "--quiet", "--depth", "2", git.folder.as_uri(), str(clone))
    shown = log(clone)
    assert "gỡ: đã làm 50%" in shown
    assert "Không rõ ai ghi, ghi khi nào" in shown
    assert "! kho git chỉ tải một phần lịch sử" in shown


def test_outside_a_repository_the_records_are_shown_as_they_stand(storied, log):
    shutil.rmtree(storied / ".git")
    shown = log(storied)
    assert "đang ghi: hoàn thành ngày 06/04/2020" in shown
    assert "4 ghi nhận." in shown
    assert "! kế hoạch không nằm trong kho git" in shown


def test_without_git_the_records_are_shown_as_they_stand(storied, log, tmp_path):
    empty = tmp_path / "không có gì"
    empty.mkdir()
    shown = log(storied, "TC-1.a", env={"PATH": str(empty)})
    assert "đang ghi: hoàn thành ngày 06/04/2020" in shown
    assert "! máy này không có git" in shown


def test_a_file_that_cannot_be_read_now_is_named_and_its_history_told(office, git, log):
    note(office, f"TC-1.a:\n{DONE}")
    git.commit("Ghi")
    note(office, f"TC-1.a:\n<<<<<<< HEAD\n{DONE}")
    shown = log(office, code=2)
    assert "ghi: hoàn thành ngày 05/04/2020" in shown
    assert "! kế hoạch/2020.progress.yaml: tệp có lỗi nên không được tính" in shown


def test_a_file_that_cannot_be_read_is_named_where_the_reference_may_be_in_it(office, log, run):
    note(office, f"TC-1.a:\n<<<<<<< HEAD\n{DONE}")
    expected = "kế hoạch/2020.progress.yaml: tệp có lỗi nên không được tính"
    assert expected in log(office, "TC-1.a", code=2)
    assert expected in run("show", "TC-1.a", cwd=office).stderr.decode()


def test_control_characters_steer_no_terminal(office, git, log):
    note(office, f"TC-1.a:\n{DONE}")
    git.commit("Ghi\x1b[31m", author="Lan\x1b[2J")
    assert "\x1b" not in log(office)


def test_nothing_is_written(storied, log):
    def state():
        files = (path for path in storied.rglob("*") if path.is_file())
        return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    os.utime(storied / "tỉnh/2020.progress.yaml", (0, 0))
    before = state()
    log(storied)
    assert state() == before
