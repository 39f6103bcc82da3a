"""`parcli diff`, on real repositories: what an officer edits, and what she is told of it."""

import json
import os
import shutil
from functools import partial
from pathlib import Path

import pytest

GOLDEN = Path(__file__).with_name("diff")

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
decision: {number: 5409/QĐ-UBND, date: 2019-12-20}
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
CHILD = """\
parcli: 1
id: so-2020
title: Kế hoạch của Sở Nội vụ
level: department
issuer: so-noi-vu
period: 2020
parent: tinh-2020
areas:
  institutions:
    lead: so-noi-vu
    tasks:
      - id: S-1
        title: Lập kế hoạch
        products:
          - id: a
            name: Kế hoạch
            deadline: Không quá 10 ngày kể từ ngày kế hoạch của tỉnh được ban hành
"""
LATER = PLAN.replace("Tháng 4/2020", "Quý II/2020")
TOLD = "thời hạn: Tháng 4/2020 → Quý II/2020: hạn lùi 61 ngày (30/04/2020 → 30/06/2020)"
FILE = "kế hoạch/năm 2020.plan.yaml"
NOTED = "parcli: 1\nplan: tinh-2020\nTC-1.a:\n  - {done: 2020-04-05, document: 12/KH-SNV}\n"


def write(folder, name, text):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def office(git):
    """The folder of a province with a plan, committed; its names have spaces and marks."""
    write(git.folder, "agencies.yaml", REGISTER)
    write(git.folder, FILE, PLAN)
    git.commit("Lập kế hoạch")
    return git.folder


@pytest.fixture
def diff(told):
    """Run `parcli diff` in a folder; give what it prints, with standard error marked."""
    return partial(told, "diff")


def one_line(shown):
    return " ".join(shown.split())


# --- which times are compared --------------------------------------------------------------------
def test_what_is_edited_is_compared_with_the_last_commit(office, diff):
    assert "Không có gì thay đổi." in diff(office)
    write(office, FILE, LATER)
    shown = one_line(diff(office))
    assert "Thay đổi: HEAD" in shown
    assert "→ bản đang sửa" in shown
    assert TOLD in shown


def test_one_revision_is_compared_with_what_is_edited(office, git, diff):
    write(office, FILE, LATER)
    git.commit("Lùi hạn")
    assert "Không có gì thay đổi." in diff(office)
    assert TOLD in one_line(diff(office, "HEAD~1"))


@pytest.mark.parametrize("asked", ["HEAD~1..HEAD", "HEAD~1..", "v1..main", "v1...main"])
def test_two_revisions_are_compared_whatever_is_edited(asked, office, git, diff):
    git("tag", "v1")
    write(office, FILE, LATER)
    git.commit("Lùi hạn")
    write(office, FILE, PLAN.replace("Rà soát văn bản", "Việc khác"))
    shown = one_line(diff(office, asked))
    assert TOLD in shown
    assert "Việc khác" not in shown


def test_three_dots_leave_out_what_the_other_branch_did(office, git, diff):
    git("switch", "--quiet", "--create", "lùi-hạn")
    write(office, FILE, LATER)
    git.commit("Lùi hạn")
    git("switch", "--quiet", "main")
    write(office, FILE, PLAN.replace("Báo cáo kết quả", "Báo cáo kết quả năm"))
    git.commit("Đổi tên sản phẩm")
    assert "Báo cáo kết quả năm" in diff(office, "main..lùi-hạn")
    shown = one_line(diff(office, "main...lùi-hạn"))
    assert TOLD in shown
    assert "Báo cáo kết quả năm" not in shown


def test_two_files_need_no_git(tmp_path, diff):
    write(tmp_path, "cũ.plan.yaml", PLAN)
    write(tmp_path, "bản mới.plan.yaml", LATER)
    shown = one_line(diff(tmp_path, "cũ.plan.yaml", "bản mới.plan.yaml"))
    assert "Thay đổi: cũ.plan.yaml → bản mới.plan.yaml" in shown
    assert TOLD in shown
    write(tmp_path, "hỏng.plan.yaml", "parcli: 1\n")
    assert "hỏng.plan.yaml: tệp có lỗi" in diff(tmp_path, "cũ.plan.yaml", "hỏng.plan.yaml", code=2)


def test_a_folder_below_the_workspace_compares_the_whole(office, diff):
    write(office, "parcli.yaml", "parcli: 1\n")
    write(office, FILE, LATER)
    assert "năm 2020.plan.yaml" in diff(office / "kế hoạch")


def test_a_rebased_branch_is_told_as_the_edit_it_is(office, git, diff):
    git("switch", "--quiet", "--create", "lùi-hạn")
    write(office, FILE, LATER)
    git.commit("Lùi hạn")
    git("switch", "--quiet", "main")
    write(office, "khác.txt", "khác")
    git.commit("Việc khác")
    git("switch", "--quiet", "lùi-hạn")
    git("rebase", "--quiet", "main")
    assert TOLD in one_line(diff(office, "main..lùi-hạn"))


# --- what is refused -----------------------------------------------------------------------------
@pytest.mark.parametrize("asked", ["không-có", "HEAD..không-có", "HEAD..--output=x", "^HEAD"])
def test_an_unknown_revision_is_refused(asked, office, diff):
    assert "! parcli: không có bản “" in diff(office, asked, code=2)
    assert [path.name for path in office.iterdir() if path.name == "x"] == []


def test_a_revision_named_as_an_option_is_no_option(office, diff):
    assert "không có bản “--output=x”" in diff(office, "--", "--output=x", code=2)
    assert not (office / "x").exists()


def test_a_shallow_clone_says_that_it_is_one(office, git, diff, tmp_path):
    write(office, FILE, LATER)
    git.commit("Lùi hạn")
    clone = tmp_path / "bản sao"
    git("clone", "--quiet", "--depth", "1", git.folder.as_uri(), str(clone))
    shown = diff(clone, "HEAD~1", code=2)
    assert "không có bản “HEAD~1”" in shown
    assert "git fetch --unshallow" in shown


def test_without_git_or_a_repository_it_says_so(tmp_path, diff, office):
    write(tmp_path, FILE, PLAN)
    shown = diff(tmp_path, code=2)
    assert "kế hoạch không nằm trong kho git" in shown
    assert "parcli diff CŨ.plan.yaml MỚI.plan.yaml" in shown
    assert "máy này không có git" in diff(office, code=2, env={"PATH": str(tmp_path)})


def test_before_the_first_commit_there_is_nothing_to_compare_with(git, diff):
    write(git.folder, FILE, PLAN)
    assert "kho git chưa có commit nào" in diff(git.folder, code=2)


def test_one_file_or_three_words_are_refused(office, diff):
    assert "cần hai tệp để so" in diff(office, FILE, code=2)
    assert "cần một bản git, hoặc hai tệp kế hoạch" in diff(office, "a", "b", "c", code=2)


def test_two_files_leave_no_plan_to_choose(office, diff):
    assert "hai tệp đã nêu kế hoạch cần so" in diff(office, FILE, FILE, "--plan", "x", code=2)


def test_an_unknown_plan_is_refused_with_the_nearest(office, diff):
    assert "có phải “tinh-2020”?" in diff(office, "--plan", "tinh-202", code=2)


def test_a_plan_that_cannot_be_read_is_told_and_the_others_are_compared(office, git, diff):
    write(office, "sở/2020.plan.yaml", "parcli: 1\n<<<<<<< HEAD\n")
    git.commit("Gộp dở")
    write(office, "sở/2020.plan.yaml", CHILD)
    write(office, FILE, LATER)
    shown = diff(office, code=2)
    assert TOLD in one_line(shown)
    assert "! sở/2020.plan.yaml (HEAD): tệp có lỗi nên không so được" in shown


# --- files ---------------------------------------------------------------------------------------
def test_a_renamed_file_is_followed_by_the_id_of_its_plan(office, git, diff):
    (office / FILE).rename(office / "2020.plan.yaml")
    write(office, "2020.plan.yaml", LATER)
    shown = one_line(diff(office))
    assert f"{FILE} → 2020.plan.yaml" in shown
    assert TOLD in shown
    assert "kế hoạch mới" not in shown
    git.commit("Đổi tên")
    assert one_line(diff(office, "HEAD~1..HEAD")).split("MỚI")[0].count(TOLD) == 1


def test_a_file_with_another_name_and_another_id_is_followed_by_its_lines(office, diff):
    (office / FILE).unlink()
    write(office, "2020.plan.yaml", LATER.replace("tinh-2020", "tinh-mau-2020"))
    shown = one_line(diff(office))
    assert "~ mã: tinh-2020 → tinh-mau-2020" in shown
    assert TOLD in shown


def test_two_files_that_exchanged_their_names_are_followed(office, git, diff):
    write(office, "sở.plan.yaml", CHILD)
    git.commit("Kế hoạch của sở")
    write(office, "sở.plan.yaml", PLAN)
    write(office, FILE, CHILD)
    shown = one_line(diff(office))
    assert "không đổi nội dung" in shown
    assert "bỏ nhiệm vụ" not in shown


def test_a_plan_added_and_one_taken_away(office, diff):
    write(office, "sở.plan.yaml", CHILD)
    (office / FILE).unlink()
    shown = diff(office)
    assert "- không còn kế hoạch này: 1 nhiệm vụ, 2 sản phẩm" in shown
    assert "+ kế hoạch mới: 1 nhiệm vụ, 1 sản phẩm" in shown


def test_formatting_and_order_are_no_change(office, diff):
    write(
        office,
        FILE,
        "# ghi chú\n"
        + PLAN.replace("name: Kế hoạch", 'name: "Kế hoạch').replace("rà soát,", 'rà soát",'),
    )
    shown = diff(office)
    assert "không đổi nội dung: chỉ đổi cách trình bày trong tệp" in shown
    assert "Không đổi nội dung." in shown
    rows = PLAN.splitlines()
    write(office, FILE, "\n".join([*rows[:-2], rows[-1], rows[-2]]) + "\n")
    assert "không đổi nội dung: chỉ đổi thứ tự" in diff(office)


def test_line_ends_of_windows_are_no_change(office, diff):
    (office / FILE).write_bytes(PLAN.replace("\n", "\r\n").encode())
    assert "Không đổi nội dung." in diff(office)


# --- what else moves -----------------------------------------------------------------------------
def test_members_of_a_group_are_told_once_for_all_plans(office, git, diff):
    write(office, "khác/2021.plan.yaml", PLAN.replace("tinh-2020", "tinh-2021"))
    git.commit("Thêm kế hoạch")
    write(office, "agencies.yaml", REGISTER.replace("[huyen-a, huyen-b]", "[huyen-b]"))
    shown = diff(office)
    assert "Danh bạ cơ quan agencies.yaml (2 kế hoạch có nêu)" in shown
    assert shown.count("thành viên: bỏ UBND huyện A") == 1
    assert "Chỉ danh bạ cơ quan thay đổi." in shown


def test_a_plan_that_is_not_edited_moves_with_its_parent(office, git, diff):
    write(office, "sở/2020.plan.yaml", CHILD)
    git.commit("Kế hoạch của sở")
    write(office, FILE, PLAN.replace("2019-12-20", "2019-12-31"))
    shown = one_line(diff(office, "--plan", "so-2020"))
    assert "hạn lùi 11 ngày (30/12/2019 → 10/01/2020)" in shown
    assert "vì mốc “ngày kế hoạch của tỉnh được ban hành”: 20/12/2019 → 31/12/2019" in shown


def test_the_settings_of_each_time_hold(office, git, diff):
    write(office, FILE, PLAN.replace("Tháng 4/2020", "Trước 15/6/2020"))
    git.commit("Đổi hạn")
    write(office, "parcli.yaml", "parcli: 1\nbefore: inclusive\n")
    assert "vì cài đặt before: strict → inclusive" in diff(office)


def test_what_was_noted_is_told_and_never_needs_an_amendment(office, git, diff):
    progress = FILE.replace(".plan.", ".progress.")
    write(office, progress, NOTED)
    shown = one_line(diff(office, "--check"))
    assert "Kết quả ghi nhận + TC-1.a Kế hoạch rà soát ghi: hoàn thành ngày 05/04/2020" in shown
    git.commit("Ghi kết quả")
    write(office, progress, NOTED.replace("04-05", "04-06"))
    assert "trước đó: hoàn thành ngày 05/04/2020" in one_line(diff(office))
    (office / progress).unlink()
    assert "- TC-1.a Kế hoạch rà soát gỡ: hoàn thành" in one_line(diff(office))


def test_records_that_follow_a_renamed_task_are_no_change(office, git, diff):
    progress = FILE.replace(".plan.", ".progress.")
    write(office, progress, NOTED)
    git.commit("Ghi kết quả")
    write(office, progress, NOTED.replace("TC-1.a", "TC-9.a"))
    write(office, FILE, PLAN.replace("TC-1", "TC-9"))
    shown = diff(office)
    assert "mã: TC-1 → TC-9" in shown
    assert "Kết quả ghi nhận" not in shown


# --- the check -----------------------------------------------------------------------------------
def test_a_signed_plan_that_changed_without_an_amendment_fails_the_check(office, diff):
    write(office, FILE, LATER)
    shown = diff(office, "--check", code=1)
    assert f"! {FILE}: kế hoạch đã ký (5409/QĐ-UBND ngày 20/12/2019)" in shown
    assert "khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP" in shown
    assert "amendments: [{number: 1234/QĐ-UBND, date: 2020-05-15}]" in shown
    diff(office, code=0)


@pytest.mark.parametrize(("day", "code"), [("2020-04-22", 0), ("2019-12-01", 1)])
def test_an_amendment_dated_after_the_plan_passes_the_check(day, code, office, diff):
    head, areas, rest = LATER.partition("areas:")
    entry = f"amendments: [{{number: 1390/QĐ-UBND, date: {day}}}]\n"
    write(office, FILE, head + entry + areas + rest)
    shown = diff(office, "--check", code=code)
    assert ("1390/QĐ-UBND ngày 01/12/2019 không tính: ký trước kế hoạch" in shown) == bool(code)


# --- forms ---------------------------------------------------------------------------------------
NEW_TASK = """\
      - id: TC-6
        no: "6"
        title: Theo dõi tình hình thi hành pháp luật
        products:
          - {id: a, name: Báo cáo theo dõi thi hành pháp luật, deadline: Hàng quý}
"""
RICH = (
    ("deadline: Tháng 4/2020", "deadline: Quý II/2020"),
    ("deadline: tháng 01/2020}", "deadline: Quý I/2020}"),
    ("at_least: 50 %", "at_least: 60 %"),
    (
        "{lead: thanh-tra-tinh, coordinate: [so-tu-phap, vp-ubnd-tinh]}",
        "{lead: so-noi-vu, coordinate: so-ban-nganh}",
    ),
    ("        clause: II.1.đ\n", "        clause: II.1.đ\n        note: làm trong quý II\n"),
    ('      - id: TC-2\n        no: "2"', '      - id: TC-2b\n        no: "2a"'),
    ("  - Rõ trách nhiệm người đứng đầu;", "  - Nêu rõ trách nhiệm của người đứng đầu;"),
    ("      - id: TC-c ", f"{NEW_TASK}      - id: TC-c "),
)
RESULTS = """\
parcli: 1
plan: thanh-hoa-2020
TC-3.a:
  - {under_way: 60 %, as_of: 2020-03-31, note: Đang lấy ý kiến Công an tỉnh}
  - {postponed_to: 2020-06-30, decision: {number: 1390/QĐ-UBND, date: 2020-04-22}}
TC-4.a:
  - {done: 2020-01-20, document: 12/KH-STP, evidence: minh-chung/12-KH-STP.pdf}
"""


@pytest.fixture
def rich(git, root):
    """Thanh Hóa's plan, committed and then edited in many ways, with results noted since."""
    shutil.copytree(root / "plans" / "thanh-hoa", git.folder / "thanh-hoa")
    plan = git.folder / "thanh-hoa" / "2020.plan.yaml"
    write(git.folder, "thanh-hoa/2020.progress.yaml", "parcli: 1\nplan: thanh-hoa-2020\n")
    git.commit("Kế hoạch như đã ký")
    text = plan.read_text(encoding="utf-8")
    for old, new in RICH:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    write(git.folder, "thanh-hoa/2020.plan.yaml", text)
    write(git.folder, "thanh-hoa/2020.progress.yaml", RESULTS)
    register = (git.folder / "thanh-hoa" / "agencies.yaml").read_text(encoding="utf-8")
    shorter = register.replace("name: Sở Nội vụ}", "name: Sở Nội vụ, abbreviation: SNV}")
    write(git.folder, "thanh-hoa/agencies.yaml", shorter)
    return git.folder


@pytest.mark.parametrize(
    ("form", "name"), [("text", "rich.txt"), ("md", "rich.md"), ("json", "rich.json")]
)
def test_a_rich_edit_reads_as_it_should(form, name, rich, git, diff, golden):
    commit = git("rev-parse", "HEAD")
    shown = diff(rich, "--format", form).replace(commit, "COMMIT").replace(commit[:8], "COMMIT")
    golden(GOLDEN / name, shown)


def test_english_has_the_same_facts(office, diff):
    write(office, FILE, LATER)
    shown = diff(office, "--lang", "en")
    assert "30/04/2020 → 30/06/2020" in one_line(shown)


def test_data_tell_what_changed(office, diff):
    write(office, FILE, LATER)
    told = json.loads(diff(office, "--format", "json"))
    (plan,) = told["plans"]
    (change,) = plan["changes"]
    assert (plan["plan"], plan["change"], plan["unamended"]) == ("tinh-2020", "altered", True)
    assert (change["part"], change["ref"], change["change"]) == ("product", "TC-1.a", "altered")
    assert change["facts"][0]["days"] == 61
    assert told["after"] == {"revision": None, "commit": None}


def test_nothing_is_written(office, diff):
    write(office, FILE, LATER)
    os.utime(office / FILE, (0, 0))

    def state():
        return {path: path.read_bytes() for path in office.rglob("*") if path.is_file()}

    before = state()
    diff(office)
    assert state() == before


def test_a_file_steers_no_terminal_and_no_markdown(office, diff):
    write(office, FILE, PLAN.replace("Rà soát văn bản", '"Rà soát \\e[31m | <b>văn bản"'))
    assert "\x1b" not in diff(office)
    shown = diff(office, "--format", "md")
    assert "&lt;b>" in shown
    assert "<b>" not in shown
