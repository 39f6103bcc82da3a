"""What is seen of a paragraph is read, as it is seen."""

import unicodedata

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from parcli.intake.source import Line, Place
from tests.intake.habits.office import NAMES, Office, paragraph, run, table

WHO = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


SEEN = {
    "spaces": (paragraph("  Quý  ", run("I/2020 ")), "Quý I/2020"),
    "no-break space": (paragraph("Quý\u00a0I/2020"), "Quý I/2020"),
    "tab": (paragraph("1.", "<w:r><w:tab/><w:t>Mục tiêu</w:t></w:r>"), "1. Mục tiêu"),
    "decomposed letters": (paragraph(unicodedata.normalize("NFD", "Quý")), "Quý"),
    "soft hyphen": (paragraph("hành\u00ad chính\u200b\ufeff"), "hành chính"),
    "hyphen that does not break": (
        paragraph("kinh tế ", "<w:r><w:noBreakHyphen/></w:r>", " xã hội"),
        "kinh tế - xã hội",
    ),
    "a line end within the file's text": (paragraph("Quý\nI/2020"), "Quý I/2020"),
    "inserted": (paragraph("Quý ", f"<w:ins {WHO}>{run('II')}</w:ins>"), "Quý II"),
    "deleted": (paragraph("Quý I", f"<w:del {WHO}>{run('II')}</w:del>"), "Quý I"),
    "moved": (
        paragraph(
            f"<w:moveTo {WHO}>{run('Quý ')}</w:moveTo>",
            "I",
            f"<w:moveFrom {WHO}>{run('Quý ')}</w:moveFrom>",
        ),
        "Quý I",
    ),
    "link": (paragraph("Cổng ", f"<w:hyperlink>{run('dịch vụ')}</w:hyperlink>"), "Cổng dịch vụ"),
    "content control": (
        paragraph(f"<w:sdt><w:sdtContent>{run('Sở Nội vụ')}</w:sdtContent></w:sdt>"),
        "Sở Nội vụ",
    ),
    "field": (
        paragraph(mark("begin"), code("DATE"), mark("separate"), "01/6", mark("end"), "/2026"),
        "01/6/2026",
    ),
    "field within the code of a field": (
        paragraph(
            *(mark("begin"), code("IF "), mark("begin"), code("X"), mark("separate"), "5"),
            *(mark("end"), code("=5"), mark("separate"), "đúng", mark("end")),
        ),
        "đúng",
    ),
    "field without an end": (paragraph(mark("begin"), "Sở Nội vụ"), "Sở Nội vụ"),
    "end of a field that began in another paragraph": (paragraph("Sở", mark("end")), "Sở"),
    "sign of a symbol font": (
        paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', " xong"),
        "✓ xong",
    ),
    "sign without a number": (paragraph('<w:r><w:sym w:char="x"/></w:r>', "xong"), "xong"),
    "private letter": (paragraph("\uf0b7 Báo cáo"), "• Báo cáo"),
    "formula": (
        paragraph(
            '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
            "<m:r><m:t>98%</m:t></m:r></m:oMath>"
        ),
        "98%",
    ),
    "alternatives": (
        paragraph(
            f'<mc:AlternateContent><mc:Choice Requires="wps">{run("một")}</mc:Choice>'
            f"<mc:Fallback>{run('một')}</mc:Fallback></mc:AlternateContent>"
        ),
        "một",
    ),
}


@pytest.mark.parametrize(("block", "text"), SEEN.values(), ids=SEEN)
def test_what_is_seen(block, text, lines):
    assert [line.text for line in lines(block)] == [text]


def test_a_broken_line_is_two_lines_at_one_place(read):
    first, second = read(paragraph("PHỤ LỤC I\vCẢI CÁCH THỂ CHẾ")).blocks
    assert (first.line.text, second.line.text) == ("PHỤ LỤC I", "CẢI CÁCH THỂ CHẾ")
    assert first.place == second.place == Place(paragraph=1)


def test_paragraphs_are_counted_where_something_is_seen(read):
    found = read(paragraph("một"), paragraph(""), paragraph(" "), paragraph("hai")).blocks
    assert [block.place.paragraph for block in found] == [1, 2]


def test_blocks_stand_in_controls_and_in_what_was_inserted(lines):
    inner = paragraph("một") + f"<w:sdt><w:sdtContent>{paragraph('hai')}</w:sdtContent></w:sdt>"
    control = f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    assert [line.text for line in lines(control, paragraph("ba"))] == ["một", "hai", "ba"]


ENDS_DELETED = f"<w:rPr><w:del {WHO}/></w:rPr>"


def test_paragraphs_are_one_where_the_end_between_them_was_deleted(lines):
    first, second = lines(
        paragraph("Rà soát ", properties=ENDS_DELETED),
        paragraph("", properties=ENDS_DELETED),
        paragraph("văn bản", properties='<w:pStyle w:val="Heading1"/>'),
        paragraph("Báo cáo"),
    )
    assert (first.text, first.level, second.text) == ("Rà soát văn bản", 1, "Báo cáo")


def test_a_deleted_end_before_a_table_or_the_end_loses_nothing(read):
    last = paragraph("cuối", properties=ENDS_DELETED)
    source = read(last, table([[last]], 1), last)
    first, found, second = source.blocks
    assert [first.line.text, found.rows[0][0].text, second.line.text] == ["cuối"] * 3


class TestBold:
    def test_all_that_is_seen_is_bold(self, lines):
        (line,) = lines(paragraph(run("1.", bold=True), " ", run("Mục tiêu", bold=True)))
        assert line.is_bold

    def test_a_bold_beginning_is_no_bold_line(self, lines):
        (line,) = lines(paragraph(run("Điều 1.", bold=True), " Ban hành"))
        assert not line.is_bold

    @pytest.mark.parametrize(
        ("style", "direct", "expected"),
        [
            ("<w:b/>", "", True),
            ("<w:b/>", '<w:b w:val="0"/>', False),
            ("", "<w:b/>", True),
            ("", '<w:rStyle w:val="Strong"/>', True),
            ("<w:b/>", '<w:rStyle w:val="Strong"/>', False),  # bold in bold is not bold
        ],
    )
    def test_by_styles(self, style, direct, expected, read):
        office = Office()
        if style:
            usual = office.file.styles["Body Text"].element.get_or_add_rPr()
            usual.append(parse_xml(style.replace("/>", f" {NAMES}/>")))
        block = paragraph(run("Mục", properties=direct), properties='<w:pStyle w:val="BodyText"/>')
        (found,) = read(block, office=office).blocks
        assert found.line.is_bold is expected

    def test_a_style_takes_from_the_one_below(self, lines):
        (line,) = lines(paragraph("Mục", properties='<w:pStyle w:val="Heading9"/>'))
        assert not line.is_bold
        (line,) = lines(paragraph("Mục", properties='<w:pStyle w:val="Heading2"/>'))
        assert line.is_bold


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ('<w:pStyle w:val="Heading1"/>', 1),
        ('<w:pStyle w:val="Heading3"/>', 3),
        ('<w:outlineLvl w:val="1"/>', 2),
        ('<w:outlineLvl w:val="9"/>', None),
        ('<w:outlineLvl w:val="many"/>', None),
        ("", None),
    ],
)
def test_the_level_of_a_heading(properties, level, lines):
    (line,) = lines(paragraph("Mục", properties=properties))
    assert line.level == level


def test_styles_based_on_each_other_end(read):
    office = Office()
    for one, other in (("Heading1", "Heading2"), ("Heading2", "Heading1")):
        style = next(
            each for each in office.file.styles.element if each.get(qn("w:styleId")) == one
        )
        style.find(qn("w:basedOn")).set(qn("w:val"), other)
    (found,) = read(
        paragraph("Mục", properties='<w:pStyle w:val="Heading1"/>'), office=office
    ).blocks
    assert found.line == Line("Mục", "", is_bold=True, level=1)
