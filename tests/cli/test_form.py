"""`parcli form` as an officer runs it: what it prints, in which format, with which exit code."""

import csv
import io
import json
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt

GOLDEN = Path(__file__).with_name("form")


@pytest.fixture
def office(tmp_path) -> Path:
    """Give a folder with a letter in which some things are wrong, and some files that are none."""
    letter = docx.Document()
    letter.styles["Normal"].font.name = "Times New Roman"
    letter.styles["Normal"].font.size = Pt(13)
    sheet = letter.sections[0]
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    sheet.top_margin = sheet.bottom_margin = sheet.right_margin = Mm(20)
    header = letter.add_table(1, 2).rows[0].cells
    header[0].text = "UBND TỈNH MẪU\nSỞ NỘI VỤ\n______\nSố: 5/CV-SNV\nV/v báo cáo"
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập-Tự do-Hạnh phúc"
    header[1].text = f"{motto}\nMẫu, ngày 5 tháng 03 năm 2026"
    letter.add_paragraph("Kính gửi: Sở Tư pháp").alignment = ALIGN.CENTER
    for text in ("Đề nghị gửi báo cáo.", "Trân trọng."):
        letter.add_paragraph(text)
    block = letter.add_table(1, 2).rows[0].cells
    block[0].text = "Nơi nhận:\n- Như trên;\n- Lưu VT"
    block[1].text = "PHÓ GIÁM ĐỐC\n\nThS. Trần Văn Bình"
    letter.save(tmp_path / "cong-van.docx")
    (tmp_path / "ghi-chu.docx").write_text("không phải Word", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_findings_are_printed_in_the_format_asked_for(office, run, golden, form):
    done = run("form", "cong-van.docx", "--format", form, cwd=office)
    golden(GOLDEN / f"cong-van.{form}.txt", done.stdout.decode("utf-8"))
    assert (done.returncode, done.stderr) == (1, b"")


def test_formats_for_programs_say_the_same(office, run):
    shown = run("form", "cong-van.docx", "--format", "json", cwd=office).stdout
    findings = json.loads(shown)["files"][0]["findings"]
    listed = run("form", "cong-van.docx", "--format", "csv", cwd=office).stdout.decode("utf-8")
    assert [row["check"] for row in csv.DictReader(io.StringIO(listed))] == [
        found["check"] for found in findings
    ]


def test_file_that_is_no_document_is_refused(office, run):
    done = run("form", "ghi-chu.docx", cwd=office)
    assert done.returncode == 2
    assert done.stdout == b""
    assert "ghi-chu.docx: không phải tệp Word (.docx)" in done.stderr.decode("utf-8")


def test_file_that_cannot_be_read_keeps_no_other_from_being_checked(office, run):
    done = run("form", "ghi-chu.docx", "mất.docx", "cong-van.docx", cwd=office)
    notes = done.stderr.decode("utf-8")
    assert done.returncode == 2
    assert done.stdout.decode("utf-8").startswith("cong-van.docx: ")
    assert "ghi-chu.docx: không phải tệp Word" in notes
    assert "mất.docx: không có tệp này" in notes


def test_check_writes_nothing(office, run):
    before = (office / "cong-van.docx").read_bytes()
    run("form", "cong-van.docx", cwd=office)
    assert (office / "cong-van.docx").read_bytes() == before
    assert sorted(path.name for path in office.iterdir()) == ["cong-van.docx", "ghi-chu.docx"]
