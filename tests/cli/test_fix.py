"""`parcli lint --fix` on real files: written once, told, and what remains decides the exit code."""

import json
import stat
import unicodedata

import pytest

AGENCIES = """\
parcli: 1
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh}
  - {id: so-tu-phap, name: Sở Tư pháp}
"""
PLAN = """\
parcli: 1
id: tinh-2026
title: Kế hoạch cải cách hành chính năm 2026
level: province
issuer: ubnd-tinh
period: 2026
decision: {number: 12/QĐ-UBND, date: 2025-12-20}
areas:
  institutions:
    lead: so-tu-phap
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        products:
          - {id: a, name: Kế hoạch rà soát, deadline: Quý I/2026}
"""
USUAL = ("lint", "--fix", "--ignore", "PAR101", "--on", "2026-02-15")


@pytest.fixture
def plan(tmp_path):
    (tmp_path / "agencies.yaml").write_text(AGENCIES, encoding="utf-8", newline="\n")
    path = tmp_path / "2026.plan.yaml"
    path.write_text(PLAN, encoding="utf-8", newline="\n")
    return path


def write(path, text):
    path.write_text(text, encoding="utf-8", newline="")


def read(path):
    return path.read_bytes().decode("utf-8")


def test_nothing_to_mend_writes_nothing_and_says_so(plan, run):
    done = run(*USUAL, cwd=plan.parent)
    assert done.stdout.decode().startswith("không có chỗ nào tự sửa được\n\n2 tệp, không có lỗi")
    assert sorted(path.name for path in plan.parent.iterdir()) == [
        "2026.plan.yaml",
        "agencies.yaml",
    ]


def test_what_was_mended_goes_to_standard_error_for_programs(plan, run):
    write(plan, PLAN.replace("2025-12-20", "20/12/2025"))
    done = run(*USUAL, "--format", "json", cwd=plan.parent)
    assert done.returncode == 0
    assert json.loads(done.stdout)["findings"] == []
    told = done.stderr.decode().splitlines()
    assert told == [
        "2026.plan.yaml:7: PAR015 → ngày “20/12/2025” viết lại là 2025-12-20",
        "đã sửa 1 chỗ; ghi 1 tệp",
    ]
    assert read(plan) == PLAN


def test_the_exit_code_is_of_what_remains(plan, run):
    write(plan, PLAN.replace("period: 2026", "perio: 2026\nthoi-ky: 2026"))
    done = run(*USUAL, cwd=plan.parent)
    assert done.returncode == 1
    assert "PAR012 khóa lạ “thoi-ky”" in done.stdout.decode()
    assert "\nperiod: 2026\n" in read(plan)


def test_the_canonical_form_comes_last_and_line_ends_stay(plan, run):
    messy = PLAN.replace("title: Kế hoạch cải", "titel:   Kế hoạch cải").replace("\n", "\r\n")
    write(plan, "\ufeff" + messy)
    assert run(*USUAL, cwd=plan.parent).returncode == 0
    assert read(plan) == PLAN.replace("\n", "\r\n")


def test_only_the_rules_selected_are_mended(plan, run):
    before = PLAN.replace("2025-12-20", "20/12/2025").replace("title: Kế", "titel:  Kế")
    write(plan, before)
    run("lint", "--fix", "--select", "PAR015", cwd=plan.parent)
    assert read(plan) == before.replace("20/12/2025", "2025-12-20")


NEEDLESS = "# parcli: ignore[PAR106] bản ký không nêu"


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param(
            "          - {id: a", f"          {NEEDLESS}\n          - {{id: a", id="above"
        ),
        pytest.param("Quý I/2026}\n", f"Quý I/2026}}  {NEEDLESS}\n", id="beside"),
        pytest.param("Quý I/2026}\n", f"Quý I/2026}}\n{NEEDLESS}", id="last, without line break"),
        pytest.param(
            "level: province\n",
            "level: province  # parcli: ignore[PAR106, PAR301, PAR201] bản ký\n",
            id="every code of a comment",
        ),
    ],
)
def test_a_comment_that_silences_nothing_goes(plan, run, right, wrong, line_break):
    write(plan, PLAN.replace(right, wrong).replace("\n", line_break))
    done = run(*USUAL, cwd=plan.parent)
    assert (done.returncode, b"PAR020" in done.stdout) == (0, True)
    assert read(plan) == PLAN.replace("\n", line_break)


def test_a_comment_keeps_the_codes_that_silence(plan, run):
    row = "          - {id: b, name: Báo cáo}"
    write(plan, f"{PLAN}{row}  # parcli: ignore[PAR301, PAR106] bản ký không nêu\n")
    assert run(*USUAL, cwd=plan.parent).returncode == 0
    assert read(plan) == f"{PLAN}{row}  # parcli: ignore[PAR106] bản ký không nêu\n"


def test_what_a_comment_silences_is_left_even_when_shown(plan, run):
    text = PLAN.replace("period: 2026\n", "period: 2026\nperiodd: x  # parcli: ignore[PAR012] ý\n")
    write(plan, text)
    assert run(*USUAL, "--no-ignore", cwd=plan.parent).returncode == 1
    assert read(plan) == text


def test_letters_with_marks_apart_in_every_file(plan, run):
    for path in (plan, plan.parent / "agencies.yaml"):
        write(path, unicodedata.normalize("NFD", read(path)))
    assert run(*USUAL, cwd=plan.parent).returncode == 0
    assert (read(plan), read(plan.parent / "agencies.yaml")) == (PLAN, AGENCIES)


def test_a_register_above_what_was_asked_for_is_not_written(plan, run):
    below = plan.parent / "xa"
    below.mkdir()
    plan.rename(below / plan.name)
    (plan.parent / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    agencies = plan.parent / "agencies.yaml"
    write(agencies, AGENCIES.replace("name: Sở", "nam: Sở"))
    done = run(*USUAL, "xa", cwd=plan.parent)
    assert "PAR012" in done.stdout.decode()
    assert read(agencies) == AGENCIES.replace("name: Sở", "nam: Sở")


def test_a_read_only_file_is_refused_in_words(plan, run):
    write(plan, PLAN.replace("2025-12-20", "20/12/2025"))
    plan.chmod(stat.S_IREAD)
    done = run(*USUAL, cwd=plan.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "tệp chỉ cho đọc" in done.stderr.decode()
