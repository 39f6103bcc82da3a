"""Words that stand beside the text are told with their place, and mixed into nothing."""

import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn

from parcli.intake.source import Place
from tests.intake.habits.office import Office, paragraph, run, table


@pytest.fixture
def asides(read):
    """Give what is told beside these blocks: where, what it is, its text."""

    def told(*blocks, office=None):
        found = read(*blocks, office=office).asides
        return [(aside.place, str(aside.what), aside.text) for aside in found]

    return told


def box(*blocks: str) -> str:
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        '<w:r><w:pict><v:shape id="a"><v:textbox>'
        + content
        + "</v:textbox></v:shape></w:pict></w:r>"
    )


def test_a_text_box(asides, lines):
    block = paragraph("Số: 12", box(paragraph("DỰ THẢO"), table([["lần 2"]], 1)))
    assert asides(block) == [(Place(paragraph=1), "hộp văn bản", "DỰ THẢO lần 2")]
    assert [line.text for line in lines(block)] == ["Số: 12"]


def test_a_text_box_in_a_text_box(asides):
    inner = paragraph("ngoài", box(paragraph("trong")))
    assert [text for *_, text in asides(paragraph(box(inner)))] == ["trong", "ngoài"]


def test_hidden_words(asides, lines):
    block = paragraph("Quý I", run(" xem lại", properties="<w:vanish/>"))
    assert asides(table([[block]], 1)) == [(Place(1, 1, 1), "chữ ẩn", "xem lại")]
    assert [line.text for line in lines(block)] == ["Quý I"]


def test_a_picture_has_words_that_cannot_be_read(asides):
    drawing = '<w:r><w:drawing><wp:inline><a:graphic><a:blip r:embed="x"/></a:graphic></wp:inline>'
    assert asides(paragraph(drawing + "</w:drawing></w:r>")) == [
        (Place(paragraph=1), "hình, không đọc được chữ trong hình", "")
    ]


def test_a_part_from_another_file(asides):
    assert asides(paragraph("một"), '<w:altChunk r:id="x"/>') == [
        (Place(paragraph=2), "phần chèn từ tệp khác, không đọc được", "")
    ]


def test_the_head_of_a_page_is_told_but_no_page_number(asides):
    office = Office()
    section = office.file.sections[0]
    section.header.paragraphs[0].text = "2"
    section.footer.paragraphs[0].text = "UBND tỉnh - trang 2"
    assert asides(office=office) == [(None, "chân trang", "UBND tỉnh - trang 2")]


def test_a_comment(asides):
    office = Office()
    line = office.file.add_paragraph("Báo cáo")
    office.file.add_comment(line.runs, text="ghi rõ\nquý nào", author="A")
    assert asides(office=office) == [(Place(paragraph=1), "bình luận", "ghi rõ quý nào")]


def test_notes_whose_part_is_broken_are_as_if_absent(asides):
    office = Office()
    name = PackURI("/word/footnotes.xml")
    part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, b"<w:footnotes", office.file.part.package)
    office.file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert asides(paragraph("Báo cáo", mark), office=office) == []


def test_a_mark_without_its_note(asides):
    assert asides(paragraph("a", '<w:r><w:commentReference w:id="7"/></w:r>')) == []


def test_a_paragraph_hidden_as_a_whole(read):
    mark = (
        f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('x', properties='<w:vanish/>')}</w:p>"
    )
    source = read(mark, paragraph("một"))
    assert [block.place for block in source.blocks] == [Place(paragraph=1)]
    assert [aside.text for aside in source.asides] == ["x"]


def test_a_style_may_hide(read):
    office = Office()
    office.file.styles["Body Text"].font.hidden = True
    block = paragraph("x", properties='<w:pStyle w:val="BodyText"/>')
    assert office.file.styles["Body Text"].element.find(f".//{qn('w:vanish')}") is not None
    assert [aside.text for aside in read(block, office=office).asides] == ["x"]
