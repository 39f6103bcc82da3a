"""`parcli import` writes a plan that passes, loses nothing, and changes no more than it must."""

import random
import re
from datetime import date

import pytest
from docx import Document
from openpyxl import Workbook

from parcli.cli import new_files
from parcli.cli.checking import Wanted, check
from parcli.cli.importing import fresh, writing
from parcli.cli.importing.request import Request
from parcli.cli.importing.run import import_document
from parcli.cli.shell import Shell
from parcli.cli.workspace import open_workspace
from parcli.errors import ParcliError
from parcli.intake.drafting import Asked
from parcli.lint.finding import Severity
from parcli.rules import all_rules
from tests.intake.conftest import BUILDERS

TODAY = date(2026, 11, 22)
HEAD = ("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời gian thực hiện")
ROWS = (
    ("1", "Rà soát văn bản quy phạm pháp luật", "Kế hoạch rà soát", "Sở Tư pháp", "Quý I/2026"),
    ("2", "Kiểm tra thi hành pháp luật", "Báo cáo kiểm tra", "Sở Tư pháp", "Tháng 11/2026"),
)


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    """Give the Word files made by others' habits, by name."""
    folder = tmp_path_factory.mktemp("documents")
    found = {name: folder / f"{name}.docx" for name in BUILDERS}
    for name, path in found.items():
        BUILDERS[name].build().save(path)
    return found


@pytest.fixture(autouse=True)
def no_schemas(monkeypatch):
    """Leave out the schemas beside new files: making them takes longer than all else."""
    monkeypatch.setattr(new_files, "missing_schemas", lambda _: {})


def table(path, rows, head=HEAD, office="ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"):
    """Write a Word file with one table of tasks."""
    document = Document()
    document.add_paragraph(office)
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Cải cách hành chính năm 2026")
    document.add_paragraph("Phụ lục số 01: CẢI CÁCH THỂ CHẾ")
    made = document.add_table(len(rows) + 1, len(head))
    for cells, texts in zip(made.rows, (head, *rows), strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    document.save(path)
    return path


def imported(path, target=None, *, agreed=False, shown=None, **asked):
    shell = Shell(TODAY, path.parent, 80, colour=False, language="vi")
    request = Request(shell, path, shown or path.name, target, Asked(**asked), agreed)
    return import_document(request)


def errors(folder):
    checked = check(open_workspace(folder), Wanted(all_rules(), TODAY))
    return [found for found in checked.findings if found.severity is Severity.ERROR]


def snapshot(folder):
    return {
        file.relative_to(folder): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and not file.name.endswith(".lock")
    }


@pytest.mark.parametrize("name", BUILDERS)
def test_a_plan_of_any_office_passes_and_nothing_of_it_is_lost(name, documents, tmp_path):
    target = tmp_path / "ke-hoach"
    told = imported(documents[name], target).imported
    assert errors(target) == []
    assert all(row.keys or row.reason for row in told.fates)
    assert len({str(row.place.words) for row in told.fates}) > 30
    for row in told.doubts:
        line = (documents[name].parent / row.file).read_text("utf-8").splitlines()[row.line - 1]
        assert "# xem lại: " in line
    before = snapshot(tmp_path)
    again = imported(documents[name], target)
    assert not again.differs
    assert not again.imported.written
    assert snapshot(tmp_path) == before


def test_what_stands_beside_the_text_is_told(documents):
    told = imported(documents["passed_around"]).imported
    assert ("hỏi lại chị Hà", "chữ ẩn") in [(row.text, str(row.reason)) for row in told.fates]


def test_a_plan_without_a_table_is_read_with_a_doubt(tmp_path):
    document = Document()
    for line in (
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026",
        "I. NHIỆM VỤ",
        "1. Cải cách thể chế",
        "- Rà soát văn bản.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Nội vụ đôn đốc.",
    ):
        document.add_paragraph(line)
    document.save(tmp_path / "ke-hoach.docx")
    told = imported(tmp_path / "ke-hoach.docx", tmp_path / "ra", level="province").imported
    assert (told.counts.areas, told.counts.tasks) == (1, 1)
    assert "không thấy bảng nhiệm vụ nào" in "".join(str(row.why) for row in told.doubts)
    assert errors(tmp_path / "ra") == []


def test_a_look_writes_nothing(documents, tmp_path):
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(documents["commune"].read_bytes())
    told = imported(path).imported
    assert told.counts.tasks == 5
    assert not told.written
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("seed", range(3))
def test_words_that_are_no_plan_are_kept_as_they_are(seed, tmp_path):
    chosen = random.Random(seed)  # noqa: S311 (the same words each time)
    odd = (
        "{{ x }}",
        "a: b #c",
        "- ",
        "@",
        "=1+1",
        "“”",
        "1.10",
        "no",
        "x\ty",
        "Quý V/2026",
        "đ" * 300,
    )
    rows = [
        (str(n), *(" ".join(chosen.choices(odd, k=chosen.randint(0, 3))) for _ in HEAD[1:]))
        for n in range(1, 9)
    ]
    path = table(tmp_path / "lạ.docx", [*ROWS, *rows])
    imported(path, tmp_path / "ra")
    assert errors(tmp_path / "ra") == []


def test_a_file_without_tasks_is_refused(tmp_path):
    path = table(tmp_path / "lạ.docx", [("a", "b")], head=("Họ và tên", "Năm sinh"))
    with pytest.raises(ParcliError, match="không thấy bảng nhiệm vụ"):
        imported(path, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


@pytest.fixture
def standing(tmp_path):
    """Give a workspace whose plan came from Word, and was worked on since."""
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    imported(path, tmp_path / "ra")
    plan = tmp_path / "ra" / "2026.plan.yaml"
    text = plan.read_text("utf-8").replace("- id: TC-1\n", "- id: TC-9   # gọi theo sổ\n", 1)
    text = text.replace("Quý I/2026", "Quý II/2026")
    plan.write_text(f"# của tôi\n{text}", "utf-8")
    return path, plan


def test_a_plan_that_stands_is_changed_only_where_agreed_and_where_it_differs(standing):
    path, plan = standing
    before = plan.read_bytes()
    shown = imported(path, plan.parent)
    assert shown.differs
    assert not shown.imported.written
    assert plan.read_bytes() == before
    done = imported(path, plan.parent, agreed=True)
    assert [file.rpartition("/")[2] for file in done.imported.written] == [plan.name]
    assert plan.read_bytes() == before.replace("Quý II/2026".encode(), "Quý I/2026".encode())
    assert not imported(path, plan.parent).differs


def test_what_is_new_in_word_gets_ids_that_nobody_has(standing):
    path, plan = standing
    more = ("3", "Công khai thủ tục hành chính", "Thông báo", "Sở Nội vụ", "Tháng 5/2026")
    told = imported(table(path, [*ROWS, more]), plan.parent, agreed=True).imported
    assert [(body.id, body.name) for body in told.added] == [("so-noi-vu", "Sở Nội vụ")]
    assert [row.added for row in told.doubts] == ["so-noi-vu"]
    text = plan.read_text("utf-8")
    assert "# gọi theo sổ" in text
    assert text.count("- id: TC-") == 3
    assert errors(plan.parent) == []


def test_who_comes_in_is_written_in_whatever_form_the_file_has(standing):
    path, plan = standing
    content = plan.read_bytes().replace(b"\n", b"\r\n")
    plan.write_bytes(content)
    helping = "Sở Nội vụ; Sở Tài chính; các sở, ban, ngành cấp tỉnh"
    who = f"Cơ quan chủ trì: Sở Tư pháp. Cơ quan phối hợp: {helping}"
    rows = [(*ROWS[0][:3], who, "Quý II/2026"), ROWS[1]]
    imported(table(path, rows), plan.parent, agreed=True)
    after = plan.read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n")
    assert "# gọi theo sổ".encode() in after
    assert b"coordinate: [so-noi-vu, so-tai-chinh, so-ban-nganh]" in after
    assert errors(plan.parent) == []


def test_the_comments_of_what_goes_are_told(standing):
    path, plan = standing
    told = imported(table(path, ROWS[1:]), plan.parent, agreed=True).imported
    assert told.lost == ("# gọi theo sổ",)
    assert "Rà soát" not in plan.read_text("utf-8")
    assert "# của tôi" in plan.read_text("utf-8")


def test_a_plan_of_another_id_is_not_overwritten(standing):
    path, plan = standing
    with pytest.raises(ParcliError, match="ra-2026"):
        imported(path, plan.parent, agreed=True, id="khac-2026")


def test_a_deadline_left_empty_stays_and_is_doubted(standing):
    path, plan = standing
    plan.write_text(plan.read_text("utf-8").replace("Quý II/2026", "Quý I/2026"), "utf-8")
    told = imported(table(path, [(*ROWS[0][:4], ""), ROWS[1]]), plan.parent)
    assert not told.differs
    assert [row.read for row in told.imported.doubts] == ["Kế hoạch rà soát"]


@pytest.mark.parametrize("office", ["XÃ BUM TỞ", "TỈNH SƠN LA"])
def test_the_plan_of_another_office_is_not_overwritten(office, standing):
    path, plan = standing
    rows = [("1", "Kiểm tra bộ phận một cửa", "Báo cáo", "Sở Nội vụ", "Quý I/2026")]
    other = table(path.with_name("khac.docx"), rows, office=f"ỦY BAN NHÂN DÂN {office}")
    before = snapshot(plan.parent)
    with pytest.raises(ParcliError, match=office.partition(" ")[2].title()):
        imported(other, plan.parent, agreed=True)
    assert snapshot(plan.parent) == before
    assert imported(other, plan.parent, issuer="Ủy ban nhân dân tỉnh Lai Châu").differs


def test_the_id_of_a_plan_in_another_folder_is_not_taken(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", "utf-8")
    imported(path, tmp_path / "mot" / "ke-hoach")
    with pytest.raises(ParcliError, match=r"mot/ke-hoach/2026\.plan\.yaml"):
        imported(path, tmp_path / "hai" / "ke-hoach")
    assert not (tmp_path / "hai").exists()
    imported(path, tmp_path / "hai" / "ke-hoach", id="hai-2026")


def test_a_plan_that_was_renamed_is_found_by_its_id(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", "utf-8")
    imported(path, tmp_path / "ra")
    plan = tmp_path / "ra" / "2026.plan.yaml"
    plan.rename(plan.with_name("cchc.plan.yaml"))
    assert imported(path, tmp_path / "ra").imported.standing.endswith("cchc.plan.yaml")


def test_a_sheet_of_a_year_is_of_the_plan_of_several_years(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    imported(path, tmp_path / "ra", period="2026-2030")
    book = Workbook()
    book.active.append(HEAD)
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "theo-doi.xlsx")
    told = imported(tmp_path / "theo-doi.xlsx", tmp_path / "ra").imported
    assert told.standing.endswith("2026-2030.plan.yaml")


def test_what_the_workspace_does_not_see_is_not_asked_about(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    (tmp_path / "parcli.yaml").write_text("parcli: 1\nplans: ke-hoach\n", "utf-8")
    done = imported(path, tmp_path / "moi")
    assert done.notes
    assert not any(" due " in command.line for command in done.imported.commands)


def test_a_folder_that_cannot_be_named_is_refused(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    with pytest.raises(ParcliError, match="không mở được"):
        imported(path, tmp_path / ("a" * 300))


def test_what_was_delivered_is_not_taken_out(standing):
    path, plan = standing
    progress = "parcli: 1\nplan: ra-2026\n\nTC-9.a:\n  - {done: 2026-03-02, document: 1/KH-STP}\n"
    plan.with_name("2026.progress.yaml").write_text(progress, "utf-8")
    before = snapshot(plan.parent)
    with pytest.raises(ParcliError, match=r"TC-9\.a"):
        imported(table(path, ROWS[1:]), plan.parent, agreed=True)
    assert snapshot(plan.parent) == before


def test_a_register_that_holds_gets_what_it_lacks_and_keeps_its_lines(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", "utf-8")
    register = tmp_path / "agencies.yaml"
    lines = "parcli: 1   # danh bạ\nagencies:\n  - {id: stp, name: Sở Tư pháp}   # cũ\n"
    register.write_text(lines, "utf-8")
    told = imported(path, tmp_path / "2026").imported
    assert register.read_text("utf-8").startswith(lines)
    assert [body.id for body in told.added] == ["ubnd-tinh"]
    assert "lead: stp" in (tmp_path / "2026" / "2026.plan.yaml").read_text("utf-8")
    assert not (tmp_path / "2026" / "agencies.yaml").exists()


def test_comments_name_the_document_and_not_where_it_lies(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    imported(path, tmp_path / "2026", shown=str(path))
    for name in ("2026.plan.yaml", "agencies.yaml"):
        text = (tmp_path / "2026" / name).read_text("utf-8")
        assert " ke-hoach.docx." in text
        assert str(tmp_path) not in text


def test_nothing_is_written_where_not_all_can_be(tmp_path, monkeypatch):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    (tmp_path / "parcli.yaml").write_text("parcli: 1\n", "utf-8")
    (tmp_path / "agencies.yaml").write_text("parcli: 1\nagencies: []\n", "utf-8")
    before = snapshot(tmp_path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "create_in_workspace", full)
    with pytest.raises(OSError, match="No space"):
        imported(path, tmp_path / "2026")
    assert snapshot(tmp_path) == before


def test_a_register_at_fault_is_mended_first(tmp_path):
    path = table(tmp_path / "ke-hoach.docx", ROWS)
    (tmp_path / "agencies.yaml").write_text("parcli: 1\nagencie: []\n", "utf-8")
    with pytest.raises(ParcliError, match="danh bạ đang có lỗi"):
        imported(path, tmp_path)


def test_what_would_not_pass_is_never_written(tmp_path, monkeypatch):
    path = table(tmp_path / "ke-hoach.docx", [(*ROWS[0][:4], "Sau vụ mùa")])
    monkeypatch.setattr(fresh, "silenced", lambda *_: [])
    with pytest.raises(ParcliError, match=r"2026\.plan\.yaml"):
        imported(path, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


def test_a_tracking_sheet_brings_what_was_delivered(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.title = "Cải cách thể chế"
    sheet.append([*HEAD, "Tình trạng", "Ngày hoàn thành", "Số văn bản"])
    sheet.append([*ROWS[0], "Hoàn thành", "02/03/2026", "12/KH-STP"])
    sheet.append([*ROWS[1], "Đang thực hiện", "", ""])
    path = tmp_path / "theo-doi.xlsx"
    book.save(path)
    target = tmp_path / "ra"
    told = imported(path, target, level="province", issuer="UBND tỉnh").imported
    assert told.records == 1
    text = (target / "2026.progress.yaml").read_text("utf-8")
    assert "2026-03-02" in text
    assert "12/KH-STP" in text
    assert errors(target) == []
    assert not imported(path, target).differs
    sheet.delete_rows(2)
    book.save(path)
    less = imported(path, target)
    assert not less.differs
    assert less.imported.left_out == 1


def test_the_documentation_shows_what_the_program_prints(root):
    page = (root / "docs" / "import.md").read_text(encoding="utf-8")
    session = root / "tests" / "cli" / "sessions" / "import" / "session.txt"
    printed = session.read_text(encoding="utf-8")
    blocks = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    assert len(blocks) > 3
    assert all(block in printed for block in blocks)
