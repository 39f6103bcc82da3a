"""Formatting and text as Word shows them, however the file says so."""

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from parcli.word.form.reading import read_sheet
from parcli.word.form.sheet import Line


@pytest.fixture
def blank() -> Document:
    return docx.Document()


def line(document: Document, text: str) -> Line:
    return next(each for each in read_sheet(document).lines if text in each.text)


def paragraph(document: Document, content: str) -> None:
    """Put a paragraph at the end, written in Word's XML."""
    xml = f"<w:p {nsdecls('w', 'wp', 'a')} {OLD}>{content}</w:p>"
    document.element.body.insert_element_before(parse_xml(xml), "w:sectPr")


OLD = (
    'xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


SIDES = (
    f'<w:{{name}} {nsdecls("w")}><w:left w:w="{{left}}" w:type="dxa"/>'
    '<w:right w:w="{right}" w:type="dxa"/></w:{name}>'
)
BARE_LEFT = f'<w:tcMar {nsdecls("w")}><w:start w:w="0" w:type="dxa"/></w:tcMar>'


def test_font_comes_from_the_theme_where_nothing_names_one(blank):
    blank.add_paragraph("chữ")
    assert line(blank, "chữ").visible[0].look.ascii == "Cambria"


def test_font_of_a_style_takes_the_place_of_the_theme(blank):
    blank.styles["Normal"].font.name = "Times New Roman"
    blank.add_paragraph("chữ")
    assert line(blank, "chữ").visible[0].look.ascii == "Times New Roman"


def test_style_inherits_through_its_chain(blank):
    above = blank.styles.add_style("Trên", WD_STYLE_TYPE.PARAGRAPH)
    above.font.size, above.font.italic = Pt(13), True
    below = blank.styles.add_style("Dưới", WD_STYLE_TYPE.PARAGRAPH)
    below.base_style, below.font.size = above, Pt(14)
    blank.add_paragraph("chữ", style="Dưới")
    look = line(blank, "chữ").visible[0].look
    assert (look.size, look.italic) == (14, True)


def test_styles_in_a_ring_come_to_an_end(blank):
    one = blank.styles.add_style("Một", WD_STYLE_TYPE.PARAGRAPH)
    two = blank.styles.add_style("Hai", WD_STYLE_TYPE.PARAGRAPH)
    one.base_style, two.base_style = two, one
    two.font.size = Pt(13)
    blank.add_paragraph("chữ", style="Một")
    assert line(blank, "chữ").visible[0].look.size == 13


def test_bold_in_bold_is_not_bold(blank):
    heavy = blank.styles.add_style("Đậm đoạn", WD_STYLE_TYPE.PARAGRAPH)
    heavy.font.bold = True
    strong = blank.styles.add_style("Đậm chữ", WD_STYLE_TYPE.CHARACTER)
    strong.font.bold = True
    added = blank.add_paragraph(style="Đậm đoạn")
    added.add_run("thường", style="Đậm chữ")
    added.add_run(" đậm")
    assert [run.look.bold for run in line(blank, "thường").runs] == [False, True]


def test_direct_formatting_has_the_last_word(blank):
    blank.styles["Normal"].font.bold = True
    blank.add_paragraph().add_run("chữ").bold = False
    assert not line(blank, "chữ").is_bold


def test_capitals_by_formatting_are_capitals(blank):
    blank.add_paragraph().add_run("Kế hoạch").font.all_caps = True
    assert line(blank, "KẾ HOẠCH").is_capital


def test_layout_comes_from_table_style_paragraph_and_list(blank):
    blank.styles["Normal"].paragraph_format.space_after = Pt(6)
    added = blank.add_paragraph("chữ")
    added.paragraph_format.first_line_indent = Mm(10)
    layout = line(blank, "chữ").layout
    assert round(layout.first_mm) == 10
    assert layout.after_pt == 6


def test_hanging_indent_begins_before_the_rest(blank):
    added = blank.add_paragraph("chữ")
    added.paragraph_format.left_indent = Mm(20)
    added.paragraph_format.first_line_indent = Mm(-5)
    assert round(line(blank, "chữ").layout.first_mm) == 15


def test_numbers_that_word_counts_are_text(blank):
    for text in ("một", "hai"):
        blank.add_paragraph(text, style="List Number")
    blank.add_paragraph("chấm", style="List Bullet")
    texts = [each.text for each in read_sheet(blank).lines]
    assert texts == ["1. một", "2. hai", "• chấm"]


def test_deeper_level_counts_anew_under_each_number(blank):
    numbering = blank.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(
            (("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"))
        )
    )
    numbering.insert(
        0,
        parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'),
    )
    listed = f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
    numbering.append(parse_xml(listed))
    for level in (0, 1, 2, 2, 1, 0, 1):
        paragraph(
            blank,
            f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr></w:pPr>'
            "<w:r><w:t>x</w:t></w:r>",
        )
    texts = [each.text.removesuffix(" x") for each in read_sheet(blank).lines]
    assert texts == ["I.", "I.1.", "a)", "b)", "I.2.", "II.", "II.1."]


def test_tracked_changes_are_read_as_accepted(blank):
    paragraph(
        blank,
        '<w:r><w:t xml:space="preserve">giữ </w:t></w:r>'
        '<w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>bớt</w:delText></w:r></w:del>',
    )
    assert read_sheet(blank).lines[0].text == "giữ thêm"


def test_hidden_text_is_not_read(blank):
    added = blank.add_paragraph("hiện")
    added.add_run(" ẩn").font.hidden = True
    assert read_sheet(blank).lines[0].text == "hiện"


def test_text_boxes_are_read_once(blank):
    box = "<w:txbxContent><w:p><w:r><w:t>KHẨN</w:t></w:r></w:p></w:txbxContent>"
    paragraph(
        blank,
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r>",
    )
    assert [(each.text, each.boxed) for each in read_sheet(blank).lines] == [
        ("", False),
        ("KHẨN", True),
    ]


def test_line_breaks_part_a_paragraph(blank):
    blank.add_paragraph("ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA")
    assert [(each.number, each.first, each.text) for each in read_sheet(blank).lines] == [
        (1, True, "ỦY BAN NHÂN DÂN"),
        (1, False, "TỈNH THANH HÓA"),
    ]


def test_content_controls_and_links_are_read(blank):
    paragraph(
        blank,
        "<w:sdt><w:sdtContent><w:r><w:t>trong</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:hyperlink><w:r><w:t> liên kết</w:t></w:r></w:hyperlink>",
    )
    assert read_sheet(blank).lines[0].text == "trong liên kết"


DRAWN = {
    "shape": (
        (
            '<w:drawing><wp:anchor><wp:extent cx="1800000" cy="0"/><a:prstGeom prst="line"/>'
            "</wp:anchor></w:drawing>"
        ),
        50,
    ),
    "thin picture": (
        '<w:drawing><wp:inline><wp:extent cx="1800000" cy="9000"/></wp:inline></w:drawing>',
        50,
    ),
    "old line": ('<w:pict><v:line from="0,0" to="72pt,0"/></w:pict>', 25.4),
    "old shape": ('<w:pict><v:shape style="width:1in;height:0"/></w:pict>', 25.4),
}


@pytest.mark.parametrize(("drawing", "length"), DRAWN.values(), ids=list(DRAWN))
def test_drawn_lines_are_seen_with_their_length(blank, drawing, length):
    paragraph(blank, f"<w:r>{drawing}</w:r>")
    (drawn,) = read_sheet(blank).lines[0].drawn
    assert drawn.length_mm == pytest.approx(length)


@pytest.mark.parametrize(
    "drawing",
    [
        '<w:drawing><wp:inline><wp:extent cx="1800000" cy="1800000"/></wp:inline></w:drawing>',
        '<w:pict><v:rect style="width:1in;height:1in"/></w:pict>',
    ],
    ids=["picture", "box"],
)
def test_pictures_and_boxes_are_no_lines(blank, drawing):
    paragraph(blank, f"<w:r>{drawing}</w:r>")
    assert read_sheet(blank).lines[0].drawn == ()


def test_row_of_underscores_is_a_line_and_no_text(blank):
    blank.add_paragraph("__________")
    (only,) = read_sheet(blank).lines
    assert only.is_blank
    assert only.drawn[0].length_mm == pytest.approx(10 * 0.5 * 11 * 25.4 / 72)


def test_cells_know_their_place_and_width(blank):
    table = blank.add_table(2, 2)
    table.cell(1, 1).text = "ô"
    table.cell(1, 1).width = Mm(50)
    cell = line(blank, "ô").cell
    assert (cell.table, cell.row, cell.column, cell.columns) == (1, 1, 1, 2)
    assert cell.width_mm == pytest.approx(50 - 3.8, abs=0.1)


def test_pages_are_known_where_word_left_its_marks(blank):
    paragraph(blank, "<w:r><w:t>một</w:t></w:r>")
    paragraph(blank, "<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>")
    paragraph(blank, "<w:r><w:t>ba</w:t></w:r>")
    assert [each.page for each in read_sheet(blank).lines] == [None, 2, 2]


def test_header_of_the_section_before_holds_on(blank):
    blank.sections[0].header.paragraphs[0].text = "trên"
    blank.add_section()
    sections = read_sheet(blank).sections
    assert [section.margins[0].lines[0].text for section in sections] == ["trên", "trên"]


def test_document_without_a_body_is_blank(blank):
    blank.element.remove(blank.element.body)
    assert read_sheet(blank).lines == ()


def test_part_that_is_broken_is_left_out(blank):
    theme = next(
        relation.target_part
        for relation in blank.part.rels.values()
        if relation.reltype.endswith("/theme")
    )
    theme._blob = b"<a:theme"
    blank.add_paragraph("chữ")
    assert line(blank, "chữ").visible[0].look.ascii is None


def test_relation_to_elsewhere_is_not_followed(blank):
    blank.part.rels.get_or_add_ext_rel("http://schemas.example/theme", "http://example.com/")
    blank.element.body.sectPr.append(
        parse_xml(f'<w:headerReference {nsdecls("w", "r")} r:id="rId99" w:type="default"/>')
    )
    assert read_sheet(blank).sections[0].margins == ()


def test_length_that_is_none_is_what_word_takes(blank):
    size = blank.element.body.sectPr.find(qn("w:pgSz"))
    size.set(qn("w:w"), "rộng")
    assert read_sheet(blank).sections[0].width_mm == pytest.approx(215.9)


@pytest.mark.parametrize(
    ("style", "table", "cell", "room"),
    [
        ("", "", "", 60 - 2 * 1.9),
        (SIDES.format(name="tblCellMar", left=0, right=0), "", "", 60),
        ("", SIDES.format(name="tblCellMar", left=567, right=0), "", 50),
        ("", SIDES.format(name="tblCellMar", left=567, right=567), BARE_LEFT, 50),
    ],
    ids=["nothing said", "by its style", "by the table", "by the cell"],
)
def test_room_in_a_cell_is_without_its_margins(blank, style, table, cell, room):
    made = blank.styles.add_style("Bảng", WD_STYLE_TYPE.TABLE)
    normal = blank.styles["Normal Table"].element
    for old in normal.findall(qn("w:tblPr")):
        normal.remove(old)
    made.element.append(parse_xml(f"<w:tblPr {nsdecls('w')}>{style}</w:tblPr>"))
    made.base_style = blank.styles["Normal Table"]
    grid = blank.add_table(1, 1, style="Bảng")
    grid.rows[0].cells[0].width = Mm(60)
    grid.rows[0].cells[0].text = "chữ"
    if table:
        grid._tbl.tblPr.append(parse_xml(table))
    if cell:
        grid.rows[0].cells[0]._tc.tcPr.append(parse_xml(cell))
    assert line(blank, "chữ").cell.width_mm == pytest.approx(room, abs=0.1)
