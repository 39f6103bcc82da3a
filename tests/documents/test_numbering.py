"""Number and date: blank until they are given, with the zeros of the decree when they are."""

from datetime import date

import pytest

from parcli.documents.numbering import Issue, numbered
from parcli.errors import ParcliError


@pytest.mark.parametrize(
    ("given", "number"),
    [
        (None, "      /QĐ-UBND"),
        ("5", "05/QĐ-UBND"),
        ("05", "05/QĐ-UBND"),
        ("5409", "5409/QĐ-UBND"),
        ("5409/QĐ-UBND", "5409/QĐ-UBND"),
        ("7/qđ-ubnd", "07/QĐ-UBND"),
        ("12a", "12a/QĐ-UBND"),
    ],
)
def test_the_number_is_written_as_the_decree_wants(given, number):
    assert numbered(given, "QĐ", "UBND") == number


@pytest.mark.parametrize("given", ["", "năm", "QĐ-UBND", "5/2020/QĐ-UBND", "5/KH-UBND"])
def test_what_is_no_number_of_this_document_is_refused(given):
    with pytest.raises(ParcliError):
        numbered(given, "QĐ", "UBND")


def test_a_blank_leaves_room_and_keeps_the_year():
    issue = Issue(numbered(None, "QĐ", "UBND"), None, 2020)
    assert issue.number_text == "Số:      /QĐ-UBND"
    assert issue.date_text == "ngày      tháng      năm 2020"
    assert issue.cited == "số      /QĐ-UBND ngày      tháng      năm 2020"


def test_a_known_number_and_day_are_written_out():
    issue = Issue(numbered("5", "QĐ", "UBND"), date(2020, 1, 6), 2019)
    assert issue.number_text == "Số: 05/QĐ-UBND"
    assert issue.cited == "số 05/QĐ-UBND ngày 06 tháng 01 năm 2020"
