"""Files that are no workbook, or one made to do harm, are refused; others give what they show."""

import contextlib
import io
import random
import re
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName

from parcli.errors import ParcliError
from parcli.ooxml.light import styles, tree
from parcli.ooxml.workbook import open_xlsx
from tests.ooxml.packed import part_of, repacked

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet1.xml"
STYLES = "xl/styles.xml"
BOOK = "xl/workbook.xml"
LINKS = "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def saved(workbook: openpyxl.Workbook) -> bytes:
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _right() -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Thể chế"
    sheet["A1"] = "Nhiệm vụ"
    sheet["A1"].font = Font(bold=True)
    sheet["B1"] = date(2020, 1, 20)
    sheet["C1"] = 0.6
    sheet["C1"].number_format = "0%"
    return saved(workbook)


RIGHT = _right()


def changed(parts: dict[str, bytes], drop: tuple[str, ...] = ()) -> bytes:
    return repacked(RIGHT, parts, drop)


def part(name: str) -> bytes:
    return part_of(RIGHT, name)


def replaced(name: str, old: bytes, new: bytes) -> bytes:
    content = part(name)
    assert old in content
    return changed({name: content.replace(old, new)})


def with_cells(cells: str, after: str = "") -> bytes:
    content = f"<worksheet {SPACE}><sheetData>{cells}</sheetData>{after}</worksheet>"
    return changed({SHEET: content.encode()})


def cell(reference: str, text: str = "x") -> str:
    return f'<c r="{reference}" t="str"><v>{text}</v></c>'


def expanding() -> bytes:
    entities = "".join(
        f'<!ENTITY e{at} "{f"&e{at - 1};" * 10 if at else "ha"}">' for at in range(10)
    )
    return (
        f'<?xml version="1.0"?><!DOCTYPE d [{entities}]><worksheet {SPACE}><sheetData>'
        "<row><c t='str'><v>&e9;</v></c></row></sheetData></worksheet>"
    ).encode()


SHEET_TYPE = b"spreadsheetml.sheet.main+xml"
MACRO = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"

REFUSED = {
    "nothing": (bytes, "không phải tệp Excel"),
    "csv": ("TT;Nhiệm vụ".encode, "không phải tệp Excel"),
    "old xls": (lambda: OLE + bytes(4096), "là tệp .xls kiểu cũ"),
    "locked with a password": (
        lambda: OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
        "mật khẩu",
    ),
    "cut short": (lambda: RIGHT[:2500], "hỏng hoặc bị cắt cụt"),
    "a Word file": (
        lambda: replaced(TYPES, SHEET_TYPE, b"wordprocessingml.document.main+xml"),
        "không phải tệp Excel",
    ),
    "with macros": (
        lambda: replaced(
            TYPES, b"application/vnd.openxmlformats-officedocument." + SHEET_TYPE, MACRO
        ),
        r"macro \(.xlsm\)",
    ),
    "macros smuggled in": (lambda: changed({"xl/vbaProject.bin": b"x"}), "macro"),
    "no main part": (lambda: changed({}, drop=(BOOK,)), "không đọc được như tệp Excel"),
    "no links": (lambda: changed({}, drop=(LINKS,)), "không đọc được như tệp Excel"),
    "broken xml": (lambda: changed({SHEET: b"<worksheet"}), "không đọc được"),
    "nested too deep": (
        lambda: changed({SHEET: b"<a>" * 100_000 + b"</a>" * 100_000}),
        "không đọc được",
    ),
    "a cell of no place": (lambda: with_cells(f"<row>{cell('ZZZZ9')}</row>"), "không đọc được"),
    "a text that is not there": (
        lambda: with_cells('<row><c r="A1" t="s"><v>99999</v></c></row>'),
        "không đọc được",
    ),
    "a look that is not there": (
        lambda: with_cells('<row><c r="A1" s="999"><v>1</v></c></row>'),
        "không đọc được",
    ),
    "entities that expand": (lambda: changed({SHEET: expanding()}), "DOCTYPE"),
    "entities under another suffix": (
        lambda: changed(
            {
                LINKS: part(LINKS).replace(b"sheet1.xml", b"sheet1.dat"),
                TYPES: part(TYPES).replace(b"sheet1.xml", b"sheet1.dat"),
                "xl/worksheets/sheet1.dat": expanding(),
            }
        ),
        "không đọc được",
    ),
    "zip bomb": (lambda: changed({"xl/media/image1.png": bytes(50_000_000)}), "nén quá mức"),
    "way out": (lambda: changed({"../../etc/passwd": b"x"}), "dẫn ra ngoài"),
    "merged without end": (
        lambda: with_cells(
            f"<row>{cell('A1')}{cell('XFD1048576')}</row>",
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
        "quá lớn",
    ),
}


@pytest.mark.parametrize(("make", "reason"), REFUSED.values(), ids=list(REFUSED))
def test_file_is_refused_with_its_reason(make, reason):
    with pytest.raises(ParcliError, match=f"^theo-doi.xlsx: .*(?:{reason})") as refused:
        open_xlsx(make(), "theo-doi.xlsx")
    assert refused.value.hint


def test_a_sheet_says_what_a_person_sees():
    sheet = open_xlsx(RIGHT).worksheets[0]
    assert sheet.title == "Thể chế"
    assert sheet["A1"].value == "Nhiệm vụ"
    assert sheet["A1"].font.b
    assert not sheet["B1"].font.b
    assert sheet["B1"].value == datetime(2020, 1, 20)  # noqa: DTZ001
    assert sheet["C1"].number_format == "0%"


def test_file_is_opened_from_a_path(tmp_path):
    path = tmp_path / "theo dõi.xlsx"
    path.write_bytes(RIGHT)
    assert open_xlsx(path)["Thể chế"]["A1"].value == "Nhiệm vụ"


def test_what_is_no_cell_is_left_out_unread():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Nhiệm vụ", 1])
    sheet["A1"].hyperlink = "https://vi.example"
    sheet["A1"].comment = Comment("xem lại", "tôi")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1))
    sheet.add_chart(chart, "D1")
    workbook.defined_names["ten"] = DefinedName("ten", attr_text="'[khac.xlsx]A'!$A$1")
    opened = open_xlsx(saved(workbook)).worksheets[0]
    assert opened["A1"].value == "Nhiệm vụ"
    assert opened["A1"].hyperlink is None
    assert opened["A1"].comment.text == "xem lại"
    assert not opened._charts
    assert not opened.parent.defined_names


def test_a_comment_on_a_range_makes_no_cells():
    workbook = openpyxl.Workbook()
    workbook.active["A1"].comment = Comment("xem lại", "tôi")
    content = saved(workbook)
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    (name,) = (name for name in parts if "comment" in name and name.endswith(".xml"))
    parts[name] = parts[name].replace(b'ref="A1"', b'ref="A1:XFD1048576"')
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for part_name, part_content in parts.items():
            target.writestr(part_name, part_content)
    assert len(open_xlsx(written.getvalue()).worksheets[0]._cells) <= 1


def test_a_formula_gives_its_stored_result_or_stays():
    stored = "<c r='A1'><f>SUM(B1:B9)</f><v>12</v></c>"
    nothing = "<c r='C1' t='str'><f>IF(A1=1,1,\"\")</f><v></v></c>"
    lacking = "<c r='B1'><f>[1]A!B2</f><v/></c>"
    row = f"<row r='1'>{stored}{lacking}{nothing}</row>"
    sheet = open_xlsx(with_cells(row)).worksheets[0]
    assert (sheet["A1"].data_type, sheet["A1"].value) == ("n", 12)
    assert (sheet["B1"].data_type, sheet["B1"].value) == ("f", "=[1]A!B2")
    assert sheet["C1"].value is None


def test_merges_end_where_the_sheet_does():
    rows = f"<row r='1'>{cell('A1')}</row><row r='2'>{cell('C2')}</row>"
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A1:XFD1", "A2:A1048576", "F9:G9"))
    sheet = open_xlsx(with_cells(rows, f"<mergeCells>{merged}</mergeCells>")).worksheets[0]
    assert {str(found) for found in sheet.merged_cells.ranges} == {"A1:C1"}


def test_cells_that_only_have_a_look_do_not_count(monkeypatch):
    looks = ("<row>" + '<c s="1"/>' * 100 + "</row>") * 30
    monkeypatch.setattr(tree, "MOST_CELLS", 1)
    sheet = open_xlsx(with_cells(f"<row>{cell('A1')}</row>{looks}")).worksheets[0]
    assert sheet.max_row == 1


def test_a_sheet_is_not_read_again_under_another_name():
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = f'<sheet name="b" sheetId="2" r:id="rId9" xmlns:r="{kind}"/></sheets>'
    target = "/xl/worksheets/./sheet1.xml"
    link = f'<Relationship Id="rId9" Type="{kind}/worksheet" Target="{target}"/></Relationships>'
    book = part(BOOK).replace(b"</sheets>", sheet.encode())
    links = part(LINKS).replace(b"</Relationships>", link.encode())
    with pytest.raises(ParcliError, match="không đọc được"):
        open_xlsx(changed({BOOK: book, LINKS: links}), "a.xlsx")


def with_texts() -> bytes:
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    named = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind
    texts = f"<sst {SPACE}>{'<si><t>x</t></si>' * 6}</sst>"
    types = part(TYPES).replace(b"</Types>", named)
    return changed({TYPES: types, "xl/sharedStrings.xml": texts.encode()})


def two_sheets() -> bytes:
    workbook = openpyxl.Workbook()
    for sheet in (workbook.active, workbook.create_sheet("Hai")):
        sheet.append(["a", "b", "c"])
    return saved(workbook)


@pytest.mark.parametrize(
    ("make", "module", "limit", "value"),
    [
        (two_sheets, tree, "MOST_CELLS", 5),
        (with_texts, tree, "MOST_CELLS", 5),
        (lambda: RIGHT, styles, "_MOST_STYLES", 1),
        (lambda: RIGHT, tree, "MOST_TAGS", 15),
    ],
    ids=["cells of all sheets", "texts", "looks", "tags"],
)
def test_file_beyond_a_limit_is_refused(monkeypatch, make, module, limit, value):
    content = make()
    assert open_xlsx(content).worksheets
    monkeypatch.setattr(module, limit, value)
    with pytest.raises(ParcliError, match="quá lớn"):
        open_xlsx(content)


def test_whatever_stands_in_the_xml_only_a_fault_is_told():
    rng = random.Random(7)  # noqa: S311 (the same each time)
    names = (SHEET, STYLES, BOOK, LINKS, TYPES)
    for _ in range(60):
        name = rng.choice(names)
        content = part(name)
        found = rng.choice(list(re.finditer(rb'"([^"]*)"|<(\w+)', content)))
        odd = rng.choice([b"", b"-1", b"9" * 12, b"x", b"1.5", b"nan", b"A1:XFD1048576"])
        start, end = found.span(found.lastindex)
        mutated = changed({name: content[:start] + odd + content[end:]})
        with contextlib.suppress(ParcliError):
            assert open_xlsx(mutated).worksheets is not None
