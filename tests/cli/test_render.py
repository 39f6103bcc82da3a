"""`parcli render` as an office runs it: what is written, what is told, what is refused."""

import shutil
from pathlib import Path

import pytest
from docx import Document

ROOT = Path(__file__).parent.parent.parent
TEMPLATE = ROOT / "templates" / "plan" / "template.docx"

PLAN = """\
parcli: 1
id: snv-2026
title: Kế hoạch cải cách hành chính năm 2026
level: department
issuer: so-noi-vu
period: 2026
basis: [Luật Tổ chức chính quyền địa phương]
areas:
  institutions:
    lead: so-noi-vu
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        products: [{id: a, name: Kế hoạch rà soát, deadline: Tháng 4/2026}]
organisation: [{agencies: so-noi-vu, text: Theo dõi việc thực hiện}]
recipients: [UBND tỉnh (b/c), "Lưu: VT, VP"]
"""
REGISTER = "parcli: 1\nagencies: [{id: so-noi-vu, name: Sở Nội vụ}]\n"
SETTINGS = """\
parcli: 1
letterhead:
  parent: UBND tỉnh Lai Châu
  code: SNV
  place: Lai Châu
  signer: {position: GIÁM ĐỐC, name: Nguyễn Văn A}
"""


@pytest.fixture
def office(tmp_path):
    """The workspace of a department whose settings hold its letterhead."""
    for name, text in (
        ("2026.plan.yaml", PLAN),
        ("agencies.yaml", REGISTER),
        ("parcli.yaml", SETTINGS),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


def texts(path):
    return [part.text or "" for part in Document(path).element.iter("{*}t")]


def test_a_decision_is_written_with_the_letterhead_and_blanks(office, run):
    done = run("render", "snv-2026", "-o", "kh.docx", cwd=office)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode() == (
        "Đã viết kh.docx: quyết định, kế hoạch kèm theo, 1 phụ lục.\n"
        "Số để trống; có số thì thêm: --number SỐ\n"
        "Ngày để trống; có ngày thì thêm: --date NGÀY\n"
    )
    assert done.stderr == b""
    written = texts(office / "kh.docx")
    for expected in (
        "UBND TỈNH LAI CHÂU",
        "SỞ NỘI VỤ",
        "Số:      /QĐ-SNV",
        "Lai Châu, ngày      tháng      năm 2026",
        "GIÁM ĐỐC SỞ NỘI VỤ",
        "Nguyễn Văn A",
    ):
        assert expected in written


def test_number_and_day_are_filled_in_when_they_are_given(office, run):
    options = ("--number", "5", "--date", "06/01/2026", "--as", "plan")
    done = run("render", "snv-2026", "-o", "kh.docx", *options, cwd=office)
    assert done.stdout.decode() == "Đã viết kh.docx: kế hoạch, 1 phụ lục.\n"
    written = texts(office / "kh.docx")
    assert "Số: 05/KH-SNV" in written
    assert "Lai Châu, ngày 06 tháng 01 năm 2026" in written
    assert "QUYẾT ĐỊNH" not in written


def test_what_the_plan_does_not_say_is_listed(office, run):
    (office / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    done = run("render", "snv-2026", "-o", "kh.docx", cwd=office)
    assert done.returncode == 0
    told = done.stderr.decode().splitlines()
    assert told[0] == "Kế hoạch chưa ghi, nên văn bản để trống hoặc viết theo lệ thường:"
    assert "  - người ký: ghi decision.signer, hoặc letterhead.signer ở parcli.yaml" in told
    assert "…………" in " ".join(texts(office / "kh.docx"))


def test_a_file_that_is_there_is_written_over_only_when_asked(office, run):
    (office / "kh.docx").write_bytes(b"cua toi")
    refused = run("render", "snv-2026", "-o", "kh.docx", cwd=office)
    assert refused.returncode == 2
    assert "--force" in refused.stderr.decode()
    assert (office / "kh.docx").read_bytes() == b"cua toi"
    assert run("render", "snv-2026", "-o", "kh.docx", "--force", cwd=office).returncode == 0
    assert (office / "kh.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("snv-2026", "-o", "kh.pdf"), "tên tệp phải có đuôi .docx"),
        (("snv-2025", "-o", "kh.docx"), "có phải “snv-2026”?"),
        (("snv-2026", "-o", "kh.docx", "--number", "5/KH-SNV"), "loại văn bản này"),
        (("snv-2026", "-o", "kh.docx", "--number", "năm"), "không phải số của văn bản"),
        (("snv-2026", "-o", "kh.docx", "--as", "plans"), "có phải plan?"),
        (("snv-2026", "-o", "kh.docx", "--date", "30/02/2026"), "30/02/2026"),
        (("snv-2026", "-o", "không có/kh.docx"), "chưa có thư mục không có"),
        (("snv-2026",), "-o"),
    ],
)
def test_what_cannot_be_done_is_told_and_leaves_nothing(office, run, options, told):
    before = sorted(office.rglob("*"))
    done = run("render", *options, cwd=office)
    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert sorted(office.rglob("*")) == before


def test_names_from_a_faulty_register_are_not_signed(office, run):
    (office / "agencies.yaml").write_text(f"{REGISTER}ghi-chu: x\n", encoding="utf-8")
    done = run("render", "snv-2026", "-o", "kh.docx", cwd=office)
    assert done.returncode == 2
    assert "parcli lint agencies.yaml" in done.stderr.decode()


def test_the_clock_has_no_say(office, run_afresh):
    for name in ("a.docx", "b.docx"):
        run_afresh("render", "snv-2026", "-o", name, cwd=office)
    assert (office / "a.docx").read_bytes() == (office / "b.docx").read_bytes()


def test_the_day_asked_for_is_told_and_kept(office, run):
    done = run("render", "snv-2026", "-o", "kh.docx", "--on", "15/02/2026", cwd=office)
    assert "15/02/2026" in done.stdout.decode()
    checked = run("verify", "kh.docx", cwd=office)
    assert checked.returncode == 0, checked.stdout.decode() + checked.stderr.decode()


def test_a_changed_plan_is_seen_by_verify(office, run):
    run("render", "snv-2026", "-o", "kh.docx", cwd=office)
    changed = PLAN.replace("Tháng 4/2026", "Tháng 5/2026")
    (office / "2026.plan.yaml").write_text(changed, encoding="utf-8", newline="\n")
    assert run("verify", "kh.docx", cwd=office).returncode == 1


def test_an_office_may_have_a_template_of_its_own(office, run):
    own = office / "templates" / "plan" / "template.docx"
    own.parent.mkdir(parents=True)
    shutil.copy(TEMPLATE, own)
    document = Document(own)
    document.paragraphs[-1].insert_paragraph_before("Mẫu của Sở Nội vụ {{ place_date_text }}")
    document.save(own)
    assert run("render", "snv-2026", "-o", "kh.docx", cwd=office).returncode == 0
    assert any(text.startswith("Mẫu của Sở Nội vụ Lai Châu") for text in texts(office / "kh.docx"))


def test_the_document_is_vietnamese_whatever_the_terminal_speaks(office, run):
    done = run("--lang", "en", "render", "snv-2026", "-o", "kh.docx", cwd=office)
    assert done.returncode == 0
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts(office / "kh.docx")


def test_one_appendix_holds_all_areas_when_asked(run, tmp_path):
    target = tmp_path / "kh.docx"
    done = run("render", "lai-chau-2020", "-o", str(target), "--appendices", "one")
    assert done.stdout.decode().startswith(f"Đã viết {target.as_posix()}: quyết định")
    assert "1 phụ lục" in done.stdout.decode()
    assert "Phụ lục" in texts(target)
    assert "Phụ lục I" not in texts(target)
