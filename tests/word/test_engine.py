"""A template filled in has what it was given, letter by letter, and nothing it was not."""

import io
import re
import unicodedata
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from parcli.errors import ParcliError
from parcli.word.engine import fill
from parcli.word.properties import properties_of

ON = {"parcli-on": "2020-03-31"}


def template(*paragraphs, rows=(), header="", heading_row=False):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        if heading_row:
            properties = table.rows[0]._tr.get_or_add_trPr()
            properties.append(properties.makeelement(qn("w:tblHeader")))
    document.sections[0].header.paragraphs[0].text = header
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def filled(content, **fields):
    return docx.Document(io.BytesIO(fill(content, "thử", fields, ON)))


def texts(document):
    return [paragraph.text for paragraph in document.paragraphs]


def test_fields_loops_and_conditions():
    content = template(
        "Kính gửi: {{ to }}",
        "{%p for task in tasks %}",
        "{{ loop.index }}. {{ task.title }}{% if task.late %} (quá hạn){% endif %}",
        "{%p endfor %}",
        "{%p if nothing %}",
        "Không in",
        "{%p endif %}",
        header="{{ to|upper }}",
    )
    tasks = [{"title": "Rà soát", "late": True}, {"title": "Báo cáo", "late": False}]
    document = filled(content, to="Sở Nội vụ", tasks=tasks, nothing=False)
    assert texts(document) == ["Kính gửi: Sở Nội vụ", "1. Rà soát (quá hạn)", "2. Báo cáo"]
    assert document.sections[0].header.paragraphs[0].text == "SỞ NỘI VỤ"


def test_a_field_called_as_a_method_of_python_is_the_field():
    groups = [{"items": "mục", "count": 2}]
    content = template("{%p for g in groups %}", "{{ g.items }} {{ g.count }}", "{%p endfor %}")
    assert texts(filled(content, groups=groups)) == ["mục 2"]


def test_what_is_not_there_prints_nothing_and_zero_prints():
    document = filled(template("[{{ note }}] [{{ count }}]"), note=None, count=0)
    assert texts(document) == ["[] [0]"]


def test_rows_repeat_inside_rows():
    content = template(
        rows=[
            ("TT", "Nhiệm vụ"),
            ("{%tr for area in areas %}", ""),
            ("{{ area.no }}", "{{ area.name }}"),
            ("{%tr for task in area.tasks %}", ""),
            ("{{ task }}", ""),
            ("{%tr endfor %}", ""),
            ("{%tr endfor %}", ""),
        ]
    )
    areas = [{"no": "I", "name": "Thể chế", "tasks": ["a", "b"]}]
    areas.append({"no": "II", "name": "Thủ tục", "tasks": []})
    (table,) = filled(content, areas=areas).tables
    shown = [cell.text for row in table.rows for cell in row.cells]
    assert shown == ["TT", "Nhiệm vụ", "I", "Thể chế", "a", "", "b", "", "II", "Thủ tục"]


def test_a_tag_broken_over_runs_prints_in_the_format_of_its_first():
    document = docx.Document()
    paragraph = document.add_paragraph("Số ")
    paragraph.add_run("{").bold = True
    paragraph.add_run("{ so")
    paragraph.add_run("_hieu }")
    paragraph.add_run("}").italic = True
    written = io.BytesIO()
    document.save(written)
    (shown,) = filled(written.getvalue(), so_hieu="12/KH").paragraphs
    assert shown.text == "Số 12/KH"
    assert [run.text for run in shown.runs if run.bold] == ["12/KH"]


def test_line_breaks_and_tabs_are_breaks_and_tabs():
    (paragraph,) = filled(template("{{ x }}"), x="một\r\nhai\tba\vbốn\u2028năm").paragraphs
    assert paragraph.text == "một\nhai\tba\nbốn\nnăm"
    xml = paragraph._p.xml
    assert (xml.count("<w:br/>"), xml.count("<w:tab/>")) == (3, 1)


NASTY = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("<>&\"'{}%#_\n\t\x00\x07\x0c\x1b\u0302\u0301\ufffe\u200b"),
    ),
    max_size=60,
)
MARKUP = st.sampled_from(
    ["{{ x }}", "{% if", "{_{", "}_}", "<w:p>", "</w:t>", "&lt;", "{{r x}}", "{%tr", "]]>", "<?x?>"]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(NASTY | MARKUP, max_size=6).map("".join))
def test_any_text_is_printed_as_it_is(text):
    content = template("[{{ x }}]", rows=[("{{ x }}",)], header="{{ x }}")
    document = filled(content, x=text)
    wanted = unicodedata.normalize("NFC", printable(text))
    assert texts(document) == [f"[{wanted}]"]
    assert document.tables[0].cell(0, 0).text == wanted
    assert document.sections[0].header.paragraphs[0].text == wanted


def printable(text):
    """Lines parted by LF, and no other control character, nor what XML has no place for."""
    lines = re.sub("\r\n|[\r\v\x85\u2028\u2029]", "\n", text)
    return "".join(
        c
        for c in lines
        if c in "\n\t" or (unicodedata.category(c) != "Cc" and c not in "\ufffe\uffff")
    )


def test_a_long_text():
    text = "Rà soát & “hệ thống hóa” <văn bản> " * 150
    assert texts(filled(template("{{ x }}"), x=text)) == [text]


def test_the_same_input_gives_the_same_bytes():
    content = template("{{ x }}", header="{{ x }}")
    first = fill(content, "thử", {"x": "a"}, ON)
    assert first == fill(content, "thử", {"x": "a"}, ON)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert archive.testzip() is None
    core = docx.Document(io.BytesIO(first)).core_properties
    assert core.created.date().isoformat() == core.modified.date().isoformat() == "2020-03-31"


def test_properties_are_written_and_replace_those_of_before():
    first = fill(template("a"), "thử", {}, ON | {"parcli-plan": "thanh-hoa-2020"})
    again = fill(first, "thử", {}, ON | {"parcli-plan": "lai-chau-2020"})
    for content, plan in ((first, "thanh-hoa-2020"), (again, "lai-chau-2020")):
        document = docx.Document(io.BytesIO(content))
        assert properties_of(document) == ON | {"parcli-plan": plan}


def test_properties_of_others_stay():
    document = docx.Document(io.BytesIO(fill(template("a"), "thử", {}, {"của-tôi": "Giữ"})))
    written = io.BytesIO()
    document.save(written)
    again = docx.Document(io.BytesIO(fill(written.getvalue(), "thử", {}, ON)))
    part = next(p for p in again.part.package.parts if p.partname == "/docProps/custom.xml")
    assert "Giữ" in part.blob.decode()
    assert properties_of(again) == ON


ROWS = [("TT",), ("{%tr for t in tasks %}",), ("{{ t }}",), ("{%tr endfor %}",)]


@pytest.mark.parametrize("heading_row", [True, False])
def test_a_table_that_would_have_no_rows_is_refused(heading_row):
    content = template(rows=ROWS, heading_row=heading_row)
    assert len(filled(content, tasks=["a"]).tables[0].rows) == 2
    with pytest.raises(ParcliError) as refused:
        filled(content, tasks=[])
    assert str(refused.value) == (
        "mẫu “thử”, bảng 1, hàng 2: {%tr for t in tasks %} không có gì để in "
        "nên bảng chỉ còn tiêu đề"
    )


def test_a_table_under_a_condition_may_be_left_out():
    document = docx.Document()
    document.add_paragraph("{%p if tasks %}")
    table = document.add_table(0, 1)
    for (text,) in ROWS:
        table.add_row().cells[0].text = text
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("Hết.")
    written = io.BytesIO()
    document.save(written)
    shown = filled(written.getvalue(), tasks=[])
    assert (len(shown.tables), texts(shown)) == (0, ["Hết."])


def test_a_cell_or_a_header_whose_loop_prints_nothing_keeps_a_paragraph():
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    header = document.sections[0].header
    cell.text = header.paragraphs[0].text = "{%p for x in xs %}"
    for container in (cell, header):
        container.add_paragraph("{{ x }}")
        container.add_paragraph("{%p endfor %}")
    document.add_paragraph("Hết.")
    written = io.BytesIO()
    document.save(written)
    shown = filled(written.getvalue(), xs=[])
    assert [p.text for p in shown.tables[0].cell(0, 0).paragraphs] == [""]
    assert [p.text for p in shown.sections[0].header.paragraphs] == [""]
    shown = filled(written.getvalue(), xs=["a", "b"])
    assert [p.text for p in shown.tables[0].cell(0, 0).paragraphs] == ["a", "b"]


def test_cells_of_one_text_are_merged_down_the_rows_of_a_loop():
    content = template(
        rows=[
            ("Nhóm", "Việc"),
            ("{%tr for t in tasks %}", ""),
            ("{% vm %}Thể chế", "{{ t }}"),
            ("{%tr endfor %}", ""),
        ]
    )
    (table,) = filled(content, tasks=["a", "b"]).tables
    merges = [vm.get(qn("w:val")) for vm in table._tbl.iter(qn("w:vMerge"))]
    assert merges == ["restart", "continue"]
    assert [row.cells[0].text for row in table.rows] == ["Nhóm", "Thể chế", "Thể chế"]


def test_a_template_that_prints_nothing_is_refused():
    with pytest.raises(ParcliError, match="không in ra chữ nào"):
        filled(template("{%p for x in xs %}", "{{ x }}", "{%p endfor %}"), xs=[])


def test_an_empty_loop_leaves_no_trace_in_the_document():
    content = template(
        "{% for x in xs %}{{ x }}{% endfor %}.", header="{% for x in xs %}a{% endfor %}"
    )
    made = fill(content, "thử", {"xs": []}, ON)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert not any(b"parcli-empty" in archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        ("{{ titel }}", "không có trường “titel”", "có phải “title”?"),
        ("{{ ''.__class__.__mro__ }}", "là mã lệnh, mẫu không được chạy mã", "chỉ in trường"),
        ("{% if title %}a", "{% if title %} không có thẻ đóng", "{% endif %}"),
        ("{{ tasks[0].no }}", "không có trường “no”", "chọn một trong: title"),
    ],
)
def test_a_template_at_fault_is_refused_with_the_place(tag, message, hint):
    with pytest.raises(ParcliError) as refused:
        filled(template("Đầu", f"Trước {tag} sau"), title="T", tasks=[{"title": "a"}])
    said = str(refused.value)
    assert said.startswith("mẫu “thử”, đoạn 2: ")
    assert message in said
    assert f"Trước {tag}" in said
    assert hint in str(refused.value.hint)


def test_a_field_that_some_items_lack_is_refused_when_it_is_met():
    content = template("{% for t in tasks %}{{ t.note }}{% endfor %}")
    with pytest.raises(ParcliError, match="có mục thiếu trường “note”"):
        filled(content, tasks=[{"note": "a"}, {"title": "b"}])


def test_several_faults_tell_how_many_more():
    with pytest.raises(ParcliError) as refused:
        filled(template("{{ a }}", "{{ b }}", "{{ c }}"))
    assert "còn 2 lỗi nữa" in str(refused.value.hint)


@pytest.mark.parametrize("inside", ["", "x", "{{ a }}"])
def test_loops_inside_loops_come_to_an_end(inside):
    content = template("{% for a in many %}" * 9 + inside + "{% endfor %}" * 9)
    with pytest.raises(ParcliError, match="in ra quá dài"):
        filled(content, many=["a"] * 40)


def broken(content, part, *changes):
    """Change the bytes of a part, as no editor would."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            for old, new in changes if name == part else ():
                assert old in data
                data = data.replace(old, new)
            target.writestr(name, data)
    return written.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", b'w:w="', b'w:w="x'),
        ("word/document.xml", b"w:tblGrid>", b"w:lost>"),
        ("word/document.xml", b"<w:gridCol ", b"<w:lost "),
        ("word/styles.xml", b'w:sz w:val="', b'w:sz w:val="x'),
        ("word/styles.xml", b'w:sz w:val="', b'w:sz w:lost="'),
        ("word/styles.xml", b'w:sz w:val="', b'w:sz w:val="NaN" w:lost="'),
    ],
)
def test_measures_that_are_none_keep_no_document_from_being_laid_out(part, old, new):
    rows = [
        ["TT", "Việc"],
        ["{%tr for t in tasks %}", ""],
        ["1", "{{ t }}"],
        ["{%tr endfor %}", ""],
    ]
    content = broken(template("Đầu", rows=rows), part, (old, new))
    document = filled(content, tasks=["a", "b"])
    assert [paragraph.text for paragraph in document.paragraphs] == ["Đầu"]


def test_a_file_that_is_no_word_file_is_refused():
    with pytest.raises(ParcliError, match=r"thử/template\.docx"):
        fill(b"khong phai Word", "thử", {}, ON)


PIECES = st.sampled_from(
    (
        *("{{ title }}", "{{ t.title }}", "{{ titel }}", "{{", "}}", "{%", "%}", "{#", "#}", "{"),
        *("{% if title %}", "{% else %}", "{% endif %}", "{% for t in tasks %}", "{% endfor %}"),
        *("{%p if title %}", "{%p endif %}", "{%p for t in tasks %}", "{%p endfor %}", "{% vm %}"),
        *("{%tr if title %}", "{%tr endif %}", "{%tr for t in tasks %}", "{%tr endfor %}", "chữ"),
    )
)
LINES = st.lists(st.lists(PIECES, max_size=3).map(" ".join), max_size=6)


@settings(max_examples=40, deadline=None)
@given(LINES, LINES)
def test_whatever_a_template_holds_it_is_filled_or_refused_with_a_place(lines, rows):
    content = template("Đầu", *lines, rows=[(row,) for row in ("Tên", *rows, "Cuối")])
    tasks = [{"title": "a"}, {"title": "b"}]
    try:
        document, said = filled(content, title="T", tasks=tasks), ""
    except ParcliError as refused:
        document, said = docx.Document(), str(refused)
    assert re.fullmatch("|mẫu “thử”, (đoạn|bảng) .*", said)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert not any("{{" in text or "{%" in text for text in (*texts(document), *cells))
