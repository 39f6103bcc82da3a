"""`parcli remind` as an office runs it: what is written, what is told, what is refused."""

import zipfile

import pytest
from docx import Document

PLAN = """\
parcli: 1
id: thu-2020
title: Kế hoạch cải cách hành chính năm 2020
level: province
issuer: ubnd-tinh
period: 2020
decision:
  number: 5409/QĐ-UBND
  date: 2019-12-20
  signer: {authority: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH, name: Lê Thị Thìn}
areas:
  institutions:
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        agencies: {lead: so-tu-phap, coordinate: so-tai-chinh}
        products:
          - {id: a, name: Kế hoạch rà soát, deadline: Tháng 01/2020}
          - {id: b, name: Báo cáo rà soát, deadline: Trước 20/4/2020}
      - id: TC-2
        title: Báo cáo
        products: [{id: a, name: Báo cáo, deadline: Định kỳ hàng quý, each: so}]
"""
REGISTER = """\
parcli: 1
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Thanh Hóa}
  - {id: so-tu-phap, name: Sở Tư pháp}
  - {id: so-tai-chinh, name: Sở Tài chính, abbreviation: STC}
groups: [{id: so, name: Các sở, members: [so-tu-phap, so-tai-chinh]}]
"""
PROGRESS = """\
parcli: 1
plan: thu-2020
TC-2.a:
  - {occurrence: 2020-Q1, agency: so-tu-phap, done: 2020-03-30, document: 1/BC-STP}
"""
SETTINGS = "parcli: 1\nletterhead: {unit: NC}\n"
ON = ("--on", "10/04/2020")


@pytest.fixture
def office(tmp_path):
    """The workspace of a province: a task late, another near, and shares of which one came."""
    for name, text in (
        ("2020.plan.yaml", PLAN),
        ("2020.progress.yaml", PROGRESS),
        ("agencies.yaml", REGISTER),
        ("parcli.yaml", SETTINGS),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


def texts(path):
    return " ".join(part.text or "" for part in Document(path).element.iter("{*}t"))


def test_one_dispatch_goes_to_all_who_owe(office, run):
    done = run("remind", "thu-2020", *ON, "-o", "don-doc.docx", cwd=office)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr.decode() == ""
    assert done.stdout.decode() == (
        "Đã viết don-doc.docx: 2 việc quá hạn, 1 việc sắp đến hạn.\n"
        "Kính gửi:\n"
        "  - Các sở\n"
        "Tính đến 10/04/2020 (thứ Sáu); báo cáo chậm nhất 17/04/2020 (thứ Sáu).\n"
        "Số để trống; có số thì thêm: --number SỐ\n"
        "Ngày để trống; có ngày thì thêm: --date NGÀY\n"
    )
    said = texts(office / "don-doc.docx")
    assert "Kính gửi: Các sở." in said
    assert "còn 2 việc quá hạn chưa hoàn thành và có 1 việc đến hạn trong 15 ngày tới" in said


def test_an_agency_is_asked_for_by_any_of_its_names(office, run):
    more = ("--number", "5", "--date", "13/04/2020", "--by", "20/04/2020")
    done = run("remind", "thu-2020", *ON, "--agency", "STC", *more, "-o", "a.docx", cwd=office)
    assert done.stdout.decode() == (
        "Đã viết a.docx: 1 việc quá hạn.\n"
        "Kính gửi:\n"
        "  - Sở Tài chính\n"
        "Tính đến 10/04/2020 (thứ Sáu); báo cáo chậm nhất 20/04/2020 (thứ Hai).\n"
    )
    said = texts(office / "a.docx")
    assert "Số: 05/UBND-NC" in said
    assert "ngày 13 tháng 4 năm 2020" in said
    assert "Kế hoạch rà soát" not in said


def test_the_answer_is_due_on_a_working_day(office, run):
    done = run("remind", "thu-2020", "--on", "23/04/2020", "-o", "a.docx", cwd=office)
    assert "chậm nhất 04/05/2020 (thứ Hai)" in done.stdout.decode()  # after 30/4 and 1/5


def test_each_agency_gets_its_own_in_a_folder(office, run):
    done = run("remind", "thu-2020", *ON, "--each", "-o", "don-doc", cwd=office)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().splitlines()[:3] == [
        "Đã viết don-doc: 2 công văn.",
        "  so-tu-phap.docx    1 việc quá hạn, 1 việc sắp đến hạn",
        "  so-tai-chinh.docx  1 việc quá hạn",
    ]
    folder = office / "don-doc"
    assert sorted(path.name for path in folder.iterdir()) == [
        "so-tai-chinh.docx",
        "so-tu-phap.docx",
    ]
    assert "Kính gửi: Sở Tư pháp." in texts(folder / "so-tu-phap.docx")
    assert "Kế hoạch rà soát" not in texts(folder / "so-tai-chinh.docx")


def test_each_in_a_zip_file_is_the_same_bytes_every_time(office, run_afresh):
    for name in ("a.zip", "b.zip"):
        done = run_afresh("remind", "thu-2020", *ON, "--each", "-o", name, cwd=office)
        assert done.returncode == 0
    assert (office / "a.zip").read_bytes() == (office / "b.zip").read_bytes()
    with zipfile.ZipFile(office / "a.zip") as archive:
        assert archive.namelist() == ["so-tai-chinh.docx", "so-tu-phap.docx"]


def test_a_folder_that_is_in_use_is_left_alone_unless_forced(office, run):
    (office / "cu").mkdir()
    (office / "cu" / "so-y-te.docx").write_bytes(b"")
    asked = ("remind", "thu-2020", *ON, "--each", "-o", "cu")
    refused = run(*asked, cwd=office)
    assert refused.returncode == 2
    assert "cu: thư mục đã có 1 tệp" in refused.stderr.decode()
    assert [path.name for path in (office / "cu").iterdir()] == ["so-y-te.docx"]
    forced = run(*asked, "--force", cwd=office)
    assert forced.returncode == 0
    assert forced.stderr.decode() == (
        "Trong thư mục còn 1 công văn của lần trước:\n  - so-y-te.docx\n"
    )


def test_nothing_late_or_near_makes_no_document(office, run):
    done = run(
        "remind", "thu-2020", "--on", "10/01/2020", "--within", "5", "-o", "a.docx", cwd=office
    )
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "Tính đến 10/01/2020 không có việc nào quá hạn hay đến hạn trong 5 ngày tới: không lập"
        " công văn.\n"
    )
    assert not (office / "a.docx").exists()


def test_without_a_progress_file_nothing_counts_as_delivered(office, run):
    (office / "2020.progress.yaml").unlink()
    done = run("remind", "thu-2020", *ON, "--each", "-o", "a.zip", cwd=office)
    assert "so-tu-phap.docx    2 việc quá hạn" in done.stdout.decode()


def test_blanks_are_named_on_standard_error(office, run):
    (office / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    done = run("remind", "thu-2020", *ON, "-o", "a.docx", cwd=office)
    assert done.stderr.decode() == (
        "Văn bản để trống, cần điền trước khi ký:\n"
        "  - đơn vị soạn thảo, ở số và dòng Lưu: ghi letterhead.unit ở parcli.yaml\n"
    )


def test_the_document_says_what_it_was_made_from(office, run):
    assert run("remind", "thu-2020", *ON, "-o", "a.docx", cwd=office).returncode == 0
    assert run("verify", "a.docx", cwd=office).returncode == 0
    more = "TC-1.a:\n  - {done: 2020-04-09, document: 2/BC-STP}\n"
    with (office / "2020.progress.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write(more)
    assert run("verify", "a.docx", cwd=office).returncode == 1


def test_an_offices_own_template_is_filled(office, run):
    own = office / "templates" / "dispatch" / "template.docx"
    own.parent.mkdir(parents=True)
    document = Document()
    document.add_paragraph("MẪU RIÊNG {{ state_text }}")
    document.save(own)
    assert run("remind", "thu-2020", *ON, "-o", "a.docx", cwd=office).returncode == 0
    assert texts(office / "a.docx").startswith("MẪU RIÊNG Tính đến ngày 10/4/2020")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "a.pdf"), "a.pdf: tên tệp phải có đuôi .docx"),
        (("--each", "-o", "a.docx"), "a.docx: --each viết nhiều tệp"),
        (("--each", "--number", "5", "-o", "a"), "mỗi công văn một số"),
        (("--number", "5/QĐ-UBND", "-o", "a.docx"), "không phải số của loại văn bản này"),
        (("--by", "01/04/2020", "-o", "a.docx"), "--by 01/04/2020: trước ngày tính 10/04/2020"),
        (("--within", "-1", "-o", "a.docx"), "--within: “-1”: cần số ngày, như 15"),
        (("--agency", "so-tu-phat", "-o", "a.docx"), "không có cơ quan “so-tu-phat”"),
        (("-o", "khong-co/a.docx"), "khong-co/a.docx: chưa có thư mục khong-co"),
        ((), "thiếu"),
    ],
)
def test_what_cannot_be_done_is_refused(office, run, arguments, said):
    before = sorted(office.iterdir())
    refused = run("remind", "thu-2020", *ON, *arguments, cwd=office)
    assert refused.returncode == 2
    assert said in refused.stderr.decode()
    assert sorted(office.iterdir()) == before


def test_a_file_that_is_there_is_kept(office, run):
    (office / "a.docx").write_bytes(b"x")
    asked = ("remind", "thu-2020", *ON, "-o", "a.docx")
    assert run(*asked, cwd=office).returncode == 2
    assert (office / "a.docx").read_bytes() == b"x"
    assert run(*asked, "--force", cwd=office).returncode == 0


@pytest.mark.parametrize("name", ["2020.progress.yaml", "agencies.yaml", "parcli.yaml"])
def test_nothing_is_made_from_files_with_faults(office, run, name):
    (office / name).write_text("parcli: 1\nla: 1\n", encoding="utf-8")
    refused = run("remind", "thu-2020", *ON, "-o", "a.docx", cwd=office)
    assert refused.returncode == 2
    assert f"{name}: tệp có lỗi nên chưa lập được văn bản" in refused.stderr.decode()


def test_nobody_is_urged_by_the_progress_of_another_plan(office, run):
    (office / "2020.progress.yaml").write_text("parcli: 1\nplan: khac\n", encoding="utf-8")
    refused = run("remind", "thu-2020", *ON, "-o", "a.docx", cwd=office)
    assert refused.returncode == 2
    assert "2020.progress.yaml: tệp có lỗi" in refused.stderr.decode()


def test_work_that_nobody_owes_is_sent_to_nobody(office, run):
    plan = PLAN.replace("agencies: {lead: so-tu-phap, coordinate: so-tai-chinh}", "note: x")
    plan = plan.partition("      - id: TC-2")[0]
    (office / "2020.plan.yaml").write_text(plan, encoding="utf-8", newline="\n")
    (office / "2020.progress.yaml").unlink()
    refused = run("remind", "thu-2020", *ON, "--each", "-o", "a", cwd=office)
    assert refused.returncode == 2
    assert "nên không rõ gửi ai" in refused.stderr.decode()
    done = run("remind", "thu-2020", *ON, "-o", "a.docx", cwd=office)
    assert "cơ quan chịu trách nhiệm của TC-1.a, TC-1.b: ghi agencies" in done.stderr.decode()


def test_work_that_is_sent_to_nobody_is_named(office, run):
    plan = PLAN.replace("agencies: {lead: so-tu-phap, coordinate: so-tai-chinh}", "note: x")
    (office / "2020.plan.yaml").write_text(plan, encoding="utf-8", newline="\n")
    done = run("remind", "thu-2020", *ON, "--each", "-o", "a.zip", cwd=office)
    assert done.stdout.decode().startswith("Đã viết a.zip: 1 công văn.\n")
    assert done.stderr.decode() == (
        "Chưa nêu cơ quan chịu trách nhiệm nên không gửi ai: TC-1.a, TC-1.b\n"
    )
