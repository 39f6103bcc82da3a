"""`parcli git` in real repositories: two branches, what git makes of them, and with parcli."""

import subprocess

import pytest

PROGRESS = "năm 2020/theo dõi.progress.yaml"
PLAN = "năm 2020/theo dõi.plan.yaml"
REGISTER = "năm 2020/agencies.yaml"

TEXTS = {
    PLAN: """\
parcli: 1
id: p-2020
title: Kế hoạch cải cách hành chính năm 2020
level: province
issuer: ubnd-tinh
period: 2020
areas:
  institutions:
    lead: so-tu-phap
    tasks:
      - id: TC-4
        title: Rà soát văn bản
        products:
          - {id: a, name: Kế hoạch rà soát, deadline: Tháng 01/2020}
          - {id: b, name: Báo cáo, deadline: Định kỳ hàng quý, each: so-tu-phap}
""",
    PROGRESS: "parcli: 1\nplan: p-2020\nTC-3.a:\n  - {done: 2020-01-10, document: 1/BC}\n",
    REGISTER: """\
parcli: 1
agencies:
  - {id: ubnd-tinh, name: UBND tỉnh}
  - {id: so-tu-phap, name: Sở Tư pháp}
""",
}


@pytest.fixture
def repository(git, run):
    """A repository with a plan, its progress and its register, set up for parcli."""
    for name, text in TEXTS.items():
        write(git, name, text)
    assert run("git", "setup", cwd=git.folder).returncode == 0
    git.commit("Lập kế hoạch")
    return git


def write(git, name, text):
    file = git.folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode())


def text_of(git, name):
    return (git.folder / name).read_bytes().decode()


def branches(git, ours, theirs, name=PROGRESS):
    """Commit a text on main and another on the branch `binh`."""
    git("switch", "--quiet", "--create", "binh")
    write(git, name, theirs)
    git.commit("Bình ghi")
    git("switch", "--quiet", "main")
    write(git, name, ours)
    git.commit("Lan ghi")


def refused(git, *arguments):
    """Run git where it must not succeed; give all it says."""
    with pytest.raises(subprocess.CalledProcessError) as error:
        git(*arguments)
    return (error.value.stdout + error.value.stderr).decode()


def without_driver(git):
    """Let git merge as it does where nobody set parcli up."""
    git("config", "--remove-section", "merge.parcli")


TWO_PRODUCTS = (
    "TC-4.a:\n  - {done: 2020-01-20, document: 12/KH}\n",
    "TT-1.a:\n  - {done: 2020-02-03, document: 7/BC}\n",
)
TWO_PERIODS = (
    "TC-4.b:\n  - {occurrence: 2020-Q1, done: 2020-03-20}\n",
    "TC-4.b:\n  - {occurrence: 2020-Q2, done: 2020-06-20}\n",
)
TWO_AGENCIES = (
    "TC-4.b:\n  - {occurrence: 2020-Q1, agency: huyen-a, done: 2020-03-20}\n",
    "TC-4.b:\n  - {occurrence: 2020-Q1, agency: huyen-b, done: 2020-03-21}\n",
)


def together(ours, theirs):
    """Give what recording both one after the other makes."""
    key = ours.partition("\n")[0] + "\n"
    return ours + theirs.removeprefix(key)


@pytest.mark.parametrize("records", [TWO_PRODUCTS, TWO_PERIODS, TWO_AGENCIES])
def test_records_that_git_alone_cannot_merge_come_together(repository, records):
    base = TEXTS[PROGRESS]
    branches(repository, *(base + record for record in records))
    without = repository("rev-parse", "HEAD")
    driver = repository("config", "merge.parcli.driver")
    without_driver(repository)
    assert "CONFLICT" in refused(repository, "merge", "binh")
    repository("reset", "--quiet", "--hard", without)
    repository("config", "merge.parcli.driver", driver)
    repository.merge("binh")
    assert text_of(repository, PROGRESS) == base + together(*records)
    assert repository("status", "--porcelain") == ""


def test_a_merge_of_two_independent_records_equals_recording_both(repository, run):
    def recorded(*arguments):
        done = run("record", *arguments, "--on", "2020-12-31", cwd=repository.folder)
        assert done.returncode == 0, done.stderr.decode()

    one = ("TC-4.a", "--done", "2020-01-20", "--document", "12/KH-STP")
    two = ("TC-4.b@2020-Q1/so-tu-phap", "--done", "2020-03-20", "--document", "40/BC-STP")
    write(repository, PROGRESS, "parcli: 1\nplan: p-2020\n")
    repository.commit("Chưa ghi gì")
    repository("switch", "--quiet", "--create", "binh")
    recorded(*two)
    repository.commit("Bình ghi")
    repository("switch", "--quiet", "--create", "both", "main")
    recorded(*one)
    recorded(*two)
    both = text_of(repository, PROGRESS)
    repository("checkout", "--quiet", "--force", "main")
    recorded(*one)
    repository.commit("Lan ghi")
    repository.merge("binh")
    assert text_of(repository, PROGRESS) == both


@pytest.mark.parametrize("command", [("rebase",), ("cherry-pick",)])
def test_a_rebase_and_a_cherry_pick_merge_as_well(repository, command):
    base = TEXTS[PROGRESS]
    branches(repository, *(base + record for record in TWO_PRODUCTS))
    repository(*command, "binh")
    ours, theirs = TWO_PRODUCTS
    order = theirs + ours if command == ("rebase",) else ours + theirs
    assert text_of(repository, PROGRESS) == base + order


def test_a_field_changed_twice_names_its_product_and_is_marked(repository, run):
    ours, theirs = (TEXTS[PLAN].replace("Tháng 01/2020", phrase) for phrase in ("Quý I", "Quý II"))
    branches(repository, ours, theirs, PLAN)
    said = refused(repository, "merge", "binh")
    assert f"{PLAN}: TC-4.a deadline: hai bên sửa khác nhau: “Quý I” | “Quý II”" in said
    assert "CONFLICT (content)" in said
    row = "          - {id: a, name: Kế hoạch rà soát, deadline: %s}\n"
    marked = f"<<<<<<< ours\n{row % 'Quý I'}=======\n{row % 'Quý II'}>>>>>>> theirs\n"
    assert text_of(repository, PLAN) == TEXTS[PLAN].replace(row % "Tháng 01/2020", marked)
    assert b"PAR006" in run("lint", cwd=repository.folder).stdout


def test_a_conflict_once_decided_is_decided_again(repository):
    repository("config", "rerere.enabled", "true")
    ours, theirs = (TEXTS[PLAN].replace("Tháng 01/2020", phrase) for phrase in ("Quý I", "Quý II"))
    branches(repository, ours, theirs, PLAN)
    before = repository("rev-parse", "HEAD")
    refused(repository, "merge", "binh")
    write(repository, PLAN, theirs)
    repository.commit("Gộp")
    repository("reset", "--quiet", "--hard", before)
    assert "using previous resolution" in refused(repository, "merge", "binh")
    assert text_of(repository, PLAN) == theirs


def test_what_one_takes_out_and_the_other_changes_is_a_conflict(repository):
    row = "          - {id: a, name: Kế hoạch rà soát, deadline: Tháng 01/2020}\n"
    branches(
        repository, TEXTS[PLAN].replace(row, ""), TEXTS[PLAN].replace("Tháng 01", "Tháng 02"), PLAN
    )
    said = refused(repository, "merge", "binh")
    assert "TC-4.a: hai bên sửa khác nhau: đã xóa | đã sửa" in said
    assert "<<<<<<< ours\n=======\n" in text_of(repository, PLAN)


def test_plan_and_register_merge_field_by_field(repository):
    names = (PLAN, REGISTER)
    edits = {
        PLAN: (("Tháng 01/2020", "Tháng 02/2020"), ("Kế hoạch rà soát", "Kế hoạch rà soát VBQPPL")),
        REGISTER: (("pháp}", "pháp tỉnh}"), ("pháp}", "pháp, abbreviation: STP}")),
    }
    for side, branch in enumerate(("binh", "lan")):
        repository("switch", "--quiet", "--create", branch, "main")
        for name in names:
            write(repository, name, TEXTS[name].replace(*edits[name][side]))
        repository.commit(branch)
    repository.merge("binh")
    assert "name: Kế hoạch rà soát VBQPPL, deadline: Tháng 02/2020}" in text_of(repository, PLAN)
    assert "name: Sở Tư pháp tỉnh, abbreviation: STP}" in text_of(repository, REGISTER)


def test_a_file_renamed_on_one_side_gets_the_records_of_the_other(repository):
    base, moved = TEXTS[PROGRESS], "năm 2020/2020.progress.yaml"
    branches(repository, base + TWO_PRODUCTS[0], base + TWO_PRODUCTS[1])
    repository("mv", PROGRESS, moved)
    repository.commit("Đổi tên")
    repository.merge("binh")
    assert text_of(repository, moved) == base + "".join(TWO_PRODUCTS)


def test_windows_line_breaks_stay(repository):
    base = TEXTS[PROGRESS].replace("\n", "\r\n")
    write(repository, PROGRESS, base)
    repository.commit("Lưu trên Windows")
    ours, theirs = (record.replace("\n", "\r\n") for record in TWO_PRODUCTS)
    branches(repository, base + ours, base + theirs)
    repository.merge("binh")
    assert text_of(repository, PROGRESS) == base + ours + theirs


def test_a_file_that_both_make_comes_together(repository):
    name = "năm 2020/mới.progress.yaml"
    head = "parcli: 1\nplan: p-2020\n"
    branches(repository, *(head + record for record in TWO_PRODUCTS), name)
    repository.merge("binh")
    assert text_of(repository, name) == head + "".join(TWO_PRODUCTS)


def test_a_file_at_fault_is_merged_as_git_does(repository):
    ours = TEXTS[PROGRESS] + "TC-4.a: [\n"
    branches(repository, ours, "# Mẫu\n" + TEXTS[PROGRESS])
    repository.merge("binh")
    assert text_of(repository, PROGRESS) == "# Mẫu\n" + ours


def test_a_file_that_is_no_text_is_left_for_a_person(repository):
    base = TEXTS[PROGRESS]
    branches(repository, base + TWO_PRODUCTS[0], base + TWO_PRODUCTS[1])
    file = repository.folder / PROGRESS
    saved_by_notepad = file.read_text(encoding="utf-8").encode("utf-16")
    file.write_bytes(saved_by_notepad)
    repository.commit("Lưu nhầm mã")
    assert "CONFLICT" in refused(repository, "merge", "binh")
    assert file.read_bytes() == saved_by_notepad


def test_a_clean_merge_of_git_that_says_something_else_is_not_taken(repository):
    """Git sets two keys alike on lines far apart, and all lines fit."""
    ours = TEXTS[PROGRESS].replace("TC-3.a", "TC-4.a:\n  - {done: 2020-01-20}\nTC-3.a")
    theirs = TEXTS[PROGRESS] + "TC-4.a:\n  - {done: 2020-01-20}\n"
    branches(repository, ours, theirs)
    repository.merge("binh")
    assert text_of(repository, PROGRESS) == ours


def test_in_a_second_work_tree_it_works_the_same(repository, run):
    base = TEXTS[PROGRESS]
    branches(repository, *(base + record for record in TWO_PRODUCTS))
    tree = repository.folder.parent / "cây thứ hai"
    repository("worktree", "add", "--quiet", str(tree), "-b", "khac")
    assert run("git", "setup", cwd=tree).stdout.decode().startswith("Kho git này đã đặt từ trước")
    repository("-C", str(tree), "merge", "--quiet", "-m", "Gộp", "binh")
    assert (tree / PROGRESS).read_bytes().decode() == base + "".join(TWO_PRODUCTS)


def test_where_parcli_is_gone_git_merges_and_shows_as_ever(repository):
    for key in ("merge.parcli.driver", "diff.parcli.textconv"):
        command = repository("config", key)
        program = command.partition(" git ")[0].removeprefix("page() { ")
        repository("config", key, command.replace(program, "khong-co-parcli"))
    base = TEXTS[PROGRESS]
    branches(repository, *(base + record for record in TWO_PRODUCTS))
    assert "+  - {done: 2020-01-20, document: 12/KH}" in repository("show", "HEAD")
    assert "CONFLICT" in refused(repository, "merge", "binh")
    text = text_of(repository, PROGRESS)
    assert all(record in text for record in TWO_PRODUCTS)
    assert text.count("<<<<<<<") == 1


@pytest.mark.parametrize(
    "content",
    [None, b"", b"*.docx binary\n", b"*.docx binary", b"*.docx -diff\r\n*.png binary\r\n"],
)
def test_setup_is_done_once_and_taken_out_without_a_trace(git, run, content):
    file = git.folder / ".gitattributes"
    if content is not None:
        file.write_bytes(content)
    git("config", "user.name", "Lan")
    config = (git.folder / ".git" / "config").read_bytes()
    first = run("git", "setup", cwd=git.folder).stdout.decode()
    assert "merge.parcli.driver" in first
    assert "*.plan.yaml" in first
    after = file.read_bytes(), (git.folder / ".git" / "config").read_bytes()
    assert after[0].startswith(content or b"")
    again = run("git", "setup", cwd=git.folder).stdout.decode()
    assert again == "Kho git này đã đặt từ trước; không có gì thay đổi\n"
    assert (file.read_bytes(), (git.folder / ".git" / "config").read_bytes()) == after
    assert run("git", "remove", cwd=git.folder).returncode == 0
    assert (file.read_bytes() if file.exists() else None) == (content or None)
    assert (git.folder / ".git" / "config").read_bytes() == config
    nothing = run("git", "remove", cwd=git.folder).stdout.decode()
    assert nothing == "Kho git này chưa đặt gì; không có gì để gỡ\n"


def test_lines_written_after_the_block_stay(git, run):
    file = git.folder / ".gitattributes"
    file.write_bytes(b"*.docx binary\n")
    run("git", "setup", cwd=git.folder)
    file.write_bytes(file.read_bytes() + b"*.png binary\n")
    run("git", "remove", cwd=git.folder)
    assert file.read_bytes() == b"*.docx binary\n*.png binary\n"


def test_setup_from_a_folder_below_sets_the_repository(git, run):
    folder = git.folder / "năm 2020"
    folder.mkdir()
    run("git", "setup", cwd=folder)
    assert (git.folder / ".gitattributes").exists()
    assert not (folder / ".gitattributes").exists()


def test_diff_and_log_show_facts(repository):
    write(repository, PLAN, TEXTS[PLAN].replace("Tháng 01/2020", "Quý I/2020"))
    lines = repository("diff").splitlines()
    assert "-TC-4.a: thời hạn: Tháng 01/2020 → 31/01/2020" in lines
    assert "+TC-4.a: thời hạn: Quý I/2020 → 31/03/2020" in lines
    assert sum(line.startswith(("-TC", "+TC")) for line in lines) == 2
    assert [line.rpartition("@@ ")[2] for line in lines if line.startswith("@@")] == [
        "institutions"
    ]
    write(repository, PROGRESS, TEXTS[PROGRESS] + TWO_AGENCIES[0].replace("huyen-a", "so-tu-phap"))
    repository.commit("Ghi")
    assert (
        "+TC-4.b@2020-Q1/so-tu-phap (Sở Tư pháp): hoàn thành ngày 20/03/2020"
        in repository("log", "-p").splitlines()
    )


def test_a_reformatted_plan_shows_no_difference(repository):
    write(repository, PLAN, TEXTS[PLAN].replace("{id: a, name", "{id: a,   name"))
    assert repository("diff") == ""


def test_in_a_conflict_diff_shows_both_sides_as_facts(repository):
    ours, theirs = (TEXTS[PLAN].replace("Tháng 01/2020", phrase) for phrase in ("Quý I", "Quý II"))
    branches(repository, ours, theirs, PLAN)
    refused(repository, "merge", "binh")
    _, *changed = repository("diff", "-U99").partition("@@@ -")[2].splitlines()
    assert [line for line in changed if line[:2].strip()] == [
        "++<<<<<<< ours",
        " +TC-4.a: thời hạn: Quý I → 31/03/2020",
        "++=======",
        "+ TC-4.a: thời hạn: Quý II → 30/06/2020",
        "++>>>>>>> theirs",
    ]


@pytest.mark.parametrize("content", [b"parcli: [\n", "kế hoạch\n".encode(), b"\xff\xfe\x00", b""])
def test_a_file_at_fault_is_shown_as_it_is(tmp_path, run, content):
    file = tmp_path / "2020.plan.yaml"
    file.write_bytes(content)
    done = run("git", "textconv", file.name, cwd=tmp_path)
    assert (done.returncode, done.stdout.decode()) == (0, content.decode(errors="replace"))


def test_every_plan_progress_and_register_has_a_page(root, run):
    files = [
        f
        for end in ("*.plan.yaml", "*.progress.yaml", "agencies.yaml")
        for f in root.glob(f"plans/**/{end}")
    ]
    assert files
    for file in files:
        done = run("git", "textconv", str(file), cwd=root)
        assert done.returncode == 0
        lines = done.stdout.decode().splitlines()
        assert len(lines) > 20 or file.name.endswith(".progress.yaml")
        assert "parcli: 1" not in lines


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("setup", "x"), "git setup cần 0 tệp, ở đây có 1"),
        (("merge", "a", "b"), "git merge cần 4 tệp, ở đây có 2"),
        (("gop",), "gop"),
    ],
)
def test_wrong_use_is_told(git, run, arguments, said):
    done = run("git", *arguments, cwd=git.folder)
    assert done.returncode == 2
    assert said in done.stderr.decode()


def test_outside_a_repository_it_is_told(tmp_path, run):
    done = run("git", "setup", cwd=tmp_path, env={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert done.returncode == 2
    assert "không nằm trong kho git" in done.stderr.decode()


def test_a_repository_without_a_work_tree_is_told(tmp_path, git, run):
    git("init", "--quiet", "--bare", str(tmp_path / "bare.git"))
    done = run("git", "setup", cwd=tmp_path / "bare.git")
    assert done.returncode == 2
    assert "bare" in done.stderr.decode()
