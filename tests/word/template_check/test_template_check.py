"""Every fault of a template is found at its place, told once, and a right template has none."""

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from parcli.model.template import Template
from parcli.word.template_check import check_template, shape_of_template, shape_of_values
from parcli.yamlio import load_bytes

VALUES = {
    "title": "T",
    "year": 2020,
    "urgent": True,
    "signer": {"name": "N", "position": "P"},
    "basis": ["a", "b"],
    "tasks": [{"no": 1, "title": "a", "late": False, "products": [{"name": "x"}]}],
}


def document(*paragraphs):
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    return made


def found(made, values=None):
    checked = check_template(made, shape_of_values(VALUES if values is None else values))
    return [(str(fault.message), str(fault.hint or "")) for fault in checked.faults]


RIGHT = [
    "{{ title }} {{title}} {{ title | upper }} {{ signer.name }} {{ signer['name'] }}",
    "{% if urgent and not title %}a{% elif year == 2020 %}b{% else %}c{% endif %}",
    "{% for t in tasks %}{{ loop.index }}{{ t.title }}{% if loop.last %}.{% endif %}{% endfor %}",
    "{{ basis | join('; ') }} {{ basis[0] }} {{ (tasks | first).title }} {{ tasks | length }}",
    "{% for t in tasks %}{% for p in t.products %}{{ p.name }}{{ t.no }}{% endfor %}{% endfor %}",
    "{{ 'a' if urgent else title }} {{ title ~ year }} {{ title | default('x') }}",
    "{% if title is defined %}{{ year + 1 }}{% endif %}{# lời ghi không in #}",
    "ngoặc { đơn } và % không phải thẻ",
    "{{\u00a0title\u00a0}}",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_template_has_no_fault(text):
    assert found(document(text)) == []


WRONG = [
    # how a tag is typed
    ("{{ title }", "thẻ mở bằng {{ mà không đóng", "đóng bằng }}"),
    ("{{ title", "thẻ mở bằng {{ mà không đóng", "đóng bằng }}"),
    ("{% if title", "thẻ mở bằng {% mà không đóng", "đóng bằng %}"),
    ("title }}", "có }} mà không có thẻ nào đang mở", "mở bằng {{"),
    ("gồm {", "dấu { đứng lẻ trước thẻ hoặc ở cuối đoạn", "bỏ đi, hoặc viết thêm chữ sau nó"),
    ("{ { title", "dấu ngoặc của thẻ viết rời: { {", "viết liền: {{"),
    ("{{ “title” }}", "dấu nháy cong trong thẻ {{ “title” }}", "gõ dấu nháy thẳng"),
    ("{% if title == ‘a’ %}", "dấu nháy cong trong thẻ {% if title == ‘a’ %}", "nháy thẳng"),
    ("{{ }}", "thẻ trống: {{ }}", "ghi tên trường"),
    ("{% %}", "không có thẻ “”", "mẫu chỉ có: for"),
    ("{% tr for t in tasks %}", "giữa {% và tr có dấu cách", "viết liền: {%tr"),
    ("{% p if title %}", "giữa {% và p có dấu cách", "viết liền: {%p"),
    ("{%tc for t in tasks %}", "không dùng được {%tc", "chỉ lặp được cả hàng ({%tr)"),
    ("{{p title }}", "không dùng được {{p … }}", "viết: {{ title }}"),
    ("{{r title }}", "không dùng được {{r … }}", "viết: {{ title }}"),
    ("{%p if year % 2 %}", "trong thẻ {%p không được có dấu % hay }", "so sánh"),
    # what a tag does
    ("{% foor t in tasks %}", "không có thẻ “foor”", "có phải “for”?"),
    ("{% end if %}", "không có thẻ “end”", "có phải “endif”?"),
    ("{% set x = 1 %}", "không có thẻ “set”", "mẫu chỉ có: for"),
    ("{% include 'a' %}", "không có thẻ “include”", "mẫu chỉ có: for"),
    ("{% import os %}", "không có thẻ “import”", "mẫu chỉ có: for"),
    # what is open is closed
    ("{% if title %}", "{% if title %} không có thẻ đóng", "thêm {% endif %}"),
    ("{% endif %}", "{% endif %} không có thẻ mở", "thêm {% if … %} ở trước"),
    ("{% else %}", "{% else %} không có thẻ mở", "thêm {% if … %}"),
    (
        "{% for t in tasks %}{% if title %}{% endfor %}",
        "{% endfor %} đứng trong {% if title %} chưa đóng",
        "đóng bằng {% endif %} trước",
    ),
    ("{% if title %}{% endif title %}", "thừa “title” trong {% endif title %}", "{% endif %}"),
    ("{% vm %}", "{% vm %} không nằm trong bảng có hàng lặp lại", "đặt trong ô của hàng"),
    # names
    ("{{ titel }}", "không có trường “titel”", "có phải “title”?"),
    ("{{ xyz }}", "không có trường “xyz”", "chọn một trong: title, year"),
    ("{{ signer.nam }}", "“signer” không có trường “nam”", "có phải “name”?"),
    ("{{ title.text }}", "“title” không có trường nào bên trong", "bỏ “.text”"),
    ("{{ tasks.title }}", "“tasks” là danh sách, không có trường “title”", "lặp bằng for"),
    ("{{ signer.items }}", "“signer” không có trường “items”", "chọn một trong: name, position"),
    ("{{ loop.index }}", "không có trường “loop”", ""),
    (
        "{% for t in tasks %}{% endfor %}{{ t.title }}",
        "không có trường “t”",
        "chọn một trong: title",
    ),
    ("{% for t in t.products %}{% endfor %}", "không có trường “t”", "chọn một trong: title"),
    # used as what they are
    ("{{ tasks }}", "không in được cả danh sách “tasks”", "lặp bằng for"),
    ("{{ signer }}", "không in được cả nhóm “signer”", "chọn một trường: name, position"),
    ("{{ urgent }}", "không in được “urgent”, chỉ có đúng hay sai", "{% if urgent %}"),
    ("{% for t in title %}{% endfor %}", "“title” không phải là danh sách", "basis, tasks"),
    ("{% for t in tasks if t.late %}{% endfor %}", "vòng lặp viết quá phức tạp", "for tên in"),
    ("{% for a, b in tasks %}{% endfor %}", "vòng lặp viết quá phức tạp", "for tên in"),
    ("{{ title | join('-') }}", "“title” không phải là danh sách", "basis, tasks"),
    ("{{ basis | join(basis | join) }}", "chữ nối của join", "viết: basis | join('; ')"),
    # syntax
    ("{{ title title }}", "thẻ viết sai: {{ title title }}", "xem lại ở “title”"),
    ("{{ title – year }}", "thẻ viết sai: {{ title – year }}", "bỏ ký tự “–”"),
    ("{{ title. }}", "thẻ viết sai: {{ title. }}", ""),
    ("{% for tasks %}{% endfor %}", "thẻ viết sai: {% for tasks %}", ""),
    ("{% if %}{% endif %}", "thẻ viết sai: {% if %}", ""),
    ("{{ " + "(" * 110 + "title" + ")" * 110 + " }}", "thẻ viết sai", ""),
    ("{{ title" + "+title" * 50 + " }}", "thẻ dài quá 240 ký tự", "mẫu chỉ in trường"),
    # code
    ("{{ ''.__class__.__mro__ }}", "“''.__class__.__mro__” là mã lệnh", "mẫu chỉ in trường"),
    ("{{ title.upper() }}", "“title.upper(…)” là mã lệnh", "mẫu chỉ in trường"),
    ("{{ title.format(year) }}", "“title.format(…)” là mã lệnh", "mẫu chỉ in trường"),
    ("{{ range(9) }}", "“range(…)” là mã lệnh", "mẫu chỉ in trường"),
    ("{{ 'a' * 999999999 }}", "là mã lệnh", "mẫu chỉ in trường"),
    ("{{ 9 ** 9 }}", "là mã lệnh", "mẫu chỉ in trường"),
    ("{{ title['__class__'] }}", "“title.__class__” là mã lệnh", "mẫu chỉ in trường"),
    ("{{ title | attr('x') }}", "mẫu không có phép “attr”", ""),
    ("{{ title | safe }}", "mẫu không có phép “safe”", ""),
    ("{{ title | uper }}", "mẫu không có phép “uper”", "có phải “upper”?"),
    ("{% if title is string %}{% endif %}", "mẫu không có phép “string”", ""),
]


@pytest.mark.parametrize(("text", "message", "hint"), WRONG, ids=[text for text, *_ in WRONG])
def test_a_fault_is_told_once_with_what_to_do(text, message, hint):
    ((said, advice),) = found(document(text))
    assert message in said
    assert hint in advice


def test_a_fault_has_its_place_and_the_text_around_it():
    made = document("Một đoạn khá dài đứng ở trước chỗ sai: {{ titel }} rồi đến phần đứng ở sau nó")
    table = made.add_table(2, 1)
    table.cell(1, 0).text = "{{ yaer }}"
    made.sections[0].header.paragraphs[0].text = "{{ hed }}"
    made.sections[0].footer.paragraphs[0].text = "{{ fot }}"
    checked = check_template(made, shape_of_values(VALUES))
    told = [
        (str(fault.spot.place), fault.spot.text, fault.spot.context) for fault in checked.faults
    ]
    assert told == [
        (
            "đoạn 1",
            "{{ titel }}",
            "… dài đứng ở trước chỗ sai: {{ titel }} rồi đến phần đứng ở sau nó",
        ),
        ("bảng 1, hàng 2", "{{ yaer }}", "{{ yaer }}"),
        ("đầu trang", "{{ hed }}", "{{ hed }}"),
        ("chân trang", "{{ fot }}", "{{ fot }}"),
    ]


def table(*rows):
    made = docx.Document()
    grid = made.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    return made


def test_rows_and_paragraphs_stand_for_themselves_alone():
    assert (
        found(table(("{%tr for t in tasks %}", ""), ("{{ t.title }}", ""), ("{%tr endfor %}", "")))
        == []
    )
    ((said, advice),) = found(
        table(("{%tr for t in tasks %}", "{{ t.title }}"), ("{%tr endfor %}", ""))
    )
    assert said == "chữ cùng hàng với {%tr for … %} sẽ mất"
    assert advice == "để thẻ này một mình một hàng"
    ((said, _),) = found(table(("{%tr for t in tasks %}", "{%tr endfor %}")))
    assert said.startswith("chữ cùng hàng")
    ((said, _),) = found(document("Xem: {%p if title %}", "a", "{%p endif %}"))
    assert said == "chữ cùng đoạn với {%p if … %} sẽ mất"
    ((said, advice), *_) = found(document("{%tr for t in tasks %}", "{%tr endfor %}"))
    assert (said, advice) == (
        "{%tr for t in tasks %} không nằm trong bảng",
        "ngoài bảng thì viết {%p",
    )


def test_a_block_ends_where_it_began_and_as_it_began():
    ((said, advice),) = found(document("{% if title %}a", "b{% endif %}"))
    assert said == "{% endif %} đứng khác chỗ với {% if title %}"
    assert "{%p if … %}" in advice
    ((said, advice),) = found(document("{%p if title %}", "a{% endif %}"))
    assert (said, advice) == (
        "{% endif %} không cùng loại với {%p if title %}",
        "viết: {%p endif %}",
    )
    ((said, advice),) = found(
        table(("{%tr if title %}",), ("a{% elif year %}",), ("{%tr endif %}",))
    )
    assert advice == "viết: {%tr elif year %}"
    made = document("{%p if title %}")
    made.add_table(1, 1).cell(0, 0).text = "{%p endif %}"
    ((said, advice),) = found(made)
    assert advice == "đặt cả hai trong cùng một ô, hoặc cùng ở ngoài bảng"
    two = table(("{%tr if title %}",))
    two.add_paragraph()
    two.add_table(1, 1).cell(0, 0).text = "{%tr endif %}"
    ((said, advice),) = found(two)
    assert advice == "đặt cả hai trong cùng một bảng"


def test_a_section_that_would_go_with_a_tag():
    made = document("{%p if title %}", "a", "{%p endif %}")
    made.add_section(WD_SECTION.NEW_PAGE)
    made.paragraphs[2]._p.get_or_add_pPr().append(made.paragraphs[3]._p.pPr.sectPr)
    ((said, _),) = found(made)
    assert said == "{%p endif %} đứng ở đoạn ngắt section nên section sẽ mất"


def test_a_tag_broken_over_runs_is_one_tag():
    made = docx.Document()
    paragraph = made.add_paragraph()
    for piece in ("{", "{ tit", "el }", "}"):
        paragraph.add_run(piece)
    ((said, _),) = found(made)
    assert said == "không có trường “titel”"


def deleted(text):
    made = document("a")
    paragraph = made.paragraphs[0]._p
    gone, run, words = OxmlElement("w:del"), OxmlElement("w:r"), OxmlElement("w:delText")
    words.text = text
    run.append(words)
    gone.append(run)
    paragraph.append(gone)
    return made


def test_tags_where_no_text_is_printed():
    ((said, advice),) = found(deleted("{{ title }}"))
    assert said == "thẻ nằm trong chữ đã xóa: {{ title }}"
    assert "thay đổi được theo dõi" in advice
    made = document("a")
    made.paragraphs[0]._p.set(qn("w:rsidR"), "{{ 9 ** 9 }}")
    ((said, _),) = found(made)
    assert said == "thẻ nằm ngoài phần chữ: {{ 9 ** 9 }}"


def test_what_some_items_have_all_may_name():
    values = {"tasks": [{"title": "a", "parts": []}, {"note": "b", "parts": [{"x": 1}]}]}
    text = "{% for t in tasks %}{{ t.note }}{% for p in t.parts %}{{ p.x }}{% endfor %}{% endfor %}"
    assert found(document(text), values) == []
    assert found(document("{% for t in tasks %}{{ t.any }}{% endfor %}"), {"tasks": []}) == []


DESCRIPTION = """
parcli: 1
title: Kế hoạch
command: render
law: Nghị định 30/2020/NĐ-CP
fields:
  - {name: title, meaning: Tên kế hoạch, example: KẾ HOẠCH}
  - {name: urgent, meaning: Khẩn, kind: flag}
  - {name: basis, meaning: Căn cứ, kind: list, example: Luật}
  - name: signer
    meaning: Người ký
    kind: group
    fields: [{name: name, meaning: Họ tên}]
  - name: tasks
    meaning: Nhiệm vụ
    kind: list
    fields:
      - {name: title, meaning: Tên}
      - {name: products, meaning: Sản phẩm, kind: list, fields: [{name: name, meaning: Tên}]}
"""


def description(text=DESCRIPTION):
    return load_bytes(text.encode(), "template.yaml", Template)


def test_the_description_of_a_template_says_what_may_be_named_and_what_is_left_unused():
    shape = shape_of_template(description().model)
    checked = check_template(
        document("{{ title }}{% for t in tasks %}{{ t.title }}{% endfor %}{{ basis[0] }}"), shape
    )
    assert checked.faults == ()
    assert checked.unused == (
        "urgent",
        "signer",
        "signer.name",
        "tasks.products",
        "tasks.products.name",
    )
    (fault,) = check_template(document("{{ signer.position }}"), shape).faults
    assert str(fault.message) == "“signer” không có trường “position”"


@pytest.mark.parametrize(
    "field",
    [
        "{name: a b, meaning: x}",
        "{name: a, meaning: x, kind: group}",
        "{name: a, meaning: x, kind: so}",
        "{name: a, meaning: x, fields: [{name: b, meaning: y}]}",
        "{name: a}",
    ],
)
def test_a_description_at_fault_is_refused(field):
    file = description(f"parcli: 1\ntitle: T\ncommand: c\nlaw: l\nfields:\n  - {field}\n")
    assert not file.usable
