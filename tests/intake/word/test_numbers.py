"""Numbers that Word prints stand beside the text, as on paper."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.intake.habits.office import NAMES, Office, numbered, paragraph, table

SECTIONS, DASHES = 51, 52


@pytest.fixture
def office():
    office = Office()
    definitions = office.file.part.numbering_part.element
    definition = '<w:abstractNum {names} w:abstractNumId="{id}">{levels}</w:abstractNum>'.format
    level = (
        '<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        '<w:lvlText w:val="{text}"/></w:lvl>'.format
    )
    outline = "".join(
        level(at=at, form=form, text=text)
        for at, (form, text) in enumerate((("upperRoman", "%1."), ("lowerLetter", "%2)")))
    )
    dash = level(at=0, form="bullet", text="-")
    for id_, levels in ((SECTIONS, outline), (DASHES, dash)):
        definitions.append(parse_xml(definition(names=NAMES, id=id_, levels=levels)))
    for id_ in (SECTIONS, DASHES):
        listed = f'<w:num {NAMES} w:numId="{id_}"><w:abstractNumId w:val="{id_}"/></w:num>'
        definitions.append(parse_xml(listed))
    return office


def test_they_are_counted_through_the_text_and_its_tables(read, office):
    source = read(
        numbered("Mục tiêu", SECTIONS),
        numbered("Chung", SECTIONS, 1),
        table([[numbered("Riêng", SECTIONS, 1), numbered("Báo cáo", DASHES)]], 2),
        numbered("Nhiệm vụ", SECTIONS),
        office=office,
    )
    first, second, table_read, last = source.blocks
    assert [each.line.printed for each in (first, second, last)] == [
        "I. Mục tiêu",
        "a) Chung",
        "II. Nhiệm vụ",
    ]
    assert [cell.text for cell in table_read.cells] == ["b) Riêng", "- Báo cáo"]
    assert (first.line.label, first.line.text) == ("I.", "Mục tiêu")


def test_an_empty_paragraph_shows_its_number_but_a_dash_alone_is_nothing(read, office):
    source = read(
        table([[numbered("", SECTIONS), numbered("", DASHES)]], 2),
        office=office,
    )
    assert [cell.text for cell in source.tables[0].cells] == ["I.", ""]


def test_what_was_deleted_is_not_counted(read, office):
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="51"/></w:numPr>'
        '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr></w:p>'
    )
    source = read(gone, numbered("Mục tiêu", SECTIONS), office=office)
    assert [block.line.printed for block in source.blocks] == ["I. Mục tiêu"]


def test_only_the_first_line_of_a_paragraph_has_the_number(read, office):
    source = read(numbered("Mục tiêu,\vyêu cầu", SECTIONS), office=office)
    assert [block.line.printed for block in source.blocks] == ["I. Mục tiêu,", "yêu cầu"]


@pytest.mark.parametrize("number", ["0", "999", "x", ""])
def test_a_list_that_is_none_prints_nothing(number, read, office):
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    source = read(paragraph("Mục tiêu", properties=listed), office=office)
    assert [block.line.printed for block in source.blocks] == ["Mục tiêu"]


def test_a_style_counts_at_the_level_that_is_its_own(read, office):
    style = office.file.styles["Body Text"].element.get_or_add_pPr()
    style.append(parse_xml(f'<w:numPr {NAMES}><w:numId w:val="{SECTIONS}"/></w:numPr>'))
    *_, outline, _ = office.file.part.numbering_part.element.findall(qn("w:abstractNum"))
    outline[1].insert(0, parse_xml(f'<w:pStyle {NAMES} w:val="BodyText"/>'))
    body = paragraph("Chung", properties='<w:pStyle w:val="BodyText"/>')
    source = read(numbered("Mục tiêu", SECTIONS), body, office=office)
    assert [block.line.printed for block in source.blocks] == ["I. Mục tiêu", "a) Chung"]
