"""Where evidence is: judged by the text and the disk, alike on every system."""

from pathlib import Path

import pytest

from parcli.cli.evidence import evidence_home, place_of
from parcli.cli.workspace import open_workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of a progress file, two below the workspace."""
    folder = tmp_path / "work" / "plans" / "tinh"
    (folder / "minh-chung").mkdir(parents=True)
    (folder / "minh-chung" / "báo cáo 12.pdf").write_bytes(b"x")
    (folder.parent / "chung.pdf").write_bytes(b"x")
    (tmp_path / "ngoai.pdf").write_bytes(b"x")
    return folder


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("minh-chung/báo cáo 12.pdf", "here"),
        ("minh-chung\\báo cáo 12.pdf", "here"),
        ("minh-chung", "here"),
        ("../chung.pdf", "here"),
        ("minh-chung/../../chung.pdf", "here"),
        ("minh-chung/khong-co.pdf", "missing"),
        ("../../khong-co.pdf", "missing"),
        ("minh-chung/báo cáo 12.pdf/x", "missing"),
        ("x" * 5000, "missing"),
        ("a\0b", "missing"),
        ("12/BC-STP", "missing"),
        ("../../../ngoai.pdf", "outside"),
        ("minh-chung/../../../../ngoai.pdf", "outside"),
        ("/etc/hostname", "outside"),
        ("C:\\ho-so\\a.pdf", "outside"),
        ("c:a.pdf", "outside"),
        ("\\\\may-chu\\chung\\a.pdf", "outside"),
        ("file:///C:/a.pdf", "outside"),
        ("https://vanban.tinh.gov.vn/12?a=../b", "url"),
        ("HTTP://vanban.tinh.gov.vn", "url"),
    ],
)
def test_place(folder: Path, tmp_path: Path, text: str, place: str) -> None:
    assert place_of(text, folder, tmp_path / "work") == place


def test_a_link_into_the_workspace_counts_by_its_own_name(folder: Path, tmp_path: Path) -> None:
    link = folder / "kho"
    try:
        link.symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("no links on this system")
    assert place_of("kho/ngoai.pdf", folder, tmp_path / "work") == "here"


def test_the_home_of_evidence(folder: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    (folder / "2026.plan.yaml").write_text("parcli: 1\n", encoding="utf-8")
    inside = [Path("plans/tinh/2026.plan.yaml")]
    assert evidence_home(open_workspace(work, inside)) == work
    assert evidence_home(open_workspace(tmp_path / "work" / "plans", [folder])) == folder.parent
    # What is named from elsewhere stands by itself.
    elsewhere = tmp_path / "khac"
    elsewhere.mkdir()
    assert evidence_home(open_workspace(elsewhere, [folder])) == folder
    (work / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    assert evidence_home(open_workspace(folder)) == work
    assert evidence_home(open_workspace(elsewhere, [folder])) == work
    assert evidence_home(open_workspace(tmp_path, [folder])) == work
