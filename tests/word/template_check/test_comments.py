"""A copy of a template has a comment at each fault, where Word shows it."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from parcli.word.template_check import check_template, shape_of_values
from parcli.word.template_check.comments import commented

W_ID = qn("w:id")


def faulty():
    made = docx.Document()
    paragraph = made.add_paragraph("Kính gửi: ")
    for piece in ("{{ na", "me }}", " và ", "{{ titel }}", "."):
        paragraph.add_run(piece)
    made.add_table(1, 1).cell(0, 0).text = "{% if title"
    made.sections[0].header.paragraphs[0].text = "{{ hed }}"
    return made


def copy_of(made):
    faults = check_template(made, shape_of_values({"title": "T"})).faults
    return docx.Document(io.BytesIO(commented(made, faults, str))), len(faults)


def marked(document, comment):
    """Give the text between the beginning and the end of a comment."""
    body, text, inside = document.element.body, "", False
    for element in body.iter():
        if element.get(W_ID) == str(comment.comment_id):
            inside = element.tag == qn("w:commentRangeStart")
        if inside and element.tag == qn("w:t"):
            text += element.text
    return text


def test_each_fault_has_its_comment_around_its_tag():
    document, number = copy_of(faulty())
    told = [(marked(document, c), c.text, c.author) for c in document.comments]
    assert number == len(told) == 4
    assert told == [
        (
            "{{ name }}",
            "không có trường “name”\nchọn một trong: title",
            "parcli",
        ),
        ("{{ titel }}", "không có trường “titel”\ncó phải “title”?", "parcli"),
        (
            "{% if title",
            "thẻ mở bằng {% mà không đóng\nđóng bằng %} trong cùng một đoạn",
            "parcli",
        ),
        (
            "Kính gửi: ",
            "đầu trang: không có trường “hed” ({{ hed }})\nchọn một trong: title",
            "parcli",
        ),
    ]


def test_no_clock_has_a_say():
    first, second = (
        commented(made, check_template(made, shape_of_values({})).faults, str)
        for made in (faulty(), faulty())
    )
    assert first == second
    assert all(c.timestamp is None for c in docx.Document(io.BytesIO(first)).comments)


def test_a_document_without_any_text_can_be_commented_on():
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "{{ hed }}"
    document, number = copy_of(made)
    assert number == len(list(document.comments)) == 1


@pytest.mark.office
def test_libreoffice_shows_the_comments(tmp_path, libreoffice):
    made = faulty()
    faults = check_template(made, shape_of_values({"title": "T"})).faults
    (tmp_path / "in.docx").write_bytes(commented(made, faults, str))
    shown = (libreoffice("fodt", tmp_path / "in.docx") / "in.fodt").read_text(encoding="utf-8")
    assert shown.count("<office:annotation ") == len(faults)
    assert "có phải “title”?" in shown
