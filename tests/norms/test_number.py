"""Numbers taken apart and written again, and their slips."""

import pytest

from parcli.norms import Citation, cited_number, read_number, slip_in_citation, slip_in_number
from parcli.norms.codes import right_code


@pytest.mark.parametrize(
    ("text", "parts", "written"),
    [
        ("5409 /QĐ-UBND", ("5409", None, ("QĐ", "UBND"), False), "5409/QĐ-UBND"),
        ("26/2019/TT-BTC", ("26", 2019, ("TT", "BTC"), False), "26/2019/TT-BTC"),
        ("30c/nq-cp", ("30c", None, ("nq", "cp"), False), "30c/NQ-CP"),
        ("27-NQ/TW", ("27", None, ("NQ", "TW"), True), "27-NQ/TW"),
        ("72/2025/QH15", ("72", 2025, ("QH15",), False), "72/2025/QH15"),
        ("5947/UBND-NV", ("5947", None, ("UBND", "NV"), False), "5947/UBND-NV"),
        ("30/2020", ("30", 2020, (), False), "30/2020"),
    ],
)
def test_parts(text, parts, written):
    number = read_number(text)
    assert tuple(number) == parts
    assert number.written() == written


@pytest.mark.parametrize("text", ["", "chưa có", "5409/", "M", "12/34/QĐ", "…/QĐ-UBND"])
def test_what_is_no_number(text):
    number = read_number(text)
    assert number is None or not (number.ordinal and number.codes)


@pytest.mark.parametrize(
    ("code", "right"),
    [("TTG", "TTg"), ("ttr", "TTr"), ("QD", "QĐ"), ("Ubnd", "UBND")]
    + [(code, code) for code in ("SKHvCN", "HD", "ĐA", "DA", "TTPVHCC", "QyĐ")],
)
def test_right_code(code, right):
    assert right_code(code) == right


@pytest.mark.parametrize("number", ["05/QĐ-UBND", "257/KH-UBND", "45/SNV-CCHC", "11/QĐ-TTT"])
def test_numbers_in_form(number):
    assert slip_in_number(number) is None


def test_a_citation_without_a_number_has_no_slip():
    assert slip_in_citation(Citation(0, 10, "Nghị quyết", None, 10)) is None


@pytest.mark.parametrize("number", ["100-CV/VPTW", "12-KH/BTG", "1129-TB/TU", "08-QĐi/TW"])
def test_numbers_of_the_party(number):
    assert slip_in_citation(Citation(0, 20, None, number, 0)) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("41/BC-VP", "Báo cáo số 41/BC-VP"),
        ("8/TTr-SNV", "Tờ trình số 8/TTr-SNV"),
        ("5947/UBND-NV", "Văn bản số 5947/UBND-NV"),
        ("Biên bản bàn giao", "Biên bản bàn giao"),
    ],
)
def test_a_document_is_cited_with_the_word_of_its_type(number, text):
    assert cited_number(number) == text
