"""The revisions of a file, asked of real repositories."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from parcli.history.git import NoHistoryError, Repository

LONG = "".join(f"dòng {number}\n" for number in range(40))


@pytest.fixture
def file(git):
    """A file in a folder whose names have spaces and Vietnamese letters, and a star."""
    folder = git.folder / "kế hoạch [năm 2020]"
    folder.mkdir()
    return folder / "theo dõi *.progress.yaml"


def write(file, text):
    file.write_text(text, encoding="utf-8", newline="\n")


def revisions(file):
    return Repository.around(file.parent).revisions(file.name)


def test_each_commit_of_the_file_is_told_newest_first(git, file):
    write(file, "một")
    first = git.commit("Lập tệp theo dõi", author="Trần Văn Bình")
    write(file.with_name("khác.yaml"), "khác")
    git.commit("Việc khác")
    write(file, "hai")
    second = git.commit("Ghi kết quả\n\nTheo báo cáo của sở")
    newest, oldest = revisions(file)
    assert (newest.commit, newest.author, newest.subject) == (second, "Lê Thị Lan", "Ghi kết quả")
    assert (newest.before, newest.content) == (("một".encode(),), b"hai")
    assert (oldest.commit, oldest.author) == (first, "Trần Văn Bình")
    assert (oldest.before, oldest.content) == ((None,), "một".encode())
    assert newest.when.isoformat() == "2020-04-03T08:30:00+07:00"


def test_a_name_that_git_would_take_for_a_pattern_is_just_a_name(git, file):
    write(file, "một")
    write(file.with_name("theo dõi x.progress.yaml"), "khác")
    git.commit("Lập hai tệp")
    write(file.with_name("theo dõi x.progress.yaml"), "khác nữa")
    git.commit("Chỉ sửa tệp kia")
    assert [revision.subject for revision in revisions(file)] == ["Lập hai tệp"]


def test_a_file_taken_out_and_put_back_is_followed(git, file):
    write(file, "một")
    git.commit("Lập")
    file.unlink()
    git.commit("Xóa")
    write(file, "hai")
    git.commit("Lập lại")
    assert [(r.subject, r.before, r.content) for r in revisions(file)] == [
        ("Lập lại", (None,), b"hai"),
        ("Xóa", ("một".encode(),), None),
        ("Lập", (None,), "một".encode()),
    ]


def test_a_file_is_followed_through_its_names(git, file):
    write(file, LONG)
    git.commit("Lập")
    git("mv", str(file.parent), str(git.folder / "kế hoạch"))
    moved = git.folder / "kế hoạch" / file.name
    git.commit("Đổi tên thư mục")
    renamed = moved.with_name("2020.progress.yaml")
    moved.rename(renamed)
    write(renamed, LONG + "thêm\n")
    git.commit("Đổi tên tệp và ghi thêm")
    told = revisions(renamed)
    assert [r.subject for r in told] == ["Đổi tên tệp và ghi thêm", "Lập"]
    assert [r.before[0] for r in told] == [LONG.encode(), None]


def test_a_merge_is_told_only_where_it_is_like_no_parent(git, file):
    write(file, LONG)
    git.commit("Lập")
    git("switch", "--quiet", "--create", "huyện")
    write(file, LONG + "huyện\n")
    git.commit("Huyện ghi")
    git("switch", "--quiet", "main")
    write(file, "sở\n" + LONG)
    git.commit("Sở ghi")
    git.merge("huyện")
    merged = revisions(file)[0]
    assert merged.content == f"sở\n{LONG}huyện\n".encode()
    assert merged.before == (f"sở\n{LONG}".encode(), f"{LONG}huyện\n".encode())
    assert {r.subject for r in revisions(file)[1:]} == {"Lập", "Huyện ghi", "Sở ghi"}


def test_a_merge_that_takes_one_side_whole_is_not_told(git, file):
    write(file, LONG)
    git.commit("Lập")
    git("switch", "--quiet", "--create", "huyện")
    write(file, LONG + "huyện\n")
    git.commit("Huyện ghi")
    git("switch", "--quiet", "main")
    write(file.with_name("khác.yaml"), "khác")
    git.commit("Việc khác")
    git.merge("huyện")
    assert [revision.subject for revision in revisions(file)] == ["Huyện ghi", "Lập"]


def test_both_names_are_followed_where_a_branch_renamed_the_file(git, file):
    write(file, LONG)
    git.commit("Lập")
    git("switch", "--quiet", "--create", "đổi-tên")
    renamed = file.with_name("2020.progress.yaml")
    file.rename(renamed)
    git.commit("Đổi tên")
    git("switch", "--quiet", "main")
    write(file, "sở\n" + LONG)
    git.commit("Sở ghi")
    git.merge("đổi-tên")
    told = {revision.subject: revision for revision in revisions(renamed)}
    assert set(told) == {"Sở ghi", "Lập"}
    assert told["Sở ghi"].content == f"sở\n{LONG}".encode()


def test_a_shallow_clone_says_where_its_history_is_cut(git, file, tmp_path):
    write(file, "một")
    git.commit("Lập")
    write(file, "hai")
    cut = git.commit("Ghi lần hai")
    write(file, "ba")
    git.commit("Ghi lần ba")
    clone = tmp_path / "bản sao"
    git("clone", "--quiet", "--depth", "2", git.folder.as_uri(), str(clone))
    newest, oldest = revisions(clone / file.relative_to(git.folder))
    assert (newest.is_cut, newest.before, newest.content) == (False, (b"hai",), b"ba")
    assert (oldest.commit, oldest.is_cut, oldest.before) == (cut, True, (None,))


def test_what_is_committed_and_what_is_tracked(git, file):
    write(file, "một")
    assert Repository.around(file.parent).head is None
    assert not Repository.around(file.parent).tracks(file.name)
    assert Repository.around(file.parent).committed(file.name) is None
    assert revisions(file) == ()
    git("add", str(file))
    assert Repository.around(file.parent).tracks(file.name)
    git.commit("Lập")
    write(file, "hai")
    assert Repository.around(file.parent).committed(file.name) == "một".encode()


def test_variables_that_a_hook_sets_name_no_other_repository(git, file, tmp_path, monkeypatch):
    write(file, "một")
    git.commit("Lập")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nơi khác"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert len(revisions(file)) == 1


def test_nothing_is_written(git, file):
    write(file, "một")
    git.commit("Lập")
    write(file, "hai")
    os.utime(file, (0, 0))  # git would note in its index that it looked again

    def state():
        return {path: path.read_bytes() for path in git.folder.rglob("*") if path.is_file()}

    before = state()
    repository = Repository.around(file.parent)
    repository.tracks(file.name), repository.committed(file.name), repository.revisions(file.name)
    assert state() == before


def test_authors_of_old_commits_keep_their_letters(git, file):
    write(file, "một")
    git("config", "i18n.commitEncoding", "windows-1258")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Plan")
    raw = git("cat-file", "commit", "HEAD")
    assert "encoding windows-1258" in raw
    told = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=git.folder,
        input=raw.replace("Plan", "Kế").encode("windows-1258", errors="replace"),
        capture_output=True,
        check=True,
    )
    git("update-ref", "refs/heads/main", told.stdout.decode().strip())
    assert len(revisions(file)) == 1


def test_without_git_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoHistoryError, match="không có git"):
        Repository.around(tmp_path)


def test_outside_a_repository_it_says_so(tmp_path):
    with pytest.raises(NoHistoryError, match="không nằm trong kho git"):
        Repository.around(tmp_path)


def test_what_git_refuses_is_told_in_its_words(git, file):
    write(file, "một")
    git.commit("Lập")
    shutil.rmtree(git.folder / ".git" / "objects")
    (git.folder / ".git" / "objects").mkdir()
    with pytest.raises(NoHistoryError, match=r"git không đọc được lịch sử: .+"):
        revisions(Path(file))


def test_a_content_that_is_not_there_is_no_empty_file(git, file):
    write(file, "một")
    git.commit("Lập")
    blob = git("rev-parse", f"HEAD:{file.relative_to(git.folder).as_posix()}")
    kept = git.folder / ".git" / "objects" / blob[:2] / blob[2:]
    kept.chmod(0o600)
    kept.unlink()
    with pytest.raises(NoHistoryError, match=f"missing object {blob}"):
        revisions(file)
