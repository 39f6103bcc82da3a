"""`parcli record` adds lines and nothing else, to all files or to none, and can take them back."""

import codecs
import shutil
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcli.cli.recording import files as record_files
from parcli.cli.recording.hint import undo_commands
from parcli.cli.recording.options import NAMES
from parcli.cli.recording.run import Manner, RefusedError, record_all
from parcli.cli.recording.table import read_table
from parcli.cli.workspace import open_workspace
from parcli.errors import ParcliError
from parcli.progress.wish import Wish

SAMPLE = Path(__file__).with_name("sessions") / "record"
ON = date(2026, 9, 10)
PROGRESS = "2026.progress.yaml"


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "work", ignore=shutil.ignore_patterns("session.txt"))
    return tmp_path / "work"


def record(folder, *wishes, on=ON, instead=False, undo=False):
    manner = Manner(on, on, NAMES.__getitem__, instead, undo)
    return record_all(open_workspace(folder), wishes, manner)


def git(folder, *arguments):
    names = ("-c", "user.name=t", "-c", "user.email=t@t", "-c", "core.autocrlf=false")
    done = subprocess.run(
        ["git", *names, *arguments], cwd=folder, capture_output=True, check=True, text=True
    )
    return done.stdout


def snapshot(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {p.name: p.read_bytes() for p in files if not p.name.endswith(".lock")}


def test_git_sees_added_lines_alone(folder, run):
    text = (
        "# Tiến độ của tỉnh\nparcli: 1\nplan: tinh-mau-2026   # mã\n\n# I\n"
        'TC-1.a:\n    - {done: 2026-01-20, document: "12/KH-STP"}   # đã đối chiếu\n\n'
        "# II\nCD-2.a:\n- done: 2026-02-14\n  note: >-\n    Đăng trên Cổng\n    thông tin\n"
    )
    (folder / PROGRESS).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    git(folder, "init", "-q")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "đầu")
    done = run(
        *("record", "TC-1.b", "TC-2", "CD-1.b@2026-Q1/STP", "CD-2.a", "CD-1.a@2026-Q1"),
        *("--done", "02/04/2026", "--on", "2026-04-10"),
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr.decode()
    added, deleted, name = git(folder, "diff", "--numstat").split()
    assert (added, deleted, name) == ("9", "0", PROGRESS)
    linted = run("lint", PROGRESS, "--on", "2026-04-10", cwd=folder)
    assert linted.returncode == 0, linted.stdout.decode()


def test_what_is_refused_leaves_every_file_as_it_was(folder, run):
    before = snapshot(folder)
    done = run("record", "TC-1.a", "TC-1.x", "--done", "20/01/2026", cwd=folder)
    assert done.returncode == 2
    assert snapshot(folder) == before


@pytest.fixture
def two_plans(folder):
    text = (folder / "2026.plan.yaml").read_text(encoding="utf-8")
    other = text.replace("tinh-mau-2026", "so-mau-2026").replace("TC-", "ST-")
    (folder / "so.plan.yaml").write_text(other, encoding="utf-8")
    return folder


def test_a_reference_of_two_plans_is_refused_and_the_plan_may_be_named(two_plans):
    wish = Wish("CD-2.a", {"done": "20/01/2026"})
    with pytest.raises(RefusedError) as caught:
        record(two_plans, wish)
    (error,) = caught.value.errors
    assert str(error.message) == "CD-2.a: có trong 2 kế hoạch: tinh-mau-2026, so-mau-2026"
    assert str(error.hint) == "chọn kế hoạch bằng --plan"
    record(two_plans, wish._replace(plan="so-mau-2026"))
    record(two_plans, wish._replace(plan="2026.plan.yaml"))
    assert (two_plans / "so.progress.yaml").read_bytes().count(b"CD-2.a") == 1
    assert (two_plans / PROGRESS).read_bytes().count(b"CD-2.a") == 1


@pytest.mark.parametrize("exists", [True, False])
def test_where_one_file_cannot_be_written_the_others_are_put_back(two_plans, monkeypatch, exists):
    if exists:
        record(two_plans, Wish("TC-2.a", {"under_way": "5"}), Wish("ST-2.a", {"under_way": "5"}))
    before = snapshot(two_plans)
    first = record_files.Rewriting.replace

    def full(self, content):
        if b"so-mau" in content and b"ST-1.a" in content:
            raise ParcliError("đĩa đầy")
        first(self, content)

    monkeypatch.setattr(record_files.Rewriting, "replace", full)
    with pytest.raises(ParcliError, match="đĩa đầy"):
        record(
            two_plans,
            Wish("ST-1.a", {"done": "20/01/2026"}),
            Wish("TC-1.a", {"done": "20/01/2026"}),
        )
    assert snapshot(two_plans) == before


def test_a_plan_at_fault_is_named_only_where_it_may_be_meant(two_plans):
    text = (two_plans / "so.plan.yaml").read_text(encoding="utf-8")
    (two_plans / "so.plan.yaml").write_text(text.replace("level:", "levl:"), encoding="utf-8")
    record(two_plans, Wish("TC-1.a", {"done": "20/01/2026"}))
    for reference, plan in (("ST-1.a", None), ("CD-2.a", "so-mau-2026")):
        with pytest.raises(RefusedError) as caught:
            record(two_plans, Wish(reference, {"done": "20/01/2026"}, plan=plan))
        (error,) = caught.value.errors
        assert str(error.message).startswith(f"{reference}: so.plan.yaml:4:1: PAR012 ")
        assert "parcli lint so.plan.yaml" in str(error.hint)


def test_a_register_at_fault_is_named(folder):
    with (folder / "agencies.yaml").open("a", encoding="utf-8") as file:
        file.write("nhom: []\n")
    with pytest.raises(RefusedError, match=r"agencies\.yaml:10:1: PAR012"):
        record(folder, Wish("TC-1.a", {"done": "20/01/2026"}))


def test_evidence_is_written_as_seen_from_the_progress_file(folder, run):
    plans = folder / "ke-hoach" / "2026"
    plans.mkdir(parents=True)
    for name in ("2026.plan.yaml", "agencies.yaml"):
        shutil.move(folder / name, plans / name)
    scans = folder / "minh-chung"
    (scans / "ảnh 1.png").write_bytes(b"")
    done = run(
        *("record", "TC-1.a", "--done", "20/01/2026", "--on", "2026-04-10"),
        *("--evidence", "12-KH-STP.txt", "--evidence", "ảnh 1.png"),
        *("--evidence", str(scans / "12-KH-STP.txt"), "--evidence", "https://a.vn/x?so=1"),
        cwd=scans,
    )
    assert done.returncode == 0, done.stderr.decode()
    workspace = open_workspace(folder)
    (records,) = workspace.progress_file(plans / "2026.plan.yaml").model.records.values()
    here = "../../minh-chung/12-KH-STP.txt"
    assert records[0].evidence == (here, "../../minh-chung/ảnh 1.png", here, "https://a.vn/x?so=1")
    assert run("lint", "--on", "2026-04-10", "--select", "PAR4", cwd=folder).returncode == 0


def test_what_came_after_the_day_asked_for_is_no_fault_of_the_file(folder):
    record(folder, Wish("TC-1.b", {"done": "10/06/2026"}))
    earlier = Manner(date(2026, 4, 10), ON, NAMES.__getitem__)
    record_all(open_workspace(folder), [Wish("TC-1.a", {"done": "20/01/2026"})], earlier)
    with pytest.raises(RefusedError, match="ngày 11/04/2026 chưa đến"):
        record_all(open_workspace(folder), [Wish("TC-2", {"done": "11/04/2026"})], earlier)


def test_writers_at_once_lose_no_record(folder):
    references = [f"CD-1.a@2026-Q{quarter}" for quarter in (1, 2, 3, 4)]
    words = [sys.executable, "-m", "parcli", "record", "--done", "20/01/2026", "--on", "2026-09-10"]
    writers = [
        subprocess.Popen([*words, reference], cwd=folder, stdout=subprocess.DEVNULL)
        for reference in references
    ]
    assert [writer.wait(60) for writer in writers] == [0] * 4
    file = open_workspace(folder).progress_file(folder / "2026.plan.yaml")
    periods = [one.occurrence for one in file.model.records["CD-1.a"]]
    assert periods == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]


def test_undo_mends_what_lint_refuses(folder, run):
    twice = "TC-1.b:\n  - {done: 2026-02-01}\n  - {done: 2026-02-03}\n"
    (folder / PROGRESS).write_text(f"parcli: 1\nplan: tinh-mau-2026\n{twice}", encoding="utf-8")
    on = ("--on", "2026-04-10")
    refused = run("record", "TC-1.a", "--done", "20/01/2026", *on, cwd=folder)
    assert "2026.progress.yaml:5:12: PAR406" in refused.stderr.decode()
    assert run("record", "TC-1.b", "--undo", *on, cwd=folder).returncode == 0
    assert run("record", "TC-1.a", "--done", "20/01/2026", *on, cwd=folder).returncode == 0


def test_the_way_back_is_one_command_for_few_and_names_what_is_not_the_latest(folder):
    done = record(
        folder,
        *(Wish(f"CD-1.a@2026-Q{quarter}", {"done": "20/01/2026"}) for quarter in (1, 2, 3, 4)),
        Wish("TC-2", {"under_way": "60"}),
        Wish("CD-2.a", {"done": "20/02/2026"}),
        Wish("CD-2.a", {"done": "20/01/2026", "document": "12 & 13/KH-STP"}),
    ).done
    of_plan = "--plan tinh-mau-2026"
    quarters = " ".join(f"CD-1.a@2026-Q{quarter}" for quarter in (1, 2, 3, 4))
    named = '--undo --done 20/01/2026 --document "12 & 13/KH-STP"'
    assert undo_commands(done, "tinh-mau-2026") == [
        f"parcli record {quarters} --undo {of_plan}",
        f"parcli record TC-2.a CD-2.a --undo {of_plan}",
        f"parcli record CD-2.a {named} {of_plan}",
    ]
    again = record(folder, Wish("TC-2", {"under_way": "60"}), instead=True).done
    assert undo_commands(again, None) == []


REFERENCES = ("TC-1.a", "CD-1.a@2026-Q2", "CD-1.b@2026-Q1/so-noi-vu", "CD-2.a", "CD-2.a")
days = st.dates(date(2025, 12, 22), ON).map(lambda day: f"{day:%d/%m/%Y}")
texts = st.text(st.sampled_from("Văn bản: #,}{[]'\"&*!|>%@`-?~\u00a0\n0"), min_size=1, max_size=130)
typed = st.one_of(
    st.fixed_dictionaries({"done": days}, optional={"document": texts, "note": texts}),
    st.fixed_dictionaries({"under_way": st.integers(0, 99).map(str), "as_of": days}),
    st.fixed_dictionaries({"cancelled": days, "reason": texts}),
    st.fixed_dictionaries(
        {"postponed_to": st.just("31/12/2026"), "decision": texts, "decided": days},
        optional={"reason": texts},
    ),
)
wishes = st.tuples(st.sampled_from(REFERENCES), typed).map(lambda pair: Wish(*pair))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(st.lists(wishes, max_size=8), wishes, st.sampled_from(["", "\n", "\n# hết"]))
def test_record_then_the_undo_it_names_gives_back_the_same_bytes(folder, before, wish, ending):
    file = folder / PROGRESS
    file.write_text("parcli: 1\nplan: tinh-mau-2026\n", encoding="utf-8")
    for one in before:
        _try(folder, one)
    file.write_bytes(file.read_bytes().rstrip(b"\n") + ending.encode())
    content, plan = file.read_bytes(), (folder / "2026.plan.yaml").read_bytes()
    outcome = _try(folder, wish)
    if outcome is None:
        assert file.read_bytes() == content
        return
    assert _is_within(content, file.read_bytes())
    (command,) = undo_commands(outcome.done, None)
    record(folder, _undoing(command, outcome), undo=True)
    assert file.read_bytes() == content
    assert (folder / "2026.plan.yaml").read_bytes() == plan


def _try(folder, wish):
    try:
        return record(folder, wish)
    except RefusedError:
        return None


def _is_within(old, new):
    rest = iter(new.splitlines())
    return all(line in rest for line in old.splitlines())


def _undoing(command, outcome):
    """Read the command as the shell and the parser would; a number is quoted with all it holds."""
    fields = {option: field for field, option in NAMES.items()}
    words = command.partition(" --document ")[0].split()[4:]
    change = outcome.done[0].change
    named = {fields[option]: value for option, value in zip(words[::2], words[1::2], strict=True)}
    if " --document " in command:
        named["document"] = change.record.document
    return Wish(change.owed.reference, named)


QUOTED = 'MA;ngày  hoàn thành;minh chung\n\nTC-4.a;20/01/2026;"a.pdf; https://b.vn/"\n;;\n'


@pytest.mark.parametrize(
    "content",
    [
        QUOTED.encode(),
        QUOTED.replace("\n", "\r\n").encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + QUOTED.replace('"', "").replace("; h", "|h").replace(";", "\t")
        .replace("|", "; ").encode("utf-16-le"),
        b'ref,done,evidence\n\nTC-4.a,20/01/2026,"a.pdf\nhttps://b.vn/"\n',
        b'"done","ref","evidence"\n\n"20/01/2026","TC-4.a","a.pdf;https://b.vn/"',
    ],
    ids=["semicolons", "bom", "excel-unicode-text", "commas", "other-order"],
)  # fmt: skip
def test_tables_as_excel_saves_them(content):
    (wish,) = read_table(content, "kq.csv", "p").rows
    evidence = ("a.pdf", "https://b.vn/")
    assert wish.typed == {"done": "20/01/2026", "evidence": evidence}
    assert (wish.reference, wish.plan, wish.place) == ("TC-4.a", "p", "kq.csv:3: ")


def test_a_table_from_a_mac_is_read_composed():
    """Its letters and their marks stand apart there."""
    table = unicodedata.normalize("NFD", "Mã,Kỳ,Ghi chú\nTC-4.a,Quý I,Đã ký\n")
    (wish,) = read_table(table.encode(), "kq.csv").rows
    assert (wish.occurrence, wish.typed) == ("Quý I", {"note": "Đã ký"})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "kq.csv: bảng không có dòng nào để ghi"),
        (b"ref,done\n,\n", "kq.csv: bảng không có dòng nào để ghi"),
        (b"ref,dnoe\nTC-4.a,1\n", "kq.csv:1: không có cột “dnoe”"),
        (b"\nref,done,REF\nTC-4.a,1,2\n", "kq.csv:2: hai cột “REF”"),
        (b"done\n1\n", "kq.csv:1: thiếu cột “Mã”"),
        ("Mã;Kỳ\nTC-4.a;1\n".encode("utf-16-le"), "kq.csv: không phải tệp CSV mã UTF-8"),
        (b"M\xe3;K\xfd\nTC-4.a;1\n", "kq.csv: không phải tệp CSV mã UTF-8"),
        (b'ref,done\n"TC-4.a,1\n', "kq.csv: không đọc được bảng (unexpected end of data)"),
    ],
)
def test_what_is_no_table_is_refused(content, message):
    with pytest.raises(ParcliError) as caught:
        read_table(content, "kq.csv")
    assert str(caught.value.message) == message
    assert caught.value.hint


def test_rows_that_cannot_be_read_stand_between_those_that_can():
    content = b"ref,done\nTC-4.a,1\n,2\nTC-4.b,3,4\nTC-4.c,5\n"
    rows = read_table(content, "kq.csv").rows
    told = [str(row.message) if isinstance(row, ParcliError) else row.reference for row in rows]
    assert told == ["TC-4.a", "kq.csv:3: thiếu mã", "kq.csv:4: ô “4” không thuộc cột nào", "TC-4.c"]


def test_what_a_code_and_its_columns_say_must_agree(folder):
    table = b"ref,occurrence,done\nCD-1.a@2026-Q1,2026-Q2,20/01/2026\n"
    with pytest.raises(RefusedError, match="mã nêu “2026-Q1” mà cột khác nêu “2026-Q2”"):
        record(folder, *read_table(table, "kq.csv").rows)
