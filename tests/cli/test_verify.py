"""`parcli verify`: a document knows what it was made from, and git what changed since."""

import io
import json
from datetime import date
from pathlib import Path

import docx
import pytest

from parcli.cli.provenance import provenance_of
from parcli.cli.templates import find_template
from parcli.cli.workspace import open_workspace
from parcli.model.progress import Progress
from parcli.word.engine import fill

REGISTER = "parcli: 1\nagencies:\n  - {id: snv, name: Sở Nội vụ}\n  - {id: stp, name: Sở Tư pháp}\n"
PLAN = """\
parcli: 1
id: tinh-2020
title: Kế hoạch cải cách hành chính năm 2020
level: province
issuer: snv
period: 2020
areas:
  institutions:
    lead: stp
    tasks:
      - id: TC-1
        title: Rà soát văn bản
        products:
          - {id: a, name: Kế hoạch rà soát, deadline: Tháng 4/2020}
"""
PROGRESS = "parcli: 1\nplan: tinh-2020\nTC-1.a:\n  - {under_way: 50 %, as_of: 2020-04-02}\n"
ON = date(2020, 4, 30)


class Office:
    """A workspace in git with one plan, and documents made from it."""

    def __init__(self, git, run):
        self.git, self._run = git, run
        self.write("parcli.yaml", "parcli: 1\n")
        self.write("agencies.yaml", REGISTER)
        self.write("2020.plan.yaml", PLAN)
        self.write("2020.progress.yaml", PROGRESS)
        git.commit("Lập kế hoạch")

    def write(self, name, text):
        (self.git.folder / name).write_text(text, encoding="utf-8", newline="\n")

    def change(self, name, old, new):
        text = (self.git.folder / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def make(self, name="a.docx", *, with_progress=True, on=ON):
        """Make a document as a command would that tells (or does not) what is delivered."""
        workspace = open_workspace(self.git.folder)
        file = workspace.plan_with_id("tinh-2020")
        loaded = workspace.progress_file(file.path)
        progress = loaded.model if loaded else Progress.model_validate({"parcli": "1", "plan": "x"})
        said = provenance_of(
            "report",
            file,
            on,
            find_template("plan", file.path),
            workspace.settings.letterhead,
            progress if with_progress else None,
        )
        document, written = docx.Document(), io.BytesIO()
        document.add_paragraph("Báo cáo")
        document.save(written)
        made = fill(written.getvalue(), "plan", {}, said.properties())
        (self.git.folder / name).write_bytes(made)
        return said

    def verify(self, *arguments):
        return self._run("verify", *(arguments or ("a.docx",)), cwd=self.git.folder)

    def parts(self):
        """Verify, and give what changed by part."""
        done = self.verify("a.docx", "--format", "json")
        told = json.loads(done.stdout)
        assert done.returncode == (0 if told["same"] else 1)
        return {
            part["part"]: [tuple(change.values()) for change in part["changes"]]
            for part in told["parts"]
            if not part["same"]
        }


@pytest.fixture
def office(git, run):
    return Office(git, run)


def test_nothing_changed(office):
    said = office.make()
    done = office.verify()
    assert done.returncode == 0
    assert (
        done.stdout.decode()
        == f"""\
a.docx
tinh-2020 · parcli report, ngày 30/04/2020 · commit {said.commit[:12]}

  Kế hoạch         không đổi
  Danh bạ cơ quan  không đổi
  Đầu văn bản      không đổi
  Kết quả          không đổi
  Mẫu Word         không đổi

Văn bản khớp với kế hoạch hiện có.
"""
    )


def test_comments_order_and_later_records_change_nothing(office):
    office.make()
    office.change("2020.plan.yaml", "parcli: 1\n", "# lời ghi\nparcli: 1\n")
    office.change("2020.progress.yaml", "02}\n", "02}\n  - {done: 2020-05-05, document: 1/KH}\n")
    assert office.parts() == {}


def test_what_changed_is_named(office):
    office.make()
    office.change("2020.plan.yaml", "Tháng 4/2020", "Tháng 5/2020")
    office.change("agencies.yaml", "Sở Tư pháp", "Sở Tư pháp tỉnh")
    office.change("2020.progress.yaml", "50 %", "60 %")
    office.git.commit("Sửa")
    assert office.parts() == {
        "plan": [("altered", "TC-1.a", "deadline")],
        "agencies": [("altered", "stp", "name")],
        "progress": [("altered", "TC-1.a", "records")],
    }
    done = office.verify()
    assert done.returncode == 1
    assert (
        done.stdout.decode().split("\n\n", 1)[1]
        == """\
  Kế hoạch         đã đổi       TC-1.a · thời hạn: đã sửa
  Danh bạ cơ quan  đã đổi       stp · tên: đã sửa
  Đầu văn bản      không đổi
  Kết quả          đã đổi       TC-1.a · kết quả ghi nhận: đã sửa
  Mẫu Word         không đổi

Văn bản đã cũ; lập lại bằng parcli report.
"""
    )


def test_a_plan_that_was_never_committed_is_told_to_be_unknown(office):
    office.change("2020.plan.yaml", "Tháng 4/2020", "Tháng 3/2020")
    said = office.make()
    assert said.commit is None
    office.change("2020.plan.yaml", "Tháng 3/2020", "Tháng 4/2020")
    assert office.parts() == {"plan": []}
    assert "không có trong git nên không so được" in " ".join(
        office.verify().stdout.decode().split()
    )


def test_a_plan_that_changed_name_is_still_found(office):
    office.make()
    office.git("mv", "2020.plan.yaml", "tinh-2020.plan.yaml")
    office.git("mv", "2020.progress.yaml", "tinh-2020.progress.yaml")
    office.git.commit("Đổi tên")
    office.change("tinh-2020.plan.yaml", "Tháng 4/2020", "Tháng 5/2020")
    assert office.parts() == {"plan": [("altered", "TC-1.a", "deadline")]}


def test_a_document_that_tells_nothing_of_progress_does_not_mind_it(office):
    office.make(with_progress=False)
    office.change("2020.progress.yaml", "50 %", "60 %")
    assert office.parts() == {}
    assert b"K\xe1\xba\xbft qu\xe1\xba\xa3 " not in office.verify().stdout


def test_the_first_record_after_a_document_that_told_of_none(office):
    (office.git.folder / "2020.progress.yaml").unlink()
    office.make()
    assert office.parts() == {}
    office.write("2020.progress.yaml", PROGRESS)
    assert office.parts() == {"progress": [("altered", "TC-1.a", "records")]}


def test_an_offices_own_template_is_another_template(office, root):
    office.make()
    own = office.git.folder / "templates" / "plan"
    own.mkdir(parents=True)
    own.joinpath("template.docx").write_bytes(
        Path(root, "templates/plan/template.docx").read_bytes()
    )
    assert office.parts() == {}
    docx.Document().save(str(own / "template.docx"))
    assert office.parts() == {"template": []}


def test_the_letterhead_of_the_settings_is_part_of_a_document(office):
    office.make()
    office.write("parcli.yaml", "parcli: 1\nlanguage: vi\nrules: {ignore: [PAR102]}\n")
    assert office.parts() == {}
    office.write("parcli.yaml", "parcli: 1\nletterhead: {place: Lai Châu, unit: VP}\n")
    assert office.parts() == {"office": [("altered", None, "unit"), ("altered", None, "place")]}
    told = office.verify().stdout.decode()
    assert "  Đầu văn bản      đã đổi       đơn vị soạn thảo: đã sửa\n" in told


def test_a_letterhead_that_git_knows_is_told_key_by_key(office):
    office.write("parcli.yaml", "parcli: 1\nletterhead: {place: Lai Châu, unit: VP}\n")
    office.git.commit("Đầu văn bản")
    office.make()
    office.write("parcli.yaml", "parcli: 1\nletterhead: {place: Điện Biên, unit: VP}\n")
    assert office.parts() == {"office": [("altered", None, "place")]}


def test_outside_git_it_says_what_it_can(office, run, tmp_path):
    office.make()
    away = tmp_path / "nơi khác"
    away.mkdir()
    for name in ("parcli.yaml", "agencies.yaml", "2020.plan.yaml", "2020.progress.yaml", "a.docx"):
        (away / name).write_bytes((office.git.folder / name).read_bytes())
    assert run("verify", "a.docx", cwd=away).returncode == 0
    plan = (away / "2020.plan.yaml").read_text(encoding="utf-8")
    (away / "2020.plan.yaml").write_text(plan.replace("Rà soát", "Soát"), encoding="utf-8")
    done = run("verify", "a.docx", cwd=away)
    assert done.returncode == 1
    assert "không có trong git" in done.stdout.decode()


def test_other_forms(office):
    office.make()
    office.change("2020.plan.yaml", "Tháng 4/2020", "Tháng 5/2020")
    assert office.verify("a.docx", "--format", "csv").stdout.decode() == (
        "part,same,changes\n"
        "plan,false,TC-1.a · thời hạn: đã sửa\n"
        "agencies,true,\noffice,true,\nprogress,true,\ntemplate,true,\n"
    )
    shown = office.verify("a.docx", "--format", "md").stdout.decode()
    assert "| Kế hoạch | đã đổi | TC-1.a · thời hạn: đã sửa |\n" in shown


def test_what_is_no_document_of_parcli(office):
    docx.Document().save(str(office.git.folder / "khác.docx"))
    done = office.verify("khác.docx")
    assert done.returncode == 2
    assert "khác.docx: không phải văn bản do parcli lập" in done.stderr.decode()
    (office.git.folder / "hỏng.docx").write_bytes(b"PK\x03\x04")
    assert office.verify("hỏng.docx").returncode == 2
    assert office.verify("không-có.docx").returncode == 2


def test_the_plan_is_not_here(office):
    office.make()
    office.change("2020.plan.yaml", "id: tinh-2020", "id: tinh-2021")
    done = office.verify()
    assert done.returncode == 2
    assert "không có kế hoạch “tinh-2020”" in done.stderr.decode()


def test_progress_that_cannot_be_read(office):
    office.make()
    office.write("2020.progress.yaml", PROGRESS + "TC-1.a: []\n")
    done = office.verify()
    assert done.returncode == 2
    assert "parcli lint 2020.progress.yaml" in done.stderr.decode()
