"""`parcli report` as an office runs it: what is written, what is told, what is refused."""

import shutil
from pathlib import Path

import pytest
from docx import Document

ROOT = Path(__file__).parent.parent.parent
NARRATIVE = ROOT / "tests" / "documents" / "2020-H1.yaml"
SETTINGS = "parcli: 1\nletterhead: {unit: NC}\n"
PERIODS = """\
  2020-Q1  15/12/2019 – 14/03/2020
  2020-H1  15/12/2019 – 14/06/2020
  2020-Q3  15/06/2020 – 14/09/2020
  2020     15/12/2019 – 14/12/2020
  xem: parcli report --help
"""


@pytest.fixture
def office(tmp_path):
    """A workspace with the plan of Thanh Hóa and its progress."""
    shutil.copytree(ROOT / "plans" / "thanh-hoa", tmp_path / "thanh-hoa")
    (tmp_path / "parcli.yaml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def report(office, run):
    """Run `parcli report` on the plan; give the exit code, and what it prints."""

    def reported(*arguments):
        done = run("report", "thanh-hoa-2020", *arguments, cwd=office)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    return reported


def texts(path):
    return [part.text or "" for part in Document(path).element.iter("{*}t")]


def test_it_tells_the_window_the_figures_and_every_blank(office, report):
    code, out, err = report("--period", "I/2020", "-o", "bc.docx")
    assert code == 0
    assert out == (
        "Đã viết bc.docx: báo cáo Quý I/2020, 4 phụ lục.\n"
        "Số liệu từ 15/12/2019 đến 14/03/2020; tình hình tính đến ngày 14/03/2020.\n"
        "  713 việc: hoàn thành 0 (đúng hạn 0, quá hạn 0), đang thực hiện 628, quá hạn 52\n"
        "  trên số hoàn thành hoặc quá hạn: hoàn thành 0,00% (0/52), quá hạn 100,00% (52/52)\n"
        "  trong kỳ: 52 việc đến hạn, 1 kết quả; kỳ tới: 97 việc đến hạn\n"
        "Người ký lấy theo kế hoạch hoặc parcli.yaml: Lê Thị Thìn; ai khác ký thì sửa trong"
        " Word.\n"
        "Số để trống; có số thì thêm: --number SỐ\n"
        "Ngày để trống; có ngày thì thêm: --date NGÀY\n"
    )
    assert err.startswith(
        "Còn để trống (…………), lời văn ghi ở thanh-hoa/2020.report/2020-Q1.yaml:\n"
        "  direction.inspection       Công tác kiểm tra cải cách hành chính\n"
    )
    assert err.endswith(
        "  late                       nguyên nhân của 4 dòng việc quá hạn\n"
        "Tệp lời văn chưa có; tạo: parcli report thanh-hoa-2020 --period 2020-Q1 --new\n"
    )
    assert "Kết quả công tác cải cách hành chính quý I năm 2020" in texts(office / "bc.docx")


def test_the_skeleton_is_made_once_and_then_used(office, report):
    code, out, _ = report("--period", "6T/2020", "--new")
    path = office / "thanh-hoa" / "2020.report" / "2020-H1.yaml"
    assert code == 0
    assert out == (
        "Đã viết thanh-hoa/2020.report/2020-H1.yaml: điền lời văn từng mục, rồi chạy:\n"
        "  parcli report thanh-hoa-2020 --period 2020-H1 -o TỆP.docx\n"
    )
    shutil.copy(NARRATIVE, path)
    code, _, err = report("--period", "2020-H1", "--new")
    assert code == 2
    assert "đã có tệp này, không ghi đè" in err
    assert path.read_bytes() == NARRATIVE.read_bytes()
    code, _, err = report("--period", "2020-H1", "-o", "bc.docx")
    assert code == 0
    assert err == (
        "Còn để trống (…………), lời văn ghi ở thanh-hoa/2020.report/2020-H1.yaml:\n"
        "  late                       nguyên nhân của 19 dòng việc quá hạn\n"
    )
    assert "Đã sắp xếp 37 đơn vị sự nghiệp công lập." in texts(office / "bc.docx")


def test_the_same_call_writes_the_same_bytes(office, run_afresh):
    for name in ("a.docx", "b.docx"):
        run_afresh("report", "thanh-hoa-2020", "--period", "2020-Q3", "-o", name, cwd=office)
    assert (office / "a.docx").read_bytes() == (office / "b.docx").read_bytes()


def test_number_date_and_readers_are_written(office, report):
    given = ("--number", "7", "--date", "18/6/2020", "--to", "Bộ Nội vụ", "--to", "Bộ Tư pháp")
    code, out, _ = report("--period", "2020-H1", "-o", "bc.docx", *given)
    assert code == 0
    assert "--number" not in out
    written = texts(office / "bc.docx")
    assert {"Số: 07/BC-UBND", "- Bộ Nội vụ;", "- Bộ Tư pháp."} <= set(written)


def test_it_is_not_written_over_another_unless_that_is_asked(report):
    report("--period", "2020-H1", "-o", "bc.docx")
    code, _, err = report("--period", "2020-H1", "-o", "bc.docx")
    assert code == 2
    assert "đã có tệp này, không ghi đè" in err
    assert report("--period", "2020-H1", "-o", "bc.docx", "--force")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("--period", "Q2", "-o", "a.docx"),
            (
                "parcli: --period: “Q2”: kế hoạch không có báo cáo kỳ này"
                f" (nằm trong báo cáo 2020-H1); các kỳ, với số liệu:\n{PERIODS}"
            ),
        ),
        (
            ("--period", "sau Tết", "-o", "a.docx"),
            f"parcli: --period: “sau Tết”: không phải kỳ báo cáo; các kỳ, với số liệu:\n{PERIODS}",
        ),
        (
            ("--period", "Q1", "-o", "a.doc"),
            "parcli: a.doc: tên tệp phải có đuôi .docx\n  ví dụ: -o a.docx\n",
        ),
        (
            ("--period", "Q1"),
            (
                "parcli: --output: nêu tệp sẽ viết, như -o bao-cao.docx; hoặc --new\n"
                "  xem: parcli report --help\n"
            ),
        ),
        (
            ("--period", "Q1", "--new", "-o", "a.docx"),
            "parcli: --output: không đi với --new\n  xem: parcli report --help\n",
        ),
        (
            ("--period", "Q3", "--on", "01/01/2020", "-o", "a.docx"),
            (
                "parcli: --on: 01/01/2020: trước ngày đầu của kỳ báo cáo (15/06/2020)\n"
                "  xem: parcli report --help\n"
            ),
        ),
        (
            ("--period", "Q1", "-o", "a.docx", "--narrative", "khac.yaml"),
            (
                "khac.yaml:1:1: PAR017 không có tệp này\n  xem lại tên tệp và thư mục\n"
                "parcli: 1 chỗ phải sửa; chưa lập báo cáo\n"
            ),
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_done_is_refused_with_a_way_out(office, report, arguments, said):
    code, out, err = report(*arguments)
    assert (code, out, err) == (2, "", said)
    assert not (office / "a.docx").exists()


def test_faults_of_the_narrative_are_told_at_their_places(office, report):
    text = NARRATIVE.read_text(encoding="utf-8")
    text = text.replace("thanh-hoa-2020", "thanh-hoa-2021").replace("2020-H1", "2020-Q1")
    faulty = text.replace("communication:", "comunication:")
    (office / "x.yaml").write_text(faulty, encoding="utf-8")
    code, out, err = report("--period", "2020-H1", "-o", "a.docx", "--narrative", "x.yaml")
    assert (code, out) == (2, "")
    assert err == (
        "x.yaml:10:3: PAR012 khóa lạ “comunication”\n  có phải “communication”?\n"
        "x.yaml:3:7: lời văn này là của “thanh-hoa-2021”, không phải “thanh-hoa-2020”\n"
        "  chọn tệp khác bằng --narrative, hoặc sửa dòng này\n"
        "x.yaml:4:9: lời văn này là của “2020-Q1”, không phải “2020-H1”\n"
        "  chọn tệp khác bằng --narrative, hoặc sửa dòng này\n"
        "parcli: 3 chỗ phải sửa; chưa lập báo cáo\n"
    )


def test_words_that_have_no_place_are_pointed_at(office, report):
    text = NARRATIVE.read_text(encoding="utf-8")
    text = text.replace("  TC-4.a:", "  TC-44.a:").replace("  institutions:", "  direction:")
    (office / "x.yaml").write_text(text, encoding="utf-8")
    code, _, err = report("--period", "2020-H1", "-o", "a.docx", "--narrative", "x.yaml")
    assert code == 0
    assert err.startswith(
        "x.yaml:17:3: báo cáo không có mục “results.direction” nên không in\n"
        "  lời văn về chỉ đạo, điều hành ghi ở `direction:`\n"
        "x.yaml:32:3: “TC-44.a” không phải việc đang quá hạn nên không in\n"
        "  có phải “TC-4.a”?\n"
    )


def test_what_the_settings_do_not_say_is_listed(office, report):
    (office / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    _, _, err = report("--period", "Q1", "-o", "bc.docx")
    assert (
        "Kế hoạch, thiết lập chưa ghi nên văn bản để trống:\n"
        "  - đơn vị soạn thảo, ở dòng Lưu: ghi letterhead.unit ở parcli.yaml\n"
    ) in err


def test_a_plan_without_records_leaves_the_figures_blank(office, run):
    (office / "thanh-hoa" / "2020.progress.yaml").unlink()
    done = run("report", "thanh-hoa-2020", "--period", "Q1", "-o", "bc.docx", cwd=office)
    assert done.returncode == 0
    assert (
        "713 việc, chưa ghi nhận kết quả nào nên các số thực hiện để trống" in done.stdout.decode()
    )
    assert "parcli record MÃ --done NGÀY" in done.stderr.decode()


def test_a_progress_file_with_faults_is_refused(office, report):
    path = office / "thanh-hoa" / "2020.progress.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "TC-1.a: []\n", encoding="utf-8")
    code, out, err = report("--period", "Q1", "-o", "bc.docx")
    assert (code, out) == (2, "")
    assert err == (
        "parcli: thanh-hoa/2020.progress.yaml: tệp có lỗi nên chưa lập được báo cáo\n"
        "  xem lỗi: parcli lint thanh-hoa/2020.progress.yaml\n"
    )


def test_the_progress_of_another_plan_is_no_source_of_figures(office, report):
    path = office / "thanh-hoa" / "2020.progress.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("plan: thanh-hoa-2020", "plan: khac-2020"), encoding="utf-8")
    code, out, err = report("--period", "Q1", "-o", "bc.docx")
    assert (code, out) == (2, "")
    assert "thanh-hoa/2020.progress.yaml: tệp có lỗi" in err


def test_the_document_knows_what_it_was_made_from(office, report, run):
    report("--period", "2020-H1", "-o", "bc.docx")
    assert run("verify", "bc.docx", cwd=office).returncode == 0
    path = office / "thanh-hoa" / "2020.progress.yaml"
    more = "TC-4.a:\n  - {done: 2020-06-01, document: 12/KH-STP}\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    changed = run("verify", "bc.docx", cwd=office)
    assert changed.returncode == 1
    assert changed.stdout.decode().endswith("Văn bản đã cũ; lập lại bằng parcli report.\n")


def test_the_office_may_use_a_template_of_its_own(office, report):
    own = office / "templates" / "report" / "template.docx"
    own.parent.mkdir(parents=True)
    document = Document(ROOT / "templates" / "report" / "template.docx")
    document.element.body[1].r_lst[0].text = "BÁO CÁO RIÊNG"
    document.save(own)
    report("--period", "2020-H1", "-o", "bc.docx")
    assert "BÁO CÁO RIÊNG" in texts(office / "bc.docx")
