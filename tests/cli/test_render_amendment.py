"""`parcli render amendment` on real repositories: what is written, what is told and refused."""

import pytest
from docx import Document

REGISTER = """\
parcli: 1
agencies:
  - {id: ubnd-tinh, name: UBND tỉnh Lai Châu}
  - {id: so-noi-vu, name: Sở Nội vụ}
"""
PLAN = """\
parcli: 1
id: tinh-2020
title: Kế hoạch cải cách hành chính năm 2020
level: province
issuer: ubnd-tinh
period: 2020
decision:
  number: 5409/QĐ-UBND
  date: 2019-12-20
  signer: {authority: KT. CHỦ TỊCH, position: PHÓ CHỦ TỊCH, name: Lê Thị Thìn}
basis: [Đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 589/TTr-SNV]
recipients: [Bộ Nội vụ (b/c), "Lưu: VT, NC"]
areas:
  institutions:
    lead: so-noi-vu
    tasks:
      - id: TC-1
        no: "1"
        title: Rà soát văn bản
        products: [{id: a, name: Kế hoạch rà soát, deadline: Tháng 4/2020}]
"""
LATER = PLAN.replace("Tháng 4/2020", "Quý II/2020")
OTHER = PLAN.replace("tinh-2020", "khac-2020")
FILE = "kế hoạch/năm 2020.plan.yaml"
NAMED = (
    "Sửa đổi thời hạn của sản phẩm “Kế hoạch rà soát” thuộc nhiệm vụ “Rà soát văn bản” (số thứ tự"
    " 1, lĩnh vực"
)


def write(folder, name, text):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def office(git):
    """The folder of a province whose signed plan is committed."""
    write(git.folder, "agencies.yaml", REGISTER)
    write(git.folder, FILE, PLAN)
    git.commit("Kế hoạch như đã ký")
    return git.folder


@pytest.fixture
def amend(run):
    """Run `parcli render amendment`; give standard output, or what is said where it refuses."""

    def run_amend(folder, *arguments, code=0):
        words = ("render", "amendment", *arguments, "-o", "qd.docx", "--on", "22/04/2020")
        done = run(*words, cwd=folder)
        said = done.stderr if code else done.stdout
        assert done.returncode == code, done.stderr.decode()
        return said.decode().replace("\r\n", "\n")

    return run_amend


def lines(folder):
    return [paragraph.text for paragraph in Document(folder / "qd.docx").paragraphs]


def test_what_is_edited_becomes_a_draft_decision(office, amend):
    write(office, FILE, LATER)
    assert amend(office) == (
        "Đã viết qd.docx: quyết định sửa đổi, 1 nội dung, 0 phụ lục.\n"
        "Số để trống; có số thì thêm: --number SỐ\n"
        "Ngày để trống; có ngày thì thêm: --date NGÀY\n"
        "Ký xong thì ghi số, ngày của quyết định vào amendments của kế hoạch.\n"
    )
    article = next(line for line in lines(office) if line.startswith("Điều 1."))
    assert NAMED in article
    assert article.endswith("từ “Tháng 4/2020” thành “Quý II/2020”.")


def test_two_revisions_make_the_same_decision_as_the_edit(office, git, amend):
    write(office, FILE, LATER)
    amend(office)
    edited = lines(office)
    git.commit("Lùi hạn")
    amend(office, "HEAD~1..HEAD", "--force")
    assert lines(office) == edited


def test_the_document_says_what_it_was_made_from(office, git, amend, run):
    write(office, FILE, LATER)
    git.commit("Lùi hạn")
    amend(office, "HEAD~1..HEAD")
    verified = run("verify", "qd.docx", cwd=office)
    assert verified.returncode == 0, verified.stdout.decode()
    assert "tinh-2020 · parcli render amendment, ngày 22/04/2020" in verified.stdout.decode()
    write(office, FILE, PLAN)
    assert run("verify", "qd.docx", cwd=office).returncode == 1


def test_number_and_date_are_filled_in_after_the_signing(office, amend):
    write(office, FILE, LATER)
    told = amend(office, "--number", "7", "--date", "23/04/2020")
    assert "để trống" not in told
    table = Document(office / "qd.docx").tables[0]
    assert [cell.text for cell in table.rows[1].cells] == [
        "Số: 07/QĐ-UBND",
        "Lai Châu, ngày 23 tháng 4 năm 2020",
    ]


def test_two_files_are_compared_without_git(tmp_path, amend):
    write(tmp_path, "agencies.yaml", REGISTER)
    write(tmp_path, "cu.plan.yaml", PLAN)
    write(tmp_path, "moi.plan.yaml", LATER)
    amend(tmp_path, "cu.plan.yaml", "moi.plan.yaml")
    assert any(NAMED in line for line in lines(tmp_path))


def test_what_no_article_can_say_is_named(office, run):
    write(office, FILE, LATER.replace("Bộ Nội vụ (b/c)", "Bộ Tư pháp"))
    done = run("render", "amendment", "-o", "qd.docx", cwd=office)
    assert "không đưa vào quyết định được" in done.stderr.decode()
    assert "  - recipients\n" in done.stderr.decode().replace("\r\n", "\n")


def test_of_several_plans_one_is_asked_for(office, git, amend):
    write(office, "khac.plan.yaml", OTHER)
    git.commit("Kế hoạch thứ hai")
    write(office, "khac.plan.yaml", OTHER.replace("Tháng 4/2020", "Quý II/2020"))
    write(office, FILE, LATER)
    refused = amend(office, code=2)
    assert "nhiều kế hoạch thay đổi: khac-2020, tinh-2020" in refused
    assert "--plan khac-2020" in refused
    amend(office, "--plan", "tinh-2020")
    assert any(NAMED in line for line in lines(office))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PLAN, "không kế hoạch nào có nội dung thay đổi"),
        (PLAN.replace("  - id: TC-1", "  # ghi chú\n      - id: TC-1"), "không kế hoạch nào"),
        (PLAN.replace("id: TC-1", "id: TC-1b"), "không có nội dung nào phải sửa đổi"),
        ("a: [", "tệp có lỗi nên không so được"),
    ],
    ids=["nothing", "a comment", "an id", "a file at fault"],
)
def test_where_nothing_is_to_be_amended_no_decision_is_written(office, amend, text, said):
    write(office, FILE, text)
    assert said in amend(office, code=2)
    assert not (office / "qd.docx").exists()


def test_a_plan_that_is_not_signed_is_refused(office, git, amend):
    write(office, FILE, PLAN.replace("  number: 5409/QĐ-UBND\n", ""))
    git.commit("Chưa ký")
    write(office, FILE, LATER.replace("  number: 5409/QĐ-UBND\n", ""))
    assert "chưa ký" in amend(office, code=2)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("khong-co..HEAD",), "khong-co"),
        (("--as", "plan"), "quyết định sửa đổi chỉ có một hình thức"),
        (("--plan", "khac"), "khac"),
        (("--number", "5/KH-UBND"), "không phải số của loại văn bản này"),
    ],
)
def test_what_was_asked_wrongly_is_refused(office, amend, arguments, said):
    write(office, FILE, LATER)
    assert said in amend(office, *arguments, code=2)
    assert not (office / "qd.docx").exists()


def test_a_revision_named_like_an_option_is_no_option(office, amend):
    write(office, FILE, LATER)
    amend(office, "--", "--output=x", code=2)
    assert not (office / "x").exists()


def test_a_document_that_is_there_is_not_written_over(office, amend):
    write(office, FILE, LATER)
    amend(office)
    before = (office / "qd.docx").read_bytes()
    assert "--force" in amend(office, code=2)
    amend(office, "--force")
    assert (office / "qd.docx").read_bytes() == before


@pytest.mark.parametrize("arguments", [("HEAD~1..HEAD",), ("--plan", "tinh-2020")])
def test_a_plan_for_signing_takes_no_revisions(office, run, arguments):
    done = run("render", "tinh-2020", *arguments, "-o", "kh.docx", cwd=office)
    assert done.returncode == 2
    assert "chỉ dùng cho render amendment" in done.stderr.decode()
