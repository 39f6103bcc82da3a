"""`parcli template`: which templates there are, what they may use, and whether one can be used."""

import io
import json
from pathlib import Path

import docx
import pytest

from parcli.cli import templates
from parcli.cli.app import run as run_here

DESCRIPTION = """\
parcli: 1
title: Kế hoạch cải cách hành chính
command: render
law: Nghị định 30/2020/NĐ-CP, Phụ lục I
fields:
  - {name: title, meaning: Tên kế hoạch, example: KẾ HOẠCH}
  - {name: urgent, meaning: Văn bản khẩn, kind: flag, example: không}
  - {name: basis, meaning: Căn cứ, kind: list, example: Luật Tổ chức chính quyền địa phương}
  - name: signer
    meaning: Người ký
    kind: group
    fields: [{name: name, meaning: Họ và tên, example: Lê Thị Thìn}]
  - name: tasks
    meaning: Nhiệm vụ
    kind: list
    fields:
      - {name: title, meaning: Tên nhiệm vụ, example: Rà soát văn bản quy phạm pháp luật}
      - {name: deadline_text, meaning: Thời hạn như trong văn bản, example: Tháng 01/2020}
"""


def word(*paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def put(folder, content):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "template.docx").write_bytes(content)
    return folder


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A workspace, with one template shipped: `ke-hoach`."""
    shipped = put(tmp_path / "shipped" / "ke-hoach", word("{{ title }}"))
    (shipped / "template.yaml").write_text(DESCRIPTION, encoding="utf-8")
    monkeypatch.setattr(templates, "_SHIPPED", (tmp_path / "shipped",))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    workspace = tmp_path / "office"
    workspace.mkdir()
    (workspace / "parcli.yaml").write_text("parcli: 1\n", encoding="utf-8")
    return workspace


@pytest.fixture
def ask(office, capfd):
    def asked(*arguments):
        capfd.readouterr()
        code = run_here(["-C", str(office), "template", *arguments])
        shown = capfd.readouterr()
        return code, shown.out, shown.err

    return asked


def test_list_names_what_is_shipped(ask):
    code, out, _ = ask("list")
    assert code == 0
    assert out == (
        "  ke-hoach  Kế hoạch cải cách hành chính             parcli render\n"
        "            Nghị định 30/2020/NĐ-CP, Phụ lục I       mẫu của parcli\n"
    )


def test_list_tells_an_offices_own_and_one_that_is_never_used(ask, office):
    put(office / "templates" / "ke-hoach", word("{{ title }}"))
    put(office / "templates" / "kehoach", word("{{ title }}"))
    code, out, err = ask("list", "--format", "json")
    (found,) = json.loads(out)["templates"]
    assert Path(found["own"]).name == "template.docx"
    assert "templates/kehoach: parcli không có mẫu nào tên này" in err
    assert code == 0


def test_show_lays_out_the_fields(ask):
    _, out, _ = ask("show", "ke-hoach")
    assert (
        out
        == """\
ke-hoach · Kế hoạch cải cách hành chính · parcli render
Nghị định 30/2020/NĐ-CP, Phụ lục I · mẫu của parcli

  title            Tên kế hoạch                         KẾ HOẠCH
  urgent           Văn bản khẩn                         không
                   Có hoặc không: hỏi bằng if
  basis            Căn cứ                               Luật Tổ chức chính quyền
                   Danh sách: lặp bằng for              địa phương
  signer           Người ký
                   Nhóm trường
  · name           Họ và tên                            Lê Thị Thìn
  tasks            Nhiệm vụ
                   Danh sách: lặp bằng for
  · title          Tên nhiệm vụ                         Rà soát văn bản quy phạm
                                                        pháp luật
  · deadline_text  Thời hạn như trong văn bản           Tháng 01/2020
"""
    )


def test_show_names_fields_by_their_paths_for_programs(ask):
    _, out, _ = ask("show", "ke-hoach", "--format", "csv")
    assert "tasks.deadline_text,text,Thời hạn như trong văn bản,Tháng 01/2020\n" in out
    _, out, _ = ask("show", "ke-hoach", "--format", "md")
    assert "| signer.name | text | Họ và tên | Lê Thị Thìn |" in out


FAULTY = ("{{ titel }}", "{% tr for t in tasks %}", "{{ signer.name }}")


def test_check_tells_every_fault_and_the_exit_code(ask, office):
    put(office / "templates" / "ke-hoach", word(*FAULTY))
    code, out, _ = ask("check", "ke-hoach")
    assert code == 1
    assert out.endswith("2 lỗi, 0 điều cần xem\n")
    first, second, _ = out.split("\n\n")
    assert first.split(", ", 1)[1] == (
        "đoạn 1: không có trường “titel”\n  | {{ titel }}\n  gợi ý: có phải “title”?"
    )
    assert second.endswith("gợi ý: viết liền: {%tr")
    code, out, _ = ask("check", "ke-hoach", "--format", "json")
    found = json.loads(out)
    assert (code, found["template"]) == (1, "ke-hoach")
    assert [fault["place"] for fault in found["faults"]] == ["đoạn 1", "đoạn 2"]


def test_check_takes_a_file_for_the_template_of_its_folder_or_the_one_named(ask, office):
    put(office / "thử" / "ke-hoach", word("{{ titel }}"))
    (office / "mới.docx").write_bytes(word("{{ titel }}"))
    assert ask("check", str(office / "thử" / "ke-hoach" / "template.docx"))[0] == 1
    assert ask("check", "mới.docx", "--for", "ke-hoach")[0] == 1
    code, _, err = ask("check", "mới.docx")
    assert code == 2
    assert "thêm --for TÊN_MẪU" in err
    code, _, err = ask("check", "mới.docx", "--for", "ke-hoac")
    assert code == 2
    assert "có phải “ke-hoach”?" in err


def test_check_looks_at_the_form_of_what_the_template_makes(ask):
    """python-docx's own page is Letter, and its font is not the decree's."""
    code, out, _ = ask("check", "ke-hoach", "--format", "json")
    faults = json.loads(out)["faults"]
    assert code == 1
    assert {"thể thức", None} == {fault["place"] for fault in faults}
    assert any("A4" in fault["message"] for fault in faults)
    assert any("Times New Roman" in fault["message"] for fault in faults)


def test_check_names_what_is_left_unused_without_what_lies_below(ask):
    _, out, _ = ask("check", "ke-hoach")
    assert "trường chưa dùng: urgent, basis, signer, tasks\n" in out


def test_comments_go_into_a_copy_that_replaces_nothing_unasked(ask, office):
    put(office / "templates" / "ke-hoach", word(*FAULTY))
    code, _, err = ask("check", "ke-hoach", "--comments", "chú-thích.docx")
    assert (code, err) == (1, "đã ghi bản có chú thích: chú-thích.docx\n")
    copy = docx.Document(str(office / "chú-thích.docx"))
    assert [c.text.splitlines()[0] for c in copy.comments] == [
        "không có trường “titel”",
        "giữa {% và tr có dấu cách",
    ]
    code, _, err = ask("check", "ke-hoach", "--comments", "chú-thích.docx")
    assert code == 2
    assert "--force" in err
    assert ask("check", "ke-hoach", "--comments", "chú-thích.docx", "--force")[0] == 1
    put(office / "templates" / "ke-hoach", word("{{ title }}"))
    code, _, err = ask("check", "ke-hoach", "--comments", "không-ghi.docx")
    assert err == "không thẻ nào sai nên không ghi không-ghi.docx\n"
    assert sorted(p.name for p in office.iterdir()) == [
        "chú-thích.docx",
        "parcli.yaml",
        "templates",
    ]


def test_copy_gives_an_office_a_template_to_change(ask, office):
    code, out, _ = ask("copy", "ke-hoach")
    assert code == 0
    assert out == (
        "Đã chép mẫu vào templates/ke-hoach/template.docx\n"
        "Sửa bằng Word rồi kiểm tra: parcli template check ke-hoach\n"
    )
    own = office / "templates" / "ke-hoach" / "template.docx"
    assert docx.Document(str(own)).paragraphs[0].text == "{{ title }}"
    own.write_bytes(word("{{ titel }}"))
    code, _, err = ask("copy", "ke-hoach")
    assert (code, "--force" in err) == (2, True)
    assert ask("check", "ke-hoach")[0] == 1
    assert ask("copy", "ke-hoach", "--force")[0] == 0
    assert docx.Document(str(own)).paragraphs[0].text == "{{ title }}"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show"], "thiếu tên mẫu"),
        (["show", "ke-hoac"], "có phải “ke-hoach”?"),
        (["chek"], "có phải check?"),
        (["check", "không-có.docx", "--for", "ke-hoach"], "không-có.docx"),
        (["check", "parcli.yaml.docx", "--for", "ke-hoach"], "parcli.yaml.docx"),
    ],
)
def test_wrong_usage(ask, office, arguments, said):
    (office / "parcli.yaml.docx").write_bytes(b"parcli: 1\n")
    code, _, err = ask(*arguments)
    assert code == 2
    assert said in err


def test_the_shipped_templates_can_be_used(run, root):
    names = [path.parent.name for path in (root / "templates").glob("*/template.yaml")]
    assert names
    for name in names:
        done = run("template", "check", name)
        assert done.returncode == 0, done.stdout.decode()
